import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { Expression, Plan, Step } from "../../../compiler/plan/index.ts";
import { adaptors, Failure } from "../../adaptors/index.ts";
import { bindColumns } from "./column.ts";
import { createExpressionCompiler } from "./compile-expression.ts";
import { createScope } from "./scope.ts";

const test = suite("expressions");

const compile = createExpressionCompiler(
  {
    streams: [],
    tables: [
      { name: "status", exact: false, rows: [{ key: "To Do", value: "Open" }] },
      { name: "kind", exact: true, rows: [{ key: "a", value: "A" }], otherwise: "?" },
    ],
  },
  adaptors,
);

const field = (name: string): Step => ({ kind: "field", name });
const all: Step = { kind: "all" };
const path = (...steps: Step[]): Expression => ({ kind: "path", root: { kind: "here" }, steps });
const literal = (value: unknown): Expression => ({ kind: "literal", value });
const named = (name: string): Expression => ({
  kind: "compare",
  operator: "==",
  left: path(field("name")),
  right: literal(name),
});

function evaluate(expression: Expression, here: unknown, scope = createScope()): unknown {
  return compile(expression)(here, scope);
}

const record = {
  name: "Fix login",
  status: { status: "in progress" },
  tags: [{ name: "Auth Team" }, { name: null }, { name: "UI" }],
  groups: [{ tags: [{ name: "a" }] }, { tags: [{ name: "b" }, { name: "c" }] }],
  fields: [{ name: "Points", value: 3 }, { name: "Points", value: 5 }, { name: "Empty" }],
  points: null,
  constructor: "own",
};

const paths: [string, Expression, unknown][] = [
  ["a nested field", path(field("status"), field("status")), "in progress"],
  ["a missing field is missing", path(field("nope")), undefined],
  ["null is missing", path(field("points")), undefined],
  ["a step after a missing one is missing", path(field("points"), field("value")), undefined],
  ["every element, missing ones dropped", path(field("tags"), all, field("name")), ["Auth Team", "UI"]],
  [
    "lists in lists are flattened",
    path(field("groups"), all, field("tags"), all, field("name")),
    ["a", "b", "c"],
  ],
  [
    "the first that fits",
    path(field("fields"), { kind: "first", where: named("Points") }, field("value")),
    3,
  ],
  [
    "none that fits is missing",
    path(field("fields"), { kind: "first", where: named("x") }, field("value")),
    undefined,
  ],
  [
    "all that fit",
    path(field("fields"), { kind: "every", where: named("Points") }, all, field("value")),
    [3, 5],
  ],
  ["a field called constructor is a field", path(field("constructor")), "own"],
  ["a prototype's member is missing", path(field("status"), field("constructor")), undefined],
  ["__proto__ is missing", path(field("__proto__")), undefined],
];
for (const [title, expression, expected] of paths) {
  test(`path: ${title}`, () => assert.equal(evaluate(expression, record), expected));
}

test("path: a field of text is a failure, since the samples said otherwise", () => {
  const result = evaluate(path(field("name"), field("first")), record);
  assert.instance(result, Failure);
  assert.is((result as Failure).code, "unexpected-type");
  assert.match((result as Failure).message, "Fix login");
});

const compare = (left: unknown, operator: "==" | "!=" | "<" | ">=", right: unknown): Expression => ({
  kind: "compare",
  operator,
  left: literal(left),
  right: literal(right),
});
const conditions: [string, Expression, boolean][] = [
  ["equal text", compare("a", "==", "a"), true],
  ["missing equals nothing", compare(null, "==", null), false],
  ["missing differs from everything", compare(null, "!=", "a"), true],
  ["a number equals its text", compare(5, "==", "5"), true],
  ["blank text is not zero", compare(0, "==", ""), false],
  ["numbers in order", compare(2, "<", 10), true],
  ["dates in order", compare("2024-02-01", ">=", "2024-01-31"), true],
  ["missing has no order", compare(null, "<", 1), false],
  [
    "in a list",
    { kind: "in", value: literal("b"), list: { kind: "list", items: [literal("a"), literal("b")] } },
    true,
  ],
  ["missing is in no list", { kind: "in", value: literal(null), list: { kind: "list", items: [] } }, false],
  ["white space is blank", { kind: "is", test: "blank", value: literal("  ") }, true],
  ["white space is present", { kind: "is", test: "present", value: literal("  ") }, true],
  ["not", { kind: "not", value: compare(1, "==", 2) }, true],
  ["and", { kind: "and", items: [literal(true), literal(false)] }, false],
  ["or", { kind: "or", items: [literal(false), literal(true)] }, true],
];
for (const [title, expression, expected] of conditions) {
  test(`condition: ${title}`, () => assert.is(evaluate(expression, {}), expected));
}

const adapt = (
  adaptor: string,
  input: Expression,
  given: Record<string, Expression> = {},
  over: "value" | "elements" | "either" = "value",
): Expression => ({ kind: "adapt", adaptor: `${adaptor}@1`, input, arguments: given, over });

