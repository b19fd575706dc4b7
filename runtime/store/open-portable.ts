import type { StorePlace } from "./open-store.ts";
import type { Portable } from "./portable.ts";
import { openSqlitePortable } from "./sqlite/portable.ts";

/**
 * Opens a store as a whole, to be written down or filled.
 * @param collections of documents that belong to it
 * @throws as `openStore`
 */
export async function openPortable(
  { directory, mongodb }: Pick<StorePlace, "directory" | "mongodb">,
  collections: readonly string[],
): Promise<Portable> {
  if (mongodb === undefined || mongodb === "") return openSqlitePortable(directory, collections);
  const { openMongoPortable } = await import("./mongo/portable.ts");
  return await openMongoPortable(mongodb, collections);
}
