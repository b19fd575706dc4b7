import { suite } from "uvu";
import * as assert from "uvu/assert";
import { suggest } from "../../../dsl/index.ts";
import { adaptors } from "../../adaptors/index.ts";
import { applyChanges } from "./apply-changes.ts";
import { ChangesError } from "./changes-error.ts";
import { checkChanges } from "./check-changes.ts";
import type { MappingChanges } from "./mapping-changes.ts";
import { tablePlan } from "./testing/table-plan.ts";

const test = suite("changes that cannot be carried out");
const plan = tablePlan();
const tools = { adaptors, suggest };

function refusal(
  change: Omit<MappingChanges, "version">,
  header = ["Summary", "Status", "Tags", "Labels"],
): string {
  const changes: MappingChanges = { version: 1, ...change };
  try {
    checkChanges(applyChanges(plan, changes, tools), changes, [{ file: "f.csv", header }], suggest);
  } catch (error) {
    if (error instanceof ChangesError) return error.message;
    throw error;
  }
  throw new Error("nothing was refused");
}

for (const [what, change, says] of [
  [
    "a target that there is not",
    { map: { sumary: ["Tags"] } },
    /no target "sumary"; did you mean "summary"\? There are id, summary, .*field:<name>/,
  ],
  [
    "a header that there is not",
    { map: { summary: ["Sumary"] } },
    /summary cannot be read: there is no column "Sumary"; did you mean "Summary"\?\nThe headers of f\.csv are "Summary", "Status", "Tags", "Labels"\./,
  ],
  [
    "two columns for one value",
    { map: { summary: ["Summary", "Status"] } },
    /summary takes one column, and "Summary" and "Status" are mapped to it/,
  ],
  [
    "one target twice",
    { map: { summary: ["Summary"], "rows/summary": ["Status"] } },
    /summary is mapped twice/,
  ],
  [
    "a skipped column that there is not",
    { skipColumns: ["Lables"] },
    /Nothing is left out: there is no column "Lables"; did you mean "Labels"\?\nThe headers of/,
  ],
  [
    "values of a target without a column in the file",
    { values: { due: { a: "b" } } },
    /The values of due cannot be changed: it has no column here \(such as Due\); name it with --map "due=…"/,
  ],
  [
    "values of a target that reads none",
    { values: { resolution: { a: "b" } } },
    /resolution is read from no column .*--map, or change the values of summary, level/,
  ],
  ["values of references", { values: { parent: { a: "b" } } }, /parent is read from no column whose values/],
  [
    "parts that a cell tells too little of",
    { map: { worklogs: ["Tags"] } },
    /cannot take worklogs from another column: a cell alone/,
  ],
  ["an estimate of unknown unit", { map: { original_estimate: ["Tags"] } }, /original_estimate/],
] as const) {
  test(`${what} is refused`, () => assert.match(refusal(change as Omit<MappingChanges, "version">), says));
}

test.run();
