import { suite } from "uvu";
import * as assert from "uvu/assert";
import { mergeOverrides, noOverrides } from "./overrides.ts";

const test = suite("documents of overrides");

test("what is on top wins, target by target and value by value", () => {
  const merged = mergeOverrides(
    {
      version: 1,
      file: { delimiter: ";", header: 2 },
      "rows/summary": { columns: ["A"] },
      "rows/labels": { columns: ["L"] },
      "rows/status": { columns: ["S"], values: { Doing: "x", done: "Done" } },
      "values/kind": { a: "1", B: "2" },
      "column/T": "skip",
      "column/s": "skip",
    },
    {
      version: 1,
      file: { header: 3 },
      "rows/summary": { columns: ["S"] },
      "rows/status": { values: { " doing": "y" } },
      "rows/labels": "skip",
      "values/kind": { b: "3" },
      "column/U": "skip",
    },
  );
  assert.equal(merged, {
    version: 1,
    file: { delimiter: ";", header: 3 },
    "rows/summary": { columns: ["S"] },
    "rows/labels": "skip",
    "rows/status": { columns: ["S"], values: { done: "Done", " doing": "y" } },
    "values/kind": { a: "1", b: "3" },
    "column/T": "skip",
    "column/U": "skip",
  });
  assert.equal(mergeOverrides(noOverrides, noOverrides), noOverrides);
});

test("a path on top takes the place of a constant, and leaves values", () => {
  const below = { version: 1, "t/status": { constant: "Open", values: { a: "b" } } } as const;
  assert.equal(mergeOverrides(below, { version: 1, "t/status": { path: ".x" } })["t/status"], {
    path: ".x",
    values: { a: "b" },
  });
});

test("names such as __proto__ are keys like any other", () => {
  const read = (text: string) => JSON.parse(text) as { version: 1 };
  const merged = mergeOverrides(
    read('{"version":1,"values/x":{"__proto__":"a"},"__proto__":"skip"}'),
    read('{"version":1,"values/x":{"constructor":"b"}}'),
  );
  assert.equal(
    JSON.stringify(merged),
    '{"version":1,"values/x":{"__proto__":"a","constructor":"b"},"__proto__":"skip"}',
  );
  assert.is(Object.getPrototypeOf(merged), Object.prototype);
});

test("what is no text where headers are expected is left to the validation", () => {
  const above = JSON.parse('{"version":1,"rows/summary":{"columns":[{"toString":1}]}}') as { version: 1 };
  assert.equal(mergeOverrides({ version: 1, "column/A": "skip" }, above), {
    version: 1,
    "column/A": "skip",
    "rows/summary": { columns: [{ toString: 1 }] },
  });
});

test.run();
