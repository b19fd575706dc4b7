import { suite } from "uvu";
import * as assert from "uvu/assert";
import { bindField } from "../../compiler/overrides/bind-field.ts";
import type { Plan } from "../../compiler/plan/index.ts";
import { adaptors } from "../../runtime/adaptors/index.ts";
import { compileMaps } from "../../runtime/engine/mapping/index.ts";
import { runSpecTests } from "../../runtime/engine/spec-test/run-spec-tests.ts";
import { runDocument } from "./run-document.ts";
import { compileParts, compileText, type Parts, told } from "./spec.ts";

const test = suite("custom fields that are found when an import starts");

const definitions = [
  { id: "f1", name: "Berth", type: "drop", options: [{ at: 0, label: "North" }] },
  { id: "f2", name: "Length", type: "size", options: [] },
  { id: "f3", name: "Hauled", type: "day", options: [] },
  { id: "f4", name: "Secret", type: "blob", options: [] },
];
const samples = [{ id: "1", name: "T", fields: [{ id: "f1", value: 0 }], crew: [{ name: "Ada" }] }];
const files = { "demo/fields.json": JSON.stringify({ fields: definitions }) };

const more = `stream definitions { get: "/fields", items: .fields, id: .id, shape: infer("fields.json") }
values field_types { "drop" -> "option", "size" -> "number", "day" -> "date" }
adaptor by_type(v, f) = if f.type == "drop" then f.options[.at == v].label
  else if f.type == "day" then v | epoch_millis | iso_date(zone: "UTC") else v`;
const rules = `fields <- each definitions as f {
  id    <- .id
  name  <- .name
  type  <- .type | lookup(field_types)
  value <- task.fields[.id == f.id].value | by_type(f)  on error warn
}`;

const parts = (over: Partial<Parts> = {}): Parts => ({ samples, files, more, rules, ...over });

function planOf(tests: string, over: Partial<Parts> = {}): Plan {
  const compiled = compileParts(parts({ ...over, more: `${over.more ?? more}\n${tests}` }));
  assert.equal(told(compiled), []);
  return compiled.plan!;
}

const problems = (plan: Plan): readonly string[] =>
  runSpecTests(plan, adaptors).flatMap((one) => one.problems);

const given = `given definitions ${JSON.stringify(definitions)}`;

test("fields are made of any stream, each of the type that its definition has", () => {
  const tests = `test "values by type" {
    ${given}
    given tasks {
      "id": "1", "fields": [{ "id": "f1", "value": 0 }, { "id": "f2", "value": "12.5" }, { "id": "f3", "value": 1704067200000 }]
    }
    expect issue { "Berth": "North", "Length": 12.5, "Hauled": "2024-01-01", "Secret": null }
  }
  test "nothing is defined" {
    given tasks { "id": "1", "fields": [{ "id": "f1", "value": 0 }] }
    expect issue { "Berth": null }
  }`;
  assert.equal(problems(planOf(tests)), []);
});

test("a value of a type that is none is a loss under the field's name; without a value nothing is lost", () => {
  const value = (id: string, value: unknown) => ({ id: "1", fields: [{ id, value }] });
  const tests = `test "no such type" {
    ${given}
    given tasks ${JSON.stringify(value("f4", "x"))}
    expect issue { "Secret": null }
    expect loss "field-type-unknown"
  }
  test "a number that is none" {
    ${given}
    given tasks ${JSON.stringify(value("f2", "many"))}
    expect issue { "Length": null }
    expect loss "unexpected-type"
  }`;
  assert.equal(problems(planOf(tests)), []);
  const empty = planOf(
    `test "empty" { ${given}, given tasks { "id": "1", "fields": [] }, expect loss "field-type-unknown" }`,
  );
  assert.equal(problems(empty), ['expected the loss "field-type-unknown", found none']);
});

test("one name for values of two types keeps the first and says so", () => {
  const same = definitions.map((one) => ({ ...one, name: "Both" }));
  const tests = `test "two" {
    given definitions ${JSON.stringify(same)}
    given tasks { "id": "1", "fields": [{ "id": "f1", "value": 0 }, { "id": "f2", "value": 3 }] }
    expect issue { "Both": "North" }
    expect loss "several-values"
  }`;
  assert.equal(problems(planOf(tests)), []);
});

test("a list of the record may name its types too", () => {
  const tests = `test "of the record" {
    given tasks { "id": "1", "fields": [{ "id": "f1", "value": "a" }, { "id": "f2", "value": 4 }] }
    expect issue { "f1": "a", "f2": 4 }
  }`;
  const own = `fields <- each .fields as f { name <- f.id, type <- if f.id == "f2" then "number" else "text", value <- f.value }`;
  assert.equal(problems(planOf(tests, { rules: own, more: "" })), []);
});

