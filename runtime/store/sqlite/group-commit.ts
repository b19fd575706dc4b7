import type { Database } from "./database.ts";
import { isUnavailable } from "./sqlite-errors.ts";

interface Waiting {
  /** Does the work; returns how to tell its caller once the transaction is durable. */
  readonly run: () => () => void;
  readonly fail: (error: unknown) => void;
}

/**
 * Lets writes share transactions, and waits for the disk without standing still: putting a commit on disk takes longer
 * than all else that a write does (milliseconds on many disks). What comes while one commit is on its way to disk makes
 * up the next one. Nobody is told of success before the shared commit is on disk.
 * @param write makes one transaction, which need not be on disk when it returns
 * @param retry repeats what could not be written, of which nothing is kept then; as it is, it does not
 * @returns writes one piece of work; a piece that throws is undone alone and rejects its own promise
 */
export function createGroupCommit(
  database: Pick<Database, "savepoint" | "sync">,
  write: (work: () => void) => void,
  retry: <T>(work: () => Promise<T>) => Promise<T> = (work) => work(),
): <T>(work: () => T) => Promise<T> {
  let waiting: Waiting[] = [];
  let busy = false;

  const perform = (group: readonly Waiting[], told: (() => void)[]): void => {
    // It may be done again.
    told.length = 0;
    for (const { run, fail } of group) {
      try {
        told.push(database.savepoint(run));
      } catch (error) {
        // For no fault of this piece: nobody's can be written.
        if (isUnavailable(error)) throw error;
        told.push(() => fail(error));
      }
    }
  };

  const flush = async (): Promise<void> => {
    const group = waiting;
    waiting = [];
    const told: (() => void)[] = [];
    try {
      await retry(async () => write(() => perform(group, told)));
      // Not repeated: where it fails, Linux may say of the next one that all is well.
      await database.sync();
    } catch (error) {
      for (const { fail } of group) fail(error);
      return;
    }
    for (const tell of told) tell();
  };

  const work = async (): Promise<void> => {
    while (waiting.length > 0) await flush();
    busy = false;
  };

  return (piece) =>
    new Promise((resolve, reject) => {
      waiting.push({
        run: () => {
          const result = piece();
          return () => resolve(result);
        },
        fail: reject,
      });
      if (busy) return;
      busy = true;
      // Those that come in the same turn are heard first.
      setImmediate(() => void work());
    });
}
