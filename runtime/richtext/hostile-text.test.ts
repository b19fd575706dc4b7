import { suite } from "uvu";
import * as assert from "uvu/assert";
import { adfToHtml, adfToText, checkAdf, markdownToAdf, splitAdf } from "./index.ts";
import { countOf, shownText } from "./testing/shown-text.ts";

const test = suite("hostile markdown");

/**
 * Texts that take time growing with the square of their length, or more stack than there is, in a parser that does
 * not mind: such a text would run for minutes here and meet the time-out of the tests.
 */
const HOSTILE: Record<string, string> = {
  "10,000 quotes in each other": `${">".repeat(10_000)} word`,
  "10,000 lists in each other": `${"- ".repeat(10_000)}word`,
  "lists and quotes in each other": `${"- > ".repeat(2000)}word\nword\nword`,
  "an indented staircase of lists": Array.from(
    { length: 800 },
    (_, depth) => `${"  ".repeat(depth)}- word`,
  ).join("\n"),
  "a list item of 30,000 lines": `- word\n${"  b c d e f\n".repeat(30_000)}`,
  "a list item of 30,000 lazy lines": `- word\n${"b c d e f\n".repeat(30_000)}`,
  "open emphasis": "a_b".repeat(50_000),
  "emphasis in emphasis": `${"**a ".repeat(1000)}word${"b** ".repeat(1000)}`,
  "open brackets": `${"[a](".repeat(5000)}word)`,
  "brackets in brackets": `${"[".repeat(20_000)}word${"]".repeat(20_000)}`,
  "open tags": `${"<a b=".repeat(20_000)}word`,
  "open comments": "word <!--".repeat(20_000),
  "closing tags": `${"<b>".repeat(20_000)}word${"</i>".repeat(20_000)}`,
  "an endless address": `http://a.b/${"&a;".repeat(50_000)}`,
  "an endless domain": `${"a-".repeat(50_000)}@word`,
  "a wide table": `${"|word".repeat(2000)}\n${"|-".repeat(2000)}\n`,
  "a long table": `|a|b|\n|-|-|\n${"|word|y|\n".repeat(5000)}`,
  "blanks in a line": `a${" ".repeat(200_000)}word`,
  "20,000 definitions": Array.from({ length: 20_000 }, (_, index) => `[a${index}]: http://x/${index}`).join(
    "\n",
  ),
  "a megabyte of prose": "Lorem ipsum word dolor sit amet. ".repeat(32_000),
  "a megabyte of one word": `word${"a".repeat(1_000_000)}`,
  "a megabyte of blank lines": `word${"\n".repeat(1_000_000)}`,
};

for (const [name, text] of Object.entries(HOSTILE)) {
  test(`${name}: every word is there, in parts Jira takes`, () => {
    const { adf } = markdownToAdf(text);
    assert.equal(checkAdf(adf), []);
    assert.is(countOf("word", shownText(adf)), countOf("word", text));
    const parts = splitAdf(adf);
    assert.ok(parts.every((part) => JSON.stringify(part).length <= 32_767));
    assert.ok(countOf("word", parts.map(shownText).join("\n")) >= countOf("word", text));
    assert.is(countOf("word", adfToText(adf)), countOf("word", text));
    assert.ok(countOf("word", adfToHtml(adf)) >= countOf("word", text));
  });
}

test("what is nested too deeply is told", () => {
  const { losses } = markdownToAdf(`${">".repeat(100)} a`);
  assert.ok(losses.some((loss) => loss.code === "nesting" && loss.message.includes("deeper than 16")));
});

test("a text too long to be markdown becomes code, and that is told", () => {
  const { adf, losses } = markdownToAdf("a ".repeat(1_000_001));
  assert.is(adf.content[0]?.type, "codeBlock");
  assert.is(losses[0]?.code, "unparsed");
});

test.run();
