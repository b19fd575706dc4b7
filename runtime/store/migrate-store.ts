import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { StorePlace } from "./open-store.ts";
import { migrate, sqliteSchema } from "./sqlite/migrations.ts";
import { guarded, makeFolder } from "./sqlite/sqlite-errors.ts";

/** Versions of a store's schema. */
export interface Migrated {
  /** 0 when there was no store. */
  readonly from: number;
  readonly to: number;
}

/**
 * Brings a store up to date; every command that opens it does the same.
 * @throws NewerStoreError; StoreUnavailableError when MongoDB does not answer or the folder cannot be used
 */
export async function migrateStore({
  directory,
  mongodb,
}: Pick<StorePlace, "directory" | "mongodb">): Promise<Migrated> {
  if (mongodb === undefined || mongodb === "") {
    makeFolder(directory);
    const file = join(directory, "importer.db");
    const database = guarded(() => new DatabaseSync(file, { timeout: 10_000 }));
    try {
      return { from: guarded(() => migrate(database, file)), to: sqliteSchema };
    } finally {
      database.close();
    }
  }
  const { openMongo } = await import("./mongo/mongo.ts");
  const { mongoSchema } = await import("./mongo/schema.ts");
  const mongo = await openMongo({ url: mongodb });
  await mongo.close();
  return { from: mongo.schemaFound, to: mongoSchema };
}