test("adaptors are not called with missing", () => {
  assert.is(evaluate(adapt("trim", path(field("nope"))), record), undefined);
});

test("numbers are text where text is wanted, objects are not", () => {
  assert.is(evaluate(adapt("trim", literal(12)), {}), "12");
  assert.is((evaluate(adapt("trim", path(field("status"))), record) as Failure).code, "unexpected-type");
});

test("an adaptor for one value maps over a list; what fails is dropped and noted", () => {
  const scope = createScope();
  const input = literal(["1", "x", null, "2"]);
  assert.equal(evaluate(adapt("number", input, {}, "either"), {}, scope), [1, 2]);
  assert.equal(
    scope.failedElements.map(({ code }) => code),
    ["conversion-failed"],
  );
});

test("an adaptor that makes lists, mapped over a list, flattens one level", () => {
  const input = literal(["a,b", "c"]);
  assert.equal(evaluate(adapt("split", input, { separator: literal(",") }, "elements"), {}), ["a", "b", "c"]);
});

test("arguments may be paths", () => {
  const expression = adapt("without", literal(["9hx", "8gx"]), { value: path(field("id")) });
  assert.equal(evaluate(expression, { id: "9hx" }), ["8gx"]);
});

test("the first arm that is there wins; a failure is not caught", () => {
  const fallback = (first: Expression): Expression => ({ kind: "coalesce", arms: [first, literal("else")] });
  assert.is(evaluate(fallback(path(field("nope"))), record), "else");
  assert.instance(evaluate(fallback(adapt("number", literal("x"))), {}), Failure);
});

test("value tables fold keys, unless they are exact", () => {
  const lookup = (table: string, key: string): Expression => ({
    kind: "lookup",
    table,
    input: literal(key),
    over: "value",
  });
  assert.is(evaluate(lookup("status", " TO DO "), {}), "Open");
  assert.is(evaluate(lookup("status", "toString"), {}), undefined);
  assert.is(evaluate(lookup("kind", "A"), {}), "?");
});

test("a declared adaptor's parameters are its own, also when one stands inside another", () => {
  const parameter: Expression = { kind: "path", root: { kind: "parameter", name: "x" }, steps: [] };
  const upper: Expression = {
    kind: "let",
    bindings: [{ name: "x", value: literal("inner") }],
    body: adapt("upper", parameter),
    over: "either",
  };
  const outer: Expression = {
    kind: "let",
    bindings: [{ name: "x", value: literal(["a", "b"]) }],
    body: { kind: "list", items: [parameter, upper, parameter] },
    over: "either",
  };
  assert.equal(evaluate(outer, {}), ["a", "INNER", "a", "b", "INNER", "b"]);
});

test("columns are found by the first header that exists, whatever its case; empty cells are missing", () => {
  const scope = createScope({ header: ["Title ", "LABELS", "Labels", "Notes", "labels"] });
  const row = { cells: ["Hello", "a", "", "", "b"], number: 3 };
  assert.is(evaluate({ kind: "column", names: ["Summary", "title"], nth: 1 }, row, scope), "Hello");
  assert.is(evaluate({ kind: "column", names: ["Notes"], nth: 1 }, row, scope), undefined);
  assert.is(evaluate({ kind: "column", names: ["Labels"], nth: 3 }, row, scope), "b");
  assert.equal(evaluate({ kind: "columns", names: ["Labels"] }, row, scope), ["a", "b"]);
  assert.is(evaluate({ kind: "path", root: { kind: "number" }, steps: [] }, row, scope), 3);
});

test("a row knows the title above its group and the row that it stands below", () => {
  const own = (kind: "group" | "parent"): Expression => ({ kind: "path", root: { kind }, steps: [] });
  const row = { cells: ["Hello"], number: 3, group: "Later", parent: "A-1" };
  const scope = createScope({ header: ["Title"] });
  assert.equal([evaluate(own("group"), row, scope), evaluate(own("parent"), row, scope)], ["Later", "A-1"]);
  assert.is(evaluate(own("group"), { cells: [], number: 1 }, scope), undefined);
});

test("cells are found by a pattern of their header, each with what the pattern leaves open", () => {
  const header = [
    "Title",
    " outward issue link (Blocks) ",
    "Outward issue link (Blocks)",
    "Link ()",
    "Estado",
    "",
  ];
  const scope = createScope({ header });
  const row = { cells: ["Hello", "A-1", "", "A-2", "Hecho", "rubbish"], number: 1 };
  const cells = (...names: string[]): unknown => evaluate({ kind: "cells", names }, row, scope);
  assert.equal(cells("Outward issue link (*)", "Link (*)"), [{ name: "Blocks", value: "A-1" }]);
  assert.equal(cells("outward*", "OUTWARD ISSUE LINK (*)"), [{ name: "issue link (Blocks)", value: "A-1" }]);
  assert.equal(cells("*o"), [{ name: "Estad", value: "Hecho" }]);
  assert.equal(cells("No such (*)"), []);
  const left = { kind: "cells", names: ["*o"], except: [" ESTADO"] } as const;
  assert.equal(evaluate({ ...left, names: [...left.names], except: [...left.except] }, row, scope), []);
});

