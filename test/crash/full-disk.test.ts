// timeout: 600s
import { type ChildProcess, spawnSync } from "node:child_process";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { ImportReport } from "../../runtime/engine/index.ts";
import { skip } from "../runner/skip.ts";
import { comparePictures } from "./compare-pictures.ts";
import { type Ground, openGround } from "./ground.ts";
import { type Picture, takePicture } from "./picture.ts";
import { type ImporterEnd, type ImporterTask, startImporter } from "./start-importer.ts";
import { findSubject } from "./subjects.ts";

const test = suite("an import whose disk is full");
const subject = findSubject("csv");

/** Blocks of 512 bytes, more than a new store takes and less than the import needs: it runs into them ever later. */
const limits = [450, 1_000, 1_800];

const canRaise = spawnSync("prlimit", ["--version"]).status === 0;
const reason = "prlimit, which raises the limit of a process that runs, is not installed";

let ground: Ground;
let wanted: Picture;
test.before(async () => {
  ground = await openGround(subject, subject.selection);
  const { task, close } = await ground.open();
  wanted = await pictureOf(task, await startImporter(task).ended);
  await close();
});
test.after(() => ground.close());

function pictureOf(task: ImporterTask, { stdout, stderr, code }: ImporterEnd): Promise<Picture> {
  assert.ok(stdout.trim() !== "", stderr);
  return takePicture(task.jira.slice(0, -1), task.project, JSON.parse(stdout) as ImportReport, code);
}

/** Resolves when the process says that it waits; rejects when it ends without. */
function waits(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = "";
    child.stderr?.on("data", (text: string) => {
      said += text;
      if (/The store cannot be used: .*\nWaiting for it to return\./.test(said)) resolve(said);
    });
    child.once("exit", (code) => reject(new Error(`It ended with ${code} and never waited:\n${said}`)));
  });
}

for (const fileBlocks of limits) {
  test(`waits, says why, and goes on by itself when there is room again (${fileBlocks} blocks)`, async () => {
    if (!canRaise) return skip(reason);
    const { task, close } = await ground.open();
    try {
      const running = startImporter({ ...task, fileBlocks });
      await waits(running.child);
      const raised = spawnSync("prlimit", ["--pid", String(running.child.pid), "--fsize=unlimited:"]);
      assert.is(raised.status, 0, String(raised.stderr));
      assert.equal(comparePictures(wanted, await pictureOf(task, await running.ended)), []);
    } finally {
      await close();
    }
  });

  test(`killed while it waits, it is finished by a resume, and nothing is lost (${fileBlocks} blocks)`, async () => {
    const { task, close } = await ground.open();
    try {
      const running = startImporter({ ...task, fileBlocks });
      await waits(running.child);
      running.child.kill("SIGKILL");
      await running.ended;
      assert.equal(comparePictures(wanted, await pictureOf(task, await startImporter(task).ended)), []);
    } finally {
      await close();
    }
  });
}

test.run();
