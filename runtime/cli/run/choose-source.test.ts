import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { Plan } from "../../../compiler/plan/index.ts";
import { chooseSource, type SourceWish } from "./choose-source.ts";

const test = suite("choosing a source");

function chosen(sources: Readonly<Record<string, "http" | "file">>, wish: SourceWish): string {
  const plan = {
    importer: { title: "Boards" },
    sources: Object.entries(sources).map(([name, kind]) => ({ name, kind })),
    streams: [],
    maps: [],
    tables: [],
    sourceMap: {},
  } as unknown as Plan;
  return chooseSource(plan, wish)
    .sources.map(({ name }) => name)
    .join(", ");
}

test("the only one needs no name", () => {
  assert.is(chosen({ api: "http" }, {}), "api");
  assert.is(chosen({ export: "file" }, {}), "export");
});

test("a file says that the export is meant, none that the API is", () => {
  assert.is(chosen({ api: "http", export: "file" }, { file: "a.json" }), "export");
  assert.is(chosen({ api: "http", export: "file" }, {}), "api");
});

test("a name decides, and a wrong one is told", () => {
  assert.is(chosen({ board: "file", table: "file" }, { source: "table", file: "a" }), "table");
  assert.throws(
    () => chosen({ board: "file", table: "file" }, { source: "tabel" }),
    /no source "tabel"; did you mean "table"\? It has board, table\./,
  );
});

test("what is not clear is asked", () => {
  assert.throws(
    () => chosen({ board: "file", table: "file" }, { file: "a" }),
    /reads from board, table, and more than one is a file\. Say which with --source/,
  );
  assert.throws(
    () => chosen({ board: "file", table: "file" }, {}),
    /none of them is an API, or a file with --file/,
  );
});

test.run();
