import type { Entity, Intent, Outcome, TargetId } from "../../store/load-state.ts";
import { intentId, type LoadContext } from "../load/load-context.ts";
import type { PartLoader } from "./part-loader.ts";

/** Parts under one intent. */
const batchSize = 50;

/**
 * Brings all staged parts of a kind. Parts of one issue keep their order and go one after the other; different issues
 * are interleaved, because Jira limits the writes to each issue.
 */
export async function runPartLane(context: LoadContext, loader: PartLoader): Promise<void> {
  const chains = new Map<string, Promise<unknown>>();
  const batches = new Set<Promise<void>>();
  let failure: { error: unknown } | undefined;
  let underWay = 0;
  let after = 0;

  const stopped = (): boolean => failure !== undefined || context.signal.aborted;
  const chain = (issue: string, work: () => Promise<Outcome>): Promise<Outcome> => {
    const before = chains.get(issue) ?? Promise.resolve();
    const mine = before.then(async () => {
      if (failure !== undefined) throw failure.error;
      context.signal.throwIfAborted();
      return await work();
    });
    const settled = mine.catch((error: unknown) => {
      failure ??= { error };
    });
    chains.set(issue, settled);
    void settled.then(() => {
      if (chains.get(issue) === settled) chains.delete(issue);
    });
    return mine;
  };
  const runBatch = async (
    parts: readonly Entity[],
    targets: ReadonlyMap<string, { readonly target?: TargetId }>,
  ): Promise<void> => {
    const intent = partIntent(context, loader, parts);
    await context.state.begin(intent);
    const works = parts.map((part) => {
      const issue = targets.get(part.issue ?? "")?.target;
      return chain(part.issue ?? "", () => loadPart(loader, part, issue, intent.id, false));
    });
    const ends = await Promise.allSettled(works);
    const outcomes = ends.flatMap((end) => (end.status === "fulfilled" ? [end.value] : []));
    // With one of them open the whole intent stays open: the next run looks at each of its parts.
    if (outcomes.length < parts.length) return;
    await context.state.settle(intent.id, outcomes);
    context.progress.advance(loader.kind, outcomes.length);
  };

  while (!stopped()) {
    const parts = await context.state.staged({
      kind: loader.kind,
      after,
      limit: Math.min(batchSize, loader.width),
    });
    if (parts.length === 0) break;
    after = parts.at(-1)!.id;
    const targets = await context.state.issues([...new Set(parts.flatMap((part) => part.issue ?? []))]);
    underWay += parts.length;
    const batch = runBatch(parts, targets)
      .catch((error: unknown) => {
        failure ??= { error };
      })
      .finally(() => {
        underWay -= parts.length;
        batches.delete(batch);
      });
    batches.add(batch);
    while (underWay >= loader.width && batches.size > 0) await Promise.race(batches);
  }
  await Promise.all(batches);
  if (failure !== undefined) throw failure.error;
  context.signal.throwIfAborted();
}

/** Finishes what a killed run left open: each part is looked for and made when it is not there. */
export async function recoverParts(
  context: LoadContext,
  loader: PartLoader,
  intents: readonly Intent[],
): Promise<void> {
  for (const intent of intents) {
    const ids = intent.entities.map((entity) => entity.id);
    const parts = (await context.state.entities(ids)).filter((part) => part.state === "staged");
    const targets = await context.state.issues([...new Set(parts.flatMap((part) => part.issue ?? []))]);
    const outcomes: Outcome[] = [];
    for (const part of parts)
      outcomes.push(await loadPart(loader, part, targets.get(part.issue ?? "")?.target, intent.id, true));
    await context.state.settle(intent.id, outcomes);
    context.progress.advance(loader.kind, outcomes.length);
  }
}

/** Parts whose issue did not get into Jira are rejected with that issue's reason. */
export async function rejectOrphans(context: LoadContext, loader: PartLoader): Promise<void> {
  for (let after = 0; ; ) {
    const parts = await context.state.orphans({ kind: loader.kind, after, limit: 500 });
    if (parts.length === 0) return;
    after = parts.at(-1)!.id;
    const issues = await context.state.issues([...new Set(parts.flatMap((part) => part.issue ?? []))]);
    const outcomes = parts.map((part): Outcome => {
      const why = issues.get(part.issue ?? "")?.reason?.message;
      const message = `Its issue was not imported${why === undefined ? "." : `: ${why}`}`;
      return { entity: part.id, state: "rejected", reason: { code: "issue-not-imported", message } };
    });
    await context.state.conclude(outcomes);
    context.progress.advance(loader.kind, outcomes.length);
  }
}

async function loadPart(
  loader: PartLoader,
  part: Entity,
  issue: TargetId | undefined,
  intent: string,
  look: boolean,
): Promise<Outcome> {
  if (issue === undefined) {
    const reason = { code: "issue-not-imported", message: "Its issue was not imported." };
    return { entity: part.id, state: "rejected", reason };
  }
  return { entity: part.id, ...(await loader.load(part, issue, intent, look)) };
}

function partIntent(context: LoadContext, loader: PartLoader, parts: readonly Entity[]): Intent {
  return {
    id: intentId(context, loader.kind, parts[0]!.id),
    kind: loader.kind,
    entities: parts.map((part) => ({ id: part.id, hash: part.payloadHash })),
    at: context.clock(),
    note: {},
  };
}
