import { writeFileSync } from "node:fs";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { createFileBench, readCells, readHeader, readPages, refusalOf, rows } from "./testing/file-bench.ts";

const test = suite("files that cannot be understood");

const bench = createFileBench();
test.after(() => bench.remove());

test("are refused whole, with what they seem to be, the place, and what to do", async () => {
  const png = Buffer.from("89504e470d0a1a0a0000000d49484452", "hex");
  const cases: readonly (readonly [string | Buffer, string, RegExp])[] = [
    ["", "header-missing", /is empty\. Choose the file that was exported/],
    ["\n\n\n", "header-missing", /no row with headers/],
    ["\ufeff", "header-missing", /no row with headers/],
    [
      Buffer.from("%PDF-1.7\n%\xe2\xe3", "latin1"),
      "file-no-text",
      /is a PDF document, not a table in text\. Export it as CSV/,
    ],
    [png, "file-no-text", /is a PNG image/],
    [Buffer.from("d0cf11e0a1b11ae1", "hex"), "file-no-text", /is an old Excel workbook/],
    [
      "<!DOCTYPE html>\n<html><title>Sign in</title>",
      "file-no-text",
      /is a web page, such as one that asks to sign in/,
    ],
    ['[{"a": 1}]', "file-no-text", /is a JSON document/],
    ["Key,Text\n1,a\0b\n2,c\n", "file-no-text", /NUL/],
    [`Key,Text\n${"1,a\n".repeat(400_000)}2,a\0b\n`, "file-no-text", /has a NUL at line 400002, column 4/],
    [
      Buffer.from(Array.from({ length: 4096 }, (_, index) => (index * 7919) % 256)),
      "file-no-text",
      /NUL at byte/,
    ],
    [
      'Key,Text\n1,"never closed\n2,b\n',
      "csv-quotes",
      /line 2, column 3: the quoted cell that begins here is never closed/,
    ],
    ['Key,Text\n1,"a"b\n', "csv-quotes", /line 2, column 6: something follows the quote/],
    [
      `Key,Text\n1,"${"x".repeat(50 * 2 ** 20)}"\n`,
      "csv-record-too-long",
      /line 2, column \d: the .* begins here.* goes on for more than 32 million characters.*take the row out/,
    ],
    [`${"a,".repeat(20_001)}\n`, "csv-columns-too-many", /more than 20000 cells/],
  ];
  for (const [content, code, message] of cases) {
    const error = await refusalOf(bench.open(content));
    const told = `${String(content).slice(0, 60)}: ${error.message}`;
    assert.is(error.code, code, told);
    assert.match(error.message, message, told);
    assert.ok(error.message.includes("export.csv") && !error.resumable, told);
  }
});

test("are refused before a row is read when the first million characters show it", async () => {
  const late = bench.open(`Key,Text\n${"1,a\n".repeat(900)}2,"b"c\n`);
  let message = "";
  try {
    await readHeader(late);
  } catch (error) {
    message = (error as Error).message;
  }
  assert.match(message, /line 902, column 6/);
});

test("are refused when their records were broken into pieces; single misfits are told one by one", async () => {
  const whole = Array.from({ length: 60 }, (_, index) => `K-${index},text,more\n`);
  const broken = whole
    .map((line, index) => (index % 5 === 0 ? line.replace("text", "te\nxt") : line))
    .join("");
  const error = await refusalOf(bench.open(`Key,Text,More\n${broken}`));
  assert.is(error.code, "rows-broken");
  assert.match(
    error.message,
    /24 of the first 72 rows .* do not fit its 3 headers.*Row 1 \(line 2 of .*\) has 2 cells for 3 headers.*--csv delimiter=/,
  );
  const few = whole.join("").replace("K-7,text", "K-7,te\nxt");
  const [page] = await readPages(bench.open(`Key,Text,More\n${few}`));
  assert.equal(
    page?.records.flatMap(({ rejected }) => rejected?.message.slice(0, 17) ?? []),
    ["Row 8 (line 9 of ", "Row 9 (line 10 of"],
  );
});

test("give a warning when they have headers and no row", async () => {
  const source = bench.open("Key,Text\n");
  assert.match((await readHeader(source)).warnings.join(), /has headers, but no row below them/);
  assert.equal(await readCells(source), []);
});

test("are told from files that are only unusual: 10,000 columns, a cell of 20 MB", async () => {
  const header = Array.from({ length: 10_000 }, (_, index) => `C${index}`).join(",");
  const wide = await readCells(bench.open(`${header}\n${"x,".repeat(9_999)}y\n`));
  assert.equal([wide.length, wide[0]?.length, wide[0]?.at(-1)], [1, 10_000, "y"]);
  const long = await readCells(bench.open(`Key,Text\n1,"${"x\n".repeat(10 * 2 ** 20)}"\n2,after\n`));
  assert.equal([long[0]?.[1]?.length, long[1]], [20 * 2 ** 20, ["2", "after"]]);
});

test("are brought but for a row with a cell that is longer than any text", async () => {
  const text = `Key,Text\n1,"${"x\n".repeat(2 ** 19)}"\n2,"${"x\n".repeat(2 ** 19)}y"\n3,after\n`;
  const records = (await readPages(bench.open(text))).flatMap((page) => page.records);
  assert.equal(
    records.map(({ rejected }) => rejected?.code),
    [undefined, "cell-too-long", undefined],
  );
  assert.match(
    records[1]?.rejected?.message ?? "",
    /^Row 2, .* of .*export.csv has 1048577 characters in column 2, "Text"; .* Shorten the cell/,
  );
});

test("are noticed when a page is looked up again and the file was changed meanwhile", async () => {
  const source = bench.open("Key,Text\n1,a\n");
  const [page] = await readPages(source);
  writeFileSync(bench.path(), "Key,Text\n1,another\n");
  assert.throws(() => source.open(rows, page!.body), /has changed since this import began/);
});

test.run();
