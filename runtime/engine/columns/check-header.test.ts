import { suite } from "uvu";
import * as assert from "uvu/assert";
import type {
  Assignment,
  Collection,
  Expression,
  Mapping,
  Plan,
  Stream,
} from "../../../compiler/plan/index.ts";
import { checkHeader, tellNotBrought } from "./check-header.ts";

const test = suite("checking the headers of a file");

const column = (...names: string[]): Expression => ({ kind: "column", names, nth: 1 });
const assign = (name: string, value: Expression, required = false): Assignment => ({
  target: { kind: "standard", name },
  required,
  value,
});
const orNumber = (first: Expression): Expression => ({
  kind: "coalesce",
  arms: [first, { kind: "path", root: { kind: "number" }, steps: [] }],
});

function check(
  header: readonly string[],
  summary: Expression = column("Summary", "Title"),
  more: readonly Collection[] = [],
) {
  const id = orNumber(column("Key"));
  const stream: Stream = {
    name: "rows",
    source: "file",
    read: { kind: "rows" },
    id,
    identity: "rows",
    context: [],
    shape: { kind: "row" },
  };
  const map: Mapping = {
    name: "rows",
    stream: "rows",
    as: "row",
    target: "issue",
    skips: [],
    key: assign("key", id, true),
    assignments: [assign("summary", summary, true), assign("priority", column("Priority"))],
    collections: [
      {
        target: "comments",
        each: { kind: "columns", names: ["Comment"] },
        skips: [],
        assignments: [
          assign("body", { kind: "path", root: { kind: "here" }, steps: [] }, true),
          assign("created", column("Priority")),
        ],
      },
    ],
    tooDeep: "flatten",
    overflow: {},
    joins: [],
  };
  const plan = {
    streams: [stream],
    maps: [{ ...map, collections: [...map.collections, ...more] }],
    options: [],
    tables: [],
  } as unknown as Plan;
  return checkHeader(plan, new Map(), stream, { file: "a.csv", header });
}

test("tells what each column was bound to, folded and trimmed, and which repeats are read", () => {
  const { columns, problems } = check(["key", " TITLE ", "Comment", "Comment"]);
  assert.equal(
    columns.map(({ target, header, columns: count }) => [target, header, count]),
    [
      ["id", "key", 1],
      ["summary", "TITLE", 1],
      ["priority", undefined, 0],
      ["comments", "Comment", 2],
      ["comments/created", undefined, 0],
    ],
  );
  assert.equal(problems, []);
});

test("columns that a pattern matches are read, and told with how many they are", () => {
  const links = (...names: string[]): Collection => ({
    target: "links",
    each: { kind: "cells", names },
    skips: [],
    assignments: [],
  });
  const header = ["Key", "Title", "Link (Blocks)", "Votes", "link (Blocks)"];
  const { columns, notBrought } = check(header, undefined, [links("Link (*)")]);
  assert.equal(columns.at(-1), {
    stream: "rows",
    target: "links",
    wanted: ["Link (*)"],
    header: "Link (Blocks)",
    columns: 2,
  });
  assert.equal(notBrought, ["Votes"]);
  assert.equal(check(header, undefined, [links("*")]).notBrought, []);
});

test("an argument's column is told only where there is something that it belongs to", () => {
  const value = {
    kind: "let",
    bindings: [
      { name: "text", value: column("Headline") },
      { name: "key", value: column("Key") },
    ],
    body: { kind: "literal", value: "x" },
    over: "value",
  } as unknown as Expression;
  const summary = (header: readonly string[]) =>
    check(header, value).columns.flatMap((one) => (one.target === "summary" ? [one.header] : []));
  assert.equal(summary(["Key", "Headline"]), ["Headline", "Key"]);
  assert.equal(summary(["Key", "Title"]), [undefined]);
});

test("refuses a file without a column that every row needs, and lists its headers", () => {
  const { problems } = check(["Key", "Betreff", "", "Betreff"]);
  assert.equal(problems[0], {
    severity: "error",
    code: "column-missing",
    message:
      'a.csv has no column for summary, which every row needs: name it with --map "summary=<header>", or call it "Summary" or "Title". Its headers are "Key", "Betreff" (2 times), column 3 without a header.',
  });
});

test("does not ask for a column where the spec has another value", () => {
  const value: Expression = {
    kind: "coalesce",
    arms: [column("Title"), { kind: "literal", value: "x" as never }],
  };
  assert.equal(
    check(["Key"], value).problems.filter(({ severity }) => severity === "error"),
    [],
  );
});

test("names the columns that nothing reads, and rows that only their number tells apart", () => {
  const { problems, notBrought } = check(["Summary", "Summary", "Votes", ""]);
  assert.equal(
    problems.map(({ severity, code }) => [severity, code]),
    [["warning", "identity-unstable"]],
  );
  assert.match(
    problems[0]!.message,
    /no column that tells rows apart \(such as "Key"\).*--map "id=<header>"/,
  );
  assert.is(
    tellNotBrought({ file: "a.csv", notBrought }),
    'Columns of a.csv that are not brought: "Summary", "Votes", one without a header.',
  );
});

test.run();
