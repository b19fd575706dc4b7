import type { Patience } from "./patience.ts";
import { createSqliteStore } from "./sqlite/sqlite-store.ts";
import type { Store } from "./store.ts";

/** Where imports keep their state. */
export interface StorePlace {
  /** The folder of the embedded store; made when it is not there. */
  readonly directory: string;
  /** MongoDB's connection string; then the embedded store is not used. */
  readonly mongodb?: string;
  /** Whether the embedded store works in a thread of its own, as for an import. */
  readonly thread?: boolean;
  readonly patience?: Patience;
}

/**
 * Opens MongoDB where its address is given, else the embedded store. MongoDB's driver is loaded only where it is used.
 * @throws StoreUnavailableError when the server does not answer; an error when the store cannot be opened or was written by
 * a newer release
 */
export async function openStore({ directory, mongodb, thread, patience }: StorePlace): Promise<Store> {
  const waits = patience === undefined ? {} : { patience };
  if (mongodb === undefined || mongodb === "")
    return createSqliteStore({ directory, ...waits, ...(thread === undefined ? {} : { thread }) });
  const { createMongoStore } = await import("./mongo/mongo-store.ts");
  return await createMongoStore({ url: mongodb, ...waits });
}
