import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { StorePlace } from "./open-store.ts";
import { migrate, sqliteSchema } from "./sqlite/migrations.ts";

/** Versions of a store's schema. */
export interface Migrated {
  /** 0 when there was no store. */
  readonly from: number;
  readonly to: number;
}

/**
 * Brings a store up to date; every command that opens it does the same.
 * @throws when it was written by a newer release, StoreUnavailableError when MongoDB does not answer
 */
export async function migrateStore({
  directory,
  mongodb,
}: Pick<StorePlace, "directory" | "mongodb">): Promise<Migrated> {
  if (mongodb === undefined || mongodb === "") {
    mkdirSync(directory, { recursive: true });
    const file = join(directory, "importer.db");
    const database = new DatabaseSync(file, { timeout: 10_000 });
    try {
      return { from: migrate(database, file), to: sqliteSchema };
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
