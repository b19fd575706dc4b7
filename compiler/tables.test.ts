import { suite } from "uvu";
import * as assert from "uvu/assert";
import { readTable } from "./bundle/read-table.ts";
import { compile } from "./index.ts";
import { testCatalogue as catalogue } from "./test/catalogue.ts";
import { memoryFiles } from "./test/memory-files.ts";

const test = suite("tables of files");

const sample = { "demo/samples/tasks.json": `{ "tasks": [{ "id": "1", "name": "one" }] }` };
const head = `importer demo { title: "Demo", language: 1 }
source { base: "https://api.example.com" }
stream tasks { get: "/tasks", items: .tasks, id: .id, shape: infer("samples/tasks.json") }
map tasks as task to issue { required summary <- .name, type <- .id | lookup(team_name) }
`;

function compiled(text: string, more: Readonly<Record<string, string>> = {}) {
  const files = memoryFiles({ "demo/demo.importer": text, ...sample, ...more });
  const { plan, diagnostics } = compile("demo/demo.importer", { files, catalogue });
  return {
    plan,
    told: diagnostics.filter((one) => one.severity !== "info").map((one) => `${one.code}: ${one.message}`),
  };
}

test("separated values are read as spreadsheets write them", () => {
  assert.equal(readTable('\uFEFFId;Name\r\n1;"a ""b""; c"\r\n\r\n2;"two\nlines"\n3;'), {
    header: ["Id", "Name"],
    rows: [
      ["1", 'a "b"; c'],
      ["2", "two\nlines"],
      ["3", ""],
    ],
  });
  assert.equal(readTable("a\tb\n1\t2"), { header: ["a", "b"], rows: [["1", "2"]] });
  assert.equal(readTable(""), { header: [], rows: [] });
  assert.equal(readTable('a\n"never ends'), { header: ["a"], rows: [["never ends"]] });
});

const rows = `importer demo { title: "Demo", language: 1 }
source { file csv {} }
stream rows { read: rows, id: column("ID") }
`;

test("a table may say once what several places take for headers; the plan has the headers only", () => {
  const { plan, told } = compiled(`${rows}values titles { "Title" -> "", "Subject" -> "" }
map rows as row to issue {
  required summary <- column(titles, "Name")
  labels <- columns("Tag", titles) | label
}`);
  assert.equal(told, []);
  assert.equal(plan?.tables, []);
  assert.equal(plan?.maps[0]?.assignments[0]?.value, {
    kind: "column",
    names: ["Title", "Subject", "Name"],
    nth: 1,
  });
  assert.match(JSON.stringify(plan?.maps[0]), /"kind":"columns","names":\["Tag","Title","Subject"\]/);
});

test("headers are texts, and tables that are looked up too stay in the plan", () => {
  const { plan, told } = compiled(`${rows}values titles { "Title" -> "a", 2 -> "b" }
map rows as row to issue { required summary <- column(titles) | lookup(titles) ?? "x" }`);
  assert.is(told.length, 1);
  assert.match(told[0]!, /setting-value: .*keys are headers/);
  assert.is(plan, undefined);
  const both = compiled(`${rows}values titles { "Title" -> "a" }
map rows as row to issue { required summary <- column(titles) | lookup(titles) ?? "x" }`);
  assert.equal(both.told, []);
  assert.is(both.plan?.tables.length, 1);
});

test("a file of the importer becomes a table when the spec is compiled", () => {
  const { plan, told } = compiled(
    `${head}values team_name from file("teams.csv") { column("id") -> column("Name"), otherwise -> "Task" }`,
    { "demo/teams.csv": "Id,Name,Lead\n1,One,x\n2,Two,y\n1,Again,z\n,None,\n" },
  );
  assert.equal(told, []);
  assert.equal(plan?.tables[0]?.rows, [
    { key: "1", value: "One" },
    { key: "2", value: "Two" },
  ]);
});

test("a file outside of the importer, or one that is not there, is told", () => {
  const from = (name: string) =>
    compiled(`${head}values team_name from file("${name}") { column("a") -> column("b") }`).told;
  assert.match(from("../../etc/passwd").join(), "use-outside");
  assert.match(from("/etc/passwd").join(), "use-outside");
  assert.match(from("none.csv").join(), "file-missing");
});

test("a file that the user gives stands in the plan with the columns that are read", () => {
  const { plan, told } = compiled(`${head}input people { label: "People file", type: file(csv) }
values team_name from people { column("Login") -> column("Email"), otherwise -> "Task" }`);
  assert.equal(told, []);
  assert.is(plan?.inputs[0]?.type, "file");
  assert.equal(plan?.tables[0]?.fromFile, {
    input: "people",
    key: { kind: "column", names: ["Login"], nth: 1 },
    value: { kind: "column", names: ["Email"], nth: 1 },
  });
});

test("files of rows with tabs, and archives, are sources", () => {
  const rows = `stream rows { read: rows, id: column("Id") }
map rows as row to issue { required summary <- column("Name") }`;
  const formatOf = (file: string, rest: string) => {
    const { plan, told } = compiled(`importer demo { title: "Demo", language: 1 }
source { ${file} }
${rest}`);
    assert.equal(told, []);
    const [source] = plan?.sources ?? [];
    return source?.kind === "file" ? source.format : undefined;
  };
  assert.equal(formatOf("file tsv { encoding: auto }", rows), {
    kind: "csv",
    delimiter: "\t",
    encoding: "auto",
    header: 1,
  });
  assert.equal(formatOf(`file zip { of: csv("data/*.csv") }`, rows), {
    kind: "zip",
    of: { format: { kind: "csv", delimiter: "auto", encoding: "auto", header: 1 }, names: "data/*.csv" },
  });
  const tasks = `stream tasks { read: document, items: .tasks, id: .id, shape: infer("samples/tasks.json") }
map tasks as task to issue { required summary <- .name }`;
  assert.equal(formatOf(`file zip { of: json("*.json") }`, tasks), {
    kind: "zip",
    of: { format: { kind: "json" }, names: "*.json" },
  });
});

test.run();
