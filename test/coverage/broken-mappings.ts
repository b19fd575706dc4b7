import type { Broken } from "./mistake.ts";

/** Mistakes with tables, maps and tests, by the titles of constructs. */
export const brokenMappings: Readonly<Record<string, Broken>> = {
  tables: {
    beside: 'values kind { "a" -> "b", "A" -> "c", otherwise -> "d" }',
    rules: "type <- .name | lookup(kind)",
    code: "row-duplicate",
  },
  "tables for open sets": {
    beside: 'values kind { "a" -> "b", otherwise -> "c", "d" -> "e" }',
    rules: "type <- .name | lookup(kind)",
    code: "row-unreachable",
  },
  "tables from a stream": { beside: "values names from ships { .id -> .name }", code: "unknown-stream" },
  "tables from a file of the bundle": {
    beside: 'values names from file("names.csv") { column("Id") -> column("Name") }',
    code: "file-missing",
  },
  "tables from the user's file": {
    beside: 'input people { label: "People" }\nvalues names from people { column("Id") -> column("Name") }',
    code: "input-no-file",
  },
  options: {
    beside: 'option closed { label: "Closed", choices: ["import"], default: "skip" }',
    rules: 'skip when closed == "import"',
    code: "unknown-word",
  },
  "options of several words": {
    beside: 'option closed { label: "Closed", choices: "import", default: "import" }',
    rules: 'skip when closed == "import"',
    code: "setting-value",
  },
  "declared adaptors": {
    beside: "adaptor short(t) = t | truncat(9)",
    rules: "type <- .name | short",
    code: "unknown-adaptor",
  },
  fragments: { rules: "use people(.name)", code: "unknown-fragment" },
  "shared files": { beside: 'use { person } from "people.importer"', code: "file-missing" },
  issues: { beside: "map ships as s to issue { required summary <- .name }", code: "unknown-stream" },
  "several maps to issues": {
    beside: 'map boats as b to issue named boats { required summary <- "Boat" }',
    code: "duplicate-name",
  },
  levels: { rules: 'level <- "story"', code: "level-unknown" },
  parents: { rules: "parent <- .id | issue_ref(ships)", code: "unknown-stream" },
  comments: { rules: 'comments <- each .name { required body <- "x" | plain_to_adf }', code: "not-a-list" },
  attachments: {
    rules: "attachments <- each .tags { required url <- .name }",
    code: "required-target-missing",
  },
  links: { rules: "links <- each .tags { type <- .label }", code: "unknown-field" },
  skipping: { rules: "skip when .name", code: "not-a-condition" },
  "a failure that is told": { rules: "type <- .name on error warn", code: "on-error-needless" },
  "what is too deep": { rules: "too_deep: link, too_deep: label", code: "duplicate-name" },
  "one or the other": { rules: 'type <- if .name then "a" else "b"', code: "not-a-condition" },
  "instead of what is missing": { rules: 'type <- .nam ?? "Boat"', code: "unknown-field" },
  comparisons: { rules: 'skip when .length == "12"', code: "compare-types" },
  "one of several": { rules: "skip when .name in .length", code: "wrong-type" },
  "whether something is there": { rules: "skip when .nam is present", code: "unknown-field" },
  "of every element": { rules: "labels <- .name[] | slug", code: "not-a-list" },
  "references to issues": {
    rules: "links <- each .tags { to <- .name | issue_ref() }",
    code: "missing-argument",
  },
  "references to versions, components and sprints": {
    rules: "fix_versions <- .tags[].name | version_ref(boats)",
    code: "reference-unmapped",
  },
  "records inline": {
    beside: 'test "none" { given boats { "id": .id }\n expect issue { summary: "x" } }',
    code: "test-not-literal",
  },
  "tables with exact keys": {
    beside: 'values kind { exact: yes, "a" -> "b", otherwise -> "c" }',
    rules: "type <- .name | lookup(kind)",
    code: "setting-value",
  },
  versions: { beside: "map boats as v to version { name <- .name, release <- .tags }", code: "wrong-type" },
  sprints: { beside: "map boats as s to sprint { goal <- .name }", code: "required-target-missing" },
  components: { beside: "map boats as c to component { name <- .title }", code: "unknown-field" },
  "web links": { rules: "remote_links <- each .tags { title <- .name }", code: "required-target-missing" },
  "work logs": { rules: "worklogs <- each .tags { seconds <- .name }", code: "wrong-type" },
  watchers: { rules: "watchers <- each .tags { person <- .name }", code: "wrong-type" },
  "custom fields": { rules: 'field "Length" as number <- .lenght', code: "unknown-field" },
  "fields found when the import starts": {
    rules: "fields <- each .tags as f { name <- f.name }",
    code: "required-target-missing",
  },
  "a failure that rejects": { rules: "labels <- .lenght | number on error reject", code: "unknown-field" },
  "a failure with something instead": {
    rules:
      'due <- .docked | moment_from(format: "yyyy", zone: "UTC") | iso_date(zone: "UTC") on error use .length',
    code: "wrong-type",
  },
  "what is too long": { rules: "overflow: { description: burn }", code: "unknown-word" },
  "selected elements": { rules: 'type <- .tags[.label == "kind"].name', code: "unknown-field" },
  "all selected elements": {
    rules: 'labels <- .tags[all .label == "kind"][].name | slug',
    code: "unknown-field",
  },
  "parts of a text": { rules: "type <- .name | match()", code: "missing-argument" },
  "records from a file": {
    beside: 'test "none" { given boats from "missing.json"\n expect issue { summary: "x" } }',
    code: "file-missing",
  },
  "an expected refusal": {
    beside: 'test "none" { given boats { "id": .id }\n expect error "required-missing" }',
    code: "test-not-literal",
  },
  "an expected loss": {
    beside: 'test "none" { given ships { "id": "1" }\n expect loss "cut" }',
    code: "test-unknown-given",
  },
};
