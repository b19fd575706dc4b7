import type { Catalogue } from "../catalogue.ts";
import type { Assignment, Expression, Path, Plan, Table } from "../plan/index.ts";
import { holdsPerson } from "./plan-addresses.ts";
import type { RowValue } from "./rows.ts";

/** No table of a spec has blanks in its name. */
const tableName = "people of the source";
const parameter = "person";

/** Names people otherwise: by the e-mail address, the id or the name that the source has for them, in this order. */
export function withPeople(plan: Plan, rows: ReadonlyMap<string, RowValue>, catalogue: Catalogue): Plan {
  const major = catalogue.get("person")?.major;
  if (rows.size === 0 || major === undefined) return plan;
  const named = (assignment: Assignment): Assignment =>
    holdsPerson(assignment.target)
      ? { ...assignment, value: renamed(assignment.value, `person@${major}`) }
      : assignment;
  const table: Table = {
    name: tableName,
    exact: false,
    rows: [...rows].map(([key, value]) => ({ key, value })),
  };
  const maps = plan.maps.map((map) => ({
    ...map,
    assignments: map.assignments.map(named),
    collections: map.collections.map((list) => ({ ...list, assignments: list.assignments.map(named) })),
  }));
  return { ...plan, maps, tables: [...plan.tables, table] };
}

function renamed(value: Expression, adaptor: string): Expression {
  const whole: Path = { kind: "path", root: { kind: "parameter", name: parameter }, steps: [] };
  const found = ["email", "id", "name"].map((name): Expression => {
    const input: Expression = { ...whole, steps: [{ kind: "field", name }] };
    const row: Expression = { kind: "lookup", table: tableName, input, over: "value" };
    return { kind: "adapt", adaptor, input: row, arguments: {}, over: "value" };
  });
  return {
    kind: "let",
    bindings: [{ name: parameter, value }],
    body: { kind: "coalesce", arms: [...found, whole] },
    over: "value",
  };
}
