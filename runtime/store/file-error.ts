import { StoreUnavailableError } from "./documents/documents.ts";

/** Codes by which the system says that a file cannot grow (https://nodejs.org/api/errors.html#common-system-errors). */
const noRoom: ReadonlyMap<unknown, string> = new Map([
  ["ENOSPC", "the disk is full"],
  ["EDQUOT", "the disk is full as far as this user may use it"],
  ["EFBIG", "its files may not be any longer"],
  ["EIO", "the disk does not answer"],
]);

/** What to throw for an error of a file beside the database: where there is no room a StoreUnavailableError. */
export function fileError(error: unknown): unknown {
  const reason = error instanceof Error && "code" in error ? noRoom.get(error.code) : undefined;
  if (reason === undefined) return error;
  return new StoreUnavailableError(`The store cannot be used: ${reason}.`, { cause: error });
}

/** Does work on files beside the database. @throws StoreUnavailableError where there is no room for them */
export async function guardedFile(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    throw fileError(error);
  }
}
