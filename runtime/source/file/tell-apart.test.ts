import { suite } from "uvu";
import * as assert from "uvu/assert";
import { tellApart } from "./tell-apart.ts";

const test = suite("columns of one name");

const all = { patterned: (header: readonly string[]) => new Set(header.keys()), single: () => false };
const apart = (names: readonly string[], rows: readonly string[]) =>
  tellApart(
    names,
    rows.map((row, index) => ({ cells: row.split(","), line: index + 2 })),
    all,
  ).join();

const tides = ["Tide", "Tide", "Tide"];
const cases: readonly [what: string, names: readonly string[], rows: readonly string[], expected: string][] =
  [
    ["a list stays one", tides, ["a,b,c", "a,b,", "a,,"], "Tide,Tide,Tide"],
    ["three fields", tides, ["a,,", ",b,", ",,c"], "Tide,Tide 2,Tide 3"],
    ["a list of two, then another field", tides, ["a,b,", "a,,c"], "Tide,Tide,Tide 2"],
    ["a field, then a list of two", tides, ["a,,", ",b,c", ",b,"], "Tide,Tide 2,Tide 2"],
    ["two lists", [...tides, "Tide"], ["a,b,,", ",,c,d", "a,,,"], "Tide,Tide,Tide 2,Tide 2"],
    [
      "a third of another kind than the first",
      tides,
      ["1,x,2024-05-01", "2,7,2024-05-02"],
      "Tide,Tide,Tide 2",
    ],
    [
      "a name that another column has",
      [...tides, "Tide 2"],
      ["a,,,z", ",b,,z", ",,c,z"],
      "Tide,Tide 3,Tide 4,Tide 2",
    ],
    ["a third that is filled where only the first is", tides, ["a,,c", ",b,"], "Tide,Tide 2,Tide 3"],
    ["two names at once", ["A", "B", "A", "B", "A"], ["1,1,,,x", ",,2,2,"], "A,B,A 2,B 2,A 3"],
    ["empty columns", tides, ["a,,", "b,,"], "Tide,Tide,Tide"],
  ];
for (const [what, names, rows, expected] of cases) test(what, () => assert.is(apart(names, rows), expected));

test("columns that no pattern reads are left alone", () => {
  const rows = [
    { cells: ["a", ""], line: 2 },
    { cells: ["", "b"], line: 3 },
  ];
  assert.equal(tellApart(["Tide", "Tide"], rows, { ...all, patterned: () => new Set() }), ["Tide", "Tide"]);
});

test.run();
