// timeout: 300s

import fc from "fast-check";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { createKind } from "./kind.ts";
import { kinds } from "./kinds.ts";
import { changedPrototypes } from "./prototypes.ts";
import { reduceText } from "./reduce-text.ts";
import { describeResult, runFuzz } from "./run-fuzz.ts";

const test = suite("fuzz");
const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 31));
const runs = Number(process.env.RUNS ?? 20_000);

test(`whatever is put in, the rules hold (SEED=${seed} RUNS=${runs})`, async () => {
  const results = await runFuzz({ runs, seed, jobs: 2 });
  const told = results.map((result) => describeResult(result, seed)).join("\n");
  console.log(told);
  assert.is(results.length, kinds.length);
  assert.equal(results.filter(({ breach }) => breach !== undefined).length, 0, told);
});

test("a breach is found, shrunk, and led to again", () => {
  const planted = createKind({
    cases: fc.array(fc.nat()),
    tryOut: (numbers) => {
      if (numbers.some((one) => one > 1000)) throw new Error("too large");
    },
    show: (numbers) => JSON.stringify(numbers),
  });
  const breach = planted.run({ seed: 1, runs: 1000 });
  assert.match(breach?.reason ?? "", "too large");
  assert.is(breach?.input, "[1001]");
  assert.is(planted.input(1, breach?.path ?? ""), "[1001]");
});

test("a changed prototype is a breach", () => {
  const planted = createKind({
    cases: fc.constant("polluted"),
    tryOut: (name) => Object.assign(Object.prototype, { [name]: 1 }),
    show: String,
  });
  try {
    assert.match(planted.run({ seed: 1, runs: 1 })?.reason ?? "", "Object.prototype (polluted)");
  } finally {
    Reflect.deleteProperty(Object.prototype, "polluted");
  }
  assert.equal(changedPrototypes(), []);
});

test("what does not matter is taken out of a text", () => {
  const text = `${"line\n".repeat(50)}a needle in it\n${"line\n".repeat(50)}`;
  assert.is(
    reduceText(text, (rest) => rest.includes("needle")),
    "needle",
  );
});

test.run();
