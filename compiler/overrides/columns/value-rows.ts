import type { Catalogue } from "../../catalogue.ts";
import {
  type Assignment,
  type ColumnNode,
  columnNodes,
  type Expression,
  replaceColumns,
  type Table,
} from "../../plan/index.ts";
import { eachOf } from "./column-expressions.ts";
import { isList } from "./make-assignment.ts";

/** Targets whose value names another row: changing it would change what the row is, or whose it is. */
const references: ReadonlySet<string> = new Set(["id", "key", "parent"]);

/** Whether rows of values can be put in front of a target. */
export const takesValues = ({ target }: Assignment): boolean => !references.has(target.name);

/** The table that holds what the user wrote. */
export function valueTable(address: string, rows: ReadonlyMap<string, string>): Table {
  return {
    name: `values of ${address}`,
    exact: false,
    rows: [...rows].map(([key, value]) => ({ key, value })),
  };
}

/**
 * Looks a target's cells up in the user's rows first. What is found is brought as it is written there; everything else
 * goes the way of the plan, through its own table where it has one.
 */
export function withValues(assignment: Assignment, table: Table, catalogue: Catalogue): Assignment {
  const { target, value } = assignment;
  const lookup = (input: Expression): Expression => ({
    kind: "lookup",
    table: table.name,
    input,
    over: "value",
  });
  if (isList(target)) return { ...assignment, value: amongElements(value, lookup) };
  const columns = columnNodes(value).filter(({ role }) => role === "value");
  const single = columns.map(({ column }) => column).filter(({ kind }) => kind === "column");
  const found = distinct(single).map((column) => forTarget(assignment, lookup(column), catalogue));
  const rest = replaceColumns(value, (column, role) =>
    column.kind === "columns" && role === "value" ? orItself(column, lookup) : column,
  );
  return { ...assignment, value: found.length === 0 ? rest : { kind: "coalesce", arms: [...found, rest] } };
}

/** Where one cell holds several values they are looked up after they are taken apart, else cell by cell. */
function amongElements(value: Expression, lookup: (input: Expression) => Expression): Expression {
  if (value.kind === "adapt" && value.adaptor.startsWith("split@")) return orItself(value, lookup);
  if (value.kind === "adapt") return { ...value, input: amongElements(value.input, lookup) };
  if (columnNodes(value).length > 0 && value.kind !== "columns" && value.kind !== "column") {
    const inside = Object.entries(value).map(([key, part]) => [
      key,
      Array.isArray(part) ? part.map((one) => among(one, lookup)) : among(part, lookup),
    ]);
    return Object.fromEntries(inside) as Expression;
  }
  return value.kind === "columns" || value.kind === "column" ? orItself(value, lookup) : value;
}

function among(part: unknown, lookup: (input: Expression) => Expression): unknown {
  if (typeof part !== "object" || part === null) return part;
  if ("kind" in part) return amongElements(part as Expression, lookup);
  // The bindings of a declared adaptor.
  return "value" in part ? { ...part, value: among(part.value, lookup) } : part;
}

const orItself = (list: Expression, lookup: (input: Expression) => Expression): Expression =>
  eachOf(list, (element) => ({ kind: "coalesce", arms: [lookup(element), element] }));

function forTarget({ target }: Assignment, found: Expression, catalogue: Catalogue): Expression {
  const isPerson =
    target.kind === "custom"
      ? target.type === "person"
      : /^(reporter|assignee|author|person)$/.test(target.name);
  if (!isPerson) return found;
  const adaptor = `person@${catalogue.get("person")?.major ?? 1}`;
  return { kind: "adapt", adaptor, input: found, arguments: {}, over: "value" };
}

function distinct(columns: readonly ColumnNode[]): readonly ColumnNode[] {
  const seen = new Map(columns.map((column) => [JSON.stringify(column), column]));
  return [...seen.values()];
}
