import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { Plan } from "../../../compiler/plan/index.ts";
import { typeExpression } from "../../../compiler/test/type-expression.ts";
import { typeTable } from "../../../compiler/types/testing/type-table.ts";
import { samples, spec } from "../../../compiler/types/testing/typed-spec.ts";
import type { Type } from "../../../compiler/types/type.ts";
import { adaptors, catalogue, Failure } from "../../adaptors/index.ts";
import { createExpressionCompiler } from "./compile-expression.ts";
import { createScope } from "./scope.ts";

const test = suite("values are of the types that the compiler promised");

const records = (JSON.parse(samples) as { tasks: readonly unknown[] }).tasks;

const table = (name: string, rows: Readonly<Record<string, string | number>>, otherwise?: string) => ({
  name,
  exact: false,
  rows: Object.entries(rows).map(([key, value]) => ({ key, value })),
  ...(otherwise === undefined ? {} : { otherwise }),
});
const stream = (name: string, list: boolean): Plan["streams"][number] => ({
  name,
  source: "api",
  read: { kind: "embedded" },
  identity: name,
  context: [],
  shape: { kind: "any" },
  ...(list ? { items: { kind: "path", root: { kind: "here" }, steps: [] } } : {}),
});
const compile = createExpressionCompiler(
  {
    streams: [stream("tasks", true), stream("notes", true), stream("details", false), stream("open", true)],
    tables: [
      table("state", { open: "To Do", done: "Done" }),
      table("state_all", { open: "To Do" }, "Done"),
      table("weight", { S: 1, M: 2 }),
      table("odd", { S: 1, M: "two" }),
    ],
  },
  adaptors,
);

const children = (...held: unknown[]) => ({
  records: held.map((record, index) => ({ id: String(index), record })),
  complete: true,
});

function scopeOf(record: unknown) {
  return createScope({
    aliases: { task: record },
    children: {
      notes: children(...records),
      details: children(JSON.parse(samples)),
      open: children({ x: 1 }, { x: "y" }),
    },
    options: { closed: "skip" },
    inputs: { host: "https://example.com", mode: "a", since: "2024-03-12" },
    run: { zone: "UTC", started: "2024-03-12T14:30:00.000Z" },
  });
}

/** Whether a value is one of a type. What only the run can tell is taken as it comes. */
function isOf(value: unknown, type: Type): boolean {
  switch (type.kind) {
    case "any":
    case "variable":
    case "row":
      return true;
    case "nothing":
      return false;
    case "text":
      return typeof value === "string" && (type.values?.includes(value) ?? true);
    case "label":
    case "date":
    case "date_time":
      return typeof value === "string";
    case "number":
    case "moment":
    case "duration":
      return typeof value === "number";
    case "boolean":
      return typeof value === "boolean";
    case "list":
      return Array.isArray(value) && value.every((element) => isOf(element, type.of));
    case "union":
      return type.of.some((member) => isOf(value, member));
    case "either":
      return Array.isArray(value) ? value.every((element) => isOf(element, type.of)) : isOf(value, type.of);
    case "object":
      return (
        isObject(value) &&
        [...(type.fields ?? [])].every(([name, { type: inner, missing }]) => {
          const held = (value as Readonly<Record<string, unknown>>)[name];
          return held === undefined || held === null ? missing !== "no" : isOf(held, inner);
        })
      );
    default:
      return isObject(value);
  }
}

const isObject = (value: unknown): boolean =>
  typeof value === "object" && value !== null && !Array.isArray(value);

let tried = 0;
for (const [expression] of Object.values(typeTable).flat()) {
  const { typed, codes } = typeExpression(expression, spec, { "t/s.json": samples }, catalogue);
  if (codes.length > 0) continue;
  tried += 1;
  test(expression, () => {
    const evaluate = compile(typed.plan);
    for (const record of records) {
      const scope = scopeOf(record);
      const value = evaluate(record, scope);
      const shown = `${expression} of ${JSON.stringify(record)} is ${JSON.stringify(value)}`;
      if (value instanceof Failure || scope.failedElements.length > 0)
        assert.ok(typed.fails, `it fails: ${shown}`);
      if (value instanceof Failure) continue;
      if (value === undefined) assert.is.not(typed.missing, "no", `it is missing: ${shown}`);
      else assert.ok(isOf(value, typed.type), shown);
    }
  });
}

test("many were tried", () => assert.ok(tried > 120, `${tried}`));

test.run();
