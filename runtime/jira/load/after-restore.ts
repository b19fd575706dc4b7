import type { EntityKind, Intent, Level, LoadState } from "../../store/load-state.ts";
import { restoredNote } from "../../store/restored-note.ts";
import { objectOf, textOf } from "../json.ts";
import { levels } from "../preflight/target-model.ts";
import { markerKey, readMarker } from "../prepare/marker.ts";
import { bulkFetchSize, missingRun, readIssues } from "./find-issues.ts";
import { intentId, type LoadContext, noteKey } from "./load-context.ts";

/** Entities of one intent. */
const batchSize = 50;

/** Whether the state was restored from a backup, so that more may be in the target than it knows. */
export const isRestored = async (state: LoadState): Promise<boolean> =>
  (await state.recall(restoredNote)) === true;

/** Notes that all that is in the target is known again. */
export const endRestored = (state: LoadState): Promise<void> => state.remember(restoredNote, false);

/**
 * Writes intents for the staged issues that are in the target already, since the run that was backed up went on after its
 * backup: every issue of the project is looked at for the import's marker, by its key, where search's lag does not matter.
 */
export async function intendFoundIssues(context: LoadContext): Promise<readonly Intent[]> {
  const there = await numbersByMarker(context);
  const intents: Intent[] = [];
  // Parents first: what became of them is known when their children are looked up.
  for (const level of levels) {
    for await (const staged of stagedOf(context.state, "issue", level)) {
      const found = staged.filter(({ key }) => there.has(key));
      if (found.length === 0) continue;
      const highest = Math.min(...found.map(({ key }) => there.get(key)!)) - 1;
      intents.push(await intend(context, "issue", found, { highest }));
    }
  }
  return intents;
}

/** Writes intents for all staged parts of a kind whose issue is in the target: each is looked for before it is made. */
export async function intendParts(context: LoadContext, kind: EntityKind): Promise<readonly Intent[]> {
  const intents: Intent[] = [];
  for await (const staged of stagedOf(context.state, kind))
    intents.push(await intend(context, kind, staged, {}));
  return intents;
}

async function* stagedOf(state: LoadState, kind: EntityKind, level?: Level) {
  for (let after = 0; ; ) {
    const of = level === undefined ? { kind } : { kind, level };
    const staged = await state.staged({ ...of, after, limit: batchSize });
    if (staged.length === 0) return;
    after = staged.at(-1)!.id;
    yield staged.map(({ id, key, payloadHash }) => ({ id, key, hash: payloadHash }));
  }
}

async function intend(
  context: LoadContext,
  kind: EntityKind,
  entities: readonly { readonly id: number; readonly hash: string }[],
  note: Intent["note"],
): Promise<Intent> {
  const intent: Intent = {
    id: intentId(context, kind, entities[0]!.id),
    kind,
    entities: entities.map(({ id, hash }) => ({ id, hash })),
    at: context.clock(),
    note,
  };
  await context.state.begin(intent);
  return intent;
}

/** Numbers of the project's issues that have a marker of this import, by entity key. */
async function numbersByMarker(context: LoadContext): Promise<ReadonlyMap<string, number>> {
  const found = new Map<string, number>();
  const { key: project } = context.model.project;
  for (let from = 1; from <= context.highest.number + missingRun; from += bulkFetchSize) {
    const keys = Array.from({ length: bulkFetchSize }, (_, index) => `${project}-${from + index}`);
    for (const issue of await readIssues(context, keys, [])) {
      const key = textOf(issue.key) ?? "";
      noteKey(context, key);
      const marker = readMarker(objectOf(issue.properties)[markerKey], context.source.id);
      if (marker !== undefined) found.set(marker.key, Number(key.slice(key.lastIndexOf("-") + 1)));
    }
  }
  return found;
}
