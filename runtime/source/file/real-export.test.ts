import { existsSync } from "node:fs";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { FileSource, Plan, Stream } from "../../../compiler/plan/index.ts";
import { adaptors } from "../../adaptors/index.ts";
import { bindColumns, type Row } from "../../engine/mapping/index.ts";
import { createFileSource } from "./file-source.ts";

const test = suite("a real export of Jira");

const folder = process.env.IMPORTER_EXPORTS;
const file = join(folder ?? "", "jira-nautilus-wallet.csv");

if (folder === undefined || !existsSync(file)) {
  test("is read row by row", () => {
    assert.not.ok(
      process.env.CI,
      "IMPORTER_EXPORTS must name the folder with jira-nautilus-wallet.csv under CI.",
    );
    console.log("skipped: IMPORTER_EXPORTS names no folder with jira-nautilus-wallet.csv");
  });
} else {
  test("is read row by row, with its repeated headers and cells over several lines", async () => {
    const source: FileSource = {
      kind: "file",
      name: "file",
      format: { kind: "csv", delimiter: "auto", encoding: "auto", header: 1 },
    };
    const rows: Stream = {
      name: "rows",
      source: "file",
      read: { kind: "rows" },
      id: { kind: "column", names: ["Issue key"], nth: 1 },
      aliases: [{ kind: "column", names: ["Issue id"], nth: 1 }],
      identity: "rows",
      context: [],
      shape: { kind: "row" },
    };
    const plan = { sources: [source], streams: [rows], tables: [], options: [], maps: [] } as unknown as Plan;
    const csv = createFileSource({ plan, source, adaptors, path: file });
    let count = 0;
    let comments = 0;
    let labels = 0;
    let multiline = 0;
    const ids = new Set<string>();
    for await (const page of csv.walk(rows, { context: {}, signal: new AbortController().signal })) {
      assert.is(page.header?.length, 108);
      const filled = (row: Row, name: string) =>
        bindColumns([name], page.header ?? []).filter((at) => (row.cells[at] ?? "") !== "").length;
      for (const { value, id, aliases, rejected } of page.records) {
        const row = value as Row;
        count += 1;
        comments += filled(row, "Comment");
        labels += filled(row, "Labels");
        multiline += row.cells.filter((cell) => cell.includes("\n")).length;
        assert.is(rejected, undefined);
        assert.is(aliases?.length, 1);
        ids.add(id ?? "");
      }
    }
    assert.equal([count, ids.size, comments, labels], [192, 192, 94, 7]);
    assert.ok(multiline >= 97, `${multiline} cells over several lines`);
  });
}

test.run();
