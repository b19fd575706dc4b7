import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { StoreUnavailableError } from "../documents/documents.ts";
import { createRetry } from "../patience.ts";
import { openDatabase } from "./database.ts";
import { createGroupCommit } from "./group-commit.ts";

const directory = mkdtempSync(join(tmpdir(), "group-commit-"));
const database = openDatabase(directory);
let commits = 0;
const together = createGroupCommit(database, (work) => {
  commits++;
  database.write(work);
});
const note = (key: string) => () => {
  database.run("INSERT INTO note(import, key, value) VALUES (1, ?, '1')", key);
  return key;
};
const kept = () => database.all<{ key: string }>("SELECT key FROM note ORDER BY key").map(({ key }) => key);

const test = suite("writes that share a commit");

test.before.each(() => {
  database.run("DELETE FROM note");
  commits = 0;
});
test.after(() => {
  database.close();
  rmSync(directory, { recursive: true });
});

test("what waits at the same time is one transaction, and each gets its own result", async () => {
  assert.equal(await Promise.all(["a", "b", "c"].map((key) => together(note(key)))), ["a", "b", "c"]);
  assert.is(commits, 1);
  assert.is(await together(note("d")), "d");
  assert.is(commits, 2);
  assert.equal(kept(), ["a", "b", "c", "d"]);
});

test("a part that fails is undone alone", async () => {
  const ends = await Promise.allSettled([
    together(note("a")),
    together(() => {
      note("half")();
      throw new Error("stumbled");
    }),
    together(note("b")),
  ]);
  assert.equal(
    ends.map(({ status }) => status),
    ["fulfilled", "rejected", "fulfilled"],
  );
  assert.equal(kept(), ["a", "b"]);
});

test("nobody is told of success when the commit fails", async () => {
  const broken = createGroupCommit(database, (work) =>
    database.write(() => {
      work();
      throw new Error("the disk is full");
    }),
  );
  const ends = await Promise.allSettled([broken(note("a")), broken(note("b"))]);
  assert.ok(ends.every((end) => end.status === "rejected" && /disk is full/.test(String(end.reason))));
  assert.equal(kept(), []);
});

test("what cannot be written for a while is written once, when there is room again", async () => {
  let full = 2;
  const pauses: number[] = [];
  const retry = createRetry({ clock: () => 0, sleep: async (pause) => void pauses.push(pause) });
  const patient = createGroupCommit(
    database,
    (work) =>
      database.write(() => {
        work();
        if (full-- > 0) throw new StoreUnavailableError("the disk is full");
      }),
    retry,
  );
  assert.equal(await Promise.all([patient(note("a")), patient(note("b"))]), ["a", "b"]);
  assert.is(pauses.length, 2);
  assert.equal(kept(), ["a", "b"]);
});

test("nobody is told of success when what was written is not put on disk, and it is not asked again", async () => {
  let syncs = 0;
  const lazyDisk = {
    savepoint: <T>(work: () => T): T => database.savepoint(work),
    async sync() {
      if (syncs++ === 0) throw new StoreUnavailableError("the disk is full");
    },
  };
  const retry = createRetry({ clock: () => 0, sleep: async () => undefined });
  const patient = createGroupCommit(lazyDisk, (work) => database.write(work), retry);
  const [end] = await Promise.allSettled([patient(note("a"))]);
  assert.ok(end.status === "rejected" && end.reason instanceof StoreUnavailableError);
  assert.is(syncs, 1);
});

test.run();
