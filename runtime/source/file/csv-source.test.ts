import { rmSync, writeFileSync } from "node:fs";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { CsvFormat } from "../../../compiler/plan/index.ts";
import type { Row } from "../../engine/mapping/index.ts";
import type { Source, SourcePage } from "../source.ts";
import { SourceError } from "../source-error.ts";
import { createFileBench, readCells, readHeader, readPages, rows } from "./testing/file-bench.ts";

const test = suite("reading comma-separated files");

const signal = new AbortController().signal;
let bench = createFileBench();

test.before.each(() => {
  bench = createFileBench();
});
test.after.each(() => bench.remove());

const open = (content: string | Buffer, format: Partial<CsvFormat> = {}): Source =>
  bench.open(content, { format });
const read = readPages;

const cells = (pages: readonly SourcePage[]) =>
  pages.flatMap((page) => page.records.map((record) => (record.value as Row).cells));

async function refusal(work: () => Promise<unknown>): Promise<SourceError> {
  try {
    await work();
  } catch (error) {
    if (error instanceof SourceError) return error;
    throw error;
  }
  throw new Error("It was not refused.");
}

test("keeps cells over several lines, repeated headers and empty cells as they are", async () => {
  const [page] = await read(
    open('\ufeffKey,Label,Label,Text\r\nA-1,x,,"one\r\ntwo ""three"", four"\r\n\r\nA-2,,y,\r\n'),
  );
  assert.equal(page?.header, ["Key", "Label", "Label", "Text"]);
  assert.equal(cells([page!]), [
    ["A-1", "x", "", 'one\r\ntwo "three", four'],
    ["A-2", "", "y", ""],
  ]);
  assert.equal(
    page?.records.map((record) => record.id),
    ["A-1", "A-2"],
  );
  assert.is(page?.checkpoint, undefined);
});

test("names the line of a misplaced quote, whatever stands on several lines before it", async () => {
  const error = await refusal(() => read(open('Key,Text\nA-1,"one\r\ntwo\nthree"\nA-2,"bad"x\nA-3,y\n')));
  assert.is(error.code, "csv-quotes");
  assert.match(error.message, /line 5, column 10:/);
});

test("says so when a quoted cell is never closed", async () => {
  const error = await refusal(() => read(open('Key,Text\nA-1,"one\ntwo"\nA-2,"three\nA-3,four\n')));
  assert.match(error.message, /export\.csv is not sound at line 4, column 5: .* never closed/);
});

test("finds semicolons and tabs, and reads Windows-1252", async () => {
  assert.equal(cells(await read(open('Key;Text\n1;"a,b"\n'))), [["1", "a,b"]]);
  assert.equal(cells(await read(open("Key\tText\n1\ta,b\n"))), [["1", "a,b"]]);
  const text = Buffer.from("Key,Text\n1,Stra\u00dfe caf\u00e9\n", "latin1");
  assert.equal(cells(await read(open(text, { encoding: "windows-1252" }))), [["1", "Straße café"]]);
});

test("goes on from every page's checkpoint as if it had never stopped", async () => {
  const lines = Array.from({ length: 1501 }, (_, index) => `K-${index},"text ${index}\nmore é"`);
  for (const encoding of ["utf-8", "utf-16le"] as const) {
    const content = Buffer.from(`Key,Text\n${lines.join("\n")}\n`, encoding === "utf-8" ? "utf8" : "utf16le");
    const source = open(content, { encoding });
    const whole = await read(source);
    assert.is(whole.length, 11);
    for (const [index, page] of whole.entries()) {
      if (page.checkpoint === undefined) continue;
      const rest = await read(source, JSON.parse(JSON.stringify(page.checkpoint)));
      assert.equal(
        rest.map((one) => one.records),
        whole.slice(index + 1).map((one) => one.records),
      );
    }
  }
});

test("refuses to go on in a file that was changed", async () => {
  const lines = Array.from({ length: 600 }, (_, index) => `K-${index},x`).join("\n");
  const [page] = await read(open(`Key,Text\n${lines}`));
  const error = await refusal(() => read(open(`Key,Text\n${lines}\nK-new,y`), page?.checkpoint));
  assert.is(error.code, "file-changed");
});

test("refuses a file without headers, and one that is not there", async () => {
  assert.is((await refusal(() => read(open("")))).code, "header-missing");
  assert.is((await refusal(() => read(open(",,\n1,2,3\n")))).code, "header-missing");
  assert.match((await refusal(() => read(open("")))).message, /export\.csv is empty/);
  const source = open("Key\n1\n");
  rmSync(bench.path());
  assert.is((await refusal(() => read(source))).code, "file-unreadable");
});

test("rejects a row with more cells than there are headers, and keeps the others", async () => {
  const [page] = await read(open("Key,Text\n1,a\n2,b,c\n3,d,\n"));
  assert.equal(
    page?.records.map((record) => record.rejected?.code),
    [undefined, "row-too-long", undefined],
  );
  assert.match(
    page!.records[1]!.rejected!.message,
    /Row 2 \(line 3 of .*\) has 3 cells for 2 headers, the first too many in column 3; a quote/,
  );
});

