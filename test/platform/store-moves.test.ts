// timeout: 600s
import { randomBytes } from "node:crypto";
import { cpSync, existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { ImportReport } from "../../runtime/engine/index.ts";
import { databaseForTest, mongoUrl } from "../../runtime/store/fixture/mongo-for-test.ts";
import { openStore } from "../../runtime/store/open-store.ts";
import { call, type Ended } from "../cli/call.ts";
import { comparePictures } from "../crash/compare-pictures.ts";
import { type Ground, openGround } from "../crash/ground.ts";
import { type Picture, takePicture } from "../crash/picture.ts";
import { createRandom } from "../crash/random.ts";
import { type ImporterTask, startImporter } from "../crash/start-importer.ts";
import { findSubject } from "../crash/subjects.ts";
import { skip } from "../runner/skip.ts";

const test = suite("a store that is moved, and one that is restored");
const seed = process.env.IMPORTER_SEED ?? randomBytes(4).toString("hex");
const subject = findSubject("csv");

let ground: Ground;
let wanted: Picture;
test.before(async () => {
  console.log(`seed ${seed}`);
  ground = await openGround(subject, subject.selection);
  const { task, close } = await ground.open();
  wanted = await pictureOf(task);
  await close();
});
test.after(() => ground.close());

/** Runs an import, or what is left of it, to its end, and looks at what is in the sandbox then. */
async function pictureOf(task: ImporterTask): Promise<Picture> {
  const { code, stdout, stderr } = await startImporter(task).ended;
  assert.ok(stdout.trim() !== "", stderr);
  return takePicture(task.jira.slice(0, -1), task.project, JSON.parse(stdout) as ImportReport, code);
}

interface Store {
  readonly data: string;
  readonly env: Readonly<Record<string, string>>;
}

async function store({ data, env }: Store, ...words: readonly string[]): Promise<Ended> {
  const ended = await call([...words, "--data", data], { env });
  // A report of an import that was broken off ends with 3.
  assert.ok(ended.code === 0 || words[0] === "report", `${words.join(" ")}: ${ended.err}`);
  return ended;
}

async function move(from: Store, to: Store, file: string): Promise<void> {
  await store(from, "store", "export", file);
  await store(to, "store", "import", file);
  cpSync(join(from.data, "spool"), join(to.data, "spool"), { recursive: true });
}

const sorted = (file: string): readonly string[] => readFileSync(file, "utf8").split("\n").toSorted();
const reportOf = async (place: Store): Promise<unknown> =>
  JSON.parse((await store(place, "report", "--json")).out);

test("from the embedded store to MongoDB and back nothing is lost, and an import goes on wherever it is", async () => {
  if (mongoUrl === undefined) return skip("MONGODB_URL is not set");
  const database = await databaseForTest();
  const { task, close } = await ground.open();
  try {
    const folder = join(task.data, "..");
    const first: Store = { data: task.data, env: {} };
    const second: Store = { data: join(folder, "second"), env: { MONGODB_URL: database.url } };
    const third: Store = { data: join(folder, "third"), env: {} };
    await store(first, "publish", "clickup", "--note", "moved");
    await store(first, "enable", "clickup", "--in", "staging", "--reason", "moved");
    await store(first, "token", "create", "--role", "engineer", "--label", "moved");

    const killed = await startImporter({ ...task, kill: { step: "call:comment", nth: 9, afterMs: 0 } }).ended;
    assert.is(killed.signal, "SIGKILL", killed.stderr);
    await move(first, second, join(folder, "first.ndjson"));
    await store(second, "store", "export", join(folder, "second.ndjson"));
    assert.equal(sorted(join(folder, "second.ndjson")), sorted(join(folder, "first.ndjson")));
    assert.equal(await reportOf(second), await reportOf(first), "of an import that was broken off");

    const there = { ...task, data: second.data, mongodb: database.url };
    const again = await startImporter({ ...there, kill: { step: "call:attachment", nth: 5, afterMs: 0 } })
      .ended;
    assert.is(again.signal, "SIGKILL", again.stderr);
    await move(second, third, join(folder, "broken-off.ndjson"));
    await store(third, "store", "export", join(folder, "third.ndjson"));
    assert.equal(sorted(join(folder, "third.ndjson")), sorted(join(folder, "broken-off.ndjson")));
    assert.equal(comparePictures(wanted, await pictureOf({ ...task, data: third.data })), []);

    for (const words of [["versions"], ["environments", "staging"], ["token", "list"], ["audit"]])
      assert.is((await store(third, ...words)).out, (await store(first, ...words)).out, words.join(" "));

    // An import that is over, to and fro.
    const end = await databaseForTest();
    const fourth: Store = { data: join(folder, "fourth"), env: { MONGODB_URL: end.url } };
    const fifth: Store = { data: join(folder, "fifth"), env: {} };
    await move(third, fourth, join(folder, "over.ndjson"));
    await move(fourth, fifth, join(folder, "over-2.ndjson"));
    await store(fifth, "store", "export", join(folder, "over-3.ndjson"));
    await end.drop();
    assert.is(
      readFileSync(join(folder, "over-3.ndjson"), "utf8"),
      readFileSync(join(folder, "over.ndjson"), "utf8"),
    );
    assert.equal(await reportOf(fifth), await reportOf(third));
  } finally {
    await close();
    await database.drop();
  }
});

async function hasImport(directory: string): Promise<boolean> {
  if (!existsSync(join(directory, "importer.db"))) return false;
  const place = await openStore({ directory });
  try {
    return (await place.listImports(1)).length > 0;
  } finally {
    await place.close();
  }
}

/** Backups at drawn moments; the run that is backed up goes on for a while. */
const backups = Number(process.env.IMPORTER_RUNS ?? 4);

test(`a backup that is taken while an import runs goes on from there (seed ${seed})`, async () => {
  const random = createRandom(seed);
  for (let round = 0; round < backups; round++) {
    const { task, close } = await ground.open();
    try {
      const folder = join(task.data, "..");
      const running = startImporter(task);
      // Before there is an import, a backup holds none, and what begins after it is restored is another one.
      while (!(await hasImport(task.data)) && running.child.exitCode === null) await wait(5);
      await wait(random.below(1_200));
      await store({ data: task.data, env: {} }, "store", "backup", join(folder, "backup"));
      await wait(random.below(2) * random.below(1_000));
      running.child.kill("SIGKILL");
      await running.ended;
      await store({ data: join(folder, "restored"), env: {} }, "store", "restore", join(folder, "backup"));
      const found = await pictureOf({ ...task, data: join(folder, "restored") });
      assert.equal(comparePictures(wanted, found), [], `seed ${seed}, round ${round}`);
    } finally {
      await close();
    }
  }
});

test.run();
