// timeout: 120s
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { ImportReport } from "../../runtime/engine/index.ts";
import { start } from "./call.ts";

const test = suite("the demo");

test("both imports are reconciled, the files of the table among them", async () => {
  const folder = mkdtempSync(join(tmpdir(), "importer-demo-"));
  try {
    const { code, out, err } = await start(["demo", "--once", "--json", "--data", join(folder, "demo")])
      .ended;
    assert.is(code, 0, err);
    const { reports } = JSON.parse(out) as { reports: readonly ImportReport[] };
    assert.equal(
      reports.map(({ importer, state, differences }) => ({ importer, state, differences })),
      ["clickup", "csv"].map((importer) => ({ importer, state: "complete", differences: [] })),
    );
    const made = (kind: string) => reports[1]!.entities.find((account) => account.kind === kind)?.created;
    assert.equal(["issue", "comment", "attachment", "worklog", "link"].map(made), [4, 2, 2, 2, 1]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test.run();
