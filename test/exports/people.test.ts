// timeout: 120s
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { defaultCredentials } from "../../runtime/sandbox/index.ts";
import { home } from "../cli/call.ts";
import { importWith } from "../csv/import-file.ts";
import { boardAtHome } from "./board-at-home.ts";

const test = suite("people of Trello by a table of theirs");

test("who stands in the table is found by e-mail", async () => {
  const folder = mkdtempSync(join(tmpdir(), "importer-people-"));
  const board = await boardAtHome(join(home, "importers", "trello", "samples", "harbour.json"), folder);
  try {
    const people = join(folder, "people.csv");
    writeFileSync(
      people,
      `Login,Email\nbotanaka3,${defaultCredentials.email}\ncranedriver,${defaultCredentials.email}\n`,
    );
    const assignees = async (...more: readonly string[]) => {
      const { issues, code, err } = await importWith("trello", board.path, ...more);
      assert.is(issues.size > 0, true, `${code} ${err}`);
      return [...issues.values()].filter(({ fields }) => (fields.assignee ?? null) !== null).length;
    };
    const byName = await assignees();
    const byTable = await assignees("--input", `people=${people}`);
    assert.ok(byTable > byName, `${byTable} and ${byName}`);
  } finally {
    await board.close();
    rmSync(folder, { recursive: true, force: true });
  }
});

test.run();
