import type { Loss } from "../../engine/mapping/result.ts";
import type { RecordState } from "../extract-state.ts";
import type { LedgerState, LossCount, NotBrought, PartitionCount } from "../ledger-state.ts";
import { type EntityKind, type EntityState, entityKinds } from "../load-state.ts";
import { toLosses } from "../sqlite/entity-row.ts";
import { asked } from "./extract.ts";
import type { Scope } from "./scope.ts";

/** Sums over one import: counted by the server where it can, else in one walk that holds only the sums. */
export function createLedgerState(scope: Scope): LedgerState {
  const { mongo, number } = scope;
  const [records, entities] = [() => mongo.table("record"), () => mongo.table("entity")];

  const counter = (account: string): Promise<Map<string, number>> =>
    scope.read(async () => {
      const rows = await mongo.read(() => mongo.table("counter").find({ import: number, account }).toArray());
      return new Map(rows.map(({ name, count }) => [name, count]));
    });

  /** How many there are with each reason; without one, what is left. */
  const byReason = async (
    table: "record" | "entity",
    where: Readonly<Record<string, string | number>>,
  ): Promise<readonly { readonly reason: string; readonly count: number }[]> => {
    const rows = mongo.database.collection(mongo.table(table).collectionName);
    const count = (filter: object): Promise<number> => mongo.read(() => rows.countDocuments(filter));
    let left = await count(where);
    const found: { reason: string; count: number }[] = [];
    for (const reason of await mongo.read(() => rows.distinct("reason", where))) {
      if (typeof reason !== "string") continue;
      const times = await count({ ...where, reason });
      found.push({ reason, count: times });
      left -= times;
    }
    if (left > 0) found.push({ reason: "", count: left });
    return found.toSorted((one, two) => compare(one.reason, two.reason));
  };

  return {
    recordCounts: () =>
      scope.read(async () => {
        const found: { stream: string; state: RecordState; reason: string; count: number }[] = [];
        const streams = await mongo.read(() => records().distinct("stream", { import: number }));
        for (const stream of streams.toSorted(compare)) {
          const states = await mongo.read(() => records().distinct("state", { import: number, stream }));
          for (const state of states.toSorted(compare)) {
            for (const one of await byReason("record", { import: number, stream, state }))
              found.push({ stream, state, ...one });
          }
        }
        return found;
      }),
    extractedCounts: () => counter("extracted"),
    entityCounts: () =>
      scope.read(async () => {
        const found: { kind: EntityKind; state: EntityState; reason: string; count: number }[] = [];
        for (const kind of [...entityKinds].toSorted(compare)) {
          const states = await mongo.read(() => entities().distinct("state", { import: number, kind }));
          for (const state of states.toSorted(compare)) {
            for (const one of await byReason("entity", { import: number, kind, state }))
              found.push({ kind, state, ...one });
          }
        }
        return found;
      }),
    stagedCounts: () => counter("staged") as Promise<Map<EntityKind, number>>,
    partitionCounts: () =>
      scope.read(() =>
        mongo.read(async () => {
          const sums = new Map<string, { -readonly [Name in keyof PartitionCount]: PartitionCount[Name] }>();
          const rows = mongo
            .table("partition")
            .find({ import: number }, { projection: { context: 0, checkpoint: 0 } })
            .sort({ id: 1 })
            .batchSize(asked);
          for await (const { stream, state, reason, message, pages, records: read } of rows) {
            const key = JSON.stringify([stream, state, reason]);
            let sum = sums.get(key);
            if (sum === undefined) {
              sum = { stream, state, reason: reason ?? "", message: "", partitions: 0, pages: 0, records: 0 };
              sums.set(key, sum);
            }
            if (message !== null && compare(message, sum.message) > 0) sum.message = message;
            sum.partitions += 1;
            sum.pages += pages;
            sum.records += read;
          }
          return [...sums.values()];
        }),
      ),
    strays: () => scope.read(() => mongo.read(() => countStrays(scope))),
    lossCounts: (samples) =>
      scope.read(() =>
        mongo.read(async () => {
          const sums = new Map<string, { code: string; target: string; count: number; samples: Sample[] }>();
          const rows = entities()
            .find({ import: number, lost: 1 }, { projection: { key: 1, losses: 1, placed_losses: 1 } })
            .sort({ id: 1 })
            .batchSize(asked);
          for await (const { key, losses, placed_losses } of rows) {
            for (const { code, target, message } of [
              ...toLosses(losses),
              ...toLosses(placed_losses),
            ] as Loss[]) {
              const name = JSON.stringify([code, target]);
              let sum = sums.get(name);
              if (sum === undefined) {
                sum = { code, target, count: 0, samples: [] };
                sums.set(name, sum);
              }
              sum.count += 1;
              if (sum.samples.length < samples) sum.samples.push({ key, message });
            }
          }
          return [...sums.values()].toSorted(
            (one, two) =>
              two.count - one.count || compare(one.code, two.code) || compare(one.target, two.target),
          );
        }),
      ),
    notBrought: (limit) =>
      scope.read(() =>
        mongo.read(async () => {
          const found: NotBrought[] = [];
          const refused = records()
            .find({ import: number, state: { $in: ["rejected", "duplicate"] } })
            .sort({ id: 1 })
            .batchSize(asked);
          for await (const { stream, record, title, state, reason, message } of refused) {
            if (state === "duplicate" && reason === null) continue;
            if (found.length === limit) return found;
            found.push(toNotBrought({ stream, record, title, state, reason, message }));
          }
          const failed = entities()
            .find({ import: number, state: { $in: ["rejected", "failed"] } })
            .sort({ id: 1 })
            .limit(limit)
            .batchSize(asked);
          for await (const { stream, record, title, key, kind, state, reason, message } of failed) {
            if (found.length === limit) return found;
            found.push({
              ...toNotBrought({ stream, record, title: title ?? key, state, reason, message }),
              kind,
            });
          }
          return found;
        }),
      ),
  };
}

type Sample = LossCount["samples"][number];

/** As SQLite orders texts, so that reports of both stores read the same. */
const compare = (one: string, two: string): number => Buffer.compare(Buffer.from(one), Buffer.from(two));

function toNotBrought(row: {
  readonly stream: string;
  readonly record: string | null;
  readonly title: string | null;
  readonly state: string;
  readonly reason: string | null;
  readonly message: string | null;
}): NotBrought {
  const { stream, record, title, state, reason, message } = row;
  return {
    ...{ stream, state, code: reason ?? "", message: message ?? "" },
    ...(record === null ? {} : { record }),
    ...(title === null ? {} : { title }),
  };
}

/** Mapped records and the records of entities, both in the order of their ids, side by side. */
async function countStrays({ mongo, number }: Scope): Promise<{ records: number; entities: number }> {
  const mapped = mongo
    .table("record")
    .find({ import: number, state: "mapped" }, { projection: { id: 1 } })
    .sort({ id: 1 })
    .batchSize(asked);
  const made = mongo
    .table("entity")
    .find({ import: number }, { projection: { row: 1 } })
    .sort({ row: 1 })
    .batchSize(asked);
  const strays = { records: 0, entities: 0 };
  try {
    let entity = await made.next();
    for await (const { id } of mapped) {
      for (; entity !== null && entity.row < id; entity = await made.next()) strays.entities += 1;
      if (entity?.row !== id) strays.records += 1;
      while (entity?.row === id) entity = await made.next();
    }
    for (; entity !== null; entity = await made.next()) strays.entities += 1;
  } finally {
    await made.close();
  }
  return strays;
}
