import type { Assignment, Expression, Mapping, Plan, Table } from "../../plan/index.ts";
import { OverrideError } from "../override-error.ts";
import { assignmentOf, resolveAddress, rowMaps } from "./target-address.ts";

/** Targets that are filled with names which differ between the source and the project. */
const named: ReadonlySet<string> = new Set(["status", "priority", "type", "resolution", "sprint"]);

/**
 * Changes values in the maps of a plan that reads no rows: the user's rows are tried on the names that such a target ends
 * up with, and on what these are looked up by. Without a map's name all maps with the target are meant.
 * @throws OverrideError for a target whose values cannot be changed
 */
export function withNamedValues(plan: Plan, address: string, rows: ReadonlyMap<string, string>): Plan {
  if (plan.maps.every((map) => namedTarget(map, address) === undefined)) throw unchangeable(plan, address);
  const table: Table = {
    name: `values of ${address}`,
    exact: false,
    rows: [...rows].map(([key, value]) => ({ key, value })),
  };
  const maps = plan.maps.map((map): Mapping => {
    const wanted = assignmentOf(map, namedTarget(map, address) ?? "");
    if (wanted === undefined) return map;
    const value: Expression = { kind: "coalesce", arms: [lookedUp(wanted.value, table.name), wanted.value] };
    const assignments = map.assignments.map((one): Assignment => (one === wanted ? { ...one, value } : one));
    return { ...map, assignments };
  });
  return { ...plan, maps, tables: [...plan.tables, table] };
}

/** The target that an address means in a map, where its values can be changed. */
function namedTarget(map: Mapping, address: string): string | undefined {
  const own = [map.name, map.stream].find((name) => address.startsWith(`${name}/`));
  const target = own === undefined ? address : address.slice(own.length + 1);
  return named.has(target) && assignmentOf(map, target) !== undefined ? target : undefined;
}

function unchangeable(plan: Plan, address: string): OverrideError {
  const known = plan.maps.flatMap(({ assignments }) =>
    assignments.flatMap(({ target }) => (named.has(target.name) ? [target.name] : [])),
  );
  return new OverrideError(
    "target-unknown",
    `The values of ${address} cannot be changed in ${plan.importer.title}; those of ${[...new Set(known)].join(", ") || "no target"} can.`,
    address,
  );
}

/** What the first name of a value that the table has is in it. */
function lookedUp(value: Expression, table: string): Expression {
  const lookup = (input: Expression): Expression => ({ kind: "lookup", table, input, over: "value" });
  const first = (arms: readonly Expression[]): Expression => {
    const [only, ...others] = arms.map((arm) => lookedUp(arm, table));
    if (only === undefined) return { kind: "literal", value: null };
    return others.length === 0 ? only : { kind: "coalesce", arms: [only, ...others] };
  };
  switch (value.kind) {
    case "list":
      return first(value.items);
    case "coalesce":
      return first(value.arms);
    case "if":
      // biome-ignore lint/suspicious/noThenProperty: the plan names its branches as the language does; a branch is no function.
      return { ...value, then: lookedUp(value.then, table), else: lookedUp(value.else, table) };
    case "let":
      return { ...value, body: lookedUp(value.body, table) };
    case "lookup":
      // The user may say what the source calls it, or what this table makes of that.
      return { kind: "coalesce", arms: [lookup(value.input), lookup(value)] };
    default:
      return lookup(value);
  }
}

/**
 * The addresses at which a document changes the values of a target.
 * @param target with or without its map; in a plan that reads no rows all maps with the target are meant without
 * @throws OverrideError for a target whose values cannot be changed
 */
export function valueAddresses(plan: Plan, target: string): readonly string[] {
  if (rowMaps(plan).length > 0) {
    const found = resolveAddress(plan, target);
    return [`${found.map.name}/${found.target}`];
  }
  const addresses = plan.maps.flatMap((map) => {
    const name = namedTarget(map, target);
    return name === undefined ? [] : [`${map.name}/${name}`];
  });
  if (addresses.length === 0) throw unchangeable(plan, target);
  return addresses;
}
