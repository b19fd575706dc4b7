// timeout: 120s
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { importWith } from "../csv/import-file.ts";
import { zipOf } from "../csv/zip-of.ts";

const test = suite("exports of Notion");

const header = "Name,Status,Assign,Date,Parent item,Blocked by";
const all = [
  header,
  'Repaint the pier,In progress,Ada Lindqvist,"June 3, 2024 → June 14, 2024",,',
  'Order paint,Not started,,"June 3, 2024",Repaint the pier (https://www.notion.so/Repaint-1f2e),',
  "海の家,Done,,soon,,Order paint (https://www.notion.so/Order-3a4b)",
];

test("all pages of a database are brought once, whatever its view shows", async () => {
  const folder = mkdtempSync(join(tmpdir(), "importer-notion-"));
  try {
    const path = join(folder, "Export.zip");
    writeFileSync(
      path,
      zipOf({
        "Private/Harbour 1f.csv": `\ufeff${all.slice(0, 2).join("\n")}\n`,
        "Private/Harbour 1f_all.csv": `\ufeff${all.join("\n")}\n`,
        "Private/Harbour/Repaint the pier 1f2e.md": "# Repaint the pier\n",
      }),
    );
    const { report, named } = await importWith("notion", path);
    assert.is(report?.state, "complete");
    assert.is(named.size, 3);
    const issues = new Map([...named.values()].map((one) => [one.fields.summary, one]));
    const [pier, paint, house] = ["Repaint the pier", "Order paint", "海の家"].map((title) =>
      issues.get(title),
    );
    assert.is(pier?.status, "In Progress");
    assert.is(pier?.fields.duedate, "2024-06-14");
    assert.is(paint?.parent, pier?.issue);
    assert.is(house?.fields.duedate ?? null, null);
    assert.equal(
      paint?.links.map(({ type }) => type),
      ["Blocks"],
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test.run();
