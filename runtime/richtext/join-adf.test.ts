import { suite } from "uvu";
import * as assert from "uvu/assert";
import { adfToText, checkAdf, checkBoxToAdf, joinAdf, markdownToAdf, plainToAdf } from "./index.ts";

const test = suite("documents joined, and check boxes");
const box = (text: string, checked = false) => checkBoxToAdf(text, checked).adf;

test("check boxes that meet become one list below the title, each with an id of its own", () => {
  const joined = joinAdf([box("Pack", true), box("Pack"), box("Sail")], " Before\nthe trip ");
  assert.equal(
    joined.content.map(({ type }) => type),
    ["heading", "taskList"],
  );
  assert.is(joined.content[0]?.content?.[0]?.text, "Before the trip");
  const boxes = joined.content[1]?.content ?? [];
  assert.equal(
    boxes.map(({ attrs, content }) => [attrs?.state, content?.[0]?.text]),
    [
      ["DONE", "Pack"],
      ["TODO", "Pack"],
      ["TODO", "Sail"],
    ],
  );
  const ids = [joined.content[1], ...boxes].map((node) => node?.attrs?.localId);
  assert.is(new Set(ids).size, 4);
  assert.equal(checkAdf(joined), []);
  assert.equal(joinAdf([box("Pack", true), box("Pack"), box("Sail")], "Before the trip"), joined);
});

test("ordered lists keep their own numbers, everything else its order", () => {
  const joined = joinAdf([
    markdownToAdf("- a").adf,
    markdownToAdf("- b\n\ntext").adf,
    markdownToAdf("1. c").adf,
    markdownToAdf("1. d").adf,
  ]);
  assert.equal(
    joined.content.map(({ type }) => type),
    ["bulletList", "paragraph", "orderedList", "orderedList"],
  );
  assert.equal(checkAdf(joined), []);
});

test("the text beside a check box is plain: no Markdown, addresses as links, lines kept", () => {
  const { adf, losses } = checkBoxToAdf("*not* <b>bold</b>\r\nsee https://example.com/a", false);
  assert.equal(checkAdf(adf), []);
  assert.equal(losses, []);
  assert.is(adfToText(adf).includes("*not* <b>bold</b>"), true);
  const inside = adf.content[0]?.content?.[0]?.content ?? [];
  assert.ok(inside.some(({ type }) => type === "hardBreak"));
  assert.ok(inside.some(({ marks }) => marks?.[0]?.type === "link"));
});

test("a title alone is a document", () => {
  const joined = joinAdf([], "Empty list");
  assert.equal(checkAdf(joined), []);
  assert.is(adfToText(joined).trim(), adfToText(plainToAdf("Empty list").adf).trim());
});

test.run();