test("an override names such a field by its id or its name", () => {
  const plan = planOf(
    `test "t" { ${given}, given tasks { "id": "1", "fields": [{ "id": "f2", "value": 4 }] }, expect issue { "Size": 4, "Length": null } }`,
  );
  for (const name of ["f2", "Length"]) {
    const step = bindField(
      plan,
      { kind: "binding", address: `bind/field:${name}`, name, docs: "" },
      { field: "Size" },
      () => {
        throw new Error("refused");
      },
    );
    assert.equal(problems(step!(plan)), []);
    const left = bindField(
      plan,
      { kind: "binding", address: `bind/field:${name}`, name, docs: "" },
      "skip",
      () => {
        throw new Error("refused");
      },
    );
    assert.is(problems(left!(plan)).length, 1);
  }
});

test("only the list of fields may be any stream, and not the one that is mapped", () => {
  const wrong = (rules: string): unknown =>
    compileParts(parts({ rules }))
      .diagnostics.filter(({ severity }) => severity === "error")
      .map(({ code }) => code);
  assert.equal(wrong("labels <- definitions[].name | slug"), ["not-related"]);
  assert.equal(wrong("comments <- each definitions { body <- .name | plain_to_adf }"), ["not-related"]);
  assert.equal(wrong("fields <- each tasks as f { name <- f.name, value <- f.id }"), ["unknown-name"]);
  assert.equal(wrong("fields <- each definitons as f { name <- f.name, value <- f.id }"), ["unknown-name"]);
});

test("a map that is compiled without the records makes no fields of them", () => {
  const plan = planOf("");
  const result = compileMaps(plan, adaptors)
    .get("tasks")!
    .map({
      record: samples[0],
      context: {},
      children: {},
      options: {},
      run: { zone: "UTC", started: "2026-01-01T00:00:00.000Z" },
    });
  assert.equal(result.kind === "mapped" && result.issue.custom, []);
});

test("what fields read of a stream is asked for", () => {
  const asking = compileText(
    `importer demo { title: "Demo", language: 1 }
source { base: "https://api.example.com" }
stream tasks { get: "/tasks", items: .tasks, id: .id, shape: infer("tasks.json") }
stream definitions { get: "/fields", items: .fields, id: .id, ask: query("only"), shape: infer("fields.json") }
map tasks as task to issue {
  summary <- .name
  fields  <- each definitions[all .type == "size"] as f { name <- .name, value <- task.fields[.id == f.id].value | text }
}
`,
    { ...files, "demo/tasks.json": JSON.stringify({ tasks: samples }) },
  );
  assert.equal(told(asking), []);
  const stream = asking.plan!.streams.find(({ name }) => name === "definitions")!;
  assert.ok(JSON.stringify(stream.read).includes("id,name,type"), JSON.stringify(stream.read));
});

test("in an import the stream is read before what it makes fields for, and its records are accounted for", async () => {
  const document = {
    id: "b1",
    tasks: Array.from({ length: 3 }, (_, index) => ({
      id: `t${index}`,
      fields: [{ id: "f2", value: index }],
    })),
    fields: definitions,
  };
  const { plan, ...compiled } = compileText(
    `importer demo { title: "Demo", language: 1 }
source { file json { } }
stream boards { read: document, id: .id, shape: infer("board.json") }
stream tasks each boards as board { items: board.tasks, id: .id }
stream definitions each boards as board { items: board.fields, id: .id }
values field_types { "drop" -> "option", "size" -> "number", "day" -> "date" }
map tasks as task to issue {
  required summary <- .id
  fields <- each definitions as f {
    name <- .name, type <- .type | lookup(field_types), value <- task.fields[.id == f.id].value
  }
}
`,
    { "demo/board.json": JSON.stringify(document) },
  );
  assert.equal(told({ plan, ...compiled }), []);
  const { report, issues } = await runDocument(plan!, document);
  assert.is(report.state, "complete");
  assert.equal(report.differences, []);
  assert.equal(
    report.records.map(({ stream, mapped, context }) => [stream, mapped, context]),
    [
      ["boards", 0, 1],
      ["tasks", 3, 0],
      ["definitions", 0, 4],
    ],
  );
  assert.equal(
    issues.map(({ custom }) => custom),
    [0, 1, 2].map((value) => [{ name: "Length", type: "number", value }]),
  );
});

test.run();
