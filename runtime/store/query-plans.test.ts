import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { MongoClient } from "mongodb";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { skip } from "../../test/runner/skip.ts";
import * as accountKinds from "../accounts/kinds.ts";
import * as registryKinds from "../registry/kinds.ts";
import type { Kind } from "./documents/documents.ts";
import { createMongoDocuments } from "./documents/mongo-documents.ts";
import { createSqliteDocuments } from "./documents/sqlite-documents.ts";
import { databaseForTest, mongoUrl } from "./fixture/mongo-for-test.ts";
import { start } from "./fixture/store-contract.ts";
import { createStore } from "./index.ts";
import { scriptedSteps } from "./mongo/fixture/scripted-steps.ts";
import { createMongoStore } from "./mongo/mongo-store.ts";
import { importIndexes } from "./mongo/schema.ts";
import { tables } from "./mongo/tables.ts";

const test = suite("how the stores find what they are asked for");
const kinds: readonly Kind[] = [...Object.values(registryKinds), ...Object.values(accountKinds)];

/** Notes the statements that are prepared while `work` runs. */
async function statementsOf(work: () => Promise<void>): Promise<ReadonlySet<string>> {
  const seen = new Set<string>();
  const { prepare } = DatabaseSync.prototype;
  DatabaseSync.prototype.prepare = function noted(sql) {
    seen.add(sql);
    return prepare.call(this, sql);
  };
  try {
    await work();
  } finally {
    DatabaseSync.prototype.prepare = prepare;
  }
  return seen;
}

/** What SQLite does for each statement, in the words of EXPLAIN QUERY PLAN. */
function plansOf(directory: string, statements: ReadonlySet<string>): ReadonlyMap<string, string> {
  const database = new DatabaseSync(join(directory, "importer.db"));
  try {
    const asked = [...statements].filter((sql) => /^\s*(SELECT|UPDATE|DELETE|WITH|INSERT)/.test(sql));
    return new Map(
      asked.map((sql) => {
        const rows = database.prepare(`EXPLAIN QUERY PLAN ${sql}`).all();
        return [sql, rows.map(({ detail }) => String(detail)).join("; ")];
      }),
    );
  } finally {
    database.close();
  }
}

async function inFolder(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "query-plans-"));
  try {
    await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Every listing that a kind has an index for, from its beginning and from a place in it. */
async function listAll(directory: string): Promise<void> {
  const documents = createSqliteDocuments(directory);
  for (const kind of kinds) {
    const rows = documents.collection(kind);
    for (const [by, { fields }] of Object.entries(kind.indexes)) {
      for (let given = 0; given <= fields.length; given++) {
        const where = Object.fromEntries(fields.slice(0, given).map((field) => [field, "x"]));
        const place = [...fields.slice(given).map(() => "x"), "id"];
        const after = Buffer.from(JSON.stringify(place)).toString("base64url");
        for (const descending of [false, true]) {
          await rows.list({ by, where, limit: 5, descending });
          await rows.list({ by, where, limit: 5, descending, after });
        }
        await rows.count(by, where);
      }
      await rows.removeBelow(by, 0);
    }
    await rows.read("x");
    await rows.replace("x", 1, {});
    await rows.remove("x", 1);
  }
  await documents.close();
}

test("no list of documents in the embedded store reads or sorts more than it gives", () =>
  inFolder(async (folder) => {
    const plans = plansOf(folder, await statementsOf(() => listAll(folder)));
    const lists = [...plans].filter(([sql]) => /FROM document\b/.test(sql));
    assert.ok(lists.length > 50, `${lists.length} statements`);
    for (const [sql, plan] of lists) {
      // Of a unique index only the id may be left to sort, of which there is one for each of its values.
      assert.not.match(plan, /TEMP B-TREE FOR ORDER BY|TEMP B-TREE FOR LAST [2-9]/, sql);
      assert.not.match(plan, /SCAN document$/, sql);
      if (sql.includes(") < (") || sql.includes(") > ("))
        assert.match(plan, /SEARCH document USING .*[<>]\??/, `${sql} enters the index in the middle`);
    }
  }));

/** Tables that grow with an import. */
const large = /SCAN (record|entity|page|partition|alias|intent)(?! USING (COVERING )?INDEX)/;

test("no step of an import in the embedded store reads a whole table", () =>
  inFolder(async (folder) => {
    const statements = await statementsOf(async () => {
      const store = createStore({ directory: folder });
      await store.createImport(start);
      const state = await store.open(start.id);
      for (const step of scriptedSteps) await step(state);
      for (const kind of ["issue", "comment", "link"] as const) {
        await state.staged({ kind, after: 0, limit: 5 });
        await state.concluded({ kind, after: 0, limit: 5 });
        await state.count({ kind, state: "staged" });
      }
      await state.staged({ kind: "issue", level: "standard", after: 0, limit: 5 });
      await state.orphans({ kind: "comment", after: 0, limit: 5 });
      await state.issues(["rows/r0"]);
      await state.openIntents();
      await store.listImports(5);
      await store.close();
    });
    const plans = plansOf(folder, statements);
    assert.ok(plans.size > 40, `${plans.size} statements`);
    for (const [sql, plan] of plans) assert.not.match(plan, large, sql);
  }));

test("MongoDB has an index for each list, made by the program", async () => {
  if (mongoUrl === undefined) return skip("MONGODB_URL is not set");
  const { url, drop } = await databaseForTest();
  const client = new MongoClient(url);
  try {
    const documents = await createMongoDocuments(url);
    for (const kind of kinds) await documents.collection(kind).read("x");
    await documents.close();
    for (const { name, indexes } of kinds) {
      // Not every server keeps the names that it is given.
      const made = (await client.db().collection(name).indexes()).map(
        ({ key, unique = false }) => `${Object.keys(key)}${unique ? " unique" : ""}`,
      );
      for (const { fields, unique = false } of Object.values(indexes)) {
        const wanted = unique ? `${fields} unique` : `${[...fields, "_key"]}`;
        assert.ok(made.includes(wanted), `${name} lacks ${wanted}: ${made.join("; ")}`);
      }
    }
    const store = await createMongoStore({ url });
    await store.close();
    for (const [table, lists] of Object.entries(importIndexes)) {
      const found = await client
        .db()
        .collection(tables[table as keyof typeof tables])
        .indexes();
      const made = found.map(({ key }) => Object.keys(key).join());
      for (const fields of lists ?? []) assert.ok(made.includes(fields.join()), `${table} lacks ${fields}`);
    }
  } finally {
    await client.close();
    await drop();
  }
});

test.run();
