import type { Loss } from "../../engine/mapping/result.ts";
import type { Entity, Intent, Outcome, TargetId, ThingKind } from "../../store/load-state.ts";
import type { Settled } from "../client/client.ts";
import { JiraError } from "../jira-error.ts";
import { listOf, nameKey, objectOf, textOf } from "../json.ts";
import { intentId, type LoadContext } from "../load/load-context.ts";
import { refusalText } from "../preflight/site-calls.ts";
import { createComponents } from "./components.ts";
import { createSprintThings } from "./sprints.ts";
import type { Existing, ThingDraft, ThingTrade } from "./thing-kind.ts";
import { createVersions } from "./versions.ts";

const batchSize = 50;
const mostLostAnswers = 5;
/** A lost call may still be at work when its answer breaks off. */
const settleMs = 2_000;
const finishedKey = "jira/things-finished";

type Known = Map<string, Existing>;

/** What brings versions, components and sprints. */
export function createTrades(context: LoadContext): readonly ThingTrade[] {
  return [createVersions(context), createComponents(context), createSprintThings(context)];
}

/**
 * Brings all things of a kind: each is found by its name, else made where that is allowed. Then all that the import has of
 * them, of earlier runs too, is noted in `context.things`.
 * @param intents what a killed run left open
 * @throws JiraError when answers keep getting lost
 */
export async function loadThings(
  context: LoadContext,
  trade: ThingTrade,
  intents: readonly Intent[],
): Promise<void> {
  const { state } = context;
  if ((await state.count({ kind: trade.kind })) === 0) return;
  let known = byName(await trade.read());
  for (const intent of intents) await recover(context, trade, intent, known);
  for (let after = 0; ; ) {
    let waiting = await state.staged({ kind: trade.kind, after, limit: batchSize });
    if (waiting.length === 0) break;
    after = waiting.at(-1)!.id;
    // Two records of one name become one thing: the second is for the next round, when the first is there.
    while (waiting.length > 0) {
      const names = new Set<string>();
      const turn = waiting.filter((entity) => {
        const key = nameKey(trade.nameOf(entity));
        return !names.has(key) && names.add(key);
      });
      const taken = new Set(turn);
      waiting = waiting.filter((entity) => !taken.has(entity));
      known = await bring(context, trade, turn, known);
    }
  }
  await note(context, trade, known);
}

/** Does what had to wait for the issues; what was done by an earlier run is not done again. */
export async function finishThings(context: LoadContext, trade: ThingTrade): Promise<void> {
  const { state } = context;
  const key = `${finishedKey}/${trade.kind}`;
  const done = new Set(listOf(await state.recall(key)));
  const made: Entity[] = [];
  for await (const entity of concluded(context, trade.kind))
    if (entity.state === "created" && !done.has(entity.id)) made.push(entity);
  if (made.length === 0) return;
  const ended = await trade.finish(made);
  for (const { entity, losses } of ended) {
    const fresh = losses.filter(
      ({ code, target }) => !entity.losses.some((one) => one.code === code && one.target === target),
    );
    if (fresh.length > 0) await state.conclude([{ entity: entity.id, state: "created", losses: fresh }]);
  }
  await state.remember(key, [...done, ...made.map(({ id }) => id)]);
}

async function* concluded(context: LoadContext, kind: ThingKind): AsyncGenerator<Entity> {
  for (let after = 0; ; ) {
    const batch = await context.state.concluded({ kind, after, limit: 500 });
    if (batch.length === 0) return;
    after = batch.at(-1)!.id;
    yield* await context.state.entities(batch.map(({ id }) => id));
  }
}

/** A name may stand for several sprints: one that issues can be put into goes before others. */
function byName(existing: readonly Existing[]): Known {
  const known: Known = new Map();
  for (const one of existing) {
    const key = nameKey(one.name);
    const other = known.get(key);
    if (other === undefined || (one.open && !other.open)) known.set(key, one);
  }
  return known;
}

/** The killed run had looked before it made anything: what is there now was made by its calls. */
async function recover(context: LoadContext, trade: ThingTrade, intent: Intent, known: Known): Promise<void> {
  const entities = await context.state.entities(intent.entities.map(({ id }) => id));
  const outcomes = entities
    .filter(({ state }) => state === "staged")
    .map((entity): Outcome => {
      const found = known.get(nameKey(trade.nameOf(entity)));
      return found === undefined
        ? { entity: entity.id, state: "staged" }
        : { entity: entity.id, state: "created", target: { id: found.id } };
    });
  await context.state.settle(intent.id, outcomes);
  advance(context, trade, outcomes);
}

