import { suite } from "uvu";
import * as assert from "uvu/assert";
import { adaptors, Failure } from "../../adaptors/index.ts";
import { createExpressionCompiler } from "./compile-expression.ts";
import { createScope } from "./scope.ts";

const test = suite("entries");
const entries = createExpressionCompiler(
  { streams: [], tables: [] },
  adaptors,
)({
  kind: "entries",
  of: { kind: "path", root: { kind: "here" }, steps: [] },
});
const of = (here: unknown) => entries(here, createScope());

test("the fields of an object are a list, in their order", () => {
  assert.equal(of({ Status: { id: 1 }, Due: null }), [
    { key: "Status", value: { id: 1 } },
    { key: "Due", value: null },
  ]);
  assert.equal(of({}), []);
  assert.is(of(undefined), undefined);
});

test("names that mean something elsewhere are names", () => {
  const found = of(JSON.parse('{ "__proto__": 1, "constructor": 2 }')) as { key: string; value: unknown }[];
  assert.equal(found, [
    { key: "__proto__", value: 1 },
    { key: "constructor", value: 2 },
  ]);
  assert.is(({} as Record<string, unknown>).value, undefined);
});

test("what is no object fails", () => {
  for (const value of ["text", 1, [1]]) assert.instance(of(value), Failure);
});

test.run();
