import { suite } from "uvu";
import * as assert from "uvu/assert";
import { fitsName } from "./fits-name.ts";

const test = suite("names of files in an archive");

const cases: [path: string, pattern: string, fits: boolean][] = [
  ["a.csv", "*", true],
  ["data/a.csv", "*.csv", true],
  ["data/a.csv", "data/*.csv", true],
  ["other/a.csv", "data/*.csv", false],
  ["a.csv", "a.csv", true],
  ["b.csv", "a.csv", false],
  ["data/cards-2.csv", "*/cards*.csv", true],
  ["aa", "a*a", true],
  ["a", "a*a", false],
  ["a.csv", "", false],
];

for (const [path, pattern, fits] of cases) {
  test(`${path} ${fits ? "fits" : "does not fit"} ${JSON.stringify(pattern)}`, () =>
    assert.is(fitsName(path, pattern), fits));
}

test("a long name and a pattern of stars end quickly", () => {
  assert.not(fitsName("a".repeat(100_000), `${"*a".repeat(2000)}*b`));
});

test.run();
