/**
 * Documents by id, with compare-and-set: what versions, environments, accounts and the audit are kept in. Two stores
 * implement it, and nothing that is built on it knows which. There are no transactions over several documents: whatever
 * needs two writes is written so that a stop between them can be mended by whoever comes next.
 */
export interface Documents {
  /** The collection of a kind; its indexes are made where they lack. */
  collection<T extends object>(kind: Kind): Collection<T>;
  /**
   * Counts up by one and returns the new number; the first is 1. No two callers, in whatever process, get the same.
   * @throws StoreUnavailableError
   */
  next(counter: string): Promise<number>;
  /** The last number that `next` gave; 0 before the first. */
  current(counter: string): Promise<number>;
  /** Asks the store whether it answers. @throws StoreUnavailableError */
  ping(): Promise<void>;
  close(): Promise<void>;
}

/** What is kept in a collection, as far as the store has to know it. */
export interface Kind {
  /** Lower-case letters and underscores. */
  readonly name: string;
  /** By name. A document is found in an index only when it has all of the index's fields, which hold text or whole numbers. */
  readonly indexes: Readonly<Record<string, Index>>;
}

export interface Index {
  readonly fields: readonly string[];
  /** No two documents have the same values in all of the fields. */
  readonly unique?: boolean;
}

export type Key = string | number;

/** A document as the store has it. */
export interface Stored<T> {
  readonly id: string;
  /** 1 when it was inserted, one more with each change. */
  readonly revision: number;
  readonly value: T;
}

export interface Listing {
  /** The index to walk along. */
  readonly by: string;
  /** Values of the index's first fields; the documents come in the order of the others, then of their ids. */
  readonly where?: Readonly<Record<string, Key>>;
  /** Where an earlier page ended. */
  readonly after?: string;
  readonly limit: number;
  /** From the end of the index to its beginning. */
  readonly descending?: boolean;
}

export interface Page<T> {
  readonly items: readonly Stored<T>[];
  /** Asks for the next page; absent on the last one. */
  readonly next?: string;
}

/** Every method is one step, durable when it returns. All throw `StoreUnavailableError` when the store cannot be reached. */
export interface Collection<T extends object> {
  /** False when a document has this id, or the same values in a unique index. */
  insert(id: string, value: T): Promise<boolean>;
  read(id: string): Promise<Stored<T> | undefined>;
  /** False when the document has another revision by now, is gone, or would clash in a unique index. */
  replace(id: string, revision: number, value: T): Promise<boolean>;
  /** False when there is none, or none of this revision. */
  remove(id: string, revision?: number): Promise<boolean>;
  /** @throws CursorError when `after` was not given by a page of the same listing */
  list(listing: Listing): Promise<Page<T>>;
  count(by: string, where?: Readonly<Record<string, Key>>): Promise<number>;
  /** Removes documents whose first field of the index is below `limit`. Returns how many. */
  removeBelow(by: string, limit: Key): Promise<number>;
}

/** The store does not answer, or has no room left. Nothing was written, as far as is known; the same call may be made again. */
export class StoreUnavailableError extends Error {
  readonly code = "store-unavailable";

  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "StoreUnavailableError";
  }
}

/** A cursor that no page gave. */
export class CursorError extends Error {
  readonly code = "cursor-invalid";

  constructor() {
    super("This is no place in this list. Leave out the cursor to begin anew.");
    this.name = "CursorError";
  }
}
