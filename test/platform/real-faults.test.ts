// timeout: 400s
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { InjectOptions } from "fastify";
import { MongoClient } from "mongodb";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { serve } from "../../runtime/api/testing/served.ts";
import { boats } from "../../runtime/registry/testing/boats.ts";
import { createMongoDocuments } from "../../runtime/store/documents/mongo-documents.ts";
import { call } from "../cli/call.ts";
import { skip } from "../runner/skip.ts";
import { checkStore } from "./check-store.ts";
import { disturbedDocuments } from "./disturbed-documents.ts";
import { mongoServer, ownMongo } from "./mongo-server.ts";
import { type Answer, type ServerProcess, startServer } from "./server-process.ts";
import { storesForProcesses } from "./stores.ts";
import type { Told } from "./work.ts";

const test = suite("stores that fail");
const embedded = storesForProcesses.get("the embedded store")!;

test("a disk that is full costs the request that needs room, and nothing else", async () => {
  const store = await embedded();
  const publish = (server: ServerProcess, token: string, word: string): Promise<Answer> => {
    const bundle = boats({ summary: `.name ?? "${word}"` });
    const files = [...bundle.files, { path: "boats/notes.md", text: word.padEnd(400_000, " long") }];
    const body = { ...bundle, files, note: word };
    return server.ask({ method: "POST", path: "/api/importers/versions", token, body });
  };
  try {
    const full = await startServer(store, [], 6_000);
    const told: Told[] = [];
    const engineer = await full.token("engineer");
    let refused: Answer | undefined;
    for (let index = 0; index < 40 && refused === undefined; index++) {
      const answer = await publish(full, engineer, `w${index}`);
      if (answer.status === 201)
        told.push({ did: "publish", number: answer.body.number, hash: answer.body.planHash });
      else refused = answer;
    }
    assert.equal([refused?.status, refused?.body.code], [503, "store-unavailable"], full.log());
    assert.ok(told.length > 2);
    const list = await full.ask({ path: "/api/importers/boats/versions", token: engineer });
    assert.is(list.body.items.length, told.length, "what is there can be read");
    assert.is((await full.ask({ path: "/healthz" })).status, 200);
    assert.is(await full.stop(), 0);
    const roomy = await startServer(store);
    assert.is((await publish(roomy, engineer, `w${told.length}`)).status, 201, "there is room again");
    assert.is(await roomy.stop(), 0);
    const documents = await store.open();
    await checkStore(documents, told, "after a full disk");
    await documents.close();
  } finally {
    await store.remove();
  }
});

test("a MongoDB that is killed in the middle of a request: 503, and all is well when it is back", async () => {
  if (mongoServer === undefined)
    return skip("IMPORTER_TEST_MONGO_SERVER names no server that a test may start and kill");
  const mongo = await ownMongo(mongoServer);
  await mongo.start();
  const documents = await createMongoDocuments(mongo.url);
  const disturbed = disturbedDocuments(documents);
  const log: string[] = [];
  const stream = { write: (line: string) => void log.push(line) };
  const served = await serve(disturbed.documents, { log: { level: "error", stream } });
  try {
    const tokens = { engineer: await served.token("engineer"), operator: await served.token("operator") };
    const publish = (round: number): InjectOptions => ({
      method: "POST",
      url: "/api/importers/versions",
      payload: { ...boats({ summary: `.name ?? "m${round}"` }), note: "" },
    });
    const enable = (): InjectOptions => ({
      method: "POST",
      url: "/api/environments/staging/importers/boats/enable",
      payload: { reason: "r" },
    });
    assert.is((await served.call(tokens.engineer, publish(0))).status, 201);
    const cases = [
      ["engineer", publish, 3],
      ["engineer", publish, 5],
      ["operator", enable, 2],
      ["operator", enable, 3],
    ] as const;
    for (const [role, request, at] of cases) {
      const about = `${role}, killed before write ${at}`;
      disturbed.disturb({ at, when: "before", act: mongo.kill, lasting: false });
      const refused = await served.call(tokens[role], request(at));
      assert.equal(
        [refused.status, refused.body.code],
        [503, "store-unavailable"],
        `${about}: ${log.join("")}`,
      );
      disturbed.calm();
      assert.is((await served.call(undefined, { url: "/readyz" })).status, 503, about);
      assert.is((await served.call(undefined, { url: "/healthz" })).status, 200, about);
      await mongo.start();
      assert.is((await served.call(undefined, { url: "/readyz" })).status, 200, about);
      const again = await served.call(tokens[role], request(at));
      assert.ok(again.status < 300, `${about}, again: ${JSON.stringify(again.body)}`);
      await checkStore(documents, [], about);
    }
  } finally {
    await served.app.close();
    await documents.close();
    await mongo.remove();
  }
});

for (const [name, open] of storesForProcesses) {
  test(`a store of a newer release is refused at the start: ${name}`, async () => {
    const store = await open();
    try {
      await (await store.open()).close();
      const { MONGODB_URL } = store.env;
      if (MONGODB_URL === undefined) {
        const database = new DatabaseSync(join(store.data, "importer.db"));
        database.exec("PRAGMA user_version = 99");
        database.close();
      } else {
        const client = new MongoClient(MONGODB_URL);
        const schema = client.db().collection<{ _id: string; version: number }>("schema");
        await schema.updateOne({ _id: "importer" }, { $set: { version: 99 } }, { upsert: true });
        await client.close();
      }
      for (const argv of [["serve", "--port", "0"], ["versions"], ["publish", "csv"]]) {
        const { code, err } = await call([...argv, "--data", store.data], { env: store.env });
        assert.is(code, 3, err);
        assert.match(err, /was written by a newer release \(schema 99, .* Use that release, or /);
      }
    } finally {
      await store.remove();
    }
  });
}

test("what is no store is refused at the start, with its place", async () => {
  const store = await embedded();
  try {
    const file = join(store.data, "file");
    writeFileSync(file, "text");
    const broken = join(store.data, "broken");
    mkdirSync(broken);
    writeFileSync(join(broken, "importer.db"), "no database, but text of some length".repeat(200));
    const cases = [
      [["--data", file], {}, /store's folder cannot be made/],
      [["--data", broken], {}, /is no database/],
      [
        ["--data", store.data],
        { MONGODB_URL: "mongodb://127.0.0.1:1/x?serverSelectionTimeoutMS=200" },
        /MongoDB does not answer/,
      ],
    ] as const;
    for (const [argv, env, said] of cases) {
      const { code, err } = await call(["serve", "--port", "0", ...argv], { env });
      assert.is(code, 3, err);
      assert.match(err, said);
    }
  } finally {
    await store.remove();
  }
});

test.run();