async function bring(
  context: LoadContext,
  trade: ThingTrade,
  entities: readonly Entity[],
  known: Known,
): Promise<Known> {
  const { state, model, createThings } = context;
  const found: Outcome[] = [];
  const lacking: Entity[] = [];
  for (const entity of entities) {
    const name = trade.nameOf(entity);
    const existing = known.get(nameKey(name));
    if (existing !== undefined)
      found.push({ entity: entity.id, state: "matched", target: { id: existing.id } });
    else if (createThings) lacking.push(entity);
    else {
      const message = `${model.project.key} has no ${trade.kind} '${name}'. Let it be made with --create-fields, or make it in Jira and import again.`;
      found.push({ entity: entity.id, state: "rejected", reason: { code: "not-in-project", message } });
    }
  }
  if (found.length > 0) {
    await state.conclude(found);
    advance(context, trade, found);
  }
  if (lacking.length === 0) return known;
  const intent: Intent = {
    id: intentId(context, trade.kind, lacking[0]!.id),
    kind: trade.kind,
    entities: lacking.map(({ id, payloadHash }) => ({ id, hash: payloadHash })),
    at: context.clock(),
    note: {},
  };
  const drafts: (ThingDraft | { readonly why: string })[] = [];
  for (const entity of lacking) drafts.push(await trade.draft(entity));
  await state.begin(intent);
  const outcomes: Outcome[] = [];
  for (const [at, entity] of lacking.entries()) {
    const outcome = await make(context, trade, entity, drafts[at]!);
    outcomes.push({ entity: entity.id, ...outcome });
    const { target } = outcome;
    const name = trade.nameOf(entity);
    if (target !== undefined) known.set(nameKey(name), { id: target.id, name, open: true });
  }
  await state.settle(intent.id, outcomes);
  advance(context, trade, outcomes);
  return known;
}

async function make(
  context: LoadContext,
  trade: ThingTrade,
  entity: Entity,
  draft: ThingDraft | { readonly why: string },
): Promise<Omit<Outcome, "entity">> {
  const name = trade.nameOf(entity);
  const refused = (why: string): Omit<Outcome, "entity"> => ({
    state: "rejected",
    reason: { code: "refused-by-jira", message: `The ${trade.kind} '${name}' could not be made: ${why}.` },
  });
  if ("why" in draft) return refused(draft.why);
  const losses = [...draft.losses];
  let json = draft.call.json;
  for (let lost = 0; ; ) {
    const answer = await send(context, draft.call, json);
    if (answer.kind === "ok") {
      const id = textOf(objectOf(answer.body).id);
      if (id !== undefined) return await made(trade, id, name, losses);
    }
    if (answer.kind === "forbidden") return refused(answer.detail);
    if (answer.kind === "refused") {
      // Another import may have made it since the project was read.
      const there = byName(await trade.read()).get(nameKey(name));
      if (there !== undefined) return { state: "matched", target: { id: there.id }, losses };
      const without = Object.keys(answer.fields).filter((field) => field !== "name" && field in json);
      if (without.length === 0) return refused(refusalText(answer));
      json = Object.fromEntries(Object.entries(json).filter(([field]) => !without.includes(field)));
      for (const field of without)
        losses.push({ code: "refused-by-jira", target: field, message: answer.fields[field] ?? "" });
      continue;
    }
    lost++;
    await context.sleep(settleMs, context.signal);
    const there = byName(await trade.read()).get(nameKey(name));
    if (there !== undefined) return { state: "created", target: { id: there.id }, losses };
    if (lost > mostLostAnswers) {
      const detail = answer.kind === "unknown" ? answer.detail : "the answer tells no id";
      throw new JiraError(
        "target-unavailable",
        `Jira lost ${lost} answers in a row to the ${trade.kind} '${name}' (${detail}). Everything so far is saved; resume later.`,
      );
    }
  }
}

async function made(
  trade: ThingTrade,
  id: string,
  name: string,
  losses: readonly Loss[],
): Promise<Omit<Outcome, "entity">> {
  const settled: TargetId = { id: (await trade.settle?.(id, name)) ?? id };
  return { state: settled.id === id ? "created" : "matched", target: settled, losses };
}

function send(
  { client, signal }: LoadContext,
  { name, path }: ThingDraft["call"],
  json: ThingDraft["call"]["json"],
): Promise<Settled> {
  return client.call({ name, method: "POST", path, json, idempotent: false, expects: "json" }, signal);
}

async function note(context: LoadContext, trade: ThingTrade, known: Known): Promise<void> {
  const open = new Map([...known.values()].map((one) => [one.id, one.open]));
  for await (const entity of concluded(context, trade.kind)) {
    const { id } = entity.target ?? {};
    context.things.set(entity.key, {
      name: trade.nameOf(entity),
      open: open.get(id ?? "") ?? true,
      ...(id === undefined ? {} : { id }),
      ...(entity.reason === undefined ? {} : { why: entity.reason.message.replace(/\.$/, "") }),
    });
  }
}

function advance(context: LoadContext, { kind }: ThingTrade, outcomes: readonly Outcome[]): void {
  context.progress.advance(kind, outcomes.filter(({ state }) => state !== "staged").length);
}
