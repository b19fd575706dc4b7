import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { Expression, Mapping } from "../../../compiler/plan/index.ts";
import type { MapResult } from "../mapping/index.ts";
import { tellRow } from "./tell-row.ts";

const test = suite("naming rejected rows");

const column = (...names: string[]): Expression => ({ kind: "column", names, nth: 1 });
const mapping = {
  key: { target: { kind: "standard", name: "key" }, required: true, value: column("ID") },
  assignments: [
    { target: { kind: "standard", name: "summary" }, required: true, value: column("Summary", "Title") },
  ],
} as unknown as Mapping;

const rejected = (target: string, reason = "required-missing"): MapResult => ({
  kind: "rejected",
  reason,
  target,
  message: `\`${target}\` is required and has no value`,
});
const told = (result: MapResult, header?: readonly string[], file?: string): string =>
  (
    tellRow(result, mapping, { number: 7, cells: [], ...(file === undefined ? {} : { file }) }, header) as {
      message: string;
    }
  ).message;

test("the row, the cell's header and the way out are told", () => {
  assert.is(
    told(rejected("summary"), ["ID", " Title "]),
    'Row 7, the headers not counted: `summary` is required and has no value. Fill its cell under "Title", or read summary from another column with --map.',
  );
});

test("the file is named where an import reads several", () => {
  assert.match(told(rejected("summary"), ["Title"], "b.csv"), /^Row 7 of b\.csv, /);
});

test("a cell that cannot be read is to be mended, a column that is not there to be named", () => {
  assert.match(told(rejected("summary", "conversion-failed"), ["Title"]), /Mend its cell under "Title"\.$/);
  assert.match(told(rejected("summary"), ["ID"]), /Give summary a column with --map "summary=<header>"\.$/);
});

test("records that are no rows are told as they are", () => {
  const result = rejected("summary");
  assert.is(tellRow(result, mapping, {}, undefined), result);
});

test.run();
