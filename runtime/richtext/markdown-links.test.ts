import { suite } from "uvu";
import * as assert from "uvu/assert";
import { linksInMarkdown } from "./index.ts";

const test = suite("links in markdown");

test("are found in lists, tables, quotes and references, in their order", () => {
  const text = [
    "# [one](https://a.example/1)",
    "> - ![two](https://a.example/2)",
    "",
    "| a | b |",
    "|---|---|",
    "| ![three](https://a.example/3) | **[four][x]** |",
    "",
    "[one again](https://a.example/1) <https://a.example/5> [![six](https://a.example/6)](https://a.example/7)",
    "",
    "[x]: https://a.example/4?a=1&amp;b=2",
  ].join("\n");
  assert.equal(
    linksInMarkdown(text)?.map(({ url }) => url.replace("https://a.example/", "")),
    ["1", "2", "3", "4?a=1&b=2", "5", "7", "6"],
  );
});

test("what is no link gives none", () => {
  assert.equal(linksInMarkdown("`[a](https://a.example)` \\[b](c"), []);
  assert.equal(linksInMarkdown(""), []);
});

test("hostile texts end quickly", () => {
  for (const text of [
    `${"[a](".repeat(5000)}`,
    "[".repeat(20_000),
    "- ".repeat(10_000),
    "![](x)".repeat(20_000),
  ])
    assert.ok(Array.isArray(linksInMarkdown(text)));
  assert.is(linksInMarkdown("a".repeat(2_000_001)), undefined);
});

test.run();
