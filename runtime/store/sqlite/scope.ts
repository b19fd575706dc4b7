import { LeaseLostError } from "../leases.ts";
import type { Database } from "./database.ts";
import { createGroupCommit } from "./group-commit.ts";
import type { PayloadSync } from "./payload-sync.ts";

/** One import's part of the database: its number, and writes that are fenced by its lease. */
export interface Scope {
  readonly database: Database;
  /** Value of the `import` column. */
  readonly number: number;
  readonly payloads: PayloadSync;
  write<T>(work: () => T): T;
  writeDurable<T>(work: () => T): T;
  /** As `writeDurable`, together with whatever else is waiting to be written; each succeeds or fails on its own. */
  writeTogether<T>(work: () => T): Promise<T>;
  /** Adds to a counter of the ledger; inside a write. */
  add(account: string, name: string, count: number): void;
}

/**
 * @param lease checked inside every write, so that a runner that was taken over cannot write any more
 * @param retry repeats what is written together where it could not be written; without it that fails at once
 */
export function createScope(
  database: Database,
  number: number,
  payloads: PayloadSync,
  lease?: { readonly name: string; readonly fence: number },
  retry?: <T>(work: () => Promise<T>) => Promise<T>,
): Scope {
  const fenced =
    <T>(work: () => T) =>
    (): T => {
      if (lease !== undefined) {
        const row = database.get<{ fence: number }>("SELECT fence FROM lease WHERE name = ?", lease.name);
        if (row?.fence !== lease.fence) throw new LeaseLostError(lease.name);
      }
      return work();
    };
  return {
    database,
    number,
    payloads,
    write: (work) => database.write(fenced(work)),
    writeDurable: (work) => database.writeDurable(fenced(work)),
    writeTogether: createGroupCommit(database, (work) => database.write(fenced(work)), retry),
    add(account, name, count) {
      if (count === 0) return;
      database.run(
        "INSERT INTO counter(import, account, name, count) VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET count = count + excluded.count",
        number,
        account,
        name,
        count,
      );
    },
  };
}
