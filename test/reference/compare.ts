import * as assert from "node:assert/strict";
import fc from "fast-check";
import type { Assignment, Expression, OnError, Plan, Shape } from "../../compiler/plan/index.ts";
import { adaptors, Failure } from "../../runtime/adaptors/index.ts";
import { compileAssignment, Rejected } from "../../runtime/engine/mapping/assignment.ts";
import { createExpressionCompiler } from "../../runtime/engine/mapping/compile-expression.ts";
import { createScope, type Scope } from "../../runtime/engine/mapping/scope.ts";
import { shapedValues } from "../fuzz/shaped-values.ts";
import { Fails } from "./fit.ts";
import { interpret, type World } from "./interpret.ts";
import { interpretAssignment } from "./interpret-assignment.ts";
import { expressionsOver, shapes } from "./random-expressions.ts";

/** An expression as a rule, and records to put through it. */
export interface ComparedCase {
  readonly shape: Shape;
  readonly value: Expression;
  readonly required: boolean;
  readonly onError: OnError | undefined;
  readonly records: readonly unknown[];
  /** An enclosing record with a list so long that the engine looks its elements up instead of trying each. */
  readonly board: unknown;
}

const plan: Pick<Plan, "streams" | "tables"> = {
  streams: [stream("rows", true), stream("details", false)],
  tables: [
    {
      name: "status",
      exact: false,
      rows: [
        { key: "To Do", value: "Open" },
        { key: 12, value: 1 },
        { key: "a", value: true },
      ],
    },
    { name: "kind", exact: true, rows: [{ key: "a", value: "A" }], otherwise: "?" },
  ],
};

function stream(name: string, list: boolean): Plan["streams"][number] {
  const items: Expression = { kind: "path", root: { kind: "here" }, steps: [] };
  return {
    name,
    source: "api",
    read: { kind: "embedded" },
    identity: "rows",
    context: [],
    shape: { kind: "any" },
    ...(list ? { items } : {}),
  };
}

/** Random rules over random records of a random shape, which do not always fit it. */
export const comparedCases: fc.Arbitrary<ComparedCase> = shapes.chain((shape) => {
  const expressions = expressionsOver(shape, adaptors);
  const records = shapedValues(shape);
  return fc.record({
    shape: fc.constant(shape),
    value: expressions,
    required: fc.boolean(),
    onError: fc.oneof(
      fc.constantFrom<OnError | undefined>(undefined, { kind: "warn" }, { kind: "reject" }),
      expressions.map((value): OnError => ({ kind: "use", value })),
    ),
    records: fc.array(records, { minLength: 1, maxLength: 3 }),
    board: fc.tuple(fc.array(records, { maxLength: 3 }), fc.nat({ max: 14 })).map(([some, times]) => ({
      tags: Array.from({ length: times }, () => some).flat(),
    })),
  });
});

const options = { closed: "import" };
const zone = "Europe/Berlin";

/** Compares what the engine's closures make of a case with what the reference says. */
export function compareCase({ value, required, onError, records, board }: ComparedCase): void {
  const compile = createExpressionCompiler(plan, adaptors);
  const evaluate = compile(value);
  const node: Assignment = {
    // A target that takes anything: what targets make of values is no matter of expressions.
    target: { kind: "standard", name: "anything" },
    required,
    value,
    ...(onError === undefined ? {} : { onError }),
  };
  const { assign } = compileAssignment(node, compile, adaptors);
  for (const record of records) {
    const rows = [record, { name: "a" }];
    const scope = (): Scope =>
      createScope({
        aliases: { board },
        alias: "card",
        aliased: record,
        children: { rows: { records: rows.map((one) => ({ id: "1", record: one })), complete: true } },
        options,
        run: { zone, started: "2024-01-01T00:00:00.000Z" },
      });
    const world = (): World => ({
      plan,
      adaptors,
      aliases: { board, card: record },
      children: { rows },
      options,
      zone,
      header: [],
      losses: [],
      dropped: [],
    });
    assert.deepStrictEqual(evaluated(evaluate, record, scope()), interpreted(value, record, world()));
    assert.deepStrictEqual(assigned(assign, record, scope()), ruled(node, record, world()));
  }
}

interface Outcome {
  readonly value?: unknown;
  readonly fails?: string;
  readonly losses: readonly string[];
}

function evaluated(
  evaluate: (here: unknown, scope: Scope) => unknown,
  record: unknown,
  scope: Scope,
): Outcome {
  const found = evaluate(record, scope);
  const losses = [...scope.losses, ...scope.failedElements].map(({ code }) => code).sort();
  return found instanceof Failure ? { fails: found.code, losses } : { value: found, losses };
}

function interpreted(node: Expression, record: unknown, world: World): Outcome {
  try {
    const value = interpret(node, record, world);
    return { value, losses: [...world.losses, ...world.dropped].sort() };
  } catch (error) {
    if (!(error instanceof Fails)) throw error;
    return { fails: error.code, losses: [...world.losses, ...world.dropped].sort() };
  }
}

/** What a rejected entity lost besides is nobody's. */
function assigned(
  assign: (
    here: unknown,
    scope: Scope,
    losses: { code: string; target: string; message: string }[],
  ) => unknown,
  record: unknown,
  scope: Scope,
): Outcome {
  const losses: { code: string; target: string; message: string }[] = [];
  const value = assign(record, scope, losses);
  if (value instanceof Rejected) return { fails: value.reason, losses: [] };
  return { value, losses: losses.map(({ code }) => code).sort() };
}

function ruled(node: Assignment, record: unknown, world: World): Outcome {
  const { value, rejected, losses } = interpretAssignment(node, record, world);
  return rejected === undefined ? { value, losses: [...losses].sort() } : { fails: rejected, losses: [] };
}
