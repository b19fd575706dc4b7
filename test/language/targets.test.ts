import { suite } from "uvu";
import * as assert from "uvu/assert";
import { adaptors } from "../../runtime/adaptors/index.ts";
import { compileMaps, type MapInput } from "../../runtime/engine/mapping/index.ts";
import { compileParts, compileText, mapRecord, outcome, told } from "./spec.ts";

const test = suite("references, levels, targets");

const record = {
  id: "1",
  name: "N",
  kind: "task",
  number: 7,
  parent: 12,
  user: { id: 3, email: "a@b.c", name: "Ada" },
  nobody: { id: null, email: "", name: null },
  day: "0",
  links: [{ a: "1", b: "2" }],
  tags: ["a b"],
};
const long = "x".repeat(300);

const rows: readonly (readonly [string, string, object, Readonly<Record<string, unknown>>])[] = [
  [
    "a person is a reference",
    "assignee <- .user | person",
    {},
    { assignee: { id: "3", email: "a@b.c", name: "Ada" } },
  ],
  ["missing when id, e-mail and name are", "assignee <- .nobody | person", {}, {}],
  [
    "an issue is a stream and an id, and the id is text",
    "parent <- .parent | issue_ref(tasks)",
    {},
    { parent: { entity: "issue", stream: "tasks", id: "12" } },
  ],
  ["no id, no reference", "parent <- .parent | issue_ref(tasks)", { parent: null }, {}],
  [
    "a link without `to` keeps what it has, for its loss",
    'links <- each .links { type <- "Relates", to <- [.a, .b] | without(task.id) | first | issue_ref(tasks) }',
    { links: [{ a: "1", b: "1" }] },
    { parts: [{ type: "Relates" }] },
  ],
  [
    "a link names its other end",
    'links <- each .links { type <- "Relates", to <- [.a, .b] | without(task.id) | first | issue_ref(tasks) }',
    {},
    { parts: [{ type: "Relates", to: { entity: "issue", stream: "tasks", id: "2" } }] },
  ],
  ["the key is the stream's id", "key <- .number", {}, {}],
  [
    "a level of the hierarchy",
    'level <- if .kind == "bug" then "subtask" else "standard"',
    { kind: "bug" },
    { level: "subtask" },
  ],
  ["a level that is none, found when it runs", "level <- .kind", {}, { losses: ["level level-unknown"] }],
  [
    "a summary over 255 characters is cut with a loss",
    "summary <- .name",
    { name: long },
    { summary: long.slice(0, 255), losses: ["summary cut"] },
  ],
  [
    "`truncate` cuts by itself, with one loss",
    "summary <- .name | truncate(255)",
    { name: long },
    { summary: `${long.slice(0, 254)}…`, losses: ["summary cut"] },
  ],
  [
    "a text field too",
    'field "T" as text <- .name',
    { name: long },
    { T: long.slice(0, 255), losses: ["field:T cut"] },
  ],
  ["lines of a summary become one", "summary <- .name", { name: "a\r\n b\nc" }, { summary: "a b c" }],
  [
    "an issue without a summary is rejected",
    "summary <- .name",
    { name: "" },
    { rejected: "required-missing" },
  ],
  ["a label is made of any text by `slug`", "labels <- .tags | slug", {}, { labels: ["a-b"] }],
  ["each label once", "labels <- .tags | slug", { tags: ["a", "A", "a"] }, { labels: ["a"] }],
  [
    "a skipped record names its rule",
    'skip when .kind == "task" and .number > 3',
    {},
    { skipped: '.kind == "task" and .number > 3' },
  ],
];
for (const [title, rules, changed, expected] of rows) {
  test(title, () => {
    const samples = [record, { ...record, parent: null }];
    assert.equal(outcome(mapRecord({ samples, rules }, { ...record, ...changed })), expected);
  });
}

