import type { LoadState } from "../../store/load-state.ts";
import type { JiraClient } from "../client/client.ts";
import { type JsonObject, listOf, nameKey, objectOf, textOf } from "../json.ts";
import { refusalText, tryGet } from "../preflight/site-calls.ts";
import { type IssueTypeModel, levels, type TargetModel } from "../preflight/target-model.ts";
import { manyOf } from "./field-value.ts";

/** Targets that name things of the project: target → Jira's field. */
export const namedTargets = {
  components: "components",
  fix_versions: "fixVersions",
  affects_versions: "versions",
} as const;

type NamedTarget = keyof typeof namedTargets;

/** Versions and components of the project, by name. */
export interface ProjectNames {
  /** Makes what mapped issues name and the project lacks, where that is allowed. */
  prepare(issues: readonly JsonObject[], signal: AbortSignal): Promise<void>;
  /** Id of the version or component, or why there is none. */
  find(
    target: NamedTarget,
    name: string,
    type: IssueTypeModel,
  ): { readonly id: string } | { readonly why: string };
  /** What was made in this run and before, for the report. */
  readonly made: readonly string[];
}

const rememberKey = "jira/names-made";
const targets = Object.keys(namedTargets) as NamedTarget[];
const kindOf = (target: NamedTarget): "component" | "version" =>
  target === "components" ? "component" : "version";

/** @param create make versions and components that are missing */
export async function createProjectNames(
  client: JiraClient,
  model: TargetModel,
  state: LoadState,
  create: boolean,
): Promise<ProjectNames> {
  const types = levels.flatMap((level) => model.types[level]);
  const made = new Set(listOf(await state.recall(rememberKey)).flatMap((name) => textOf(name) ?? []));
  /** Found or made since the screens were read, by kind and name key. */
  const found = new Map<string, string>();
  const refused = new Map<string, string>();
  /** One at a time: two batches must not make the same one twice. */
  let queue: Promise<unknown> = Promise.resolve();
  const keyOf = (target: NamedTarget, name: string): string => `${kindOf(target)} ${nameKey(name)}`;
  const idOf = (target: NamedTarget, name: string, type: IssueTypeModel): string | undefined =>
    type.screen.get(namedTargets[target])?.allowed.get(nameKey(name)) ?? found.get(keyOf(target, name));

  const ensure = async (target: NamedTarget, name: string, signal: AbortSignal): Promise<void> => {
    const key = keyOf(target, name);
    if (found.has(key) || refused.has(key)) return;
    const kind = kindOf(target);
    const project =
      kind === "version" ? { projectId: Number(model.project.id) } : { project: model.project.key };
    const answer = await client.call(
      {
        name: `${kind}.create`,
        method: "POST",
        path: `/rest/api/3/${kind}`,
        json: { name: name.trim(), ...project },
        idempotent: false,
        expects: "json",
      },
      signal,
    );
    // One that is there already is refused, and an answer may be lost: the project's list, which does not lag, tells.
    const id =
      answer.kind === "ok"
        ? textOf(objectOf(answer.body).id)
        : await readId(client, model, kind, name, signal);
    if (id === undefined) {
      refused.set(key, answer.kind === "refused" ? refusalText(answer) : "it could not be made");
      return;
    }
    found.set(key, id);
    made.add(`${kind} ${name.trim()}`);
    await state.remember(rememberKey, [...made]);
  };

  return {
    async prepare(issues, signal) {
      if (!create) return;
      for (const target of targets) {
        const offered = types.filter((type) => type.screen.has(namedTargets[target]));
        if (offered.length === 0) continue;
        const names = new Set(issues.flatMap((issue) => namesIn(issue[target])));
        for (const name of names) {
          if (
            refused.has(keyOf(target, name)) ||
            offered.every((type) => idOf(target, name, type) !== undefined)
          )
            continue;
          const turn = queue.then(() => ensure(target, name, signal));
          // The next in the queue starts whatever became of this one; its own caller gets the error.
          queue = turn.catch(() => undefined);
          await turn;
        }
      }
    },
    find(target, name, type) {
      if (!type.screen.has(namedTargets[target]))
        return { why: `the field is not on the create screen of ${type.name}` };
      const id = idOf(target, name, type);
      if (id !== undefined) return { id };
      const why = refused.get(keyOf(target, name));
      const lacks = `${model.project.key} has no such ${kindOf(target)}`;
      return { why: why === undefined ? lacks : `${lacks}, and making it was refused: ${why}` };
    },
    get made() {
      return [...made];
    },
  };
}

/** The names in a mapped value, without blanks at their ends. */
export function namesIn(value: unknown): readonly string[] {
  return value === undefined ? [] : manyOf(value).flatMap((item) => textOf(item)?.trim() || []);
}

async function readId(
  client: JiraClient,
  model: TargetModel,
  kind: "component" | "version",
  name: string,
  signal: AbortSignal,
): Promise<string | undefined> {
  const path = `/rest/api/3/project/${encodeURIComponent(model.project.key)}/${kind}s`;
  const answer = await tryGet(client, `project.${kind}s`, path, {}, signal);
  if (answer.kind !== "ok") return undefined;
  const entry = listOf(answer.body)
    .map(objectOf)
    // Nothing can be put into an archived version.
    .find((one) => nameKey(textOf(one.name) ?? "") === nameKey(name) && one.archived !== true);
  return textOf(entry?.id);
}
