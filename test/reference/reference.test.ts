import fc from "fast-check";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { Expression, Plan } from "../../compiler/plan/index.ts";
import { adaptors } from "../../runtime/adaptors/index.ts";
import { createExpressionCompiler } from "../../runtime/engine/mapping/compile-expression.ts";
import { createScope } from "../../runtime/engine/mapping/scope.ts";
import { compareCase, comparedCases } from "./compare.ts";
import { Fails } from "./fit.ts";
import { interpret } from "./interpret.ts";

const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 31));
const runs = Number(process.env.RUNS ?? 5_000);
const test = suite(`reference (SEED=${seed} RUNS=${runs})`);

test("closures and the reference give the same values, failures and losses", () => {
  fc.assert(fc.property(comparedCases, compareCase), { seed, numRuns: runs });
});

const plan: Pick<Plan, "streams" | "tables"> = {
  streams: [],
  tables: [{ name: "status", exact: false, rows: [{ key: "To Do", value: "Open" }] }],
};
const field = (...names: string[]): Expression => ({
  kind: "path",
  root: { kind: "here" },
  steps: names.map((name) => (name === "[]" ? { kind: "all" } : { kind: "field", name })),
});
const call = (adaptor: string, input: Expression, given: Record<string, Expression> = {}): Expression => ({
  kind: "adapt",
  adaptor: `${adaptor}@1`,
  input,
  arguments: given,
  over: "either",
});

/** Sentences of the language's documentation, so that the reference itself is held to something. */
const sentences: readonly (readonly [string, Expression, unknown, unknown])[] = [
  ["null is missing", field("a"), { a: null }, undefined],
  ["`??` catches missing", { kind: "coalesce", arms: [field("a"), field("b")] }, { b: 1 }, 1],
  [
    "`??` never catches a failure",
    { kind: "coalesce", arms: [call("number", field("a")), field("b")] },
    { a: "x", b: 1 },
    new Fails("conversion-failed"),
  ],
  [
    "an adaptor for one value maps over a list",
    call("upper", field("a")),
    { a: ["x", null, "y"] },
    ["X", "Y"],
  ],
  ["a failing element is dropped", call("number", field("a")), { a: ["1", "x"] }, [1]],
  [
    "an argument that fails is no failing element",
    call("truncate", field("a"), { length: call("number", field("b")) }),
    { a: ["text"], b: "x" },
    new Fails("conversion-failed"),
  ],
  [
    "missing elements drop out of a list",
    { ...call("join", field("a")), over: "value" } as Expression,
    { a: ["x", null, 1] },
    "x, 1",
  ],
  [
    "missing == anything is false",
    { kind: "compare", operator: "==", left: field("a"), right: field("b") },
    {},
    false,
  ],
  [
    "a failure behind `in` is a failure",
    { kind: "in", value: field("a"), list: call("number", field("b")) },
    { b: "x" },
    new Fails("conversion-failed"),
  ],
  [
    "keys are compared trimmed and folded",
    { kind: "lookup", table: "status", input: field("a"), over: "value" },
    { a: " to do" },
    "Open",
  ],
  ["a number is given to an adaptor of text as text", call("upper", field("a")), { a: 1 }, "1"],
  ["true is no text", call("upper", field("a")), { a: true }, new Fails("unexpected-type")],
  ["steps behind [] go through every element", field("a", "[]", "b"), { a: [{ b: 1 }, {}, null] }, [1]],
];

for (const [sentence, expression, record, expected] of sentences) {
  test(sentence, () => {
    const world = { plan, adaptors, aliases: {}, children: {}, options: {}, zone: "UTC", header: [] };
    const evaluated = createExpressionCompiler(plan, adaptors)(expression)(record, createScope());
    const interpreted = (): unknown => interpret(expression, record, { ...world, losses: [], dropped: [] });
    if (expected instanceof Fails) {
      assert.throws(interpreted, (error: unknown) => error instanceof Fails && error.code === expected.code);
      assert.is((evaluated as { readonly code?: string }).code, expected.code);
    } else {
      assert.equal(interpreted(), expected);
      assert.equal(evaluated, expected);
    }
  });
}

test("cells of rows: the first known name, in order, without the empty ones", () => {
  const header = ["Title", "labels", "Labels "];
  const row = { cells: ["x", "", "b"], number: 1 };
  const world = { plan, adaptors, aliases: {}, children: {}, options: {}, zone: "UTC", header };
  const compile = createExpressionCompiler(plan, adaptors);
  const expressions: readonly Expression[] = [
    { kind: "column", names: ["Summary", "title"], nth: 1 },
    { kind: "column", names: ["labels"], nth: 1 },
    { kind: "column", names: ["labels"], nth: 2 },
    { kind: "column", names: ["labels"], nth: 3 },
    { kind: "columns", names: ["Labels"] },
    { kind: "columns", names: ["Tags"] },
  ];
  for (const expression of expressions)
    assert.equal(
      interpret(expression, row, { ...world, losses: [], dropped: [] }),
      compile(expression)(row, createScope({ header })),
    );
});

test.run();
