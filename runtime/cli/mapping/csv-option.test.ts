import { suite } from "uvu";
import * as assert from "uvu/assert";
import { readCsvOption } from "./csv-option.ts";

const test = suite("--csv");

for (const [text, found] of [
  ["delimiter=;,encoding=windows-1252,header=2", { delimiter: ";", encoding: "windows-1252", header: 2 }],
  ["delimiter=,", { delimiter: "," }],
  ["delimiter=,,header=3", { delimiter: ",", header: 3 }],
  ["header=3,delimiter=,", { delimiter: ",", header: 3 }],
  ["delimiter=tab", { delimiter: "\t" }],
  ["delimiter=\\t,header=1", { delimiter: "\t", header: 1 }],
  ["delimiter=\t", { delimiter: "\t" }],
  ["delimiter==", { delimiter: "=" }],
  ["encoding=latin1", { encoding: "windows-1252" }],
  ["encoding=UTF8, header=2", { encoding: "utf-8", header: 2 }],
] as const) {
  test(JSON.stringify(text), () => assert.equal(readCsvOption(text), found));
}

for (const [text, says] of [
  ["", /"" does not begin with one of delimiter, encoding, header/],
  ["delimter=;", /does not begin with one of/],
  ["delimiter=;;", /";;" is not one character; a tab is written tab/],
  ["delimiter=;,encodng=utf-8", /not one character/],
  ['delimiter="', /a quote or a line break cannot be the delimiter/],
  ["encoding=klingon", /"klingon" is no encoding; there are utf-8/],
  ["header=0", /"0" is no row; the first row is 1/],
  ["header=1,header=2", /header is given twice/],
] as const) {
  test(`${JSON.stringify(text)} is refused`, () => assert.throws(() => readCsvOption(text), says));
}

test.run();
