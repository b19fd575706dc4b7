import { mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { Expression, FileSource, Plan, Stream } from "../../../compiler/plan/index.ts";
import { adaptors } from "../../adaptors/index.ts";
import type { Source } from "../source.ts";
import { createFileSource } from "./file-source.ts";
import { readPages, refusalOf } from "./testing/file-bench.ts";

const test = suite("JSON documents");

const directory = mkdtempSync(join(tmpdir(), "json-"));
const path = join(directory, "board.json");
test.after(() => rmSync(directory, { recursive: true, force: true }));

const field = (name: string): Expression => ({
  kind: "path",
  root: { kind: "here" },
  steps: [{ kind: "field", name }],
});
const board: Stream = {
  name: "boards",
  source: "file",
  read: { kind: "document" },
  id: field("id"),
  identity: "boards",
  context: [],
  shape: { kind: "object", fields: [{ name: "cards", shape: { kind: "any" } }] },
};
const cards: Stream = { ...board, name: "cards", identity: "cards", items: field("cards") };

function open(content: string | Buffer, stream: Stream = board): Source {
  writeFileSync(path, content);
  const source: FileSource = { kind: "file", name: "file", format: { kind: "json" } };
  const plan = { sources: [source], streams: [stream], tables: [], options: [], maps: [] } as unknown as Plan;
  const opened = createFileSource({ plan, source, adaptors, path });
  return { ...opened, walk: (_stream, options) => opened.walk(stream, options) };
}

const document = {
  id: 7,
  cards: Array.from({ length: 1200 }, (_, index) => ({ id: `c${index}`, name: "é" })),
};

test("gives the whole document as one record, or its items page by page", async () => {
  const [page, ...more] = await readPages(open(JSON.stringify(document)));
  assert.is(more.length, 0);
  assert.equal(
    page?.records.map(({ id, value }) => [id, value]),
    [["7", document]],
  );
  const source = open(`\ufeff${JSON.stringify(document, null, 2)}`, cards);
  const pages = await readPages(source);
  assert.equal(
    pages.flatMap(({ records }) => records.map(({ value }) => value)),
    document.cards,
  );
  assert.equal(source.open(cards, pages[1]!.body).records, document.cards.slice(500, 1000));
});

test("goes on from every page's checkpoint, unless the file was changed", async () => {
  const source = open(JSON.stringify(document), cards);
  const whole = await readPages(source);
  assert.is(whole.length, 3);
  const rest = await readPages(source, whole[0]!.checkpoint);
  assert.equal(rest, whole.slice(1));
  writeFileSync(path, "{}");
  assert.is(
    (
      await refusalOf({
        ...source,
        walk: (stream, options) => source.walk(stream, { ...options, checkpoint: whole[0]!.checkpoint }),
      })
    ).code,
    "file-changed",
  );
});

test("reads UTF-16", async () => {
  const [page] = await readPages(open(Buffer.from(`\ufeff${JSON.stringify(document)}`, "utf16le")));
  assert.equal(page?.records[0]?.value, document);
});

test("names line and column where the document is unsound", async () => {
  const cases: readonly (readonly [string | Buffer, string, RegExp])[] = [
    ['{\n  "a": 1,\n  "b": }\n', "document-unsound", /line 3, column 8/],
    ['{\n  "a": [1, 2', "document-unsound", /line 2, column 13: it ends too early/],
    ['{"a": [1, {"b": tru}]}', "document-unsound", /line 1, column 17: "tru}\]}" is unexpected/],
    ['{"a": 1,}', "document-unsound", /line 1, column 9/],
    ['{"a": 1} {}', "document-unsound", /line 1, column 10/],
    ["", "document-unsound", /is empty/],
    ["<!doctype html><title>Sign in</title>", "file-no-text", /is a web page.*Export it as JSON/],
    [Buffer.from("%PDF-1.7\n"), "file-no-text", /is a PDF document, not a JSON document/],
    [Buffer.from('{"cards": "caf\xe9 cr\xe8me"}', "latin1"), "encoding-mixed", /not UTF-8/],
    ['{"other": 1}', "document-unexpected", /not what boards is read from/],
  ];
  for (const [content, code, message] of cases) {
    const error = await refusalOf(open(content));
    assert.is(error.code, code, String(content));
    assert.match(error.message, message);
  }
  assert.match((await refusalOf(open('{"cards": 5}', cards))).message, /no list where cards has its items/);
});

test("refuses a document that would fill the memory", async () => {
  const source = open("{}");
  truncateSync(path, 201 * 2 ** 20);
  const error = await refusalOf(source);
  assert.is(error.code, "document-too-large");
  assert.match(error.message, /210763776 bytes; a JSON document of at most 209715200/);
});

test.run();
