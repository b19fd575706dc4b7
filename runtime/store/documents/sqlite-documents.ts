import { join } from "node:path";
import { DatabaseSync, type SQLInputValue, type StatementSync } from "node:sqlite";
import { migrate } from "../sqlite/migrations.ts";
import { guarded, isConstraint, makeFolder } from "../sqlite/sqlite-errors.ts";
import { checkNames, cursorAfter, indexOf, openFields, readCursor } from "./cursor.ts";
import type { Collection, Documents, Key, Kind, Listing, Stored } from "./documents.ts";

interface Row {
  id: string;
  revision: number;
  body: string;
}

/**
 * Documents in the embedded store's file. Every write is on disk when it returns (`synchronous=FULL`), and several
 * processes may use one file: a writer waits up to ten seconds for another one.
 * @param directory made when it is not there
 * @throws StoreUnavailableError when it cannot be opened; NewerStoreError
 */
export function createSqliteDocuments(directory: string): Documents {
  makeFolder(directory);
  const file = join(directory, "importer.db");
  const database = guarded(() => new DatabaseSync(file, { timeout: 10_000 }));
  try {
    guarded(() => {
      database.exec("PRAGMA busy_timeout=10000; PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;");
      migrate(database, file);
    });
  } catch (error) {
    database.close();
    throw error;
  }
  const statements = new Map<string, StatementSync>();
  const prepare = (sql: string): StatementSync => {
    let statement = statements.get(sql);
    if (statement === undefined) {
      statement = database.prepare(sql);
      statements.set(sql, statement);
    }
    return statement;
  };
  const run = (sql: string, ...values: SQLInputValue[]): number =>
    guarded(() => Number(prepare(sql).run(...values).changes));
  const all = (sql: string, ...values: SQLInputValue[]): Row[] =>
    guarded(() => prepare(sql).all(...values) as unknown as Row[]);

  function collection<T extends object>(kind: Kind): Collection<T> {
    checkNames(kind);
    for (const statement of indexStatements(kind)) guarded(() => database.exec(statement));
    const where = `collection = '${kind.name}'`;
    const stored = ({ id, revision, body }: Row): Stored<T> => ({
      id,
      revision,
      value: JSON.parse(body) as T,
    });
    /**
     * Named, since SQLite knows nothing of how many documents there are of a kind, and takes the table's key where a list has
     * no fixed field: it would read and sort all of them.
     */
    const along = (by: string): string => `document INDEXED BY document_${kind.name}_${by}`;
    const equal = (given: Listing["where"]): string =>
      Object.keys(given ?? {})
        .map((field) => ` AND ${fieldOf(field)} = ?`)
        .join("");
    return {
      async insert(id, value) {
        const body = JSON.stringify(value);
        return unlessTaken(() =>
          run(
            "INSERT INTO document(collection, id, revision, body) VALUES (?, ?, 1, ?)",
            kind.name,
            id,
            body,
          ),
        );
      },
      async read(id) {
        const [row] = all(`SELECT id, revision, body FROM document WHERE ${where} AND id = ?`, id);
        return row === undefined ? undefined : stored(row);
      },
      async replace(id, revision, value) {
        const body = JSON.stringify(value);
        return unlessTaken(() =>
          run(
            `UPDATE document SET body = ?, revision = revision + 1 WHERE ${where} AND id = ? AND revision = ?`,
            body,
            id,
            revision,
          ),
        );
      },
      async remove(id, revision) {
        return revision === undefined
          ? run(`DELETE FROM document WHERE ${where} AND id = ?`, id) > 0
          : run(`DELETE FROM document WHERE ${where} AND id = ? AND revision = ?`, id, revision) > 0;
      },
      async list({ by, where: given, after, limit, descending = false }) {
        const index = indexOf(kind, by);
        const open = openFields(index, given);
        const order = [...open.map(fieldOf), "id"];
        const values: Key[] = Object.values(given ?? {});
        let sql = `SELECT id, revision, body FROM ${along(by)} WHERE ${where}${equal(given)}${present(open)}`;
        if (after !== undefined) {
          const place = readCursor(after, open);
          const beyond = descending ? "<" : ">";
          sql += ` AND (${order.join(", ")}) ${beyond} (${order.map(() => "?").join(", ")})`;
          values.push(...place);
          // The same for the first field alone: by this the index is entered in the middle.
          if (order.length > 1) {
            sql += ` AND ${order[0]} ${beyond}= ?`;
            values.push(place[0]!);
          }
        }
        sql += ` ORDER BY ${order.map((one) => (descending ? `${one} DESC` : one)).join(", ")} LIMIT ?`;
        const rows = all(sql, ...values, limit + 1).map(stored);
        const items = rows.slice(0, limit);
        const last = items.at(-1);
        return rows.length > limit && last !== undefined
          ? { items, next: cursorAfter(last, open) }
          : { items };
      },
      async count(by, given) {
        const open = openFields(indexOf(kind, by), given);
        const sql = `SELECT count(*) AS found FROM ${along(by)} WHERE ${where}${equal(given)}${present(open)}`;
        const row = guarded(() => prepare(sql).get(...Object.values(given ?? {}))) as { found: number };
        return row.found;
      },
      async removeBelow(by, limit) {
        const [first = ""] = indexOf(kind, by).fields;
        return run(`DELETE FROM ${along(by)} WHERE ${where} AND ${fieldOf(first)} < ?`, limit);
      },
    };
  }

  return {
    collection,
    async next(counter) {
      const sql =
        "INSERT INTO document_counter(name, value) VALUES (?, 1) ON CONFLICT DO UPDATE SET value = value + 1 RETURNING value";
      return (guarded(() => prepare(sql).get(counter)) as { value: number }).value;
    },
    async current(counter) {
      const row = guarded(() => prepare("SELECT value FROM document_counter WHERE name = ?").get(counter));
      return (row as { value: number } | undefined)?.value ?? 0;
    },
    async ping() {
      guarded(() => prepare("SELECT 1").get());
    },
    async close() {
      statements.clear();
      if (database.isOpen) database.close();
    },
  };
}

const fieldOf = (field: string): string => `json_extract(body, '$.${field}')`;

const present = (fields: readonly string[]): string =>
  fields.map((field) => ` AND ${fieldOf(field)} IS NOT NULL`).join("");

function indexStatements({ name, indexes }: Kind): readonly string[] {
  return Object.entries(indexes).map(([index, { fields, unique = false }]) => {
    const columns = [...fields.map(fieldOf), ...(unique ? [] : ["id"])].join(", ");
    return `CREATE ${unique ? "UNIQUE " : ""}INDEX IF NOT EXISTS document_${name}_${index} ON document(${columns}) WHERE collection = '${name}'`;
  });
}

function unlessTaken(write: () => number): boolean {
  try {
    return write() > 0;
  } catch (error) {
    if (isConstraint(error)) return false;
    throw error;
  }
}
