import { suite } from "uvu";
import * as assert from "uvu/assert";
import { addressesOf, applyOverrides, validateOverrides } from "../../../compiler/overrides/index.ts";
import { planProblems } from "../../../compiler/plan/index.ts";
import { adaptors } from "../../adaptors/index.ts";
import { compileMaps } from "../../engine/mapping/index.ts";
import { harbourPlan } from "./testing/harbour-plan.ts";
import { tablePlan } from "./testing/table-plan.ts";

const test = suite("random overrides");
const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 31));
const rounds = 1500;

/** Mulberry32: good enough for choosing, and the same everywhere. */
function createRandom(start: number): (below: number) => number {
  let state = start;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const paths = [
  ".name",
  ".",
  ".tags[].name",
  ".tags",
  "task.note",
  "list.name",
  "board.owner",
  '.facts[.key == "Depth"].value',
  ".facts[all .key == 1]",
  ".people",
  ".words[]",
  ".points",
  ".open",
  ".above",
  ".nothing",
  "[",
  ".a.",
  '.["',
  "__proto__",
  ".__proto__",
  ".constructor.name",
];
const strange: readonly unknown[] = [
  null,
  0,
  -1,
  1e308,
  true,
  "",
  "skip",
  "x",
  "2026-02-30",
  "2026-02-28",
  [],
  [null],
  ["a"],
  {},
  { email: "a@b" },
  { id: 7 },
  JSON.parse('{"__proto__":{"polluted":true}}'),
  "\u0000",
  "a".repeat(3000),
];

for (const [what, plan] of [
  ["an importer of an API", harbourPlan()],
  ["an importer of tables", tablePlan()],
] as const) {
  test(`${what}: never a throw, never a plan that is none (seed ${seed})`, () => {
    const random = createRandom(seed);
    const one = <T>(list: readonly T[]): T => list[random(list.length)]!;
    const addresses = [
      ...addressesOf(plan).map(({ address }) => address),
      "rows/field:X",
      "tasks/field:__proto__",
      "column/A",
      "bind/field:Y",
      "people",
      "file",
      "__proto__",
      "constructor",
      "values/toString",
    ];
    const value = (): unknown => {
      switch (random(8)) {
        case 0:
          return "skip";
        case 1:
        case 2:
          return {
            path: one(paths),
            ...(random(4) === 0 ? { as: one([...adaptors.keys(), "toString"]) } : {}),
          };
        case 3:
          return { constant: one(strange) };
        case 4:
          return {
            columns: one([["A"], ["Labels", "B"], [], "A", [""]]),
            ...(random(2) === 0 ? { values: { a: "b" } } : {}),
          };
        case 5:
          return {
            create: { name: one(["N", "", 3]), type: one(["text", "number", "labels", "nothing"]) },
            path: one(paths),
          };
        case 6:
          return JSON.parse(
            one(['{"a":"b"}', '{"__proto__":"x","constructor":"y"}', '{"open":"Done"}', '{"e":"epic"}']),
          ) as unknown;
        default:
          return one(strange);
      }
    };
    let sound = 0;
    for (let round = 0; round < rounds; round += 1) {
      const entries = Array.from({ length: 1 + random(3) }, () => [one(addresses), value()]);
      const document: unknown =
        random(50) === 0 ? one(strange) : { version: 1, ...Object.fromEntries(entries) };
      const told = JSON.stringify(document);
      const problems = validateOverrides(plan, document, adaptors);
      for (const { place, reason } of problems) {
        assert.ok(place === "" || place.startsWith("/"), told);
        assert.match(reason, /\S/);
        assert.not.match(reason, /undefined|\[object/, told);
      }
      if (problems.length > 0) {
        assert.throws(
          () => applyOverrides(plan, document, adaptors),
          (error: Error) => error.name === "OverrideError",
        );
        continue;
      }
      sound += 1;
      const changed = applyOverrides(plan, document, adaptors);
      assert.equal(planProblems(changed), [], told);
      compileMaps(changed, adaptors);
    }
    assert.ok(sound > rounds / 20, `only ${sound} of ${rounds} were sound`);
    assert.is((Object.prototype as { polluted?: unknown }).polluted, undefined);
  });
}

test.run();
