import { type FileHandle, open } from "node:fs/promises";
import { join } from "node:path";
import { DatabaseSync, type SQLInputValue, type StatementSync } from "node:sqlite";
import { StoreUnavailableError } from "../documents/documents.ts";
import { guardedFile } from "../file-error.ts";
import { migrate } from "./migrations.ts";
import { guarded, makeFolder } from "./sqlite-errors.ts";

/**
 * Stands still while the store cannot be used, since what is written keeps its order.
 * @param reason why it cannot
 * @param waited milliseconds that this write has waited already
 * @returns milliseconds; undefined when it is enough
 */
export type Wait = (reason: string, waited: number) => number | undefined;

/** The SQLite file with its statements kept prepared. */
export interface Database {
  run(sql: string, ...values: SQLInputValue[]): { changes: number; id: number };
  /** As `run`, with the values in a list; returns how many rows were changed. */
  runAll(sql: string, values: readonly SQLInputValue[]): number;
  get<Row>(sql: string, ...values: SQLInputValue[]): Row | undefined;
  all<Row>(sql: string, ...values: SQLInputValue[]): Row[];
  /** As `all`, with each row as a list of its columns. */
  lists<Row extends readonly unknown[]>(sql: string, values: readonly SQLInputValue[]): Row[];
  /** One transaction; it is rolled back when `work` throws. */
  write<T>(work: () => T): T;
  /** The same, on disk (fsync) before it returns: for what must outlive a loss of power. */
  writeDurable<T>(work: () => T): T;
  /**
   * Puts on disk what was committed before the call, as `writeDurable` does, while the program goes on. It is what
   * SQLite itself does after such a commit: the log (WAL) is flushed.
   */
  sync(): Promise<void>;
  /** Adds what must be on disk before a durable transaction may refer to it. */
  beforeDurable(sync: () => void): void;
  /** A part of a transaction that is undone alone when `work` throws. */
  savepoint<T>(work: () => T): T;
  close(): void;
}

/**
 * Opens or makes `importer.db` in a directory.
 *
 * In WAL mode with `synchronous=NORMAL` a commit is in the operating system's hands when it returns, so that a killed
 * process loses nothing; only a loss of power could lose the last commits. That is enough for what can be read again
 * from the source. What tells of the target's state goes through `writeDurable` (`synchronous=FULL`), which also makes
 * everything before it durable. A write that fails because the disk is full is made again as long as `wait` waits. The busy
 * timeout stands before the switch to WAL, since the switch itself needs a lock.
 * @param busyMs milliseconds to stand still while another connection writes
 */
export function openDatabase(directory: string, wait?: Wait, busyMs = 10_000): Database {
  makeFolder(directory);
  const file = join(directory, "importer.db");
  const database = guarded(() => new DatabaseSync(file, { timeout: busyMs }));
  try {
    guarded(() => {
      database.exec(
        `PRAGMA busy_timeout=${busyMs}; PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA cache_size=-16000; PRAGMA wal_autocheckpoint=8000; PRAGMA foreign_keys=OFF;`,
      );
      migrate(database, file);
    });
  } catch (error) {
    database.close();
    throw error;
  }
  const statements = new Map<string, StatementSync>();
  const listing = new Map<string, StatementSync>();
  const prepare = (sql: string): StatementSync => {
    let statement = statements.get(sql);
    if (statement === undefined) {
      statement = database.prepare(sql);
      statements.set(sql, statement);
    }
    return statement;
  };
  const before: (() => void)[] = [];
  let log: Promise<FileHandle> | undefined;
  const once = <T>(work: () => T, durable: boolean): T => {
    prepare("BEGIN IMMEDIATE").run();
    try {
      const result = work();
      if (durable) for (const sync of before) sync();
      prepare("COMMIT").run();
      return result;
    } catch (error) {
      // A disk that is full may have ended the transaction already.
      if (database.isTransaction) prepare("ROLLBACK").run();
      throw error;
    }
  };
  const write = <T>(work: () => T, durable = false): T => {
    for (let waited = 0; ; ) {
      try {
        return guarded(() => once(work, durable));
      } catch (error) {
        if (!(error instanceof StoreUnavailableError) || wait === undefined) throw error;
        const longer = wait(error.message, waited);
        if (longer === undefined) throw error;
        waited += longer;
      }
    }
  };
  return {
    run(sql, ...values) {
      const { changes, lastInsertRowid } = prepare(sql).run(...values);
      return { changes: Number(changes), id: Number(lastInsertRowid) };
    },
    runAll: (sql, values) => Number(prepare(sql).run(...values).changes),
    get: <Row>(sql: string, ...values: SQLInputValue[]) => prepare(sql).get(...values) as Row | undefined,
    all: <Row>(sql: string, ...values: SQLInputValue[]) => prepare(sql).all(...values) as Row[],
    lists: <Row extends readonly unknown[]>(sql: string, values: readonly SQLInputValue[]) => {
      let statement = listing.get(sql);
      if (statement === undefined) {
        statement = database.prepare(sql);
        statement.setReturnArrays(true);
        listing.set(sql, statement);
      }
      return statement.all(...values) as unknown as Row[];
    },
    write: (work) => write(work),
    async sync() {
      await guardedFile(async () => {
        for (const put of before) put();
        log ??= open(`${file}-wal`, "r+");
        try {
          await (await log).datasync();
        } catch (error) {
          // Opened anew the next time, lest one failure be everybody's.
          log.then((opened) => opened.close()).catch(() => undefined);
          log = undefined;
          throw error;
        }
      });
    },
    beforeDurable(sync) {
      before.push(sync);
    },
    writeDurable(work) {
      database.exec("PRAGMA synchronous=FULL");
      try {
        return write(work, true);
      } finally {
        database.exec("PRAGMA synchronous=NORMAL");
      }
    },
    savepoint(work) {
      prepare("SAVEPOINT part").run();
      try {
        const result = work();
        prepare("RELEASE part").run();
        return result;
      } catch (error) {
        if (database.isTransaction) {
          prepare("ROLLBACK TO part").run();
          prepare("RELEASE part").run();
        }
        throw error;
      }
    },
    close() {
      // It was only there to be flushed.
      log?.then((opened) => opened.close()).catch(() => undefined);
      statements.clear();
      listing.clear();
      database.close();
    },
  };
}
