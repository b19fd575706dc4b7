import { suite } from "uvu";
import * as assert from "uvu/assert";
import { listParts, oneLine, onPage, padded, widthOf, wrapped } from "./lay-out.ts";

const test = suite("laying out text");

test("letters of East Asia and pictures take two places, marks none", () => {
  assert.is(widthOf("abc"), 3);
  assert.is(widthOf("製作"), 4);
  assert.is(widthOf("💡"), 2);
  assert.is(widthOf("e\u0301"), 1);
  assert.is(padded("製", 4), "製  ");
});

test("a text is cut to its places, and cannot steer the terminal", () => {
  assert.is(oneLine(" a\n b\tc ", 20), "a b c");
  assert.is(oneLine("abcdef", 4), "abc…");
  assert.is(oneLine("製作製作", 6), "製作…");
  assert.is(oneLine("a\u001b[2J", 20), "a\u{fffd}[2J");
  assert.is(oneLine("a\u202egpj.exe", 20), "agpj.exe");
});

test("lines break between words, lists after their commas only", () => {
  assert.equal(wrapped("one two three", 9, "  ", "    "), ["  one two", "    three"]);
  assert.equal(wrapped(listParts(["a <- One", "b <- Two"]), 12, "  "), ["  a <- One,", "  b <- Two"]);
  assert.equal(wrapped("unbreakable", 4, "  "), ["  unbreakable"]);
});

test("lines wider than a screen are broken below their beginning, rows of tables are not", () => {
  const table = `Records   extracted${" ".repeat(40)}mapped`;
  const text = `${table}\n     3  conversion-failed on due, such as rows/4: a reason\n  a row of words that goes on`;
  assert.is(
    onPage(text, 42),
    [
      table,
      "     3  conversion-failed on due, such as",
      "          rows/4: a reason",
      "  a row of words that goes on",
    ].join("\n"),
  );
  assert.is(onPage(text, undefined), text);
  assert.ok(
    onPage("製作 ".repeat(40), 60)
      .split("\n")
      .every((line) => widthOf(line) <= 60),
  );
});

test("of a text of millions of letters only those that are shown are looked at", () => {
  const text = "x y".repeat(7_000_000);
  const before = process.resourceUsage().maxRSS;
  const line = oneLine(text, 40);
  assert.is(widthOf(line), 40);
  assert.ok(line.endsWith("…"));
  // Kilobytes; a list of its letters alone takes 160 MB.
  assert.ok(process.resourceUsage().maxRSS - before < 80_000);
});

test.run();
