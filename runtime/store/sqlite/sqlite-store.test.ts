import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { createStore, type ImportState, type NewEntity, type NewImport, type Store } from "../index.ts";
import { openDatabase } from "./database.ts";

const test = suite("the embedded store");

const start: NewImport = {
  id: "i1",
  importer: "x",
  planHash: "h",
  created: 5,
  selection: {},
  options: {},
  run: { zone: "UTC", started: "2026-01-05T10:00:00.000Z" },
  sourceAccount: "a",
  target: "b",
  settings: { jira: "https://example.atlassian.net" },
};

let directory = "";
let store: Store;
let state: ImportState;

test.before.each(async () => {
  directory = mkdtempSync(join(tmpdir(), "store-"));
  store = createStore({ directory });
  await store.createImport(start);
  state = await store.open("i1");
});
test.after.each(() => {
  store.close();
  rmSync(directory, { recursive: true, force: true });
});

const entity = (key: string, more: Partial<NewEntity> = {}): NewEntity => ({
  kind: "issue",
  key,
  row: 1,
  stream: "tasks",
  record: key,
  map: "tasks",
  state: "staged",
  payload: JSON.stringify({ fields: { summary: key } }),
  payloadHash: "h",
  losses: [],
  ...more,
});

test("keeps imports over a restart and lists the newest first", async () => {
  await store.createImport({ ...start, id: "i2", limit: 3 });
  await store.updateImport(
    "i1",
    { phase: "load", state: "paused", reason: { code: "gone", message: "Away." } },
    9,
  );
  store.close();
  store = createStore({ directory });
  assert.equal(
    (await store.listImports(10)).map((info) => info.id),
    ["i2", "i1"],
  );
  const info = await store.readImport("i1");
  assert.equal(
    [info?.phase, info?.state, info?.reason, info?.updated, info?.settings],
    ["load", "paused", { code: "gone", message: "Away." }, 9, start.settings],
  );
  await store.updateImport("i1", { state: "running" }, 10);
  assert.is((await store.readImport("i1"))?.reason, undefined);
  assert.is(await store.readImport("none"), undefined);
});

