import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { Plan } from "../../../compiler/plan/index.ts";
import { trackerPlan } from "../../engine/fixture/plan.ts";
import { CliError } from "../cli-error.ts";
import { readFileTables } from "./file-tables.ts";

const test = suite("tables of files that the user gives");
let cwd = "";

test.before.each(() => {
  cwd = mkdtempSync(join(tmpdir(), "importer-people-"));
});
test.after.each(() => rmSync(cwd, { recursive: true, force: true }));

const column = (...names: [string, ...string[]]) => ({ kind: "column" as const, names, nth: 1 });
const plan: Plan = {
  ...trackerPlan("http://127.0.0.1"),
  inputs: [{ name: "people", label: "People", type: "file", required: false }],
  tables: [
    {
      name: "email",
      exact: false,
      rows: [{ key: "bot", value: "bot@example.com" }],
      fromFile: { input: "people", key: column("Login", "User"), value: column("Email") },
    },
  ],
};

async function rowsOf(text: string | Buffer): Promise<unknown> {
  writeFileSync(join(cwd, "people.csv"), text);
  const { signal } = new AbortController();
  const read = await readFileTables(plan, { people: "people.csv" }, { cwd, signal });
  return read.tables[0];
}
const refusal = async (text: string): Promise<string> => {
  const error = await rowsOf(text).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  assert.instance(error, CliError);
  return (error as CliError).message;
};

test("its rows go before the table's own, and the plan needs no file any more", async () => {
  assert.equal(
    await rowsOf(
      "\ufeffUser;Name;Email\r\nada;Ada;ada@example.com\r\nbo;Bo;\r\nada;A.;other@example.com\r\n",
    ),
    {
      name: "email",
      exact: false,
      rows: [
        { key: "ada", value: "ada@example.com" },
        { key: "bot", value: "bot@example.com" },
      ],
    },
  );
});

test("any usual encoding is read", async () => {
  const table = (await rowsOf(
    Buffer.from("Login,Email\njörg,jörg@example.com\n", "latin1"),
  )) as Plan["tables"][number];
  assert.equal(table.rows[0], { key: "jörg", value: "jörg@example.com" });
});

test("where no file was given the table has its own rows alone", async () => {
  const { signal } = new AbortController();
  const [table] = (await readFileTables(plan, {}, { cwd, signal })).tables;
  assert.equal(table, { name: "email", exact: false, rows: [{ key: "bot", value: "bot@example.com" }] });
});

test("a column that is not there is told with those that are", async () => {
  assert.match(
    await refusal("Login,Mail\nada,ada@example.com\n"),
    /People: .*people\.csv has no column Email; it has Login, Mail\./,
  );
});

test("a file that is not there is told", async () => {
  const { signal } = new AbortController();
  try {
    await readFileTables(plan, { people: "nobody.csv" }, { cwd, signal });
    assert.unreachable();
  } catch (error) {
    assert.match((error as Error).message, /People: there is no file nobody\.csv\./);
  }
});

test.run();
