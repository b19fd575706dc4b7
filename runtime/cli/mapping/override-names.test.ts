import { suite } from "uvu";
import * as assert from "uvu/assert";
import { applyOverrides, validateOverrides } from "../../../compiler/overrides/index.ts";
import type { Plan } from "../../../compiler/plan/index.ts";
import { adaptors } from "../../adaptors/index.ts";
import { compileMaps } from "../../engine/mapping/index.ts";
import { harbourPlan } from "./testing/harbour-plan.ts";
import { tablePlan } from "./testing/table-plan.ts";

const test = suite("custom fields of other names and types");
const table = tablePlan();
const harbour = harbourPlan();

const problems = (plan: Plan, overrides: Readonly<Record<string, unknown>>): readonly string[] =>
  validateOverrides(plan, { version: 1, ...overrides }, adaptors).map(
    ({ place, reason }) => `${place} ${reason}`,
  );

/** The custom fields of a row after overrides. */
function fields(
  overrides: Readonly<Record<string, unknown>>,
  row: Readonly<Record<string, string>>,
): unknown {
  assert.equal(problems(table, overrides), []);
  const result = compileMaps(applyOverrides(table, { version: 1, ...overrides }, adaptors), adaptors)
    .get("rows")
    ?.map({
      record: { number: 2, cells: Object.values(row) },
      header: Object.keys(row),
      context: {},
      children: {},
      options: {},
      run: { zone: "UTC", started: "2024-01-01T00:00:00.000Z" },
    } as never);
  return result?.kind === "mapped" ? result.issue.custom : result;
}

test("a column becomes a field of the name and the type that the document says", () => {
  const row = {
    ID: "1",
    Summary: "s",
    Cost: "1.234,50 €",
    When: "12/Mar/24",
    Who: "Ada",
    Tags: "a b, c",
    Points: "",
  };
  const made = fields(
    {
      "rows/field:Cost": { columns: ["Cost"], create: { name: "Price", type: "number" } },
      "rows/field:When": { columns: ["When"], create: { type: "date" } },
      "rows/field:Who": { columns: ["Who"], create: { type: "person" } },
      "rows/field:Tags": { columns: ["Tags"], create: { type: "labels" } },
    },
    row,
  );
  assert.equal(made, [
    { name: "Price", type: "number", value: 1234.5 },
    { name: "When", type: "date", value: "2024-03-12" },
    { name: "Who", type: "person", value: { name: "Ada" } },
    { name: "Tags", type: "labels", value: ["a-b", "c"] },
  ]);
});

test("a field of the spec keeps its way of reading under another name, and is read anew as another type", () => {
  const row = { ID: "1", Summary: "s", Points: "3", Effort: "5" };
  const named = { "rows/field:Points": { columns: ["Effort"], create: { name: "Size" } } };
  assert.equal(fields(named, row), [{ name: "Size", type: "number", value: 5 }]);
  const typed = { "rows/field:Points": { columns: ["Effort"], create: { type: "text" } } };
  assert.equal(fields(typed, row), [{ name: "Points", type: "text", value: "5" }]);
});

test("two fields of one name are refused at the later one", () => {
  const twice = 'another custom field is brought to "X" already';
  const constant = { constant: "a", create: { name: "X" } };
  assert.equal(problems(harbour, { "tasks/field:A": constant, "tasks/field:B": constant }), [
    `/tasks~1field:B ${twice}`,
  ]);
  assert.equal(problems(harbour, { "tasks/field:X": { constant: "a" }, "tasks/field:B": constant }), [
    `/tasks~1field:B ${twice}`,
  ]);
  assert.equal(problems(table, { "rows/field:A": { constant: "a", create: { name: "Points" } } }), [
    '/rows~1field:A another custom field is brought to "Points" already',
  ]);
});

test("objects that cannot be made texts are problems like others", () => {
  const odd = JSON.parse('{"toString":1,"valueOf":1}') as unknown;
  for (const override of [
    { columns: [odd] },
    { values: { a: odd } },
    { create: { type: odd } },
    { path: odd },
  ])
    assert.ok(problems(table, { "rows/field:Points": override }).length > 0);
});

test.run();