test("leaves out rows without any cell, and counts them", async () => {
  const [page] = await read(open("Text,More\n\na,b\n,\n , \nc,d\n,\n"));
  assert.equal(
    page?.records.map(({ id: own, value }) => [own, (value as Row).cells]),
    [
      ["1", ["a", "b"]],
      ["4", ["c", "d"]],
    ],
  );
});

test("gives the headers alone, and finds what is wrong with the first rows already", async () => {
  const { header } = (await open("Key, Text \n1,x").headers?.(rows, signal))?.[0] ?? {};
  assert.equal(header, ["Key", " Text "]);
  const unsound = open('Key,Text\n1,"never closed');
  assert.is((await refusal(async () => unsound.headers?.(rows, signal))).code, "csv-quotes");
  assert.is((await refusal(async () => open("").headers?.(rows, signal))).code, "header-missing");
});

test("rejects a row with fewer cells than there are headers, and keeps the others", async () => {
  const [page] = await read(open("Key,Text,More\n1,a,\n2\n3,,\n\n"));
  assert.equal(
    page?.records.map((record) => record.rejected?.code),
    [undefined, "row-too-short", undefined],
  );
  assert.match(page!.records[1]!.rejected!.message, /Row 2 \(line 3 of .*\) has 1 cell for 3 headers/);
});

test("takes a row's number where it names itself no other way, and the stream's aliases as further ids", async () => {
  const [numbered] = await read(open("Text\na\nb\n"));
  assert.equal(
    numbered?.records.map((record) => record.id),
    ["1", "2"],
  );
  const [named] = await read(open("Id,Key,Text\n10,A-1 ,a\n11,A-2,b\n,A-3,c\nA-4,A-4,d\n"));
  assert.equal(
    named?.records.map(({ id: own, aliases }) => [own, aliases]),
    [
      ["A-1", ["10"]],
      ["A-2", ["11"]],
      ["A-3", undefined],
      ["A-4", undefined],
    ],
  );
});

test("groups and tables below rows hold across the ends of pages, in the spool and after a stop", async () => {
  const header = "Text,Parts,Key,Owner";
  const lines = ["Board", "Group 0", header];
  for (let group = 0; group < 6; group += 1) {
    for (let item = 0; item < 120; item += 1) {
      lines.push(`Item ${group}.${item},,I-${group}-${item},`);
      // Tables of one to three rows, so that every kind of row ends a page somewhere.
      for (let part = 0; part < (item + group) % 4; part += 1) {
        if (part === 0) lines.push("Parts,Text,Worker,Key");
        lines.push(`,Part ${part},Bob,P-${group}-${item}-${part}`);
      }
    }
    lines.push(",,1,", `Group ${group + 1}`, header);
  }
  const source = open(lines.join("\n"));
  const whole = await read(source);
  assert.ok(whole.length > 4);
  const all = whole.flatMap((page) => page.records);
  assert.is(all.length, 6 * 120 + (6 * 120 * 6) / 4);
  for (const { id, value } of all) {
    const { group, parent } = value as Row;
    const [kind, of, item] = id!.split("-");
    assert.equal([group, parent], [`Group ${of}`, kind === "P" ? `I-${of}-${item}` : undefined], id);
  }
  for (const [index, page] of whole.entries()) {
    const opened = source.open(rows, page.body);
    assert.equal(
      opened.records,
      page.records.map(({ value }) => value),
    );
    assert.equal(opened.header, ["Text", "Parts", "Key", "Owner", "Worker"]);
    if (page.checkpoint === undefined) continue;
    const rest = await read(source, JSON.parse(JSON.stringify(page.checkpoint)));
    assert.equal(
      rest.map((one) => one.records),
      whole.slice(index + 1).map((one) => one.records),
    );
  }
});

test("a title that ends a page is one", async () => {
  // Of groups of seven rows, each of the seven ends some page, whatever their length.
  const groups = Array.from({ length: 700 }, (_, group) => [
    `Group ${group},`,
    "Key,Text",
    ...Array.from({ length: 5 }, (_item, item) => `${group}.${item},x`),
  ]);
  const pages = await read(open(groups.flat().join("\n")));
  assert.ok(pages.length > 7);
  const all = pages.flatMap((page) => page.records);
  assert.is(all.length, 700 * 5);
  for (const { value } of all) {
    const { cells: own, group } = value as Row;
    assert.is(group, `Group ${own[0]!.split(".")[0]}`);
  }
  const warnings = (await open("Key,Text\na,b\nLater,\nKey,Text\nc,d").headers!(rows, signal))[0]?.warnings;
  assert.match(warnings?.join() ?? "", /groups below titles, .*: "Later"\. Where/);
});

test("what was found of a file is found anew when it was changed", async () => {
  const source = bench.open("Key,Text\n1,a\n");
  assert.equal((await readHeader(source)).header, ["Key", "Text"]);
  assert.equal(await readCells(source), [["1", "a"]]);
  writeFileSync(bench.path(), "Number;Title\n7;b\n8;c\n");
  assert.equal((await readHeader(source)).header, ["Number", "Title"]);
  assert.equal(await readCells(source), [
    ["7", "b"],
    ["8", "c"],
  ]);
});

test.run();
