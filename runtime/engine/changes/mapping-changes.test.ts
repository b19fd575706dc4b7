import { suite } from "uvu";
import * as assert from "uvu/assert";
import { mergeChanges, noChanges } from "./mapping-changes.ts";
import { readChanges } from "./read-changes.ts";

const test = suite("documents of changes");

test("what is on top wins, target by target and value by value", () => {
  const merged = mergeChanges(
    {
      version: 1,
      map: { summary: ["A"], labels: ["L"] },
      values: { status: { Doing: "x", done: "Done" } },
      skipColumns: ["S", "T"],
      csv: { delimiter: ";", header: 2 },
    },
    {
      version: 1,
      map: { summary: ["s"] },
      values: { status: { " doing": "y" }, type: { a: "b" } },
      skipColumns: ["T", "U"],
      csv: { header: 3 },
    },
  );
  assert.equal(merged, {
    version: 1,
    map: { summary: ["s"], labels: ["L"] },
    values: { status: { done: "Done", " doing": "y" }, type: { a: "b" } },
    skipColumns: ["T", "U"],
    csv: { delimiter: ";", header: 3 },
  });
  assert.equal(mergeChanges(noChanges, noChanges), noChanges);
});

test("a document is read as it is written", () => {
  const changes = { version: 1, map: { summary: ["A"] }, csv: { header: 2 } };
  assert.is(readChanges(changes, "m.json"), changes);
});

for (const [what, data, says] of [
  ["no object", [], /m\.json is no mapping:\n {2}The document must be object/],
  ["another version", { version: 2 }, /\/version must be 1, the only version/],
  ["an unknown key", { version: 1, skip: ["A"] }, /has "skip", which is unknown; there are version, map/],
  ["a header that is no list", { version: 1, map: { summary: "A" } }, /\/map\/summary must be array/],
  [
    "an empty header",
    { version: 1, map: { summary: [""] } },
    /\/map\/summary\/0 must NOT have fewer than 1 characters/,
  ],
  ["a long delimiter", { version: 1, csv: { delimiter: ";;" } }, /\/csv\/delimiter/],
] as const) {
  test(`${what} is refused with its place`, () => assert.throws(() => readChanges(data, "m.json"), says));
}

test.run();
