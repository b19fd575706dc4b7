import { suite } from "uvu";
import * as assert from "uvu/assert";
import { beginsNested, holdsSums, loneText, repeatsHeader } from "./outline-rows.ts";

const test = suite("rows that are no records");
const header = ["Name", "Parts", " Status", "Due"];

const repeats: readonly [what: string, cells: readonly string[], expected: boolean][] = [
  ["the headers", ["Name", "Parts", "Status ", "Due"], true],
  ["the headers with empty cells behind", ["Name", "Parts", "Status", "Due", ""], true],
  ["the headers with another behind", ["Name", "Parts", "Status", "Due", "More"], false],
  ["no text", ["", " ", "", ""], false],
  ["a record with the name of a header", ["Name", "", "Done", ""], false],
];
for (const [what, cells, expected] of repeats)
  test(`${what}: ${expected ? "repeats" : "does not repeat"} the headers`, () =>
    assert.is(repeatsHeader(cells, header), expected));

test("a single column of one name is no header", () => assert.is(repeatsHeader(["Name"], ["Name"]), false));

test("a text alone in the first cell may be a title", () => {
  assert.is(loneText([" Next month ", "", " "]), "Next month");
  assert.is(loneText(["Paint", "Done", ""]), undefined);
  assert.is(loneText(["", "Done", ""]), undefined);
  assert.is(loneText(["", "", ""]), undefined);
  assert.is(loneText(["x".repeat(1001), "", ""]), undefined);
});

const nested: readonly [what: string, cells: readonly string[], expected: boolean][] = [
  ["the first header and another", ["Steps", "Name", "Owner", "Status", ""], true],
  ["the first header below the name of a column", ["Parts", "Name", "Owner"], true],
  ["the first header alone", ["Steps", "Name", "Owner"], false],
  ["nothing in the first cell", ["", "Name", "Status"], false],
  ["a record", ["Paint", "", "Done", ""], false],
  ["the headers themselves", ["Name", "Parts", "Status", "Due"], false],
];
for (const [what, cells, expected] of nested)
  test(`${what}: ${expected ? "begins" : "begins no"} table of its own`, () =>
    assert.is(beginsNested(cells, header), expected));

const sums: readonly [cells: readonly string[], expected: boolean][] = [
  [["", "", "12.5", "2024-05-01 to 2024-05-12"], true],
  [["", "3/5", "$1,200", "50%"], true],
  [["", "", "Sweep the floor", "3"], false],
  [["Sum", "", "12", ""], false],
  [["", "", "", ""], false],
];
for (const [cells, expected] of sums)
  test(`${JSON.stringify(cells)}: ${expected ? "sums" : "no sums"}`, () =>
    assert.is(holdsSums(cells), expected));

test.run();
