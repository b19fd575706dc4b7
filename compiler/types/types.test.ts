import { suite } from "uvu";
import * as assert from "uvu/assert";
import { testCatalogue } from "../test/catalogue.ts";
import { showType } from "../test/show-type.ts";
import { typeExpression } from "../test/type-expression.ts";
import { typeTable } from "./testing/type-table.ts";
import { samples, spec } from "./testing/typed-spec.ts";

for (const [group, rows] of Object.entries(typeTable)) {
  const test = suite(`types: ${group}`);
  for (const [expression, expected] of rows) {
    test(`${expression} is ${expected}`, () => {
      const { typed, codes } = typeExpression(expression, spec, { "t/s.json": samples }, testCatalogue);
      const type = `${showType(typed.type, typed.missing)}${typed.fails === undefined ? "" : " fails"}`;
      assert.is(codes.length > 0 ? `error: ${codes.join(" ")}` : type, expected);
    });
  }
  test.run();
}
