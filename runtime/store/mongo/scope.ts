import { randomUUID } from "node:crypto";
import { LeaseLostError } from "../leases.ts";
import type { LeaseDocument } from "./leases.ts";
import type { Mongo } from "./mongo.ts";
import { createPayloads, type Payloads } from "./payloads.ts";
import { applyStep, createStep, type Step } from "./step.ts";
import { commitStep, forgetSteps, type Head, redoLast, takeHead } from "./step-log.ts";
import { keyOf } from "./tables.ts";
import { createTurns } from "./turns.ts";

/** One import's part of the database, and steps that are fenced by its lease. */
export interface Scope {
  readonly mongo: Mongo;
  /** Value of the `import` field. */
  readonly number: number;
  readonly payloads: Payloads;
  /** Reads between steps. */
  read<T>(work: () => Promise<T>): Promise<T>;
  /**
   * One step: what the plan collects happens whole or not at all. The plan reads what the steps before it left, and is made
   * anew when another writer came first; when it throws, nothing is written.
   */
  write<T>(plan: (step: Step) => Promise<T>): Promise<T>;
  /** Ids that nothing else in the store has, in a row; returns the first. */
  ids(of: "partition" | "page" | "record" | "entity" | "intent", count: number): Promise<number>;
}

/** Ids that are taken at once; what is left of them when the import is closed stays unused. */
const block = 1_000;

/** @param lease without one, steps are only kept apart from those of other writers */
export async function createScope(
  mongo: Mongo,
  number: number,
  lease?: { readonly name: string; readonly fence: number },
): Promise<Scope> {
  const turns = createTurns();
  const free = new Map<string, { next: number; end: number }>();
  /** Undefined when it has to be looked up, with whatever was left half done. */
  let head: Head | undefined;
  let counters = new Map<string, number>();

  const catchUp = async (): Promise<Head> => {
    const found = await redoLast(mongo, await takeHead(mongo, number, lease));
    const rows = await mongo.read(() => mongo.table("counter").find({ import: number }).toArray());
    counters = new Map(rows.map(({ account, name, count }) => [JSON.stringify([account, name]), count]));
    head = found;
    return found;
  };
  const checkLease = async (): Promise<void> => {
    if (lease === undefined) return;
    const row = await mongo.read(() => mongo.other<LeaseDocument>("lease").findOne({ _id: lease.name }));
    if (row?.fence !== lease.fence) throw new LeaseLostError(lease.name);
  };
  const count = (step: ReturnType<typeof createStep>): ReadonlyMap<string, number> => {
    const totals = new Map(counters);
    for (const [key, more] of step.added) {
      const [account, name] = JSON.parse(key) as [string, string];
      const total = (counters.get(key) ?? 0) + more;
      totals.set(key, total);
      const id = keyOf(number, account, name);
      if (counters.has(key)) step.set("counter", [id], { count: total });
      else step.insert("counter", id, { import: number, account, name, count: total });
    }
    return totals;
  };
  const attempt = async <T>(
    plan: (step: Step) => Promise<T>,
  ): Promise<{ readonly result: T } | undefined> => {
    const before = head ?? (await catchUp());
    const step = createStep();
    const [held, planned] = await Promise.allSettled([checkLease(), plan(step)]);
    if (held.status === "rejected") throw held.reason;
    if (planned.status === "rejected") throw planned.reason;
    const totals = count(step);
    const operations = step.operations();
    // Whatever becomes of it, it is looked up unless it is known.
    head = undefined;
    const next = await commitStep(mongo, before, operations, randomUUID(), lease?.fence);
    if (next === undefined) return undefined;
    await Promise.all([
      applyStep(mongo, operations, next.step),
      before.parts > 0 ? forgetSteps(mongo, number, next.step) : undefined,
    ]);
    head = next;
    counters = new Map(totals);
    return { result: planned.value };
  };

  const scope: Scope = {
    mongo,
    number,
    payloads: createPayloads(mongo, number),
    async read(work) {
      if (head === undefined)
        await turns.alone(async () => {
          if (head === undefined) await catchUp();
        });
      return await turns.shared(work);
    },
    write: (plan) =>
      turns.alone(async () => {
        for (;;) {
          const done = await attempt(plan);
          if (done !== undefined) return done.result;
        }
      }),
    async ids(of, wanted) {
      let range = free.get(of);
      if (range === undefined || range.end - range.next < wanted) {
        const more = Math.max(block, wanted);
        const end = await takeIds(mongo, of, more);
        range = { next: end - more + 1, end: end + 1 };
        free.set(of, range);
      }
      const first = range.next;
      range.next += wanted;
      return first;
    },
  };
  const opened = await catchUp();
  if (lease !== undefined) await forgetSteps(mongo, number, opened.step);
  return scope;
}

/** Counts a kind's ids up. @returns the last of those that were taken */
export async function takeIds(mongo: Mongo, of: string, count: number): Promise<number> {
  const found = await mongo.write(() =>
    mongo
      .other<{ readonly _id: string; readonly value: number }>("id")
      .findOneAndUpdate({ _id: of }, { $inc: { value: count } }, { upsert: true, returnDocument: "after" }),
  );
  if (found === null) throw new Error(`The server has not counted ${of}.`);
  return found.value;
}
