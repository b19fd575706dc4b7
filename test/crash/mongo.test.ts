// timeout: 900s
import { randomBytes } from "node:crypto";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { mongoUrl } from "../../runtime/store/fixture/mongo-for-test.ts";
import { skip } from "../runner/skip.ts";
import { describeResult } from "./describe-result.ts";
import { openGround } from "./ground.ts";
import { runScenarios } from "./run-scenarios.ts";
import { findSubject } from "./subjects.ts";

const test = suite("killing an import that keeps its state in MongoDB");

test("anywhere, and the sandbox too, leaves after a resume what an undisturbed import leaves", async () => {
  if (mongoUrl === undefined) return skip("MONGODB_URL is not set");
  const subject = findSubject("csv");
  const ground = await openGround(subject, subject.selection, "mongodb");
  try {
    const seed = randomBytes(4).toString("hex");
    console.log(`seed ${seed}`);
    const results = await runScenarios(ground, {
      seed,
      indexes: Array.from({ length: 3 }, (_, index) => index),
      jobs: 2,
      onResult: (result) => console.log(describeResult(result, seed)),
    });
    const failed = results.filter(({ problems }) => problems.length > 0);
    assert.is(failed.length, 0, failed.map((result) => describeResult(result, seed)).join("\n"));
    assert.ok(results.reduce((sum, { hits }) => sum + hits.length, 0) >= 2, "most runs were killed");
  } finally {
    await ground.close();
  }
});

test.run();
