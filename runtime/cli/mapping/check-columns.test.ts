import { suite } from "uvu";
import * as assert from "uvu/assert";
import { applyOverrides, OverrideError } from "../../../compiler/overrides/index.ts";
import { adaptors } from "../../adaptors/index.ts";
import { checkColumns } from "./check-columns.ts";
import { type TableChange, tableOverrides, tablePlan } from "./testing/table-plan.ts";

const test = suite("overrides of columns that cannot be carried out");
const plan = tablePlan();

function refusal(change: TableChange, header = ["Summary", "Status", "Tags", "Labels"]): string {
  const overrides = tableOverrides(change);
  try {
    checkColumns(applyOverrides(plan, overrides, adaptors), overrides, [{ file: "f.csv", header }]);
  } catch (error) {
    if (error instanceof OverrideError) return error.message;
    throw error;
  }
  throw new Error("nothing was refused");
}

for (const [what, change, says] of [
  [
    "a target that there is not",
    { map: { sumary: ["Tags"] } },
    /nothing at this address\. Did you mean "rows\/summary"\?/,
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
  test(`${what} is refused`, () => assert.match(refusal(change), says));
}

test.run();
