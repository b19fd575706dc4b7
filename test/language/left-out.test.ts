import * as fs from "node:fs";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { applyFix } from "../../compiler/test/apply-fix.ts";
import { sampleFiles } from "../../compiler/test/memory-files.ts";
import { compileFiles, told } from "./spec.ts";

/** What is left out, or too much, and which fix leaves no error. */
const test = suite("what is left out");

const importers = sampleFiles(new URL("../../importers/", import.meta.url), fs);

/** The importer, the passage, what stands there instead, the code, and the title of a fix. */
type Row = readonly [string, string | RegExp, string, string, string];

const rows: readonly Row[] = [
  ["clickup", '  title:    "ClickUp"\n', "", "setting-missing", 'Write title: "Clickup"'],
  ["clickup", "  language: 1\n", "", "setting-missing", "Write language: 1"],
  ["clickup", "language: 1", "language: 7", "language-version", "Write 1"],
  ["clickup", 'header: "Authorization", ', "", "setting-missing", 'Write header: "Authorization"'],
  ["clickup", '{ label: "Closed tasks", ', "{ ", "setting-missing", 'Write label: "Closed"'],
  ["clickup", /allow: .*\n/, "", "setting-missing", "Write allow: per_minute(100)"],
  ["clickup", /\n *required summary .*/, "", "required-target-missing", "Write required summary <- .name"],
  [
    "clickup",
    /\n *required body *<- \.comment_text .*/,
    "",
    "required-target-missing",
    "Write required body <- .comment_text | plain_to_adf",
  ],
  ["clickup", /\n *required url .*/, "", "required-target-missing", "Write required url <- .url"],
  ["clickup", "truncate(255)", "truncate", "missing-argument", "Write length: 10"],
  ["clickup", "lookup(priority)", "lookup", "missing-argument", "Write priority"],
  ["clickup", "issue_ref(tasks)", "issue_ref()", "missing-argument", "Write tasks"],
  ["clickup", 'param: "page", ', "", "missing-argument", 'Write param: "page"'],
  ["clickup", "truncate(255)", "truncate(255, 300)", "extra-argument", "Remove 300"],
  ["clickup", "truncate(255)", "truncate(255, width: 300)", "extra-argument", "Remove width: 300"],
  ["clickup", "first | person_or_name", "first(1) | person_or_name", "extra-argument", "Remove 1"],
  ["clickup", "until: .last_page", "until: short", "size-missing", "Write size: 100"],
  ["clickup", ", size: 25", "", "size-missing", "Write size: 100"],
  ["clickup", ".tags[].name | slug", ".tags", "wrong-type", "Write .tags[].name | slug"],
];

for (const [name, from, to, code, title] of rows) {
  test(`${name}: ${code}, ${title}`, () => {
    const path = `${name}/${name}.importer`;
    const right = importers.read(path) ?? "";
    const compileAs = (text: string) =>
      compileFiles(
        path,
        { ...importers, read: (wanted) => (wanted === path ? text : importers.read(wanted)) },
        text,
      );
    const text = right.replace(from, to);
    assert.ok(text !== right, `the importer has no ${from}`);
    const found = compileAs(text).diagnostics.find((one) => one.code === code);
    assert.ok(found !== undefined, told(compileAs(text)).join("\n"));
    const fix = found.fixes.find((one) => one.title === title);
    assert.ok(fix !== undefined, `there is no such fix: ${found.fixes.map((one) => one.title)}`);
    const mended = compileAs(applyFix(text, fix));
    assert.equal(
      mended.diagnostics.filter((one) => one.severity === "error").map((one) => one.message),
      [],
    );
  });
}

test.run();
