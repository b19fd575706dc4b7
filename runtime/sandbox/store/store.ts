import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync, type SQLInputValue, type StatementSync } from "node:sqlite";
import { hasWords } from "./has-words.ts";
import { markerIdentity } from "./marker-identity.ts";
import { schema } from "./schema.ts";

/** The sandbox's durable state: one SQLite file and a folder of attachment files. */
export interface Store {
  /** Folder that holds the attachments' bytes, one file per media id. */
  readonly attachmentDirectory: string;
  /** Runs `work` in one transaction, committed before this returns; rolled back when `work` throws. */
  transaction<T>(work: () => T): T;
  run(sql: string, ...values: SQLInputValue[]): { changes: number; id: number };
  get<Row>(sql: string, ...values: SQLInputValue[]): Row | undefined;
  all<Row>(sql: string, ...values: SQLInputValue[]): Row[];
  /** Rows one by one, so that memory stays flat. No other statement with the same text may run until it ends. */
  each<Row>(sql: string, ...values: SQLInputValue[]): IterableIterator<Row>;
  readSite(): unknown;
  writeSite(site: unknown): void;
  close(): void;
}

/** Prepared statements kept; search makes new texts, so the cache must not grow without end. */
const maximumStatements = 300;

/**
 * Opens (or makes) the state under a directory and takes it for this process alone.
 *
 * `synchronous=NORMAL` is enough for "a killed process loses nothing it acknowledged": in WAL mode a commit has
 * written its pages to the operating system before it returns, and those writes outlive the process. Only a crash of
 * the machine could lose the last commits, and a stand-in for Jira need not survive that.
 * @throws Error naming the directory when another process holds it
 */
export function openStore(dataDirectory: string): Store {
  const attachmentDirectory = join(dataDirectory, "attachments");
  mkdirSync(attachmentDirectory, { recursive: true });
  const database = new DatabaseSync(join(dataDirectory, "sandbox.sqlite"));
  try {
    database.exec(
      "PRAGMA locking_mode=EXCLUSIVE; PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA cache_size=-16000;",
    );
    database.exec(schema);
  } catch (error) {
    database.close();
    if (error instanceof Error && /locked|busy/i.test(error.message)) {
      throw new Error(
        `Another sandbox is using ${dataDirectory}. Stop it, or give this one another data directory.`,
        { cause: error },
      );
    }
    throw error;
  }
  registerFunctions(database);
  const statements = new Map<string, StatementSync>();
  const prepare = (sql: string): StatementSync => {
    let statement = statements.get(sql);
    if (statement === undefined) {
      if (statements.size >= maximumStatements) statements.clear();
      statement = database.prepare(sql);
      statements.set(sql, statement);
    }
    return statement;
  };
  const store: Store = {
    attachmentDirectory,
    transaction(work) {
      prepare("BEGIN IMMEDIATE").run();
      try {
        const result = work();
        prepare("COMMIT").run();
        return result;
      } catch (error) {
        prepare("ROLLBACK").run();
        throw error;
      }
    },
    run(sql, ...values) {
      const { changes, lastInsertRowid } = prepare(sql).run(...values);
      return { changes: Number(changes), id: Number(lastInsertRowid) };
    },
    get: <Row>(sql: string, ...values: SQLInputValue[]) => prepare(sql).get(...values) as Row | undefined,
    all: <Row>(sql: string, ...values: SQLInputValue[]) => prepare(sql).all(...values) as Row[],
    each: <Row>(sql: string, ...values: SQLInputValue[]) =>
      database.prepare(sql).iterate(...values) as IterableIterator<Row>,
    readSite() {
      const row = store.get<{ json: string }>("SELECT json FROM site WHERE id = 1");
      return row === undefined ? undefined : JSON.parse(row.json);
    },
    writeSite(site) {
      store.run("INSERT OR REPLACE INTO site(id, json) VALUES (1, ?)", JSON.stringify(site));
    },
    close() {
      statements.clear();
      database.close();
    },
  };
  return store;
}

/**
 * `has_words(text, query)`: 1 when every word of the query is a word of the text, as JQL's `~`.
 * `identity_of(properties, key, marker, omit)`: what names an issue in the canonical state.
 */
function registerFunctions(database: DatabaseSync): void {
  database.function("has_words", { deterministic: true }, (text, query) =>
    typeof text === "string" && typeof query === "string" && hasWords(text, query) ? 1 : 0,
  );
  database.function("identity_of", { deterministic: true }, (properties, key, marker, omit) =>
    markerIdentity(String(properties), String(key), String(marker), JSON.parse(String(omit)) as string[]),
  );
}
