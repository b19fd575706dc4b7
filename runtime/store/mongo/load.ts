import type { Filter } from "mongodb";
import type { Loss } from "../../engine/mapping/result.ts";
import {
  type Entity,
  type EntityKind,
  type EntityState,
  type Intent,
  isThing,
  type LoadState,
  type Outcome,
} from "../load-state.ts";
import { toLosses, toReason, toTarget } from "../sqlite/entity-row.ts";
import { entityOf } from "./entity-row.ts";
import { asked } from "./extract.ts";
import type { Scope } from "./scope.ts";
import type { Step } from "./step.ts";
import { type EntityDocument, keyOf, type Stored } from "./tables.ts";

const inTarget: readonly EntityState[] = ["created", "updated", "matched", "unchanged"];
const lost: readonly EntityState[] = ["rejected", "failed"];
const ended: readonly EntityState[] = [...inTarget, ...lost];

/** Entities, intents and notes of one import. */
export function createLoadState(scope: Scope): LoadState {
  const { mongo, number, payloads } = scope;
  const entities = () => mongo.table("entity");

  const list = (filter: Filter<Stored<"entity">>, limit: number): Promise<readonly EntityDocument[]> =>
    mongo.read(() =>
      entities()
        .find({ ...filter, import: number } as Filter<Stored<"entity">>)
        .sort({ id: 1 })
        .limit(limit)
        .toArray(),
    );

  const withPayloads = async (rows: readonly EntityDocument[]): Promise<readonly Entity[]> => {
    const read = await payloads.read(rows.map(({ payload }) => payload));
    return rows.map((row, index): Entity => Object.assign(entityOf(row), read[index]!));
  };

  /** Staged parts of issues in one of these states. */
  const partsOf = async (
    states: readonly EntityState[],
    kind: EntityKind,
    after: number,
    limit: number,
  ): Promise<readonly EntityDocument[]> => {
    const found: EntityDocument[] = [];
    for (let at = after; found.length < limit; ) {
      const rows = await list({ kind, state: "staged", level: null, id: { $gt: at } }, asked);
      if (rows.length === 0) break;
      const keys = [...new Set(rows.flatMap(({ issue }) => issue ?? []))];
      const issues = await mongo.read(() =>
        entities()
          .find(
            { import: number, key: { $in: keys }, state: { $in: [...states] } },
            { projection: { key: 1 } },
          )
          .toArray(),
      );
      const there = new Set<string | null>(issues.map(({ key }) => key));
      found.push(...rows.filter(({ issue }) => issue !== null && there.has(issue)));
      at = rows.at(-1)!.id;
    }
    return found.slice(0, limit);
  };

  const apply = async (step: Step, outcomes: readonly Outcome[]): Promise<void> => {
    if (outcomes.length === 0) return;
    const ids = [...new Set(outcomes.map(({ entity }) => entity))];
    const rows = await mongo.read(() =>
      entities()
        .find({ _id: { $in: ids }, import: number }, { projection: { id: 1, losses: 1 } })
        .toArray(),
    );
    const known = new Map(rows.map(({ id, losses }) => [id, [...toLosses(losses)] as Loss[]]));
    for (const { entity, state, target, reason, losses = [] } of outcomes) {
      const all = known.get(entity);
      if (all === undefined) throw new Error(`There is no entity ${entity} in this import.`);
      all.push(...losses);
      step.set("entity", [entity], {
        state,
        reason: reason?.code ?? null,
        message: reason?.message ?? null,
        ...(target === undefined ? {} : { target_id: target.id }),
        ...(target?.key === undefined ? {} : { target_key: target.key }),
        ...(losses.length === 0 ? {} : { losses: JSON.stringify(all), lost: 1 }),
      });
    }
  };

  return {
    staged: ({ kind, level, after, limit }) =>
      scope.read(async () => {
        const state = "staged" as const;
        if (isThing(kind))
          return await withPayloads(await list({ kind, state, level: null, id: { $gt: after } }, limit));
        if (kind !== "issue") return await withPayloads(await partsOf(inTarget, kind, after, limit));
        const where = { kind, state, ...(level === undefined ? {} : { level }), id: { $gt: after } };
        return await withPayloads(await list(where, limit));
      }),
    entities: (ids) =>
      scope.read(async () => {
        const rows = await mongo.read(() =>
          entities()
            .find({ _id: { $in: [...ids] }, import: number })
            .sort({ id: 1 })
            .toArray(),
        );
        return await withPayloads(rows);
      }),
    orphans: ({ kind, after, limit }) =>
      scope.read(async () => await withPayloads(await partsOf(lost, kind, after, limit))),
    concluded: ({ kind, after, limit }) =>
      scope.read(async () =>
        (await list({ kind, state: { $in: [...ended] }, id: { $gt: after } }, limit)).map(entityOf),
      ),
    issues: (keys) =>
      scope.read(async () => {
        const where = { import: number, key: { $in: [...keys] }, kind: "issue" as const };
        const rows = await mongo.read(() => entities().find(where).toArray());
        return new Map(
          rows.map(({ key, state, level, target_id, target_key, reason, message }) => [
            key,
            {
              state,
              ...(target_id === null ? {} : { target: toTarget(target_id, target_key) }),
              ...(level === null ? {} : { level }),
              ...(reason === null ? {} : { reason: toReason(reason, message) }),
            },
          ]),
        );
      }),
    count: ({ kind, state }) =>
      scope.read(async () => {
        if (state !== undefined)
          return await mongo.read(() => entities().countDocuments({ import: number, kind, state }));
        // As counted when they were staged: none is ever removed.
        const id = keyOf(number, "staged", kind);
        return (await mongo.read(() => mongo.table("counter").findOne({ _id: id })))?.count ?? 0;
      }),
    begin: (intent) =>
      scope.write(async (step) => {
        const there = await mongo.read(() =>
          mongo.table("intent").findOne({ import: number, id: intent.id }),
        );
        if (there !== null) throw new Error(`There is an intent ${intent.id} in this import already.`);
        const place = await scope.ids("intent", 1);
        step.insert("intent", place, {
          ...{ import: number, number: place, id: intent.id, kind: intent.kind, at: intent.at },
          ...{ entities: JSON.stringify(intent.entities), note: JSON.stringify(intent.note), open: 1 },
        });
      }),
    openIntents: () =>
      scope.read(async () => {
        const rows = await mongo.read(() =>
          mongo.table("intent").find({ import: number, open: 1 }).sort({ number: 1 }).toArray(),
        );
        return rows.map(
          ({ id, kind, at, entities: calls, note }): Intent => ({
            ...{ id, kind, at },
            entities: JSON.parse(calls) as Intent["entities"],
            note: JSON.parse(note) as Intent["note"],
          }),
        );
      }),
    settle: (intent, outcomes) =>
      scope.write(async (step) => {
        const row = await mongo.read(() =>
          mongo.table("intent").findOne({ import: number, id: intent, open: 1 }),
        );
        if (row === null) throw new Error(`There is no open intent ${intent}.`);
        await apply(step, outcomes);
        step.set("intent", [row.number], { open: 0 });
      }),
    conclude: (outcomes) => scope.write((step) => apply(step, outcomes)),
    remember: (key, value) =>
      scope.write(async (step) => {
        const id = keyOf(number, key);
        const text = JSON.stringify(value ?? null);
        const there = await mongo.read(() => mongo.table("note").findOne({ _id: id }));
        if (there === null) step.insert("note", id, { import: number, key, value: text });
        else step.set("note", [id], { value: text });
      }),
    recall: (key) =>
      scope.read(async () => {
        const row = await mongo.read(() => mongo.table("note").findOne({ _id: keyOf(number, key) }));
        return row === null ? undefined : (JSON.parse(row.value) as unknown);
      }),
  };
}
