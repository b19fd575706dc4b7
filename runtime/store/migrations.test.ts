import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { MongoClient } from "mongodb";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { skip } from "../../test/runner/skip.ts";
import { createSqliteDocuments } from "./documents/sqlite-documents.ts";
import { databaseForTest, mongoUrl } from "./fixture/mongo-for-test.ts";
import { start } from "./fixture/store-contract.ts";
import { createStore } from "./index.ts";
import { migrateStore } from "./migrate-store.ts";
import { mongoSchema } from "./mongo/schema.ts";
import { tables } from "./mongo/tables.ts";
import { readPayload } from "./read-payload.ts";
import { migrate, sqliteSchema } from "./sqlite/migrations.ts";

const test = suite("bringing a store up to date");

/** What a store of each earlier schema holds that must be there afterwards. */
const content: string[] = [
  "",
  `INSERT INTO import(id, json, phase, state, updated) VALUES ('i0', '${JSON.stringify({ ...start, id: "i0" })}', 'load', 'paused', 7);
   INSERT INTO note(import, key, value) VALUES (1, 'field', '{"id":1}');
   INSERT INTO intent(import, id, kind, at, entities, note, open) VALUES (1, 'n', 'issue', 5, '[]', '{}', 1);`,
];
content[2] = `${content[1]}
   INSERT INTO entity(import, kind, key, row, stream, record, map, state, hash, file, at, length)
     VALUES (1, 'issue', 'boats/1', 1, 'boats', '1', 'boats', 'created', 'h', 1, 0, 2);`;

for (let from = 0; from < sqliteSchema; from++) {
  test(`the embedded store goes from schema ${from} to ${sqliteSchema}, with what is in it, and works then`, async () => {
    const directory = mkdtempSync(join(tmpdir(), "migrations-"));
    try {
      const rows = content[from];
      assert.type(rows, "string", `say above what a store of schema ${from} holds`);
      const file = join(directory, "importer.db");
      const database = new DatabaseSync(file);
      migrate(database, file, from);
      database.exec(rows ?? "");
      database.close();
      assert.equal(await migrateStore({ directory }), { from, to: sqliteSchema });
      assert.equal(await migrateStore({ directory }), { from: sqliteSchema, to: sqliteSchema });
      const store = createStore({ directory });
      await store.createImport(start);
      const found = await store.listImports(9);
      assert.equal(
        found.map(({ id, phase, state }) => [id, phase, state]),
        [[start.id, "extract", "running"], ...(from > 0 ? [["i0", "load", "paused"]] : [])],
      );
      if (from > 0) {
        const state = await store.open("i0");
        assert.equal(await state.recall("field"), { id: 1 });
        assert.is((await state.openIntents()).length, 1);
        const created = await state.concluded({ kind: "issue", after: 0, limit: 9 });
        assert.equal(
          created.map(({ key, payloadBytes }) => [key, payloadBytes]),
          from === 2 ? [["boats/1", 2]] : [],
        );
        if (from === 2) {
          mkdirSync(join(directory, "payloads/i0"), { recursive: true });
          writeFileSync(join(directory, "payloads/i0/1.ndjson"), "{}\n");
          const [entity] = await state.entities([created[0]!.id]);
          assert.equal([entity?.payload, entity?.payloadHash], [{}, readPayload("{}").payloadHash]);
        }
      }
      await store.close();
      const documents = createSqliteDocuments(directory);
      assert.ok(await documents.collection({ name: "boats", indexes: {} }).insert("a", {}));
      await documents.close();
    } finally {
      rmSync(directory, { recursive: true, force: true });
    }
  });
}

test("a step that fails leaves the schema before it", () => {
  const directory = mkdtempSync(join(tmpdir(), "migrations-"));
  try {
    const file = join(directory, "importer.db");
    const database = new DatabaseSync(file);
    migrate(database, file, 1);
    database.exec("CREATE TABLE document_counter (other TEXT)");
    assert.throws(() => migrate(database, file), /document_counter/);
    const version = database.prepare("PRAGMA user_version").get();
    const half = database.prepare("SELECT 1 FROM sqlite_master WHERE name = 'document'").get();
    assert.equal([{ ...version }, half], [{ user_version: 1 }, undefined]);
    database.exec("DROP TABLE document_counter");
    assert.is(migrate(database, file), 1);
    database.close();
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
});

test("MongoDB goes up from nothing, by two at once, and a step that was broken off is done again", async () => {
  if (mongoUrl === undefined) return skip("MONGODB_URL is not set");
  assert.is(mongoSchema, 2, "test here what each further step does to what is there");
  const { url, drop } = await databaseForTest();
  const client = new MongoClient(url);
  try {
    const place = { directory: "", mongodb: url };
    const both = await Promise.all([migrateStore(place), migrateStore(place)]);
    assert.ok(both.every(({ to }) => to === mongoSchema));
    // As a process that died after it had made indexes and before it had noted so.
    await client.db().collection<{ _id: string }>("schema").deleteOne({ _id: "importer" });
    assert.equal(await migrateStore(place), { from: 0, to: mongoSchema });
    assert.equal(await migrateStore(place), { from: mongoSchema, to: mongoSchema });
    const entities = client.db().collection<{ _id: number; hash?: string }>(tables.entity);
    await entities.insertMany([{ _id: 1, hash: "h" }, { _id: 2 }]);
    await client
      .db()
      .collection<{ _id: string }>("schema")
      .updateOne({ _id: "importer" }, { $set: { version: 1 } });
    assert.equal(await migrateStore(place), { from: 1, to: mongoSchema });
    assert.equal(await entities.find().sort({ _id: 1 }).toArray(), [{ _id: 1 }, { _id: 2 }]);
  } finally {
    await client.close();
    await drop();
  }
});

test.run();
