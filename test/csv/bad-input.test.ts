// timeout: 300s
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { importFile } from "./import-file.ts";
import { zipOf } from "./zip-of.ts";

const test = suite("bad input");
let folder = "";
test.before(() => {
  folder = mkdtempSync(join(tmpdir(), "importer-bad-"));
});
test.after(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const latin = (text: string): Buffer => Buffer.from(text, "latin1");
/** As a generator of linear congruence makes them: the same in every run. */
const noise = Buffer.from(Array.from({ length: 4_000 }, (_, index) => ((index + 7) ** 3 * 7919) % 251));

const refused: readonly [what: string, name: string, content: string | Buffer, message: RegExp][] = [
  [
    "a quote that is never closed",
    "a.csv",
    'ID,Title,Notes\n1,One,"two\nlines"\n2,Two,"never closed\n3,Three,c\n',
    /a\.csv is not sound at line 4, column \d+: .*never closed.* Mend the file/,
  ],
  [
    "text behind a closing quote",
    "a.csv",
    'ID,Title\n1,"One" and more\n',
    /a\.csv is not sound at line 2, column \d+: .*Mend the file/,
  ],
  ["bytes that are no text", "a.csv", noise, /a\.csv is bytes that are no text .*Export it as CSV/],
  [
    "two encodings",
    "a.csv",
    Buffer.concat([Buffer.from("ID,Title\n1,Größe\n"), latin("2,Maße\n"), Buffer.from("3,Ärger\n")]),
    /UTF-8 except for byte \d+ \(0xdf, line 3, byte 5 of it\).*--csv encoding=windows-1252/,
  ],
  ["a NUL byte", "a.csv", "ID,Title\n1,One\n2,T\0wo\n", /NUL at byte 18.*Export it as CSV/],
  [
    "no headers",
    "a.csv",
    "1,2024-01-02,3.5\n2,2024-01-03,4.5\n",
    /Row 1 of .*a\.csv \(line 1\) holds values where headers are expected.*--csv header=/,
  ],
  ["nothing in it", "a.csv", "", /a\.csv is empty\. Choose the file/],
  ["blank lines only", "a.csv", "\n\n\n", /a\.csv has no row with headers/],
  [
    "records that a spreadsheet broke into pieces",
    "a.csv",
    "Summary,Key,Description,Comment\nOne,A-1,first line\nsecond line\nthird; line\n,x\nTwo,A-2,text\nmore\n,y\n",
    /do not fit its 4 headers, so its records seem to be broken into pieces.*line 2 .*Export the file anew/,
  ],
  [
    "no column of titles",
    "a.csv",
    "Key,Colour\nA-1,red\n",
    /no column for summary, .*--map "summary=<header>".*Its headers are "Key", "Colour"/,
  ],
  [
    "a cell of 50 MB",
    "a.csv",
    `ID,Title,Notes\n1,One,"${"x".repeat(50_000_000)}"\n2,Two,b\n`,
    /line 2, column 1: the row that begins here, whose longest cell is number 3 with 50000000 characters, goes on for more than 32 million characters.*shorten its longest cell, or take the row out/,
  ],
  ["a web page", "a.csv", "<!DOCTYPE html><html></html>", /a web page, such as one that asks to sign in/],
  [
    "a zip bomb",
    "a.zip",
    zipOf({ "a.csv": `Title\n${"x".repeat(60_000_000)}` }),
    /a\.csv in the archive .*a\.zip inflates to more than 200 times its size/,
  ],
  [
    "a path in a zip that leaves it",
    "a.zip",
    zipOf({ "../../a.csv": "Title\nOne\n" }),
    /holds an entry whose path leaves it or is none: \.\.\/\.\.\/a\.csv/,
  ],
];
for (const [what, name, content, message] of refused) {
  test(`${what}: refused whole before the first write, with the place and the way out`, async () => {
    const { code, out, err, issues } = await importFile(file(name, content));
    assert.is.not(code, 0);
    assert.match(out + err, message);
    assert.not.match(out + err, /should not|\n\s+at /);
    assert.is(issues.size, 0);
  });
}

test("rows that do not fit, lack a title or have the id of another are told by row and line; the others arrive", async () => {
  const rows = "ID,Title,Notes\n1,One,a\n2,Two\n3,Three,a,b\n4,,a\n5,Five,\n5,Again,\n";
  const { report, issues } = await importFile(file("rows.csv", rows));
  assert.equal([...issues.keys()].sort(), ["1", "5"]);
  assert.is(issues.get("5")?.fields.summary, "Five");
  const told = report?.notBrought.map(({ record, code, message }) => [record, code, message]) ?? [];
  assert.equal(
    told.map(([record, code]) => [record, code]),
    [
      ["2", "row-too-short"],
      ["3", "row-too-long"],
      ["4", "required-missing"],
      ["5", "same-id"],
    ],
  );
  assert.match(told[0]?.[2] ?? "", /Row 2 \(line 3 of .*rows\.csv\) has 2 cells for 3 headers/);
  assert.match(told[1]?.[2] ?? "", /Row 3 \(line 4 of .*rows\.csv\) has 4 cells for 3 headers, .* column 4/);
  assert.match(told[2]?.[2] ?? "", /Row 4, .*`summary` .*"Title"/);
  assert.match(told[3]?.[2] ?? "", /Row 6 has the id "5" of a row above it/);
  assert.is(report?.state, "complete");
  assert.equal(report?.differences, []);
});

test("the id of a row in another file of an archive is told with both the row and its file", async () => {
  const path = file(
    "several.zip",
    zipOf({ "a.csv": "ID,Title\n1,One\n2,Two\n", "b.csv": "ID,Title\n3,Three\n\n2,Again\n" }),
  );
  const { report, issues } = await importFile(path);
  assert.equal([...issues.keys()].sort(), ["1", "2", "3"]);
  assert.match(
    report?.notBrought[0]?.message ?? "",
    /^Row 2 of b\.csv has the id "2" of a row before it, there or in another file/,
  );
});

test("10,000 columns are read, and those that are not brought are counted", async () => {
  const names = ["Title", ...Array.from({ length: 9_999 }, (_, index) => `c${index}`)];
  const { report, issues } = await importFile(
    file("wide.csv", `${names.join(",")}\n${names.map(() => "x").join(",")}\n`),
  );
  assert.is(issues.size, 1);
  assert.match(report?.warnings.join("\n") ?? "", /"c0", "c1", .* and 9899 more/);
});

test("formulas are text", async () => {
  const path = file(
    "formulas.csv",
    'ID,Title,Notes\n1,=SUM(A1:A9),"=HYPERLINK(""http://x"",""y"")"\n2,+49 123,@cmd\n',
  );
  const { issues } = await importFile(path);
  assert.equal([...issues.values()].map(({ fields }) => fields.summary).sort(), ["+49 123", "=SUM(A1:A9)"]);
});

test("a circle of parents is cut, and told where; a row that is its own parent stands alone", async () => {
  const path = file("circle.csv", "ID,Title,Parent\n1,One,3\n2,Two,1\n3,Three,2\n4,Four,4\n");
  const { report, issues, named } = await importFile(path);
  assert.equal([...issues].map(([id, { parent }]) => [id, named.get(parent ?? "")?.fields.summary]).sort(), [
    ["1", undefined],
    ["2", "One"],
    ["3", "One"],
    ["4", undefined],
  ]);
  const circle = report?.losses.find(({ code }) => code === "parent-circle");
  assert.is(circle?.count, 2);
  assert.match(circle?.samples[0]?.message ?? "", /parent rows\/3 is also below it, in a circle/);
});

test("a date that does not exist, and one of two readings that no other date decides, are losses that say so", async () => {
  const path = file("dates.csv", "ID,Title,Due Date\n1,One,2024-02-31\n2,Two,03/04/24\n3,Three,2024-02-29\n");
  const { report, issues } = await importFile(path);
  assert.equal([...issues].map(([id, { fields }]) => [id, fields.duedate]).sort(), [
    ["1", undefined],
    ["2", undefined],
    ["3", "2024-02-29"],
  ]);
  const messages =
    report?.losses.flatMap(({ samples }) => samples.map(({ message }) => message)).join("\n") ?? "";
  assert.match(messages, /"2024-02-31" is a date that does not exist/);
  assert.match(
    messages,
    /"03\/04\/24" may be 3 April 2024 or 4 March 2024: say what comes first with --option date_order="day first" \(or "month first", "year first"\)/,
  );
  const { issues: second } = await importFile(path, "--option", "date_order=day first");
  assert.is(second.get("2")?.fields.duedate, "2024-04-03");
});

test("dates of two readings are read as the file's other dates show", async () => {
  const path = file("shown.csv", "ID,Title,Due Date\n1,One,03/04/24\n2,Two,04/23/24\n");
  const { report, issues } = await importFile(path);
  assert.equal([...issues].map(([id, { fields }]) => [id, fields.duedate]).sort(), [
    ["1", "2024-03-04"],
    ["2", "2024-04-23"],
  ]);
  assert.equal(report?.losses, []);
});

test.run();
