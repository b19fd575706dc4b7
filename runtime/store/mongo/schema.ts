import type { Db, IndexDescription } from "mongodb";
import { StoreUnavailableError } from "../documents/documents.ts";
import { NewerStoreError } from "../newer-store-error.ts";
import { tables } from "./tables.ts";

/** By table. `_id` is in no index of several fields, since not every server that speaks the protocol allows it. */
export const importIndexes: Readonly<Partial<Record<keyof typeof tables, readonly (readonly string[])[]>>> = {
  import: [["number"]],
  step: [["import", "step"]],
  partition: [
    ["import", "stream", "parent"],
    ["import", "stream", "state", "id"],
  ],
  page: [["import", "id"]],
  record: [
    ["import", "space", "record"],
    ["import", "stream", "state", "page"],
    ["import", "state", "id"],
    ["page", "id"],
    ["partition", "stream", "id"],
  ],
  alias: [["import"]],
  counter: [["import"]],
  entity: [
    ["import", "key"],
    ["import", "kind", "state", "level", "id"],
    ["import", "kind", "id"],
    ["import", "link"],
    ["import", "row"],
    ["import", "lost", "id"],
  ],
  payload: [["import"]],
  intent: [
    ["import", "id"],
    ["import", "open", "number"],
  ],
  note: [["import"]],
};

/** Each entry takes the database from the version before it to the next; all may be done twice, by two processes at once. */
const migrations: readonly ((database: Db) => Promise<void>)[] = [
  async (database) => {
    for (const [table, lists] of Object.entries(importIndexes)) {
      const wanted = lists.map(
        (fields): IndexDescription => ({
          key: Object.fromEntries(fields.map((field) => [field, 1] as const)),
          name: fields.join("_"),
        }),
      );
      await database.collection(tables[table as keyof typeof tables]).createIndexes(wanted);
    }
  },
  // A payload's digest is worked out from its text. A release that keeps it must not write here any more.
  async (database) => {
    await database
      .collection(tables.entity)
      .updateMany({ hash: { $exists: true } }, { $unset: { hash: "" } });
  },
];

/** The version that this program writes. */
export const mongoSchema: number = migrations.length;

interface Schema {
  readonly _id: "importer" | "filling";
  readonly version: number;
}

/** The version that a database has; 0 for one that nothing was written to. */
async function schemaOf(database: Db): Promise<number> {
  const found = await database.collection<Schema>("schema").findOne({ _id: "importer" });
  return found?.version ?? 0;
}

/** Marks a database that is being filled, so that nobody takes a part for the whole. */
export async function markFilling(database: Db, filling: boolean): Promise<void> {
  const schema = database.collection<Schema>("schema");
  const version = { $set: { version: mongoSchema } };
  if (filling) await schema.updateOne({ _id: "filling" }, version, { upsert: true });
  else await schema.deleteOne({ _id: "filling" });
}

/**
 * The version that a database has, where this program knows it.
 * @throws NewerStoreError; StoreUnavailableError when the database was not filled to the end
 */
export async function knownSchemaOf(database: Db): Promise<number> {
  const found = await schemaOf(database);
  if ((await database.collection<Schema>("schema").findOne({ _id: "filling" })) !== null)
    throw new StoreUnavailableError(
      `The MongoDB database ${database.databaseName} is being filled by \`importer store import\`, or that was broken off. Wait for it; or drop the database and fill it again.`,
    );
  if (found <= mongoSchema) return found;
  const place = `The MongoDB database ${database.databaseName}`;
  throw new NewerStoreError(place, found, mongoSchema, "name another database in MONGODB_URL");
}

/**
 * Brings indexes and documents up to date.
 * @returns the version that was found
 * @throws NewerStoreError before anything is changed
 */
export async function migrateMongo(database: Db): Promise<number> {
  const found = await knownSchemaOf(database);
  for (let version = found; version < mongoSchema; version++) {
    await migrations[version]!(database);
    const schema = database.collection<Schema>("schema");
    // One that is further already stays so.
    await schema.updateOne({ _id: "importer" }, { $max: { version: version + 1 } }, { upsert: true });
  }
  return found;
}
