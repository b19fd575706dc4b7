// timeout: 600s
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { withoutHosts } from "../csv/files-at-home.ts";
import { importFile } from "../csv/import-file.ts";
import { skip } from "../runner/skip.ts";
import { countExport, ends } from "./count-export.ts";
import { exports } from "./layouts.ts";
import { readStrictTable } from "./strict-table.ts";

const test = suite("exports that people published");
const folder = process.env.IMPORTER_EXPORTS;

for (const { file, layout, records } of exports) {
  test(`${file}: what arrives is what an independent reader counts`, async () => {
    const path = join(folder ?? "", file);
    if (folder === undefined || !existsSync(path))
      return skip(`IMPORTER_EXPORTS names no folder with ${file}`);
    const table = readStrictTable(readFileSync(path, "utf8"));
    assert.is(table.rows.length, records);
    const expected = countExport(table, layout);

    const { err, report, issues, named } = await importFile(path);
    assert.is(report?.state, "complete", err);
    assert.equal(report?.differences, []);
    assert.is(report?.records[0]?.extracted, records);

    assert.equal([...issues.keys()].sort(), [...expected.issues.keys()].sort());
    const idOf = (identity: string | null): string | undefined =>
      identity === null ? undefined : named.get(identity)?.properties.importer.id;
    const differing: string[] = [];
    const compare = (id: string, what: string, found: unknown, wanted: unknown): void => {
      const [is, should] = [JSON.stringify(found), JSON.stringify(wanted)];
      if (is !== should) differing.push(`${id}: ${what} ${is} instead of ${should}`);
    };
    for (const [id, issue] of issues) {
      const wanted = expected.issues.get(id)!;
      compare(id, "title", withoutHosts(String(issue.fields.summary)), withoutHosts(wanted.title));
      compare(id, "labels", issue.fields.labels, wanted.labels);
      compare(id, "comments", issue.comments.length, wanted.comments);
      compare(id, "work logs", issue.worklogs.length, wanted.worklogs);
      compare(id, "attachments", issue.attachments.length, wanted.attachments);
      const above = idOf(issue.parent);
      // What is nested deeper than Jira's levels stands below a row further up.
      if (wanted.above.length === 0 ? above !== undefined : !wanted.above.includes(above ?? ""))
        compare(id, "parent", above, wanted.above);
    }
    assert.equal(differing, []);
    const arrived = [...issues].flatMap(([id, { links }]) =>
      links.map(({ type, outward }) => [type, ...ends(type, id, idOf(outward) ?? "")].join(" / ")),
    );
    assert.equal(arrived.sort(), [...expected.links].sort());
  });
}

test.run();
