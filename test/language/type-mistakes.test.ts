import { suite } from "uvu";
import { plantedIn, type Row } from "./planted.ts";

/** What does not fit where it stands, or is called by another name: told once, by its own name, with what fits. */
const test = suite("mistakes of types");
const { costsOne } = plantedIn("clickup");

const rows: readonly Row[] = [
  [
    "a list of objects for one text",
    "<- .markdown_description | markdown_to_adf",
    "<- .tags | truncate(20) | plain_to_adf",
    "wrong-type",
    "told",
  ],
  [
    "an object for what a table has rows of",
    "<- .status.status | lookup(status) ??",
    "<- .status | lookup(status) ??",
    "wrong-type",
    "mended",
  ],
  [
    "an object for an id",
    "items: .tasks\n  id: .id",
    "items: .tasks\n  id: .creator",
    "wrong-type",
    "mended",
  ],
  ["a number in quotes", "truncate(255)", 'truncate("255")', "wrong-type", "mended"],
  ["an id for a reference", ".parent | issue_ref(tasks)", ".parent", "wrong-type", "mended"],
  [
    "an argument by another name",
    "iso_date(zone: import.zone)",
    "iso_date(timezone: import.zone)",
    "extra-argument",
    "mended",
  ],
  [
    "an argument of paging by another name",
    'param: "page", from',
    'parameter: "page", from',
    "extra-argument",
    "mended",
  ],
  [
    "a setting by another name",
    'header: "Authorization", label',
    'name: "Authorization", label',
    "unknown-setting",
    "mended",
  ],
  [
    "a target that is needed, by another name",
    "required body <- .comment_text",
    "required text <- .comment_text",
    "unknown-target",
    "mended",
  ],
  [
    "a target that is needed, misspelt",
    "required summary <-",
    "required sumary <-",
    "unknown-target",
    "mended",
  ],
  [
    "the last record of a page, in an id",
    "items: .tasks\n  id: .id",
    "items: .tasks\n  id: last.id",
    "not-in-scope",
    "told",
  ],
  [
    "one of a list of objects for a text",
    "<- .status.status | lookup(status) ??",
    "<- .tags | first | lookup(status) ??",
    "wrong-type",
    "mended",
  ],
  [
    "what does not fit and may fail",
    ".due_date | epoch_millis | iso_date(zone: import.zone)  on error warn",
    ".due_date | epoch_millis",
    "wrong-type",
    "told",
  ],
  [
    "a field of what stands in parentheses",
    "<- .status.status | lookup(status) ??",
    "<- (.tags | first).name ??",
    "unexpected",
    "told",
  ],
  ["a path in a text", '?? "Untitled task"', '?? "Task {.id}"', "hole-unfilled", "told"],
  [
    "a text for a record that a test gives",
    'given list { name: "Backlog" }',
    'given list "Backlog"',
    "setting-value",
    "told",
  ],
  ["a way to sign in by another name", "auth token {", "auth header {", "auth-unknown", "mended"],
];

for (const row of rows) test(row[0], () => costsOne(row));

for (const [importer, row] of [
  ["csv", ["an encoding that nobody knows", "encoding: auto", 'encoding: "utf-9"', "setting-value", "told"]],
  [
    "jira-cloud",
    ["one text for a list behind `in`", 'in ["scrum", "simple"]', 'in "scrum"', "wrong-type", "mended"],
  ],
  ["jira-server", ["one record of a batch", "issue[].id", "issue.id", "is-a-list", "mended"]],
] as const)
  test(row[0], () => plantedIn(importer).costsOne(row));

test.run();
