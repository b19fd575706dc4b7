import { suite } from "uvu";
import * as assert from "uvu/assert";
import { rowOfCells } from "./row-of-cells.ts";

const test = suite("rows of tests");

test("a list of texts stands for a repeated header", () => {
  assert.equal(rowOfCells({ Key: "A-1", Label: ["x", "y"], Text: "" }, 2), {
    record: { number: 2, cells: ["A-1", "x", "y", ""] },
    header: ["Key", "Label", "Label", "Text"],
  });
});

test("a group and a parent are no cells", () => {
  assert.equal(rowOfCells({ Name: "x", "record.group": "Later", "record.parent": "7" }, 1), {
    record: { number: 1, cells: ["x"], group: "Later", parent: "7" },
    header: ["Name"],
  });
});

test.run();
