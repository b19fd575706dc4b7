import { closeSync, fsyncSync, openSync, rmSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync, type SQLInputValue, type StatementSync } from "node:sqlite";
import type { LeaseHolder } from "../leases.ts";
import {
  ExportError,
  type Line,
  type Portable,
  portableColumns,
  portableTables,
  refuseHeld,
  type Value,
} from "../portable.ts";
import { openDatabase } from "./database.ts";
import { payloadsIn } from "./direct-rows.ts";
import { createPayloadFiles, type PayloadFiles, payloadFile } from "./payload-files.ts";
import { guarded, isConstraint, makeFolder } from "./sqlite-errors.ts";

/** Entities whose payloads are read at once. */
const atOnce = 100;

/**
 * The embedded store as a whole.
 * @param collections of documents that belong to it
 * @throws StoreUnavailableError when it cannot be opened; NewerStoreError
 */
export function openSqlitePortable(directory: string, collections: readonly string[]): Portable {
  makeFolder(directory);
  const database = guarded(() => {
    // Brings the schema up to date first.
    openDatabase(directory).close();
    return new DatabaseSync(join(directory, "importer.db"), { timeout: 10_000 });
  });
  const known = new Set(collections);

  function* rows(): Iterable<Line> {
    for (const table of portableTables) {
      if (table === "entity") yield* entities(database, directory);
      else {
        const statement = database.prepare(
          `SELECT ${portableColumns[table].join(", ")} FROM ${table} ORDER BY 1, 2, 3`,
        );
        statement.setReturnArrays(true);
        for (const values of statement.iterate() as Iterable<unknown>)
          yield { kind: "row", table, values: values as readonly Value[] };
      }
    }
    const documents = database.prepare("SELECT collection, id, revision, body FROM document ORDER BY 1, 2");
    for (const row of documents.iterate()) {
      const { collection, id, revision, body } = row as Record<string, string>;
      if (!known.has(collection!)) continue;
      const value = JSON.parse(body!) as object;
      yield { kind: "document", collection: collection!, id: id!, revision: Number(revision), value };
    }
    for (const row of database.prepare("SELECT name, value FROM document_counter ORDER BY 1").iterate())
      yield { kind: "number", counter: String(row.name), value: Number(row.value) };
  }

  return {
    *read() {
      // One transaction sees one state, whatever is written meanwhile.
      database.exec("BEGIN");
      try {
        const leases = database.prepare("SELECT name, holder, renewed FROM lease WHERE holder IS NOT NULL");
        for (const { name, holder, renewed } of leases.all())
          refuseHeld({
            name: String(name),
            holder: JSON.parse(String(holder)) as LeaseHolder,
            renewed: Number(renewed),
            now: Date.now(),
          });
        yield* rows();
      } finally {
        database.exec("COMMIT");
      }
    },
    async isEmpty() {
      const filled = ["import", "document", "document_counter"].filter(
        (table) => database.prepare(`SELECT 1 FROM ${table} LIMIT 1`).get() !== undefined,
      );
      return filled.length === 0;
    },
    async write(lines) {
      const writer = createWriter(database, directory);
      let whole = false;
      try {
        guarded(() => database.exec("PRAGMA synchronous=FULL; BEGIN IMMEDIATE"));
        for await (const line of lines) guarded(() => writer.write(line));
        writer.sync();
        guarded(() => database.exec("COMMIT"));
        whole = true;
      } catch (error) {
        if (!isConstraint(error)) throw error;
        throw new ExportError(`The export contradicts itself: ${(error as Error).message}.`);
      } finally {
        if (database.isTransaction) database.exec("ROLLBACK");
        writer.close(whole);
      }
    },
    async close() {
      database.close();
    },
  };
}

function* entities(database: DatabaseSync, directory: string): Iterable<Line> {
  const columns = portableColumns.entity.slice(0, -1).map((column) => `e.${column}`);
  const statement = database.prepare(
    `SELECT i.id AS owner, e.file, e.at, e.length, ${columns.join(", ")} FROM entity e JOIN import i ON i.number = e.import WHERE e.id > ? ORDER BY e.id LIMIT ?`,
  );
  statement.setReturnArrays(true);
  const files = new Map<string, PayloadFiles>();
  try {
    for (let after = 0; ; ) {
      const found = statement.all(after, atOnce) as unknown as (readonly Value[])[];
      for (const [owner, file, at, length, ...values] of found) {
        const id = String(owner);
        let payloads = files.get(id);
        if (payloads === undefined) {
          // It reads only.
          payloads = createPayloadFiles(payloadsIn(directory, id), -1);
          files.set(id, payloads);
        }
        const [text] = payloads.texts([{ file: Number(file), at: Number(at), length: Number(length) }]);
        yield { kind: "row", table: "entity", values: [...values, text!] };
        after = Number(values[0]);
      }
      if (found.length < atOnce) return;
    }
  } finally {
    for (const payloads of files.values()) payloads.close();
  }
}

/** The number of the payload file that a store is filled with; fences begin at 1. */
const filling = 0;

function createWriter(database: DatabaseSync, directory: string) {
  const statements = new Map<string, StatementSync>();
  const run = (table: string, columns: readonly string[], values: readonly SQLInputValue[]): void => {
    let statement = statements.get(table);
    if (statement === undefined) {
      const places = columns.map(() => "?").join(", ");
      statement = database.prepare(`INSERT INTO ${table}(${columns.join(", ")}) VALUES (${places})`);
      statements.set(table, statement);
    }
    statement.run(...values);
  };
  const imports = new Map<Value, string>();
  const files = new Map<string, PayloadFiles>();
  const entityColumns = [...portableColumns.entity.slice(0, -1), "file", "at", "length"];
  return {
    write(line: Line): void {
      if (line.kind === "document") {
        const body = JSON.stringify(line.value);
        run(
          "document",
          ["collection", "id", "revision", "body"],
          [line.collection, line.id, line.revision, body],
        );
      } else if (line.kind === "number")
        run("document_counter", ["name", "value"], [line.counter, line.value]);
      else if (line.kind === "row" && line.table !== "entity") {
        if (line.table === "import") imports.set(line.values[0]!, String(line.values[1]));
        run(line.table, portableColumns[line.table], line.values);
      } else if (line.kind === "row") {
        // Whoever read the lines has seen to it that the import came before.
        const id = imports.get(line.values[1]!) ?? "";
        let payloads = files.get(id);
        if (payloads === undefined) {
          payloads = createPayloadFiles(payloadsIn(directory, id), filling);
          files.set(id, payloads);
        }
        const [place] = payloads.append([String(line.values.at(-1))]);
        run("entity", entityColumns, [...line.values.slice(0, -1), place!.file, place!.at, place!.length]);
      }
    },
    /** Puts payloads on disk, before the rows that name them. */
    sync(): void {
      for (const id of files.keys()) {
        const descriptor = openSync(payloadFile(payloadsIn(directory, id), filling), "r");
        fsyncSync(descriptor);
        closeSync(descriptor);
      }
    },
    /** @param keep whether rows name what was written; else it goes */
    close(keep: boolean): void {
      for (const [id, payloads] of files) {
        payloads.close();
        if (!keep) rmSync(payloadFile(payloadsIn(directory, id), filling), { force: true });
      }
    },
  };
}
