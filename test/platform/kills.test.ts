// timeout: 400s
import { spawn } from "node:child_process";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { createRandom } from "../crash/random.ts";
import { checkStore } from "./check-store.ts";
import { type StoreForProcesses, storesForProcesses } from "./stores.ts";
import type { Told } from "./work.ts";

const worker = fileURLToPath(new URL("worker-process.ts", import.meta.url));
const seed = process.env.IMPORTER_SEED ?? String(Date.now());
const rounds = 5;

/** Lets a process work on a store until it has told so much, and so long on, and kills it. */
async function workUntilKilled(
  store: StoreForProcesses,
  word: string,
  lines: number,
  more: number,
): Promise<readonly Told[]> {
  const { MONGODB_URL } = store.env;
  const args = [worker, word, store.data, ...(MONGODB_URL === undefined ? [] : [MONGODB_URL])];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "pipe"] });
  let out = "";
  let said = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    said += text;
  });
  const ended = new Promise<NodeJS.Signals | null>((resolve) =>
    child.on("close", (_code, signal) => resolve(signal)),
  );
  const enough = new Promise<void>((resolve) => {
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      out += text;
      if (out.split("\n").length > lines) resolve();
    });
  });
  await Promise.race([enough, ended]);
  // In the middle of whatever it does now; nothing is waited for.
  await wait(more);
  child.kill("SIGKILL");
  assert.is(await ended, "SIGKILL", said);
  // A line is acknowledged when it is there whole.
  return out
    .split("\n")
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Told);
}

for (const [name, open] of storesForProcesses) {
  const test = suite(`killed at work (seed ${seed}): ${name}`);

  test("a store opens again with all that was acknowledged, and gives no number twice", async () => {
    const random = createRandom(`${seed} ${name}`);
    const store = await open();
    const told: Told[] = [];
    try {
      for (let round = 1; round <= rounds; round++) {
        const lines = 1 + random.below(14);
        const more = random.below(25);
        const before = told.flatMap((one) => (one.did === "publish" ? [one.number] : []));
        const news = await workUntilKilled(store, `r${round}`, lines, more);
        for (const one of news)
          if (one.did === "publish")
            assert.ok(
              before.every((number) => number < one.number),
              "a number again",
            );
        told.push(...news);
        const documents = await store.open();
        try {
          await checkStore(documents, told, `seed ${seed}, round ${round}, ${lines} lines and ${more} ms`);
        } finally {
          await documents.close();
        }
      }
      if (store.env.MONGODB_URL === undefined) {
        const database = new DatabaseSync(join(store.data, "importer.db"));
        assert.equal({ ...database.prepare("PRAGMA integrity_check").get() }, { integrity_check: "ok" });
        database.close();
      }
    } finally {
      await store.remove();
    }
  });

  test.run();
}
