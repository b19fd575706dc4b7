import { parse } from "csv-parse/sync";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { type Cursor, parseRows, RowError, type RowFormat } from "./parse-rows.ts";

const test = suite("rows of separated values");

const comma: RowFormat = { delimiter: ",", newline: "\n" };

function parseWhole(text: string, format = comma): string[][] {
  return parseRows(text, { at: 0, line: 1 }, true, format, Number.POSITIVE_INFINITY).map(({ cells }) => [
    ...cells,
  ]);
}

/** As a file is read: in pieces, cut anywhere. */
function parseInPieces(text: string, sizes: () => number): { cells: string[]; line: number }[] {
  const rows: { cells: string[]; line: number }[] = [];
  const cursor: Cursor = { at: 0, line: 1 };
  let window = "";
  for (let at = 0; at <= text.length; ) {
    const size = sizes();
    window += text.slice(at, at + size);
    at += size;
    for (const { cells, line } of parseRows(window, cursor, at > text.length, comma, 3))
      rows.push({ cells: [...cells], line });
    window = window.slice(cursor.at);
    cursor.at = 0;
  }
  for (;;) {
    const more = parseRows(window, cursor, true, comma, 3);
    if (more.length === 0) return rows;
    for (const { cells, line } of more) rows.push({ cells: [...cells], line });
  }
}

function faultOf(text: string, format = comma): RowError {
  try {
    parseWhole(text, format);
  } catch (error) {
    if (error instanceof RowError) return error;
    throw error;
  }
  throw new Error(`${JSON.stringify(text)} was read.`);
}

const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
let state = seed;
function random(below: number): number {
  state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
  return Math.floor((state / 0x80000000) * below);
}

const texts = [
  "",
  "a",
  " b ",
  'say "x"',
  "one, two",
  "first\nsecond",
  "first\r\nsecond",
  '"',
  "é漢🙂",
  '""',
  "\r\n",
  'a"b',
];

function randomTable(): string[][] {
  const columns = 1 + random(5);
  return Array.from({ length: 1 + random(8) }, () =>
    Array.from({ length: columns }, () => texts[random(texts.length)]!),
  );
}

function write(table: readonly (readonly string[])[], newline: string): string {
  const cell = (text: string): string =>
    /[",\r\n]/.test(text) || random(3) === 0 ? `"${text.replaceAll('"', '""')}"` : text;
  return table.map((row) => row.map(cell).join(",")).join(newline) + (random(2) === 0 ? newline : "");
}

test(`reads what was written, as csv-parse does, cut into pieces anywhere (seed ${seed})`, () => {
  for (let round = 0; round < 3000; round++) {
    const table = randomTable();
    const text = write(table, random(2) === 0 ? "\n" : "\r\n");
    const expected = (parse(text, { skip_empty_lines: true }) as string[][]).filter((row) => row.length > 0);
    const told = `seed ${seed}, round ${round}: ${JSON.stringify(text)}`;
    assert.equal(parseWhole(text), expected, told);
    const pieces = parseInPieces(text, () => 1 + random(6));
    assert.equal(
      pieces.map(({ cells }) => cells),
      expected,
      told,
    );
    const whole = parseRows(text, { at: 0, line: 1 }, true, comma, Number.POSITIVE_INFINITY);
    assert.equal(
      pieces.map(({ line }) => line),
      whole.map(({ line }) => line),
      told,
    );
  }
});

test(`reads mangled text as csv-parse does, or refuses it (seed ${seed})`, () => {
  const characters = ['"', ",", "\n", "a", "b", '""', '","', '"\n'];
  for (let round = 0; round < 5000; round++) {
    const text = Array.from({ length: 1 + random(14) }, () => characters[random(characters.length)]).join("");
    let expected: string[][] | undefined;
    try {
      expected = parse(text, { skip_empty_lines: true, relax_column_count: true }) as string[][];
    } catch {
      continue;
    }
    assert.equal(parseWhole(text), expected, `seed ${seed}, round ${round}: ${JSON.stringify(text)}`);
  }
});

test("takes a quote inside a cell that does not begin with one as it stands", () => {
  assert.equal(parseWhole('a,5" pipe,x\nb,say "no",y\n'), [
    ["a", '5" pipe', "x"],
    ["b", 'say "no"', "y"],
  ]);
});

test("takes blanks around a quoted cell as no part of it", () => {
  assert.equal(parseWhole('"a", "b, c" ,d\n'), [["a", "b, c", "d"]]);
  assert.equal(parseWhole('a\t"b"\n', { delimiter: "\t", newline: "\n" }), [["a", "b"]]);
});

test("reads lines that end as on old Macs, with cells over several lines", () => {
  assert.equal(parseWhole('a,b\r"one\ntwo",c\r\rlast,d', { delimiter: ",", newline: "\r" }), [
    ["a", "b"],
    ["one\ntwo", "c"],
    ["last", "d"],
  ]);
});

test("names line and column of what is wrong", () => {
  const cases: readonly (readonly [string, string, number, number])[] = [
    ['a,b\nc,"never closed\nd,e\n', "quote-open", 2, 3],
    ['a,b\n"one\ntwo"x,c\n', "quote-followed", 3, 5],
    ['a,b\nc,"say \\"no\\""\n', "quote-escaped", 2, 9],
    ['a,b\nc, "d" e\n', "quote-followed", 2, 8],
  ];
  for (const [text, fault, line, column] of cases) {
    const error = faultOf(text);
    assert.equal([error.fault, error.line, error.column], [fault, line, column], text);
  }
});

test("refuses more columns than any table has, and a row that would fill the memory", () => {
  assert.is(parseWhole(",".repeat(9_999))[0]?.length, 10_000);
  assert.is(faultOf(`a\n${",".repeat(20_001)}`).fault, "columns-too-many");
  const long = faultOf(`a,b\nc,"${"x".repeat(50 * 2 ** 20)}"\n`);
  assert.equal([long.fault, long.line], ["record-too-long", 2]);
});

test.run();
