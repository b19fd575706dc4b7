import { suite } from "uvu";
import * as assert from "uvu/assert";
import { check } from "../index.ts";
import { testCatalogue } from "../test/catalogue.ts";
import { memoryFiles } from "../test/memory-files.ts";
import { samples, spec } from "./testing/typed-spec.ts";

const test = suite("types of targets");

/** What is told about rules of a map of `tasks`, and of what only the whole spec could need, nothing. */
function told(rules: string): readonly { code: string; message: string; notes: readonly string[] }[] {
  const text = `${spec}\nmap tasks as task to issue {\n  required summary <- .name\n  ${rules}\n}\n`;
  return check("t/t.importer", {
    files: memoryFiles({ "t/t.importer": text, "t/s.json": samples }),
    catalogue: testCatalogue,
  }).filter(({ severity, code }) => severity === "error" && code !== "items-missing");
}

/** Rules, and the codes that they bring; none where the value fits. */
const RULES: readonly (readonly [rule: string, codes: string])[] = [
  [`environment <- .name | plain_to_adf`, ""],
  [`description <- .name`, "wrong-type"],
  [`description <- .tags[].name | join | plain_to_adf`, ""],
  [`labels <- .labels`, "label-blanks"],
  [`labels <- .labels | slug`, ""],
  [`labels <- .name | slug`, "wrong-type"],
  [`labels <- [.name | slug]`, ""],
  [`labels <- ["one", "two"]`, ""],
  [`labels <- ["one", "two words"]`, "label-blanks"],
  [`labels <- .tags`, "wrong-type"],
  [`level <- "subtask"`, ""],
  [`level <- "story"`, "level-unknown"],
  [`level <- if .flag then "epic" else "storey"`, "level-unknown"],
  [`level <- .name | lookup(state)`, "level-unknown level-unknown"],
  [`status <- .status.status`, ""],
  [`status <- .labels`, ""],
  [`status <- [.status.status | lookup(state_all), .status.status]`, ""],
  [`status <- .status`, "wrong-type"],
  [`status <- .id`, "wrong-type"],
  [`status <- .id | text`, ""],
  [`priority <- null`, ""],
  [`due <- .due`, "wrong-type"],
  [`due <- since`, ""],
  [`due <- .due | epoch_millis | iso_date(zone: import.zone)`, "fallible-unhandled"],
  [`due <- .due | epoch_millis | iso_date(zone: import.zone)  on error warn`, ""],
  [`due <- .due | epoch_millis | iso_date(zone: import.zone)  on error use since`, ""],
  [`due <- .due | epoch_millis | iso_date(zone: import.zone)  on error use .name`, "wrong-type"],
  [`due <- .due | epoch_millis | iso_date_time  on error warn`, "wrong-type"],
  [`created <- .due | epoch_millis | iso_date_time  on error warn`, ""],
  [`created <- .due | epoch_millis  on error warn`, "wrong-type"],
  [`created <- import.started | iso_date_time`, ""],
  [`parent <- .id`, "wrong-type"],
  [`parent <- .id | issue_ref(tasks)`, ""],
  [`parent <- [.id] | issue_ref(tasks)`, "wrong-type"],
  [`assignee <- .who`, "wrong-type"],
  [`assignee <- .who | person`, ""],
  [`assignee <- .people | person`, "wrong-type"],
  [`assignee <- .people | person | first`, ""],
  [`original_estimate <- 2h`, ""],
  [`original_estimate <- .points`, ""],
  [`original_estimate <- .name`, "wrong-type"],
  [`components <- .labels`, ""],
  [`components <- .name`, "wrong-type"],
  [`components <- [.name]`, ""],
  [`field "Points" as number <- .points`, ""],
  [`field "Points" as number <- .mixed`, "fallible-unhandled"],
  [`field "Points" as number <- .mixed  on error warn`, ""],
  [`field "Points" as number <- .flag`, "wrong-type"],
  [`field "Day" as date <- since`, ""],
  [`field "Words" as text <- .some`, "fallible-unhandled"],
  [`field "Words" as text <- .parent`, ""],
  [`field "Words" as labels <- .labels | slug`, ""],
  [`field "Words" as person <- .name`, "wrong-type"],
  [`field "Words" as nothing <- .name`, "unknown-word"],
  [`required environment <- .title | plain_to_adf`, "nullable-required"],
  [`required environment <- (.title ?? "none") | plain_to_adf`, ""],
  [`required environment <- if .title is present then .title | plain_to_adf else .name | plain_to_adf`, ""],
  [`skip when .title is blank, required environment <- .title | plain_to_adf`, ""],
  [`required environment <- .title | plain_to_adf, skip when not .title is present or .flag`, ""],
  [`skip when .title is blank and .flag, required environment <- .title | plain_to_adf`, "nullable-required"],
  [`comments <- each .tags { required body <- .colour | plain_to_adf }`, "nullable-required"],
  [`comments <- each .tags[all .colour is present] { required body <- .colour | plain_to_adf }`, ""],
  [`comments <- each .name { required body <- . | plain_to_adf }`, "not-a-list"],
  [`worklogs <- each .tags { required seconds <- 2h | seconds }`, ""],
  [`worklogs <- each .tags { required seconds <- 2h }`, "wrong-type"],
  [`watchers <- each .people { required person <- . | person }`, ""],
];

for (const [rule, codes] of RULES) {
  test(`${rule}: ${codes === "" ? "fits" : codes}`, () =>
    assert.is(
      told(rule)
        .map(({ code }) => code)
        .join(" "),
      codes,
    ));
}

test("what is wrong says what it is, and where what was meant may stand", () => {
  const said = (rule: string) => told(rule).flatMap(({ message, notes }) => [message, ...notes]);
  assert.equal(said("status <- .tags | truncate(9)"), [
    "`truncate` takes text, but `.tags` is a list of objects with colour, name.",
    "Did you mean `.tags[].name` or `.tags[].colour`?",
  ]);
  assert.equal(said("status <- .status"), [
    "`status` takes text or a list of text, but `.status` is an object with status, type.",
    "Did you mean `.status.status` or `.status.type`?",
  ]);
  assert.equal(said("comments <- each .tags { required body <- . | plain_to_adf }"), [
    "`plain_to_adf` takes text, but this is an object with colour, name.",
    "Did you mean `.name` or `.colour`?",
  ]);
});

test.run();