test("refuses a database of a newer release, and leaves it alone", () => {
  const database = openDatabase(directory);
  database.run("PRAGMA user_version = 99");
  database.close();
  assert.throws(() => createStore({ directory }), /newer release \(schema 99/);
  const unchanged = new DatabaseSync(join(directory, "importer.db"));
  assert.is((unchanged.prepare("PRAGMA user_version").get() as { user_version: number }).user_version, 99);
  unchanged.close();
});

test("hands out issues level by level, and parts only of issues that are in the target", async () => {
  await state.commitStage(
    [],
    [
      entity("t/1"),
      entity("t/2"),
      entity("t/1/comment/a", { kind: "comment", issue: "t/1" }),
      entity("t/2/comment/b", { kind: "comment", issue: "t/2" }),
    ],
  );
  const [one, two] = await state.staged({ kind: "issue", after: 0, limit: 10 });
  await state.place(
    [
      { id: one!.id, level: "standard", losses: [] },
      {
        id: two!.id,
        level: "subtask",
        parent: "t/1",
        losses: [{ code: "too-deep", target: "parent", message: "m" }],
      },
    ],
    [],
  );
  const keys = async (query: Parameters<ImportState["staged"]>[0]) =>
    (await state.staged(query)).map((found) => found.key);
  assert.equal(await keys({ kind: "issue", level: "standard", after: 0, limit: 10 }), ["t/1"]);
  assert.equal(await keys({ kind: "issue", level: "subtask", after: 0, limit: 10 }), ["t/2"]);
  assert.equal(await keys({ kind: "issue", level: "subtask", after: two!.id, limit: 10 }), []);
  assert.equal(await keys({ kind: "comment", after: 0, limit: 10 }), []);

  await state.begin({
    id: "n1",
    kind: "issue",
    entities: [{ id: one!.id, hash: "h" }],
    at: 7,
    note: { last: 3 },
  });
  assert.equal(await state.openIntents(), [
    { id: "n1", kind: "issue", entities: [{ id: one!.id, hash: "h" }], at: 7, note: { last: 3 } },
  ]);
  await state.settle("n1", [
    {
      entity: one!.id,
      state: "created",
      target: { id: "100", key: "D-1" },
      losses: [{ code: "cut", target: "summary", message: "m" }],
    },
  ]);
  assert.equal(await state.openIntents(), []);
  await state.conclude([{ entity: two!.id, state: "rejected", reason: { code: "no", message: "No." } }]);

  assert.equal(await keys({ kind: "comment", after: 0, limit: 10 }), ["t/1/comment/a"]);
  assert.equal(
    (await state.orphans({ kind: "comment", after: 0, limit: 10 })).map((found) => found.key),
    ["t/2/comment/b"],
  );
  const issues = await state.issues(["t/1", "t/2", "t/9"]);
  assert.equal(issues.get("t/1"), { state: "created", target: { id: "100", key: "D-1" }, level: "standard" });
  assert.equal(issues.get("t/2"), {
    state: "rejected",
    level: "subtask",
    reason: { code: "no", message: "No." },
  });
  assert.is(issues.size, 2);
  const concluded = await state.concluded({ kind: "issue", after: 0, limit: 10 });
  assert.equal(
    concluded.map((found) => found.losses.map((loss) => loss.code)),
    [["cut"], ["too-deep"]],
  );
  assert.is(await state.count({ kind: "issue" }), 2);
  assert.is(await state.count({ kind: "issue", state: "created" }), 1);
});

test("refuses to settle an intent twice, and changes nothing then", async () => {
  await state.commitStage([], [entity("t/1")]);
  const [one] = await state.staged({ kind: "issue", after: 0, limit: 1 });
  await state.begin({ id: "n1", kind: "issue", entities: [], at: 0, note: {} });
  await state.settle("n1", []);
  try {
    await state.settle("n1", [{ entity: one!.id, state: "created" }]);
    assert.unreachable();
  } catch (error) {
    assert.match((error as Error).message, /no open intent n1/);
  }
  assert.is((await state.entities([one!.id]))[0]?.state, "staged");
});

test("remembers notes, and forgets none over a restart", async () => {
  await state.remember("field:Points", { id: "customfield_1" });
  await state.remember("field:Points", { id: "customfield_2" });
  store.close();
  store = createStore({ directory });
  state = await store.open("i1");
  assert.equal(await state.recall("field:Points"), { id: "customfield_2" });
  assert.is(await state.recall("other"), undefined);
});

test("two ends of a link are one; when it fails, both have failed", async () => {
  const link = (key: string, issue: string) => entity(key, { kind: "link", issue });
  await state.commitStage([], [entity("t/1"), entity("t/2"), link("l1", "t/1"), link("l2", "t/2")]);
  const links = await state.unresolvedLinks(0, 10);
  await state.resolveLinks(links.map(({ id }) => ({ id, identity: "same" })));
  assert.equal(await state.unresolvedLinks(0, 10), []);
  const [first, second] = await state.entities(links.map(({ id }) => id));
  assert.equal([first?.state, second?.state, second?.reason?.code], ["staged", "matched", "same-link"]);
  await state.conclude([{ entity: first!.id, state: "failed", reason: { code: "no", message: "No." } }]);
  assert.is(await state.settleTwins(), 1);
  assert.equal(
    (await state.entities([second!.id])).map(({ state: ended, reason }) => [ended, reason?.code]),
    [["failed", "no"]],
  );
});

test("an alias of one record stands for its id, an alias of two for none, and an id wins over both", async () => {
  await state.openPartitions([{ stream: "rows", parent: "", context: {} }]);
  const [partition] = await state.listOpen("rows", 0, 10);
  const record = (id: string, position: number, ...aliases: string[]) => ({
    ...{ id, position, aliases, state: "extracted" as const },
  });
  const page = (number: number, ...records: ReturnType<typeof record>[]) =>
    state.commitPage({
      partition: partition!.id,
      number,
      bytes: { file: "f", offset: 0, length: 0, digest: "" },
      groups: [{ stream: "rows", space: "rows", records }],
    });
  await page(0, record("1", 0, "A-1", "Paint"), record("2", 1, "A-2", "Paint"));
  // The third has the second's id, so it is no record of its own and its aliases count for nothing.
  await page(1, record("3", 0, "1", "Fence"), record("2", 1, "Fence"), record("4", 2, "Paint", "A-2"));
  const wanted = ["1", "A-1", "A-2", "Paint", "Fence", "Nowhere"].map((id) => ({ space: "rows", id }));
  assert.equal(Object.fromEntries(await state.resolveIds(wanted)), {
    "rows/1": "1",
    "rows/A-1": "1",
    "rows/Fence": "3",
  });
  assert.equal(Object.fromEntries(await state.explainIds(wanted.filter(({ id }) => id.length > 2))), {
    "rows/A-1": "not_found",
    "rows/A-2": "ambiguous",
    "rows/Paint": "ambiguous",
    "rows/Fence": "not_found",
    "rows/Nowhere": "not_found",
  });
});

test("keeps the imports of one directory apart", async () => {
  await store.createImport({ ...start, id: "i2" });
  const other = await store.open("i2");
  for (const one of [state, other]) {
    await one.openPartitions([{ stream: "tasks", parent: "", context: {} }]);
    const [partition] = await one.listOpen("tasks", 0, 10);
    const bytes = { file: "f", offset: 0, length: 0, digest: "" };
    const record = { id: "1", position: 0, state: "extracted" as const };
    const fresh = await one.commitPage({
      partition: partition!.id,
      number: 0,
      bytes,
      groups: [{ stream: "tasks", space: "tasks", records: [record, { ...record, position: 1 }] }],
      end: { state: "complete" },
    });
    assert.is(fresh, 1);
  }
  assert.equal(await state.recordCounts(), await other.recordCounts());
  assert.equal(await state.recordCounts(), [
    { stream: "tasks", state: "duplicate", reason: "", count: 1 },
    { stream: "tasks", state: "extracted", reason: "", count: 1 },
  ]);
});

test.run();
