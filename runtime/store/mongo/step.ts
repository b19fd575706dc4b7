import type { AnyBulkWriteOperation } from "mongodb";
import { allTaken, type Mongo } from "./mongo.ts";
import { type Documents, type Key, type StepTable, tables } from "./tables.ts";

type Fields = Readonly<Record<string, unknown>>;

/** What a step does, as its log has it. Doing one a second time, however late, changes nothing: see `applyStep`. */
export type Operation =
  | {
      readonly kind: "insert";
      readonly table: StepTable;
      readonly rows: readonly (Fields & { readonly _id: Key })[];
    }
  | { readonly kind: "set"; readonly table: StepTable; readonly ids: readonly Key[]; readonly fields: Fields }
  | { readonly kind: "sweep"; readonly table: StepTable; readonly where: Fields; readonly fields: Fields };

/** Collects what a step does; no document is in two of its operations. */
export interface Step {
  insert<Name extends StepTable>(table: Name, id: Key, row: Documents[Name]): void;
  set<Name extends StepTable>(table: Name, ids: readonly Key[], fields: Partial<Documents[Name]>): void;
  /** Changes all documents that are found by these values when the step is done. */
  sweep<Name extends StepTable>(
    table: Name,
    where: Partial<Documents[Name]>,
    fields: Partial<Documents[Name]>,
  ): void;
  /** Adds to a counter of the ledger. */
  add(account: string, name: string, count: number): void;
}

/** An empty step. */
export function createStep(): Step & {
  readonly added: ReadonlyMap<string, number>;
  operations(): readonly Operation[];
} {
  const inserted = new Map<StepTable, Map<Key, Fields>>();
  const changed = new Map<StepTable, Map<Key, Fields>>();
  const sweeps: Operation[] = [];
  const added = new Map<string, number>();
  const of = (tables: typeof inserted, table: StepTable): Map<Key, Fields> => {
    let rows = tables.get(table);
    if (rows === undefined) {
      rows = new Map();
      tables.set(table, rows);
    }
    return rows;
  };
  return {
    insert(table, id, row) {
      of(inserted, table).set(id, { ...row });
    },
    set(table, ids, fields) {
      const fresh = of(inserted, table);
      const rows = of(changed, table);
      for (const id of ids) {
        const row = fresh.get(id);
        const earlier = rows.get(id);
        if (row !== undefined) fresh.set(id, { ...row, ...fields });
        else rows.set(id, earlier === undefined ? fields : { ...earlier, ...fields });
      }
    },
    sweep(table, where, fields) {
      sweeps.push({ kind: "sweep", table, where, fields });
    },
    added,
    add(account, name, count) {
      if (count === 0) return;
      const key = JSON.stringify([account, name]);
      added.set(key, (added.get(key) ?? 0) + count);
    },
    operations() {
      const list: Operation[] = [];
      for (const [table, rows] of inserted) {
        if (rows.size === 0) continue;
        list.push({ kind: "insert", table, rows: [...rows].map(([_id, row]) => ({ ...row, _id })) });
      }
      for (const [table, rows] of changed) {
        // What was set at once is kept at once.
        const same = new Map<Fields, Key[]>();
        for (const [id, fields] of rows) {
          const ids = same.get(fields);
          if (ids === undefined) same.set(fields, [id]);
          else ids.push(id);
        }
        for (const [fields, ids] of same) list.push({ kind: "set", table, ids, fields });
      }
      return [...list, ...sweeps];
    },
  };
}

/** Documents of all tables alike: what fits which is settled when a step is made. */
interface AnyRow {
  readonly _id: Key;
  readonly v: number;
  readonly [field: string]: unknown;
}
type Write = AnyBulkWriteOperation<AnyRow>;

/** Documents that the server is given at once. */
const atOnce = 500;

/**
 * Does what a step says. Documents are inserted once, and changed only while no later step has changed them (`v`), so it
 * may be done again by anybody at any time, also by a runner that was taken over long ago.
 */
export async function applyStep(mongo: Mongo, operations: readonly Operation[], step: number): Promise<void> {
  const older = { v: { $lt: step } };
  const writes = new Map<StepTable, Write[]>();
  for (const operation of operations) {
    let list = writes.get(operation.table);
    if (list === undefined) {
      list = [];
      writes.set(operation.table, list);
    }
    switch (operation.kind) {
      case "insert":
        for (const row of operation.rows) list.push({ insertOne: { document: { ...row, v: step } } });
        break;
      case "set": {
        const update = { $set: { ...operation.fields, v: step } };
        for (let from = 0; from < operation.ids.length; from += atOnce) {
          const ids = operation.ids.slice(from, from + atOnce);
          list.push({ updateMany: { filter: { _id: { $in: ids }, ...older }, update } });
        }
        break;
      }
      case "sweep": {
        const update = { $set: { ...operation.fields, v: step } };
        list.push({ updateMany: { filter: { ...operation.where, ...older }, update } });
      }
    }
  }
  await Promise.all(
    [...writes].map(async ([table, list]) => {
      for (let from = 0; from < list.length; from += atOnce) {
        await mongo.write(() => bulk(mongo, table, list.slice(from, from + atOnce)));
      }
    }),
  );
}

async function bulk(mongo: Mongo, table: StepTable, list: Write[]): Promise<void> {
  try {
    await mongo.database.collection<AnyRow>(tables[table]).bulkWrite(list, { ordered: false });
  } catch (error) {
    if (!allTaken(error)) throw error;
  }
}
