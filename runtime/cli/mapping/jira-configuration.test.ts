import { suite } from "uvu";
import * as assert from "uvu/assert";
import { isJiraConfiguration, readJiraConfiguration } from "./jira-configuration.ts";

const test = suite("configurations of Jira's own importer");
const address = (target: string): string | undefined =>
  target === "worklogs" ? undefined : `rows/${target}`;

const configuration = {
  "config.version": "2.0",
  "config.project.from.csv": "false",
  "config.encoding": "UTF-8",
  "config.email.suffix": "@",
  "config.delimiter": ";",
  "config.date.format": "yyyy-MM-dd HH:mm",
  "config.project": { "project.type": null, "project.key": "", "project.name": "" },
  "config.field.mappings": {
    Titel: { "jira.field": "summary" },
    Art: { "jira.field": "issuetype", userChanged: "true", manualMapping: "true" },
    Marke: { "jira.field": "labels" },
    Stichwort: { "jira.field": "labels" },
    Aufwand: { "jira.field": "worklog" },
    Punkte: { "existing.custom.field": "24050" },
    Nr: { "jira.field": "issue-id" },
    Schluessel: { "jira.field": "issue-key" },
    Rest: { userChanged: "false" },
  },
  "config.value.mappings": { Art: { Fehler: "10004", Wunsch: "Story" }, Rest: { a: "b" } },
};

test("what it says of columns, values and the file is taken", () => {
  const { overrides } = readJiraConfiguration(configuration, "c.txt", address);
  assert.equal(overrides, {
    version: 1,
    file: { delimiter: ";", encoding: "utf-8" },
    "rows/summary": { columns: ["Titel"] },
    "rows/type": { columns: ["Art"], values: { Wunsch: "Story" } },
    "rows/labels": { columns: ["Marke", "Stichwort"] },
    "rows/id": { columns: ["Nr"] },
  });
});

test("what it says of that site is told, with the way to say it here", () => {
  const { left } = readJiraConfiguration(configuration, "c.txt", address);
  const all = left.join("\n");
  assert.match(all, /"Aufwand" goes to "worklog"; give it to a target with --map/);
  assert.match(all, /"Punkte" goes to the custom field 24050 there.*--map "field:<name>=Punkte"/);
  assert.match(all, /"Schluessel" is left, since id is read from "Nr"/);
  assert.match(
    all,
    /"Fehler" of "Art" becomes "10004" there, which is an id of that site; .*--values "type:Fehler=…"/,
  );
  assert.match(all, /The values of the column "Rest" are left/);
  assert.match(all, /config\.date\.format is left\. The format of dates is found by itself\./);
  assert.not.match(all, /config\.project|email/);
});

test("other documents are not taken for one, and broken ones are refused", () => {
  assert.is(isJiraConfiguration({ version: 1 }), false);
  assert.is(isJiraConfiguration([]), false);
  assert.is(isJiraConfiguration(configuration), true);
  assert.throws(
    () => readJiraConfiguration({ "config.field.mappings": 7 }, "c.txt", address),
    /c\.txt is no configuration of Jira's importer: config\.field\.mappings is no object/,
  );
});

test.run();
