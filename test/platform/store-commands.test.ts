// timeout: 300s
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { databaseForTest, mongoUrl } from "../../runtime/store/fixture/mongo-for-test.ts";
import { start } from "../../runtime/store/fixture/store-contract.ts";
import { createStore } from "../../runtime/store/index.ts";
import { scriptedSteps } from "../../runtime/store/mongo/fixture/scripted-steps.ts";
import { createMongoStore } from "../../runtime/store/mongo/mongo-store.ts";
import { call } from "../cli/call.ts";
import { skip } from "../runner/skip.ts";
import { type StoreForProcesses, storesForProcesses } from "./stores.ts";

const test = suite("importer store, called wrongly or with what it cannot use");
const embedded = storesForProcesses.get("the embedded store")!;

interface Case {
  readonly words: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly code: number;
  readonly said: RegExp;
}

async function check({ words, env = {}, code, said }: Case): Promise<void> {
  const ended = await call(["store", ...words], { env });
  const about = `${words.join(" ")}: ${ended.err}`;
  assert.is(ended.code, code, about);
  assert.match(ended.err, said, about);
  assert.not.match(ended.err, /Something went wrong/, about);
}

/** A store with an import of which every kind of row is there. */
async function filled(data: string): Promise<void> {
  const store = createStore({ directory: data });
  await store.createImport(start);
  const state = await store.open(start.id);
  for (const step of scriptedSteps) await step(state);
  await store.close();
}

