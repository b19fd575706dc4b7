import type { Documents } from "./documents.ts";
import { createSqliteDocuments } from "./sqlite-documents.ts";

/**
 * Documents in MongoDB where its address is given, else in the embedded store of a folder. MongoDB's driver is loaded only
 * where it is used.
 * @throws StoreUnavailableError
 */
export async function openDocuments(where: {
  readonly directory: string;
  readonly mongodb?: string;
}): Promise<Documents> {
  if (where.mongodb === undefined) return createSqliteDocuments(where.directory);
  const { createMongoDocuments } = await import("./mongo-documents.ts");
  return createMongoDocuments(where.mongodb);
}
