import { mkdirSync } from "node:fs";
import { StoreUnavailableError } from "../documents/documents.ts";

/** SQLite's result codes (https://www.sqlite.org/rescode.html), the lowest eight bits. */
const constraint = 19;
const unavailable: ReadonlyMap<number, string> = new Map([
  [5, "another process is writing to the store's file and does not end"],
  [6, "another process holds the store's file"],
  [8, "the store's file may not be written"],
  [10, "the disk does not answer"],
  [11, "the store's file is damaged; restore a backup of it"],
  [13, "the disk is full"],
  [14, "the store's file cannot be opened"],
  [26, "the store's file is no database"],
]);

const resultOf = (error: unknown): number =>
  error instanceof Error && "errcode" in error && typeof error.errcode === "number"
    ? error.errcode & 0xff
    : 0;

/** Whether a row contradicts one that is there, or lacks what it must have. */
export const isConstraint = (error: unknown): boolean => resultOf(error) === constraint;

/** Whether the file cannot be used now, whatever is asked of it. */
export const isUnavailable = (error: unknown): boolean =>
  error instanceof StoreUnavailableError || unavailable.has(resultOf(error));

/** Does work on the file. @throws StoreUnavailableError where it cannot be used; other errors as they are */
export function guarded<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    const reason = unavailable.get(resultOf(error));
    if (reason === undefined) throw error;
    throw new StoreUnavailableError(`The store cannot be used: ${reason}.`, { cause: error });
  }
}

/** @throws StoreUnavailableError */
export function makeFolder(directory: string): void {
  try {
    mkdirSync(directory, { recursive: true });
  } catch (error) {
    const { message } = error as Error;
    throw new StoreUnavailableError(
      `The folder ${directory} cannot keep an import's state: the store's folder cannot be made (${message}). Choose another with --data.`,
      { cause: error },
    );
  }
}
