import type { Entity, Intent, Level, Outcome } from "../../store/load-state.ts";
import { objectOf } from "../json.ts";
import { namesIn } from "../prepare/project-names.ts";
import type { Parent } from "./choose-type.ts";
import { createIssues, type DraftResult } from "./create-issues.ts";
import { findIssues } from "./find-issues.ts";
import { finishIssue } from "./finish-issue.ts";
import { customValues, draftIssue, type IssueDraft } from "./issue-draft.ts";
import { intentId, type LoadContext } from "./load-context.ts";
import { runWorkers } from "./run-workers.ts";

/** Jira's maximum for one bulk call. */
const batchSize = 50;

/** Entities read from the state at once. */
const readSize = 400;

/** Loads all staged issues of a level; their parents are loaded before. */
export async function loadLevel(context: LoadContext, level: Level): Promise<void> {
  let after = 0;
  let waiting: readonly Entity[] = [];
  const next = async (): Promise<readonly Entity[] | undefined> => {
    if (waiting.length === 0) {
      waiting = await context.state.staged({ kind: "issue", level, after, limit: readSize });
      after = waiting.at(-1)?.id ?? after;
    }
    if (waiting.length === 0) return undefined;
    const batch = waiting.slice(0, batchSize);
    waiting = waiting.slice(batchSize);
    return batch;
  };
  // More at work than calls may be in flight, so that a batch is ready to be sent whenever an answer comes.
  await runWorkers(context.concurrency * 2, next, (batch) => loadBatch(context, batch), context.signal);
}

async function loadBatch(context: LoadContext, entities: readonly Entity[]): Promise<void> {
  const highest = context.highest.number;
  const intent: Intent = {
    id: intentId(context, "issue", entities[0]!.id),
    kind: "issue",
    entities: entities.map((entity) => ({ id: entity.id, hash: entity.payloadHash })),
    at: context.clock(),
    note: { highest },
  };
  const drafts = await draftAll(context, entities, intent.id);
  await context.state.begin(intent);
  const results = await createIssues(context, drafts, highest);
  const outcomes: Outcome[] = [];
  for (const result of results) outcomes.push(await outcomeOf(context, result, intent.id));
  await context.state.settle(intent.id, outcomes);
  context.progress.advance("issue", outcomes.length);
}

async function draftAll(
  context: LoadContext,
  entities: readonly Entity[],
  intent: string,
): Promise<readonly IssueDraft[]> {
  await prepareFor(context, entities);
  const parentKeys = [...new Set(entities.flatMap((entity) => entity.parent ?? []))];
  const parents: ReadonlyMap<string, Parent> =
    parentKeys.length === 0 ? new Map() : await context.state.issues(parentKeys);
  return entities.map((entity) => {
    const parent = entity.parent === undefined ? undefined : (parents.get(entity.parent) ?? {});
    return draftIssue(entity, intent, parent, context);
  });
}

/** Makes what the issues need in the project, where that is allowed. */
async function prepareFor(context: LoadContext, entities: readonly Entity[]): Promise<void> {
  const { customFields, projectNames, sprints, signal } = context;
  const mapped = entities.map((entity) => objectOf(entity.payload.fields));
  await customFields.prepare(entities.flatMap(customValues), signal);
  await projectNames.prepare(mapped, signal);
  await sprints.prepare(
    mapped.flatMap(({ sprint }) => namesIn(sprint).at(-1) ?? []),
    signal,
  );
}

async function outcomeOf(context: LoadContext, result: DraftResult, intent: string): Promise<Outcome> {
  const { entity, losses } = result.draft;
  if (result.kind === "rejected")
    return { entity: entity.id, state: "rejected", reason: result.reason, losses };
  const more = await finishIssue(context, result, intent);
  return {
    entity: entity.id,
    state: "created",
    target: result.target,
    losses: more.length === 0 ? losses : [...losses, ...more],
  };
}

/**
 * Settles intents that a killed run left open: what Jira has is created, the rest is staged again. All of them share
 * one consistency window, counted from now, because the killed run's last call may still be at work.
 */
export async function recoverIssues(context: LoadContext, intents: readonly Intent[]): Promise<void> {
  const since = context.clock();
  for (const intent of intents) {
    const ids = intent.entities.map((entity) => entity.id);
    const entities = (await context.state.entities(ids)).filter((entity) => entity.state === "staged");
    const highest = typeof intent.note.highest === "number" ? intent.note.highest : 0;
    const found = entities.length === 0 ? new Map() : await findIssues(context, entities, highest, since);
    const drafts = await draftAll(context, entities, intent.id);
    const outcomes: Outcome[] = [];
    for (const draft of drafts) {
      const target = found.get(draft.entity.key);
      if (target === undefined) outcomes.push({ entity: draft.entity.id, state: "staged" });
      else
        outcomes.push(
          await outcomeOf(
            context,
            { kind: "created", draft, target, statusReached: false, fresh: false },
            intent.id,
          ),
        );
    }
    await context.state.settle(intent.id, outcomes);
    context.progress.advance("issue", outcomes.filter((outcome) => outcome.state !== "staged").length);
  }
}
