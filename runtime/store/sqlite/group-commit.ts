import type { Database } from "./database.ts";

interface Waiting {
  /** Does the work; returns how to tell its caller once the transaction is durable. */
  readonly run: () => () => void;
  readonly fail: (error: unknown) => void;
}

/**
 * Milliseconds that the first write waits for others: about what one commit takes on disk. Answers that arrive meanwhile
 * are heard, and their outcomes share the commit.
 */
const company = 4;

/**
 * Lets writes that wait at the same time share one transaction, since putting a commit on disk takes longer than all
 * else that a write does (milliseconds on many disks). Nobody is told of success before the shared commit is durable.
 * @param write makes one durable transaction
 * @returns writes one piece of work; a piece that throws is undone alone and rejects its own promise
 */
export function createGroupCommit(
  database: Pick<Database, "savepoint">,
  write: (work: () => void) => void,
): <T>(work: () => T) => Promise<T> {
  let waiting: Waiting[] = [];

  const flush = (): void => {
    const group = waiting;
    waiting = [];
    const told: (() => void)[] = [];
    try {
      write(() => {
        for (const { run, fail } of group) {
          try {
            told.push(database.savepoint(run));
          } catch (error) {
            told.push(() => fail(error));
          }
        }
      });
    } catch (error) {
      for (const { fail } of group) fail(error);
      return;
    }
    for (const tell of told) tell();
  };

  return (work) =>
    new Promise((resolve, reject) => {
      if (waiting.length === 0) setTimeout(flush, company);
      waiting.push({
        run: () => {
          const result = work();
          return () => resolve(result);
        },
        fail: reject,
      });
    });
}