async function inFolder(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "importer-store-"));
  try {
    await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

test("each mistake is named with the way out, and changes nothing", () =>
  inFolder(async (folder) => {
    const at = (name: string): string => join(folder, name);
    await filled(at("full"));
    writeFileSync(at("file"), "text");
    mkdirSync(at("broken"));
    writeFileSync(at("broken/importer.db"), "no database, but text of some length".repeat(200));
    assert.is((await call(["store", "export", at("export"), "--data", at("full")])).code, 0);
    assert.is((await call(["store", "backup", at("backup"), "--data", at("full")])).code, 0);
    mkdirSync(at("other-release"));
    writeFileSync(at("other-release/backup.json"), '{"format":1,"schema":99,"at":1}');
    mkdirSync(at("cut-backup"));
    writeFileSync(at("cut-backup/backup.json"), '{"form');
    mkdirSync(at("with-log"));
    writeFileSync(at("with-log/importer.db-wal"), "");
    const away = { MONGODB_URL: "mongodb://127.0.0.1:1/x?serverSelectionTimeoutMS=200" };
    const wrong = { MONGODB_URL: "https://127.0.0.1/secret" };
    const several = { MONGODB_URL: "mongodb://127.0.0.1:1,127.0.0.1:2/x?serverSelectionTimeoutMS=200" };
    const cases: readonly Case[] = [
      { words: ["export", at("e"), "--data", at("none")], code: 2, said: /There is no store in .*--data/ },
      { words: ["export", at("export"), "--data", at("full")], code: 2, said: /is there already/ },
      { words: ["export", at("no/e"), "--data", at("full")], code: 3, said: /ENOENT: .*no\/e/ },
      { words: ["export", at("e"), "--data", at("broken")], code: 3, said: /is no database/ },
      { words: ["import", at("none"), "--data", at("new")], code: 2, said: /There is no file/ },
      { words: ["import", at("broken"), "--data", at("new")], code: 3, said: /EISDIR/ },
      { words: ["import", at("export"), "--data", at("full")], code: 2, said: /not empty/ },
      { words: ["import", at("file"), "--data", at("new")], code: 1, said: /file:1: this is no JSON/ },
      { words: ["import", at("export"), "--data", at("file")], code: 3, said: /folder cannot be made/ },
      { words: ["backup", at("b"), "--data", at("none")], code: 2, said: /There is no store/ },
      { words: ["backup", at("backup"), "--data", at("full")], code: 2, said: /is not empty/ },
      { words: ["backup", at("file"), "--data", at("full")], code: 2, said: /cannot be used: ENOTDIR/ },
      { words: ["backup", at("full/b"), "--data", at("full")], code: 2, said: /in the store's own folder/ },
      { words: ["backup", at("b"), "--data", at("broken")], code: 3, said: /is no database/ },
      { words: ["backup", at("b")], env: away, code: 2, said: /mongodump/ },
      { words: ["restore", at("backup")], env: away, code: 2, said: /mongodump/ },
      { words: ["restore", at("none"), "--data", at("new")], code: 2, said: /is no backup/ },
      { words: ["restore", at("full"), "--data", at("new")], code: 2, said: /is no backup/ },
      { words: ["restore", at("cut-backup"), "--data", at("new")], code: 2, said: /is no JSON/ },
      {
        words: ["restore", at("other-release"), "--data", at("new")],
        code: 2,
        said: /newer release \(schema 99/,
      },
      { words: ["restore", at("backup"), "--data", at("full")], code: 2, said: /holds importer.db already/ },
      { words: ["restore", at("backup"), "--data", at("with-log")], code: 2, said: /holds importer.db-wal/ },
      { words: ["migrate", "--data", at("file")], code: 3, said: /folder cannot be made/ },
      { words: ["migrate"], env: away, code: 3, said: /MongoDB does not answer/ },
      { words: ["migrate"], env: several, code: 3, said: /MongoDB does not answer/ },
      { words: ["export", at("e")], env: away, code: 3, said: /MongoDB does not answer/ },
      {
        words: ["import", at("export")],
        env: wrong,
        code: 3,
        said: /MONGODB_URL is no connection string(?!.*secret)/,
      },
      { words: ["import"], code: 2, said: /missing required argument/ },
      { words: ["move"], code: 2, said: /unknown command/ },
    ];
    for (const one of cases) await check(one);
    assert.not(existsSync(at("e")) || existsSync(at("b")), "nothing was written");
  }));

/** Lines of an export, each with a mistake. */
function spoilt(lines: readonly string[]): ReadonlyMap<string, readonly [readonly string[], RegExp]> {
  const last = lines.length - 1;
  const find = (table: string): number => lines.findIndex((line) => line.includes(`"table":"${table}"`));
  const edit = (at: number, edited: (values: unknown[]) => unknown): readonly string[] => {
    const line = JSON.parse(lines[at]!);
    edited(line.values);
    return lines.with(at, JSON.stringify(line));
  };
  const counted = (...more: readonly string[]): readonly string[] => [
    ...lines.slice(0, last),
    ...more,
    JSON.stringify({ kind: "end", lines: last - 1 + more.length }),
  ];
  const document = {
    kind: "document",
    collection: "schema",
    id: "importer",
    revision: 1,
    value: { version: 9 },
  };
  return new Map([
    ["nothing in it", [[], /breaks off after line 0/]],
    ["cut between lines", [lines.slice(0, last), /breaks off after line/]],
    ["cut within a line", [[...lines.slice(0, 9), lines[9]!.slice(0, 20)], /:10: this is no JSON/]],
    ["a line lost", [lines.toSpliced(7, 1), /lines were written and .* are there/]],
    ["the beginning lost", [lines.slice(1), /:1: this is no export/]],
    ["two exports in one", [[...lines, ...lines], /nothing may follow/]],
    ["of a later format", [lines.with(0, '{"kind":"store","format":3}'), /:1: .* release that wrote it/]],
    ["an unknown table", [counted('{"kind":"row","table":"lease","values":[]}'), /no line of an export/]],
    ["an unknown collection", [counted(JSON.stringify(document)), /keeps no documents in schema/]],
    [
      "a number that is text",
      [edit(find("record"), (values) => values.splice(0, 1, "1")), /no line of an export/],
    ],
    [
      "a text that lacks",
      [edit(find("entity"), (values) => values.splice(-1, 1, null)), /no line of an export/],
    ],
    [
      "a folder elsewhere",
      [edit(find("import"), (values) => values.splice(1, 1, "../../x")), /no line of an/],
    ],
    [
      "a file elsewhere",
      [edit(find("page"), (values) => values.splice(4, 1, "../x")), /no line of an export/],
    ],
    ["rows of no import", [edit(find("entity"), (values) => values.splice(1, 1, 99)), /no import before it/]],
    ["a row twice", [counted(lines[find("entity")]!), /contradicts itself/]],
  ]);
}

/** An export as the first releases wrote it, with a digest of each payload. */
function firstFormat(lines: readonly string[]): string {
  const older = lines.map((text) => {
    const line = JSON.parse(text);
    if (line.kind === "store") return { ...line, format: 1 };
    return line.table === "entity" ? { ...line, values: line.values.toSpliced(17, 0, "h") } : line;
  });
  return older.map((line) => `${JSON.stringify(line)}\n`).join("");
}

for (const [name, open] of storesForProcesses) {
  test(`an export that is not whole leaves an empty store, which can then be filled: ${name}`, () =>
    inFolder(async (folder) => {
      const store: StoreForProcesses = await open();
      try {
        await filled(join(folder, "full"));
        const file = join(folder, "export");
        assert.is((await call(["store", "export", file, "--data", join(folder, "full")])).code, 0);
        const lines = readFileSync(file, "utf8").trimEnd().split("\n");
        for (const [what, [wrong, said]] of spoilt(lines)) {
          writeFileSync(join(folder, "wrong"), wrong.map((line) => `${line}\n`).join(""));
          const ended = await call(["store", "import", join(folder, "wrong"), "--data", store.data], store);
          assert.is(ended.code, 1, `${what}: ${ended.err}`);
          assert.match(ended.err, said, what);
        }
        const [payloads] = existsSync(join(store.data, "payloads/i1"))
          ? [join(store.data, "payloads/i1")]
          : [];
        assert.equal(payloads === undefined ? [] : readdirSync(payloads), []);
        assert.is((await call(["store", "import", file, "--data", store.data], store)).code, 0);
        assert.is(
          (await call(["store", "export", join(folder, "again"), "--data", store.data], store)).code,
          0,
        );
        const sorted = (path: string): readonly string[] => readFileSync(path, "utf8").split("\n").toSorted();
        assert.equal(sorted(join(folder, "again")), sorted(file));
        writeFileSync(join(folder, "older"), firstFormat(lines));
        const older = ["--data", join(folder, "from-older")];
        assert.is((await call(["store", "import", join(folder, "older"), ...older])).code, 0);
        assert.is((await call(["store", "export", join(folder, "newer"), ...older])).code, 0);
        assert.equal(sorted(join(folder, "newer")), sorted(file));
      } finally {
        await store.remove();
      }
    }));
}

test("a MongoDB that was not filled to the end is refused by everything, until it is dropped", async () => {
  if (mongoUrl === undefined) return skip("MONGODB_URL is not set");
  await inFolder(async (folder) => {
    const database = await databaseForTest();
    const env = { MONGODB_URL: database.url };
    try {
      await filled(join(folder, "full"));
      assert.is((await call(["store", "export", join(folder, "e"), "--data", join(folder, "full")])).code, 0);
      const { openPortable } = await import("../../runtime/store/open-portable.ts");
      const portable = await openPortable({ directory: folder, mongodb: database.url }, []);
      let lines = 0;
      const stopping = async function* () {
        for await (const line of (await openPortable({ directory: join(folder, "full") }, [])).read()) {
          yield line;
          lines += 1;
          if (lines === 60) await new Promise(() => undefined);
        }
      };
      void portable.write(stopping());
      while (lines < 60) await new Promise((resolve) => setImmediate(resolve));
      for (const words of [
        ["versions"],
        ["report"],
        ["store", "export", join(folder, "x")],
        ["store", "migrate"],
      ]) {
        const { code, err } = await call([...words, "--data", folder], { env });
        assert.is(code, 3, `${words}: ${err}`);
        assert.match(err, /is being filled by `importer store import`, or that was broken off/);
      }
      await portable.close();
    } finally {
      await database.drop();
    }
  });
});

test("an import that is held is not exported, nor is one half of MongoDB's and one half of later", () =>
  inFolder(async (folder) => {
    const database = mongoUrl === undefined ? undefined : await databaseForTest();
    const places = [
      { store: createStore({ directory: folder }), env: {} },
      ...(database === undefined
        ? []
        : [{ store: await createMongoStore({ url: database.url }), env: { MONGODB_URL: database.url } }]),
    ];
    for (const { store, env } of places) {
      const now = Date.now();
      const holder = { host: "elsewhere", pid: 7, since: now, purpose: "test" };
      const held = { names: ["import i1"], holder, now, staleAfter: 1_000, alive: () => true };
      const answer = await store.leases.acquire(held);
      const words = ["store", "export", join(folder, "e"), "--data", folder];
      const refused = await call(words, { env });
      assert.equal([refused.code, /Process 7 on elsewhere holds import i1/.test(refused.err)], [1, true]);
      if (answer.taken) await store.leases.release(["import i1"], answer.fence);
      assert.is((await call(words, { env })).code, 0);
      rmSync(join(folder, "e"));
      await store.close();
    }
    await database?.drop();
  }));

test("a store of a newer release is refused by every command, and left alone", async () => {
  const store = await embedded();
  try {
    await filled(store.data);
    const file = join(store.data, "importer.db");
    const database = new DatabaseSync(file);
    database.exec("PRAGMA user_version = 99; PRAGMA wal_checkpoint(TRUNCATE)");
    database.close();
    const before = readFileSync(file);
    const target = join(store.data, "../newer-target");
    for (const words of [["migrate"], ["export", target], ["import", file], ["backup", target]]) {
      const { code, err } = await call(["store", ...words, "--data", store.data]);
      assert.is(code, 3, `${words}: ${err}`);
      assert.match(err, /was written by a newer release \(schema 99, .* Use that release, or /);
      rmSync(target, { recursive: true, force: true });
    }
    assert.ok(before.equals(readFileSync(file)));
  } finally {
    await store.remove();
  }
});

test.run();
