import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { pageContract } from "../fixture/page-contract.ts";
import { start, storeContract } from "../fixture/store-contract.ts";
import { embeddedPlace } from "../fixture/store-places.ts";
import { createStore, type Store } from "../index.ts";
import { LeaseLostError } from "../leases.ts";

const open = (inside: string): Store => createStore({ directory: inside, thread: true });

storeContract("the store in a thread of its own", () => embeddedPlace(true));
pageContract("pages in the store of a thread", () => embeddedPlace(true));

const test = suite("the thread of the store");

let directory = "";
let store: Store;

test.before.each(() => {
  directory = mkdtempSync(join(tmpdir(), "worker-store-"));
  store = open(directory);
});
test.after.each(async () => {
  await store.close();
  rmSync(directory, { recursive: true, force: true });
});

const rejection = async (work: Promise<unknown>): Promise<Error> => {
  try {
    await work;
  } catch (error) {
    assert.instance(error, Error);
    return error as Error;
  }
  throw new Error("It was not rejected.");
};

test("a lost lease comes back as the error that it is", async () => {
  await store.createImport(start);
  const state = await store.open("i1", { name: "import i1", fence: 1 });
  const error = await rejection(state.remember("a", 1));
  assert.instance(error, LeaseLostError);
  const { code, resumable, message } = error as LeaseLostError;
  assert.equal([code, resumable, message], ["lease-lost", true, new LeaseLostError("import i1").message]);
});

test("an error of the database keeps its code, and the thread lives on", async () => {
  await store.createImport(start);
  const other = new DatabaseSync(join(directory, "importer.db"));
  other.exec("DROP TABLE note");
  other.close();
  const state = await store.open("i1");
  const error = await rejection(state.recall("a"));
  assert.match(error.message, /no such table: note/);
  assert.is((error as { code?: string }).code, "ERR_SQLITE_ERROR");
  assert.is((await store.readImport("i1"))?.id, "i1");
});

test("what is no JSON is refused, and the next call succeeds", async () => {
  await store.createImport(start);
  const state = await store.open("i1");
  assert.match((await rejection(state.remember("a", 1n))).message, /BigInt/);
  await state.remember("a", 2);
  assert.is(await state.recall("a"), 2);
});

test("asks in the caller's thread whether the holder of a lease lives", async () => {
  const asked: number[] = [];
  const ask = (pid: number, host: string, living: boolean) =>
    store.leases.acquire({
      names: ["a", "b"],
      holder: { host, pid, since: 0, purpose: "test" },
      now: 0,
      staleAfter: 1_000,
      alive: (other) => {
        asked.push(other);
        return living;
      },
    });
  assert.equal(await ask(1, "here", true), { taken: true, fence: 1 });
  assert.is((await ask(2, "here", true)).taken, false);
  assert.is((await ask(2, "elsewhere", false)).taken, false, "nobody knows about another machine");
  assert.equal(await ask(2, "here", false), { taken: true, fence: 2 });
  assert.equal(asked, [1, 1]);
});

test("calls are answered in order, and closing waits for the ones under way", async () => {
  await store.createImport(start);
  const state = await store.open("i1");
  const order: string[] = [];
  const intent = (id: string) => ({ id, kind: "issue" as const, entities: [], at: 0, note: {} });
  const calls = ["a", "b", "c"].map(async (id) => {
    await state.begin(intent(id));
    order.push(id);
  });
  const closed = store.close().then(() => order.push("closed"));
  assert.match((await rejection(store.listImports(1))).message, /is closed/);
  await Promise.all([...calls, closed, store.close()]);
  assert.equal(order, ["a", "b", "c", "closed"]);
  assert.match((await rejection(state.openIntents())).message, /is closed/);
  store = open(directory);
  assert.equal(
    (await (await store.open("i1")).openIntents()).map(({ id }) => id),
    ["a", "b", "c"],
  );
});

/** Runs a program with a store in its data directory to its end. */
const program = (text: string) => {
  const code = `const { createStore } = await import(${JSON.stringify(new URL("../index.ts", import.meta.url).href)});
    const { Worker } = await import("node:worker_threads");
    const threads = [];
    const { postMessage } = Worker.prototype;
    Worker.prototype.postMessage = function (...values) { threads.push(this); return postMessage.apply(this, values); };
    const store = createStore({ directory: ${JSON.stringify(directory)}, thread: true });
    ${text}`;
  return spawnSync(process.execPath, ["--input-type=module", "-e", code], {
    encoding: "utf8",
    timeout: 30_000,
  });
};

test("a store that nobody closes does not keep the process alive, but a call that waits does", () => {
  const { status, stdout, stderr } = program(
    "await store.listImports(1); store.listImports(1).then(() => console.log('answered'));",
  );
  assert.equal([status, stdout, stderr], [0, "answered\n", ""]);
});

test("a thread that dies rejects what waits for it and what comes later, and closing still ends", () => {
  const { status, stdout, stderr } = program(`
    await store.listImports(1);
    const waits = store.listImports(1).catch((error) => error.message);
    threads[0].terminate();
    console.log(await waits);
    console.log(await store.listImports(1).catch((error) => error.message));
    await store.close();
    console.log("closed");`);
  const told =
    "The thread that keeps the import's state has died: it ended with 1. What it had confirmed is kept; resume the import.";
  assert.equal([status, stdout, stderr], [0, `${told}\n${told}\nclosed\n`, ""]);
});

test.run();
