// timeout: 600s
import { randomBytes } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { setTimeout as delay } from "node:timers/promises";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { ImportReport } from "../../runtime/engine/index.ts";
import { mongoServer, ownMongo } from "../platform/mongo-server.ts";
import { skip } from "../runner/skip.ts";
import { comparePictures } from "./compare-pictures.ts";
import { openGround } from "./ground.ts";
import { takePicture } from "./picture.ts";
import { createRandom } from "./random.ts";
import { type ImporterTask, startImporter } from "./start-importer.ts";
import { findSubject } from "./subjects.ts";

const test = suite("an import whose MongoDB goes away");

const stepsOf = ({ steps }: ImporterTask): number =>
  existsSync(steps) ? readFileSync(steps, "utf8").split("\n").length : 0;

test("waits, says why, and goes on by itself when it returns, as often as that happens", async () => {
  if (mongoServer === undefined)
    return skip("IMPORTER_TEST_MONGO_SERVER names no server that a test may start and kill");
  const seed = process.env.IMPORTER_SEED ?? randomBytes(4).toString("hex");
  console.log(`seed ${seed}`);
  const random = createRandom(seed);
  const subject = findSubject("csv");
  const ground = await openGround(subject, subject.selection);
  const mongo = await ownMongo(mongoServer);
  const pictureOf = async (task: ImporterTask, running: ReturnType<typeof startImporter>) => {
    const { stdout, stderr, code } = await running.ended;
    assert.ok(stdout.trim() !== "", stderr);
    const report = JSON.parse(stdout) as ImportReport;
    return { stderr, picture: await takePicture(task.jira.slice(0, -1), task.project, report, code) };
  };
  const undisturbed = await ground.open();
  const disturbed = await ground.open();
  try {
    const wanted = await pictureOf(undisturbed.task, startImporter(undisturbed.task));
    const all = stepsOf(undisturbed.task);
    await mongo.start();
    const task = { ...disturbed.task, mongodb: mongo.url };
    const running = startImporter(task);
    let waits = 0;
    let said = "";
    running.child.stderr?.on("data", (text: string) => {
      said += text;
      waits = said.split("Waiting for it to return.").length - 1;
    });
    const places = [0.1, 0.4, 0.7].map((part) => Math.floor(all * (part + random.below(100) / 500)));
    for (const [times, place] of places.entries()) {
      while (stepsOf(task) < place && running.child.exitCode === null) await delay(5);
      assert.is(running.child.exitCode, null, `seed ${seed}, step ${place}: ${said}`);
      await mongo.kill();
      while (waits <= times && running.child.exitCode === null) await delay(5);
      assert.match(said, /MongoDB does not answer: /, `seed ${seed}, step ${place}`);
      await mongo.start();
    }
    assert.equal(
      comparePictures(wanted.picture, (await pictureOf(task, running)).picture),
      [],
      `seed ${seed}`,
    );
  } finally {
    await undisturbed.close();
    await disturbed.close();
    await mongo.remove();
    await ground.close();
  }
});

test.run();