const codes: readonly (readonly [string, string, readonly string[]])[] = [
  ["an id is text or a number", "parent <- .number | issue_ref(tasks)", []],
  ["and nothing else", "parent <- .user | issue_ref(tasks)", ["wrong-type"]],
  ["a number is no text elsewhere", 'field "T" as text <- .number', ["wrong-type"]],
  ["until it is made one", 'field "T" as text <- .number | text', []],
  ["a reference to what is not mapped", "parent <- .parent | issue_ref(others)", ["reference-unmapped"]],
  ["a reference to no stream", "parent <- .parent | issue_ref(tassks)", ["unknown-stream", "unused-stream"]],
  ["a level that is none", 'level <- "story"', ["level-unknown"]],
  ["a label may hold no blanks", "labels <- .tags", ["label-blanks"]],
  ["one that is written out is looked at", 'labels <- ["imported"]', []],
  ["also where it has blanks", 'labels <- ["two words"]', ["label-blanks"]],
  ["a person is no text", "assignee <- .name", ["wrong-type"]],
  ["rich text is no text", "description <- .name", ["wrong-type"]],
  ["a date is no text", "due <- .name", ["wrong-type"]],
  ["a date needs its zone", "due <- .day | epoch_millis | iso_date on error warn", ["zone-missing"]],
  ["comments are made one by one", "comments <- .links", ["needs-each"]],
  [
    "a comment needs a body",
    "comments <- each .links { author <- .a | person }",
    ["required-target-missing"],
  ],
  [
    "an attachment needs an address and a name",
    "attachments <- each .links { url <- .a }",
    ["required-target-missing"],
  ],
  ["other targets of maps are told to be later", "too_deep: flatten", []],
];
for (const [title, rules, expected] of codes) {
  test(title, () => {
    const more =
      rules.includes("others") || rules.includes("tassks")
        ? 'stream others { get: "/others", items: .x, id: .id }'
        : "";
    const found = compileParts({ samples: [record], rules, more });
    assert.equal(found.codes.toSorted(), expected, told(found).join("\n"));
  });
}

const union = (
  ids: readonly [string, string],
  rules = "",
): string => `importer demo { title: "Demo", language: 1 }
source { base: "https://api.example.com" }
stream one { get: "/one", items: .x, id: .${ids[0]}, shape: infer("one.json") }
stream two { get: "/two", items: .x, id: .${ids[1]}, shape: infer("two.json") }
stream tasks from one, two
${rules}map tasks as task to issue { summary <- .name, parent <- .up | issue_ref(tasks) }
`;
const files = {
  "demo/one.json": '{ "x": [{ "id": 1, "name": "a", "up": null, "only": 1 }] }',
  "demo/two.json": '{ "x": [{ "id": 2, "name": "b", "up": 1 }] }',
};

test("a union of streams takes its members' ids", () => {
  const found = compileText(union(["id", "id"]).replace("from one, two", "from one, two { }"), files);
  assert.equal(told(found), []);
  const mapper = compileMaps(found.plan!, adaptors).get("tasks")!;
  const input: MapInput = {
    record: { id: 5, name: "n" },
    context: {},
    children: {},
    options: {},
    run: { zone: "UTC", started: "2026-01-01T00:00:00Z" },
  };
  const result = mapper.map(input);
  assert.is(result.kind === "mapped" ? result.issue.key : undefined, "5");
});

const csv = (rules: string): string => `importer csv { title: "CSV", language: 1 }
source { file csv { delimiter: auto, encoding: auto, header: 1 } }
stream rows { read: rows, id: column("Key", "Id") ?? record.number }
map rows as row to issue {
${rules}
}
`;
const row = (rules: string, header: readonly string[], cells: readonly string[]) => {
  const found = compileText(csv(rules));
  assert.equal(told(found), []);
  const mapper = compileMaps(found.plan!, adaptors).get("rows")!;
  const result = mapper.map({
    record: { number: 9, cells },
    header,
    context: {},
    children: {},
    options: {},
    run: { zone: "UTC", started: "2026-01-01T00:00:00Z" },
  });
  return { key: result.kind === "mapped" ? result.issue.key : undefined, ...outcome(result) };
};

test("`column` is the first header that matches, trimmed and case-folded", () => {
  const rules = 'summary <- column("Summary", "Title") | trim';
  assert.equal(row(rules, ["key", " TITLE "], ["A-1", " t "]), { key: "A-1", summary: "t" });
  assert.equal(row(rules, ["Title", "Summary"], ["t", "s"]), { key: "9", summary: "s" });
});

test("an empty cell is missing, and does not count as nullable", () => {
  const rules = 'required summary <- column("Summary") | trim\n  type <- column("Type") ?? "Task"';
  assert.equal(row(rules, ["Key", "Summary", "Type"], ["1", "s", ""]), {
    key: "1",
    summary: "s",
    type: "Task",
  });
  assert.equal(row(rules, ["Key", "Summary"], ["1", " "]), { key: undefined, rejected: "required-missing" });
});

test("`columns` is every repeat, in order; `nth` one of them", () => {
  const rules =
    'summary <- "S"\n  labels <- columns("Label") | split(",") | slug\n  type <- column("Label", nth: 2)';
  assert.equal(row(rules, ["Label", "Other", "label"], ["a, b", "x", "C c"]), {
    key: "9",
    type: "C c",
    labels: ["a", "b", "c-c"],
  });
});

test("a row has columns and no fields", () => {
  assert.equal(compileText(csv("summary <- .Summary")).codes, ["row-field"]);
  assert.equal(compileText(csv('summary <- column("A")[0]')).codes, ["index-path"]);
  assert.equal(compileParts({ rules: 'type <- column("A")' }).codes, ["column-outside-file"]);
});

test.run();
