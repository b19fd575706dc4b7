import { suite } from "uvu";
import * as assert from "uvu/assert";
import { isNoRow, titleAbove } from "./repeated-header.ts";

const test = suite("headers that repeat");
const header = ["Name", " Status", "Due"];

const rows: readonly [what: string, cells: readonly string[], none: boolean][] = [
  ["the headers", ["Name", "Status ", "Due"], true],
  ["the headers with empty cells behind", ["Name", "Status", "Due", ""], true],
  ["no text", ["", " ", ""], true],
  ["a record with the name of a header", ["Name", "Done", ""], false],
  ["a title", ["Next month", "", ""], false],
];
for (const [what, cells, none] of rows)
  test(`${what}: ${none ? "no row" : "a row"}`, () => assert.is(isNoRow(cells, header), none));

test("a single column of one name is no header", () => assert.is(isNoRow(["Name"], ["Name"]), false));

test("a text alone in its row is a title, more of them are a record", () => {
  assert.match(
    titleAbove({ number: 7, cells: ["Next month", "", ""] }, "a.csv")?.message ?? "",
    /Row 7, .* of a\.csv/,
  );
  assert.is(titleAbove({ number: 7, cells: ["Paint", "Done", ""] }, "a.csv"), undefined);
});

test.run();
