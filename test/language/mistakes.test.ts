import { suite } from "uvu";
import * as assert from "uvu/assert";
import { plantedIn, type Row } from "./planted.ts";
import { told } from "./spec.ts";

/** What people type who know a tool's API, and the language a little: one message each, where it is, and a way out. */
const test = suite("mistakes");
const { right, compileAs, withMistake, costsOne } = plantedIn("clickup");

const rows: readonly Row[] = [
  ["a field that is not there", "<- .name | trim", "<- .title | trim", "unknown-field", "told"],
  ["a field misspelt", ".markdown_description |", ".markdownDescription |", "unknown-field", "mended"],
  ["a field below another", "<- .priority.priority", "<- .priority.level", "unknown-field", "told"],
  ["no arrow", "priority <- .priority", "priority .priority", "target-arrow", "mended"],
  ["an equals sign for the arrow", "priority <- .priority", "priority = .priority", "target-arrow", "mended"],
  ["the arrow of tables", "priority <- .priority", "priority -> .priority", "target-arrow", "mended"],
  ["a colon for the arrow", "priority <- .priority", "priority: .priority", "target-arrow", "mended"],
  [
    "an arrow in a setting",
    'shape: infer("samples/tasks',
    'shape <- infer("samples/tasks',
    "setting-colon",
    "mended",
  ],
  [
    "an adaptor misspelt",
    ".markdown_description | markdown_to_adf",
    ".markdown_description | markdown2adf",
    "unknown-adaptor",
    "mended",
  ],
  ["no `on error`", "<- .date | moment on error warn", "<- .date | moment", "fallible-unhandled", "mended"],
  ["a target that is not there", "  labels <-", "  tags <-", "unknown-target", "told"],
  ["a target misspelt", "  description <-", "  descripton <-", "unknown-target", "mended"],
  [
    "a custom field without `field`",
    'field "ClickUp list" as text',
    '"ClickUp list" as text',
    "field-form",
    "mended",
  ],
  [
    "a custom field without its type",
    'field "ClickUp list" as text',
    'field "ClickUp list"',
    "field-form",
    "mended",
  ],
  [
    "a custom field of another type",
    'field "ClickUp list" as text',
    'field "ClickUp list" as string',
    "unknown-word",
    "told",
  ],
  ["a choice that the option lacks", 'closed == "skip"', 'closed == "skiped"', "unknown-word", "mended"],
  ["a declaration misspelt", "stream tasks each", "steam tasks each", "unknown-declaration", "mended"],
  ["a declaration with a capital", "stream tasks each", "Stream tasks each", "unknown-declaration", "mended"],
  ["`each` misspelt", "stream tasks each lists", "stream tasks eac lists", "misspelt-word", "mended"],
  ["`required` misspelt", "required summary", "require summary", "misspelt-word", "mended"],
  ["a stream misspelt", "each lists as list", "each list as list", "unknown-stream", "mended"],
  [
    "an address without quotes",
    'get: "/list/{list.id}/task"',
    "get: /list/{list.id}/task",
    "unquoted-text",
    "mended",
  ],
  [
    "a whole address without quotes",
    'base: "https://api.clickup.com/api/v2"',
    "base: https://api.clickup.com/api/v2",
    "unquoted-text",
    "mended",
  ],
  [
    "a quote missing",
    'get: "/list/{list.id}/task"',
    'get: "/list/{list.id}/task',
    "unterminated-text",
    "mended",
  ],
  ["single quotes", '?? "Medium"', "?? 'Medium'", "single-quotes", "mended"],
  ["text without quotes", '?? "Medium"', "?? Medium", "unknown-name", "mended"],
  ["parentheses for a choice", '[.name == "Points"]', '(.name == "Points")', "list-brackets", "mended"],
  ["parentheses for a list", '["done", "closed"]', '("done", "closed")', "list-brackets", "mended"],
  ["another bracket at the end", '["done", "closed"]', '["done", "closed")', "wrong-bracket", "mended"],
  ["a comma missing in a list", '["done", "closed"]', '["done" "closed"]', "missing-separator", "mended"],
  ["a setting misspelt", "pages: numbered(param", "page: numbered(param", "unknown-setting", "mended"],
  ["one equals sign", ".archived == true", ".archived = true", "comparison-equals", "mended"],
  ["true in quotes", ".archived == true", '.archived == "true"', "compare-types", "mended"],
  ["another language's and", 'closed == "skip" and', 'closed == "skip" &&', "foreign-sign", "mended"],
  ["a dot missing", "<- .name | trim", "<- name | trim", "unknown-name", "mended"],
  ["the stream for its record", "<- .name | trim", "<- tasks.name | trim", "unknown-name", "mended"],
  [
    "the record for its stream",
    ".parent | issue_ref(tasks)",
    ".parent | issue_ref(task)",
    "unknown-stream",
    "mended",
  ],
  [
    "a stream in quotes",
    ".parent | issue_ref(tasks)",
    '.parent | issue_ref("tasks")',
    "missing-argument",
    "mended",
  ],
  ["a table in quotes", "lookup(priority) ??", 'lookup("priority") ??', "missing-argument", "mended"],
  ["a table misspelt", "lookup(priority) ??", "lookup(priorities) ??", "unknown-values", "mended"],
  [
    "an adaptor as a call",
    "<- .creator | person_or_name",
    "<- person_or_name(.creator)",
    "adaptor-needs-pipe",
    "mended",
  ],
  ["a field of a list", ".tags[].name", ".tags.name", "is-a-list", "mended"],
  ["`[]` behind what is no list", "<- .status.status |", "<- .status[].status |", "not-a-list", "told"],
  ["labels with blanks", ".tags[].name | slug", ".tags[].name", "label-blanks", "mended"],
  ["a list of people for one", ".assignees | first | person_or_name", ".assignees", "wrong-type", "mended"],
  ["an element by its number", ".assignees | first", ".assignees[0]", "index-path", "mended"],
  ["no `each`", "comments <- each comments {", "comments <- comments {", "each-missing", "mended"],
  ["the stream in a hole", "{list.id}/task", "{lists.id}/task", "unknown-name", "mended"],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: other languages' holes are what is mistaken here.
  ["a dollar before a hole", "{list.id}/task", "${list.id}/task", "hole-dollar", "mended"],
  ["two braces around a hole", "{list.id}/task", "{{list.id}}/task", "hole-path", "told"],
  ["no time zone", "iso_date(zone: import.zone)", "iso_date", "zone-missing", "mended"],
  [
    "a time zone that is none",
    "iso_date(zone: import.zone)",
    'iso_date(zone: "Berlin time")',
    "setting-value",
    "told",
  ],
  ["no `else`", 'then "subtask" else "standard"', 'then "subtask"', "unexpected-end", "told"],
  [
    "a question mark for a choice",
    'if .parent is present then "subtask" else "standard"',
    '.parent is present ? "subtask"',
    "stray-character",
    "told",
  ],
  ["a level misspelt", 'else "standard"', 'else "standart"', "level-unknown", "mended"],
  ["null", ".parent is present", ".parent != null", "compare-null", "mended"],
  ["a duration without its unit", "timeout: 30s", "timeout: 30", "setting-value", "told"],
  ["an outcome misspelt", "-> rate_limited", "-> ratelimited", "error-outcome-unknown", "mended"],
  ["a colon in a table", '"high" -> "High"', '"high": "High"', "row-arrow", "mended"],
  ["another language's arrow", '"high" -> "High"', '"high" => "High"', "foreign-sign", "mended"],
  ["a key that is there already", '"low" -> "Low"', '"High " -> "Low"', "row-duplicate", "told"],
  [
    "a fallback as an adaptor",
    '?? "Untitled task"',
    '| default("Untitled task")',
    "unknown-adaptor",
    "mended",
  ],
  ["a fallback as `or`", '?? "Untitled task"', 'or "Untitled task"', "not-a-condition", "mended"],
  ["arithmetic", "<- .name | trim", '<- .name + "x" | trim', "no-arithmetic", "told"],
  ["a target of maps misspelt", "to issue {", "to issues {", "unknown-target", "mended"],
  [
    "the record's name for the stream's",
    "map tasks as task to issue {",
    "map task to issue {",
    "unknown-stream",
    "told",
  ],
  ["no `to`", "map tasks as task to issue {", "map tasks as task {", "unexpected", "told"],
  ["text where a condition belongs", "until: .last_page", 'until: "last_page"', "not-a-condition", "mended"],
  [
    "text where an id belongs",
    "items: .tasks\n  id: .id",
    'items: .tasks\n  id: "id"',
    "setting-value",
    "mended",
  ],
  ["text where a list belongs", "items: .tasks", 'items: "tasks"', "not-a-list", "mended"],
  [
    "another language's optional step",
    "<- .status.status |",
    "<- .status?.status |",
    "optional-step",
    "mended",
  ],
  ["a semicolon", '?? "Untitled task"', '?? "Untitled task";', "semicolon", "mended"],
];

test("without a mistake nothing is told", () => assert.equal(told(compileAs(right)), []));

for (const row of rows) test(row[0], () => costsOne(row));

test("what is not there is told at the stream, and at no path that reads from it", () => {
  const { text } = withMistake("items: .tasks\n  id: .id", "id: .id");
  const found = compileAs(text);
  assert.equal(found.codes, ["items-missing"], told(found).join("\n"));
  assert.is(text.slice(found.diagnostics[0]?.span.start, found.diagnostics[0]?.span.end), "tasks");
});

test.run();
