import fc from "fast-check";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { renderAdf } from "./adf.ts";
import { type AdfDocument, checkAdf, markdownToAdf, plainToAdf, splitAdf } from "./index.ts";
import { createLossList } from "./losses.ts";
import { normalise } from "./normalise.ts";
import { parsePlainText } from "./plain-text.ts";
import { schemaFault } from "./testing/atlassian-schema.ts";
import { knownMarkdown } from "./testing/known-markdown.ts";
import { countOf, shownText } from "./testing/shown-text.ts";

const test = suite("rich text, whatever the input");

const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 31));
console.log(`rich text properties: SEED=${seed}`);
const check = <Args extends unknown[]>(property: fc.IProperty<Args>, numRuns = 300) =>
  fc.assert(property, { seed, numRuns });

function isValid(adf: AdfDocument): void {
  assert.is(schemaFault(adf), "");
  assert.equal(checkAdf(adf), []);
}

function countWords(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [word] of text.matchAll(/\bw[a-z]{2,6}\b/g)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

test("markdown written from known words is valid ADF with exactly these words", () => {
  check(
    fc.property(
      knownMarkdown,
      fc.constantFrom("space" as const, "break" as const),
      ({ markdown, words }, softBreak) => {
        const { adf } = markdownToAdf(markdown, { softBreak });
        isValid(adf);
        assert.equal(countWords(shownText(adf)), countWords(words.join(" ")));
      },
    ),
  );
});

test("plain text without addresses becomes the same document by the short way", () => {
  const line = fc.oneof(
    fc.string({ unit: "grapheme" }),
    fc.constantFrom("", "  ", "\t", " two  words ", "\u2028"),
  );
  check(
    fc.property(fc.array(line), (lines) => {
      const text = lines.join("\n").replaceAll("\r", "");
      const losses = createLossList();
      const long = renderAdf(normalise(parsePlainText(text, losses), losses), text);
      assert.equal(plainToAdf(text), { adf: long, losses: [] });
    }),
  );
});

const WORDS = ["qaz", "wsx", "edc", "rfv", "tgb"];
const SYNTAX = [
  ..." \n\n*_~`[]()<>#->+|!:=\\&\"'\t@^/".split(""),
  ...[
    "\n\n",
    "**",
    "```",
    "~~~",
    "- ",
    "1. ",
    "> ",
    "- [ ] ",
    "- [x] ",
    "|-|-|",
    "](",
    "]: ",
    "[^1]",
    "    ",
  ],
  ...[
    "<b>",
    "</b>",
    "<br>",
    '<a href="https://example.test">',
    "<img alt=",
    "</a>",
    "<!--",
    "-->",
    "<div>",
    "&lt;",
    "&#65;",
    "***",
    "\n---\n",
  ],
];

test("no word is lost in any heap of markdown characters, and the result is valid ADF", () => {
  const heap = fc.array(fc.oneof(fc.constantFrom(...WORDS), fc.constantFrom(...SYNTAX)), { maxLength: 60 });
  check(
    fc.property(heap, (tokens) => {
      const markdown = tokens.join("");
      const { adf } = markdownToAdf(markdown);
      isValid(adf);
      const shown = shownText(adf);
      for (const word of WORDS) {
        const lost = countOf(word, markdown) - countOf(word, shown);
        assert.ok(lost <= 0, `${lost} times ${word} lost in ${JSON.stringify(markdown)}: ${shown}`);
      }
    }),
    1500,
  );
});

test("any string at all becomes valid ADF, as markdown and as plain text", () => {
  check(
    fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
      isValid(markdownToAdf(text).adf);
      isValid(plainToAdf(text).adf);
    }),
  );
});

test("plain text keeps every character that is not a blank", () => {
  check(
    fc.property(fc.array(fc.constantFrom(...WORDS, ...SYNTAX)), (tokens) => {
      const bare = (text: string) => text.replaceAll(/\s/g, "");
      const text = tokens.join("");
      assert.is(bare(shownText(plainToAdf(text).adf)), bare(text));
    }),
  );
});

test("a divided document loses no word, and each part is valid and within the limit", () => {
  const long = fc.array(knownMarkdown, { minLength: 1, maxLength: 12 });
  check(
    fc.property(long, fc.integer({ min: 1000, max: 5000 }), (parts, limit) => {
      const { adf } = markdownToAdf(parts.map((part) => part.markdown).join("\n\n"));
      const divided = splitAdf(adf, limit);
      for (const part of divided) {
        isValid(part);
        assert.ok(JSON.stringify(part).length <= limit, `${JSON.stringify(part).length} is over ${limit}`);
      }
      const after = countWords(divided.map(shownText).join("\n"));
      for (const [word, count] of countWords(shownText(adf))) {
        assert.ok((after.get(word) ?? 0) >= count, `${word} is lost`);
      }
    }),
    150,
  );
});

test("the same text gives the same document", () => {
  check(
    fc.property(knownMarkdown, ({ markdown }) => {
      assert.equal(markdownToAdf(markdown), markdownToAdf(markdown));
    }),
    30,
  );
});

test.run();
