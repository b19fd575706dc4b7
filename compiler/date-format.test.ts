import { suite } from "uvu";
import * as assert from "uvu/assert";
import { readDateFormat } from "./date-format.ts";

const test = suite("formats of dates");

const good: readonly (readonly [string, "reading" | "writing"])[] = [
  ["yyyy-MM-dd", "reading"],
  ["d/MMM/yy h:mm a", "reading"],
  ["yyyy-MM-dd'T'HH:mm:ss.SSSZZ", "reading"],
  ["d 'de' MMMM 'de' yyyy", "reading"],
  ["kkkk-'W'WW-E", "reading"],
  ["h 'o''clock' d.M.yyyy", "reading"],
  ["MMMM d", "writing"],
  ["EEEEE ZZZZ X", "writing"],
];

test("letters of Unicode's patterns, and text between apostrophes", () => {
  for (const [format, use] of good) assert.not("reason" in readDateFormat(format, use), format);
});

test("says whether a text names its zone", () => {
  const zone = (format: string): unknown => readDateFormat(format, "reading");
  assert.equal(zone("yyyy-MM-dd HH:mm ZZZ"), { namesYear: true, namesZone: true });
  assert.equal(zone("yyyy-MM-dd HH:mm'Z'"), { namesYear: true, namesZone: false });
});

const bad: readonly (readonly [string, "reading" | "writing", RegExp, string?])[] = [
  ["YYYY-MM-DD", "reading", /`YYYY` stands for no part/, "yyyy-MM-dd"],
  ["DD/MM/YYYY hh:mm A", "writing", /`DD`/, "dd/MM/yyyy hh:mm a"],
  ["yyyy-MM-ddTHH:mm", "reading", /`T`/, "yyyy-MM-dd'T'HH:mm"],
  ["yyyy-MM-dd 'at HH:mm", "reading", /an apostrophe opens/],
  ["MMMM d", "reading", /it names no year/],
  ["HH:mm", "reading", /it names no year/],
  ["yyyy X", "reading", /`X` can be written, but not read/],
  ["yyyyyyyyyyyyyyyyyyyy", "writing", /`yyyyyyyyyy…`/],
  ["", "writing", /names no part of a date/],
  ["|", "reading", /names no part of a date/],
  ["y".repeat(1_000_000), "reading", /longer than 200/],
];

for (const [format, use, reason, instead] of bad) {
  test(`${use} by ${format.slice(0, 30)} is refused with the reason`, () => {
    const read = readDateFormat(format, use);
    assert.ok("reason" in read);
    assert.match(read.reason, reason);
    assert.is(read.instead, instead);
  });
}

test.run();