test("a pattern of a star alone leaves out what the plan names", () => {
  const assignment = { target: { kind: "standard", name: "summary" }, required: true } as const;
  const summary = { ...assignment, value: { kind: "column", names: ["title"], nth: 1 } } as const;
  const maps = [{ assignments: [summary] }] as unknown as Plan["maps"];
  const all = createExpressionCompiler(
    { streams: [], tables: [], maps },
    new Map(),
  )({ kind: "cells", names: ["*"] });
  const scope = createScope({ header: ["Title", "Colour", "Size"] });
  assert.equal(all({ cells: ["Hello", "red", ""], number: 1 }, scope), [{ name: "Colour", value: "red" }]);
});

test("a list that is chosen from again and again gives what looking at each element would give", () => {
  const ids = ["1", 1, "1.0", "01", " 1", "", " ", null, true, "true", "a", "A", "1e0", 0, "NaN", "0x1"];
  const list = Array.from({ length: 90 }, (_, index) => ({ id: ids[index % ids.length], index }));
  const where = (value: unknown): Expression => ({
    kind: "compare",
    operator: "==",
    left: path(field("id")),
    right: { kind: "path", root: { kind: "option", name: String(value) }, steps: [] },
  });
  for (const kind of ["every", "first"] as const) {
    const choose = compile(path({ kind, where: where("wanted") }));
    const small = compile(path({ kind, where: where("wanted") }));
    for (const wanted of [...ids, ...ids]) {
      const scope = createScope({ options: { wanted } as unknown as Record<string, string> });
      // No list of these is long enough for an index.
      const each = list.flatMap((element) => small([element], scope));
      const expected = kind === "every" ? each : each.find((element) => element !== undefined);
      assert.equal(choose(list, scope), expected, `${kind} ${JSON.stringify(wanted)}`);
    }
  }
});

test("an element that cannot be compared is told, however often its list comes", () => {
  const list = Array.from({ length: 90 }, (_, index) => (index === 40 ? "text" : { id: index }));
  const choose = compile(path({ kind: "every", where: named("x") }));
  for (let round = 0; round < 4; round++) assert.instance(choose(list, createScope()), Failure);
});

test("what no compiler makes, and a plan edited by hand may hold, fails as a value does", () => {
  const call = (adaptor: string, given: Record<string, Expression>): Expression => ({
    kind: "adapt",
    adaptor,
    input: path(field("v")),
    arguments: given,
    over: "value",
  });
  const cut = call("truncate@1", { length: literal({ of: 1 }) });
  assert.instance(evaluate(cut, { v: "text" }), Failure);
  const column: Expression = { kind: "column", names: ["a"], nth: 1 };
  for (const here of [null, 1, "x", [], {}])
    assert.is(evaluate(column, here, createScope({ header: ["a"] })), undefined);
});

test("a field that is called toString is a field", () => {
  const without: Expression = {
    kind: "adapt",
    adaptor: "without@1",
    input: path(field("list")),
    arguments: { value: path(field("it")) },
    over: "value",
  };
  const list = [{ toString: "" }, "a"];
  assert.equal(evaluate(without, { list, it: "a" }), [{ toString: "" }]);
});

test("headers of an answer are read in their format", () => {
  const scope = createScope({ status: 429, headers: { "x-reset": "1567780450", "x-left": "many" } });
  const header = (name: string, as: "epoch_seconds" | "number"): Expression => ({
    kind: "path",
    root: { kind: "header", name, as },
    steps: [],
  });
  assert.is(evaluate(header("X-Reset", "epoch_seconds"), {}, scope), 1567780450000);
  assert.instance(evaluate(header("X-Left", "number"), {}, scope), Failure);
  assert.is(evaluate(header("X-None", "number"), {}, scope), undefined);
});

test("a header is found with other signs between its words, where none stands there as it is", () => {
  const of = (header: readonly string[], ...names: readonly string[]) => bindColumns(names, header);
  assert.equal(of(["id", "due_date"], "Due date"), [1]);
  assert.equal(of(["dueDate", "Due-Date:", "*Due\u00a0date (required)"], "Due date"), [0, 1, 2]);
  assert.equal(of(["due_date", "DUE DATE"], "Due date"), [1]);
  assert.equal(of(["due_date", "Deadline"], "Due date", "Deadline"), [1]);
  assert.equal(of(["Re\u0301sume\u0301"], "Résumé"), [0]);
  assert.equal(of(["*", "", "Component"], "Components", "", "-"), []);
});

test.run();
