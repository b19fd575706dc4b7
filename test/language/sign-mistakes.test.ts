import { suite } from "uvu";
import { plantedIn, type Row } from "./planted.ts";

/** A brace, a bracket or a quote too few: told once, where it belongs, and nothing around it. */
const test = suite("mistakes of signs");
const { costsOne } = plantedIn("clickup");

const rows: readonly Row[] = [
  ["no brace behind a block", "errors {\n", "errors\n", "unopened-block", "mended"],
  ["no brace behind a named block", "budget requests {", "budget requests", "unopened-block", "mended"],
  [
    "no brace behind a stream",
    "stream spaces each teams as team {",
    "stream spaces each teams as team",
    "unopened-block",
    "mended",
  ],
  ["no brace behind a map", "to issue {", "to issue", "unopened-block", "mended"],
  ["no brace behind `each`", "each comments {\n", "each comments\n", "unopened-block", "mended"],
  [
    "a block inside of another that does not close",
    "  comments <- each comments {\n    required body <- .comment_text | plain_to_adf\n    author        <- .user | person_or_name\n    created       <- .date | moment  on error warn\n  }",
    "  comments <- each comments {\n    required body <- .comment_text | plain_to_adf\n    author        <- .user | person_or_name\n    created <- .date | moment on error warn\n",
    "unclosed-bracket",
    "told",
  ],
  ["a list that does not close", "[500, 502, 503]", "[500, 502, 503", "unclosed-bracket", "mended"],
  ["a call that does not close", "lookup(priority) ??", "lookup(priority ??", "unclosed-bracket", "told"],
  [
    "a long text that does not close",
    'base: "https://api.clickup.com/api/v2"',
    'base: """https://api.clickup.com/api/v2"',
    "unterminated-verbatim",
    "told",
  ],
  [
    "words without quotes",
    'label: "Archived tasks"',
    "label: Archived tasks of lists",
    "unquoted-text",
    "mended",
  ],
  ["one word without quotes", 'header: "Authorization"', "header: Authorization", "setting-value", "mended"],
  ["words without quotes in a table", '"to do" -> "To Do"', '"to do" -> To Do', "unquoted-text", "mended"],
  ["words without quotes as a fallback", '?? "Untitled task"', "?? Untitled task", "unquoted-text", "mended"],
  ["no alias", "stream tasks each lists as list {", "stream tasks each lists {", "alias-missing", "mended"],
  [
    "another language's `else if`",
    'else if custom.type == "date"',
    'elif custom.type == "date"',
    "foreign-sign",
    "mended",
  ],
  [
    "another language's sign that joins texts",
    ".name | trim",
    '.name ++ "x" | trim',
    "no-arithmetic",
    "told",
  ],
];

for (const row of rows) test(row[0], () => costsOne(row));

test.run();
