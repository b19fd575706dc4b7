import type { LoadState } from "../../store/load-state.ts";
import type { JiraClient } from "../client/client.ts";
import { listOf, nameKey, numberOf, objectOf, textOf } from "../json.ts";
import { refusalText, tryGet } from "../preflight/site-calls.ts";
import {
  type IssueTypeModel,
  levels,
  type ScreenField,
  type TargetModel,
} from "../preflight/target-model.ts";

/** Finds sprints of the project's boards by name. An issue is put into one with the call that creates it. */
export interface Sprints {
  /** Reads the boards once and makes the sprints that are missing, where that is allowed. */
  prepare(names: readonly string[], signal: AbortSignal): Promise<void>;
  /** The field and the sprint's number for it, or why the issue cannot be put there. */
  find(
    name: string,
    type: IssueTypeModel,
  ): { readonly field: string; readonly id: number } | { readonly why: string };
  /** The field that holds an issue's sprint, or why issues of this type have none of their own. */
  field(type: IssueTypeModel): { readonly field: string } | { readonly why: string };
  /** Names of the sprints made in this run and before. */
  readonly made: readonly string[];
}

/** A sprint as its board lists it. */
export interface Sprint {
  readonly id: number;
  readonly name: string;
  readonly state: "future" | "active" | "closed";
}

/** Jira's limit for a sprint's name, in characters. */
const longestName = 30;
const rememberKey = "jira/sprints-made";

/** @param create make sprints that are missing, on the project's first scrum board */
export async function createSprints(
  client: JiraClient,
  model: TargetModel,
  state: LoadState,
  create: boolean,
): Promise<Sprints> {
  const made = new Set(listOf(await state.recall(rememberKey)).flatMap((name) => textOf(name) ?? []));
  const onScreen = levels.some((level) => model.types[level].some((type) => sprintField(type) !== undefined));
  const byName = new Map<string, readonly Sprint[]>();
  const refused = new Map<string, string>();
  let boards: readonly number[] | undefined;
  /** One at a time: two batches must not make the same sprint twice. */
  let queue: Promise<unknown> = Promise.resolve();

  const readSprints = async (signal: AbortSignal): Promise<void> => {
    boards = await readBoards(client, model.project.key, signal);
    const sprints = new Map<number, Sprint>();
    for (const board of boards)
      for (const sprint of await readBoardSprints(client, board, signal)) sprints.set(sprint.id, sprint);
    byName.clear();
    for (const [name, same] of Map.groupBy(sprints.values(), (sprint) => nameKey(sprint.name)))
      byName.set(name, same);
  };
  const ensure = async (name: string, signal: AbortSignal): Promise<void> => {
    if (boards === undefined) await readSprints(signal);
    const key = nameKey(name);
    const [board] = boards ?? [];
    if (!create || board === undefined || byName.has(key) || refused.has(key)) return;
    const answer = await client.call(
      {
        name: "sprint.create",
        method: "POST",
        path: "/rest/agile/1.0/sprint",
        json: { name, originBoardId: board },
        idempotent: false,
        expects: "json",
      },
      signal,
    );
    // After an unknown outcome the board's list tells whether it was made; it is not a search and does not lag.
    if (answer.kind === "unknown") await readSprints(signal);
    const id = answer.kind === "ok" ? numberOf(objectOf(answer.body).id) : undefined;
    if (id !== undefined) byName.set(key, [{ id, name, state: "future" }]);
    if (byName.has(key)) {
      made.add(name);
      await state.remember(rememberKey, [...made]);
    } else refused.set(key, answer.kind === "refused" ? refusalText(answer) : "it could not be made");
  };

  return {
    async prepare(names, signal) {
      if (!onScreen) return;
      for (const given of new Set(names)) {
        const name = shortName(given);
        if (boards !== undefined && (!create || byName.has(nameKey(name)) || refused.has(nameKey(name))))
          continue;
        const turn = queue.then(() => ensure(name, signal));
        // The next in the queue starts whatever became of this one; its own caller gets the error.
        queue = turn.catch(() => undefined);
        await turn;
      }
    },
    field: fieldFor,
    find(given, type) {
      const place = fieldFor(type);
      if ("why" in place) return place;
      const name = shortName(given);
      const same = byName.get(nameKey(name)) ?? [];
      const open = same.filter((sprint) => sprint.state !== "closed");
      if (open.length === 1) return { ...place, id: open[0]!.id };
      if (open.length > 1) return { why: `${open.length} open sprints have that name` };
      if (same.length > 0) return { why: "it is closed, and Jira puts issues into open sprints only" };
      if (boards?.length === 0) return { why: `${model.project.key} has no board with sprints` };
      const why = refused.get(nameKey(name));
      const lacks = `no board of ${model.project.key} has it`;
      return { why: why === undefined ? lacks : `${lacks}, and making it was refused: ${why}` };
    },
    get made() {
      return [...made];
    },
  };
}

/** A name as Jira takes it. */
export function shortName(name: string): string {
  return name.trim().slice(0, longestName).trim();
}

function fieldFor(type: IssueTypeModel): { readonly field: string } | { readonly why: string } {
  const field = sprintField(type);
  if (field === undefined) return { why: `the field Sprint is not on the create screen of ${type.name}` };
  // Jira keeps a sub-task in the sprint of its parent and takes none for it.
  if (type.level === "subtask") return { why: "a sub-task is in the sprint of its parent" };
  return { field: field.id };
}

function sprintField(type: IssueTypeModel): ScreenField | undefined {
  for (const field of type.screen.values()) if (field.custom === "gh-sprint") return field;
  return undefined;
}

/** Scrum boards of the project; none where the site has no Jira Software or the account may not see them. */
export async function readBoards(
  client: JiraClient,
  project: string,
  signal: AbortSignal,
): Promise<readonly number[]> {
  const found = await readAll(client, "board", "/rest/agile/1.0/board", { projectKeyOrId: project }, signal);
  return found.flatMap((board) => (board.type === "kanban" ? [] : (numberOf(board.id) ?? [])));
}

/** All sprints of a board. */
export async function readBoardSprints(
  client: JiraClient,
  board: number,
  signal: AbortSignal,
): Promise<readonly Sprint[]> {
  const path = `/rest/agile/1.0/board/${board}/sprint`;
  return (await readAll(client, "board.sprint", path, {}, signal)).flatMap((sprint) => {
    const id = numberOf(sprint.id);
    const name = textOf(sprint.name);
    const state = sprint.state === "closed" || sprint.state === "active" ? sprint.state : "future";
    return id === undefined || name === undefined ? [] : [{ id, name, state }];
  });
}

/** All pages of a list that may say no total. What cannot be read reads as empty: a board without sprints answers 400. */
async function readAll(
  client: JiraClient,
  name: string,
  path: string,
  query: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<readonly ReturnType<typeof objectOf>[]> {
  const all: ReturnType<typeof objectOf>[] = [];
  for (;;) {
    const answer = await tryGet(
      client,
      name,
      path,
      { ...query, startAt: all.length, maxResults: 50 },
      signal,
    );
    if (answer.kind !== "ok") return all;
    const page = objectOf(answer.body);
    const values = listOf(page.values).map(objectOf);
    all.push(...values);
    if (values.length === 0 || page.isLast === true) return all;
  }
}
