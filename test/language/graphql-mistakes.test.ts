import { suite } from "uvu";
import * as assert from "uvu/assert";
import { plantedIn, type Row } from "./planted.ts";
import { told } from "./spec.ts";

/** What goes wrong between a query and what reads its answer: told once, where it can be mended. */
const test = suite("mistakes of queries");
const { costsOne } = plantedIn("linear");

const rows: readonly Row[] = [
  ["a field that no sample shows", "<- .estimate", "<- .reactions", "unknown-field", "told"],
  ["a variable by another name", "team: team.id", "tem: team.id", "variable-unknown", "mended"],
  [
    "a path of pages misspelt",
    "relay(.data.team.issues",
    "relay(.data.team.issue",
    "unknown-field",
    "mended",
  ],
  [
    "a path of records misspelt",
    "items: .data.team.issues.nodes",
    "items: .data.team.issue.nodes",
    "unknown-field",
    "mended",
  ],
  ["a list that is followed, misspelt", "list: .labels.nodes", "list: .label.nodes", "not-selected", "told"],
  ["its connection misspelt", "relay(.labels, size: 10)", "relay(.label, size: 10)", "not-selected", "told"],
];

for (const row of rows) test(row[0], () => costsOne(row));

test("what a query costs, misspelt", () =>
  plantedIn("monday").costsOne([
    "",
    "cost: .data.complexity.query",
    "cost: .data.complexity.quer",
    "unknown-field",
    "mended",
  ]));

/** Told in the query, for what is changed elsewhere. */
for (const [title, from, to, codes] of [
  [
    "a list whose `follow` is gone is not read to its end",
    "  follow labels { list: .labels.nodes, pages: relay(.labels, size: 10) }\n",
    "",
    ["connection-open"],
  ],
  ["nor is one that does not say how many", "labels(first: 10, ", "labels(", ["connection-incomplete"]],
  ["what the query does not ask for is never there", " estimate ", " ", ["not-selected"]],
] as const)
  test(title, () => {
    const { withMistake, compileAs } = plantedIn("linear");
    const found = compileAs(withMistake(from, to).text);
    assert.equal(found.codes, codes, told(found).join("\n"));
  });

test.run();
