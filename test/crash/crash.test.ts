// timeout: 900s
import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { hostname } from "node:os";
import { setTimeout as delay } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { ImportReport } from "../../runtime/engine/index.ts";
import { coverageOf, describeCoverage, gapsOf } from "./coverage.ts";
import { describeResult } from "./describe-result.ts";
import { type Ground, openGround } from "./ground.ts";
import { runScenarios } from "./run-scenarios.ts";
import { type ImporterTask, importerEnvironment, startImporter } from "./start-importer.ts";
import { findSubject } from "./subjects.ts";

const test = suite("killing an import");
const subject = findSubject("clickup");
const command = fileURLToPath(new URL("../../runtime/cli/importer.js", import.meta.url));
const repository = fileURLToPath(new URL("../..", import.meta.url));

let ground: Ground;
test.before(async () => {
  ground = await openGround(subject, subject.selection);
});
test.after(() => ground.close());

test("anywhere, and the sandbox too, leaves after a resume what an undisturbed import leaves", async () => {
  const seed = randomBytes(4).toString("hex");
  console.log(`seed ${seed}`);
  const results = await runScenarios(ground, {
    seed,
    indexes: Array.from({ length: 20 }, (_, index) => index),
    jobs: 2,
    onResult: (result) => console.log(describeResult(result, seed)),
  });
  const coverage = coverageOf(results);
  console.log(`Killed in: ${describeCoverage(coverage)}.`);
  const failed = results.filter(({ problems }) => problems.length > 0);
  assert.equal(failed.length, 0, failed.map((result) => describeResult(result, seed)).join("\n"));
  assert.equal(gapsOf(coverage), [], `seed ${seed}`);
});

test("a second runner is refused with who holds the import, until that one is dead", async () => {
  const { sandbox, task, close } = await ground.open();
  try {
    const before = Date.now();
    const { child, ended } = startImporter({
      ...task,
      kill: { step: "call:comment", nth: 10, afterMs: 0 },
      signal: "SIGSTOP",
    });
    await untilStopped(task, child);

    const run = [
      "run",
      subject.importer,
      "--jira",
      task.jira,
      "--project",
      task.project,
      "--source-via",
      task.via ?? "",
    ];
    const choices = Object.entries(task.selection).flatMap(([stream, ids]) => [
      "--choose",
      `${stream}=${ids}`,
    ]);
    for (const words of [["resume"], [...run, ...choices]]) {
      const refused = await runCommand([...words, "--data", task.data]);
      assert.is(refused.code, 3, refused.stderr);
      assert.match(refused.stderr, `Process ${child.pid} on ${hostname()} holds`);
      const since = Date.parse(/since (\S+)/.exec(refused.stderr)?.[1] ?? "");
      assert.ok(since >= before && since <= Date.now(), refused.stderr);
      assert.not.match(refused.stderr, "Something went wrong");
    }

    child.kill("SIGKILL");
    assert.is((await ended).signal, "SIGKILL");
    await sandbox.back();
    const resumed = await runCommand(["resume", "--json", "--data", task.data]);
    assert.not.match(resumed.stderr, "holds");
    assert.is((JSON.parse(resumed.stdout) as ImportReport).state, "complete");
  } finally {
    await close();
  }
});

/** A stopped process has written so before; then it lives and does nothing. */
async function untilStopped({ steps }: ImporterTask, child: ChildProcess): Promise<void> {
  while (!(existsSync(steps) && readFileSync(steps, "utf8").endsWith("!SIGSTOP\n"))) {
    if (child.exitCode !== null) throw new Error(`It ended with ${child.exitCode} before it was stopped.`);
    await delay(20);
  }
}

async function runCommand(
  words: readonly string[],
): Promise<{ readonly code: number | null; readonly stdout: string; readonly stderr: string }> {
  const child = spawn(process.execPath, [command, ...words], {
    cwd: repository,
    env: importerEnvironment,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let [stdout, stderr] = ["", ""];
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    stderr += text;
  });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  return { code, stdout, stderr };
}

test.run();
