import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { openDatabase } from "./database.ts";
import { createRecordInsert } from "./insert-records.ts";
import { packGroup } from "./packed.ts";

const test = suite("writing a page's records");

test("finds every duplicate, within a page and of an earlier one, whatever the number of records", () => {
  const directory = mkdtempSync(join(tmpdir(), "insert-records-"));
  const database = openDatabase(directory);
  try {
    const insert = createRecordInsert({ database, number: 1 });
    const seen = new Set<string>();
    let first = 1;
    [1, 9, 10, 49, 50, 51, 77, 100].forEach((count, page) => {
      // Every third record repeats an id of this page or of an earlier one; every tenth has none.
      const records = Array.from({ length: count }, (_, position) => {
        const id = position % 3 === 2 ? `r${(position * 7 + page) % 30}` : `p${page}-${position}`;
        return { position, state: "extracted" as const, ...(position % 10 === 9 ? {} : { id }) };
      });
      const wanted = records.filter(({ id }) => {
        if (id === undefined || !seen.has(id)) {
          if (id !== undefined) seen.add(id);
          return false;
        }
        return true;
      });
      const found = insert(packGroup({ stream: "tasks", space: "tasks", records }), page, first);
      assert.equal(
        [...found].sort((a, b) => a - b),
        wanted.map(({ position }) => position),
        `${count} records`,
      );
      const rows = database.all<{ position: number; state: string }>(
        "SELECT position, state FROM record WHERE page = ? AND id = ? + position ORDER BY id",
        page,
        first,
      );
      first += count;
      assert.equal(
        rows.map(({ position, state }) => ({ position, state })),
        records.map(({ position }) => ({ position, state: found.has(position) ? "duplicate" : "extracted" })),
      );
    });
  } finally {
    database.close();
    rmSync(directory, { recursive: true });
  }
});

test.run();
