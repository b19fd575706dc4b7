import { suite } from "uvu";
import * as assert from "uvu/assert";
import { suggest } from "./suggest.ts";

const test = suite("suggestions");
const words = ["status", "summary", "description", "assignee", "labels", "id", "due", "x"];

for (const [word, meant] of [
  ["stauts", "status"],
  ["Status", "status"],
  ["STATUS", undefined],
  ["summry", "summary"],
  ["asignee", "assignee"],
  ["label", "labels"],
  ["desciption", "description"],
  ["deu", "due"],
  ["parent", undefined],
  ["y", undefined],
  ["", undefined],
] as const) {
  test(`${word} ${meant === undefined ? "is like nothing" : `means ${meant}`}`, () => {
    assert.is(suggest(word, words), meant);
  });
}

test("the nearest wins, the first among equals", () => {
  assert.is(suggest("list", ["lists", "list_a"]), "lists");
  assert.is(suggest("cat", ["bat", "car"]), "bat");
});

test("a word is not suggested for itself", () => {
  assert.is(suggest("status", ["status", "state"]), "state");
});

test.run();
