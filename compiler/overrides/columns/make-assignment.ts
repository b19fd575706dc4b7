import type { Catalogue } from "../../catalogue.ts";
import {
  type Assignment,
  addressOf,
  type Collection,
  type ColumnNode,
  type CustomTarget,
  columnNodes,
  type Expression,
  type Mapping,
  mainColumn,
  replaceColumns,
  type Target,
} from "../../plan/index.ts";
import { type AdaptorCall, adaptorCalls, importZone as zone } from "./adaptor-calls.ts";
import { absent, columnOf, columnsOf, readsSame } from "./column-expressions.ts";

type Convert = (headers: readonly string[], call: AdaptorCall) => Expression;

const here: Expression = { kind: "path", root: { kind: "here" }, steps: [] };
const literal = (value: string): Expression => ({ kind: "literal", value });

const line: Convert = ([header], call) => call("trim", columnOf(header!));
const document: Convert = ([header], call) => call("plain_to_adf", columnOf(header!));
const person: Convert = ([header], call) => call("person", columnOf(header!));
const names: Convert = (headers, call) =>
  call("split", columnsOf(headers), { separator: literal(",") }, "elements");
const labels: Convert = (headers, call) => call("label", names(headers, call), {}, "elements");
const instant: Convert = ([header], call) =>
  call("iso_date_time", call("moment_from", columnOf(header!), { format: literal("iso"), zone }));
const day: Convert = ([header], call) =>
  call("iso_date", call("moment_from", columnOf(header!), { format: literal("iso"), zone }), { zone });

/** How a column becomes each target that a plan does not fill from a column itself. */
const conversions: ReadonlyMap<string, Convert> = new Map([
  ["summary", line],
  ["level", (headers, call) => call("lower", line(headers, call))],
  ["type", line],
  ["status", line],
  ["priority", line],
  ["resolution", line],
  ["sprint", line],
  ["description", document],
  ["environment", document],
  ["reporter", person],
  ["assignee", person],
  ["labels", labels],
  ["components", names],
  ["fix_versions", names],
  ["affects_versions", names],
  ["created", instant],
  ["updated", instant],
  ["resolved", instant],
  ["due", day],
  ["start", day],
]);

/** Targets that are alike: one that the plan fills shows how another is to be read, in the same formats. */
const alike: readonly (readonly string[])[] = [
  ["created", "updated", "resolved"],
  ["due", "start"],
  ["reporter", "assignee"],
  ["original_estimate", "remaining_estimate"],
];

type Part = (call: AdaptorCall) => Readonly<Record<string, Expression>>;

/** What is made of a cell that is a comment, the address of a file, a person or a page. */
const parts: ReadonlyMap<Collection["target"], Part> = new Map<Collection["target"], Part>([
  ["comments", (call) => ({ body: call("plain_to_adf", here) })],
  ["attachments", () => ({ url: here, name: here })],
  ["watchers", (call) => ({ person: call("person", here) })],
  ["remote_links", () => ({ url: here })],
]);

/** Targets that can be given a column although a plan has none for them. */
export const madeTargets: readonly string[] = [...conversions.keys(), "parent", ...parts.keys()];

/** Further ones, whose likes the plan reads from a column. */
export function madeAlike(map: Mapping): readonly string[] {
  return alike.filter((group) => group.some((name) => example(map, name) !== undefined)).flat();
}

/** The assignment of a target that is read from a column. */
const example = (map: Mapping, name: string): Assignment | undefined =>
  map.assignments.find((one) => addressOf(one.target) === name && mainColumn(one.value) !== undefined);

/** Whether a cell alone tells enough for an element of a list. */
export const fromParts = (target: string): boolean => parts.has(target as Collection["target"]);

const lists: ReadonlySet<string> = new Set(["labels", "components", "fix_versions", "affects_versions"]);

/** Whether a target takes the cells of several columns. */
export const isList = (target: Target): boolean =>
  target.kind === "custom" ? target.type === "labels" || target.type === "options" : lists.has(target.name);

/**
 * Makes an assignment that reads columns, for a target whose plan has none.
 * @returns undefined where nothing says how the column is to be read
 */
export function makeAssignment(
  map: Mapping,
  address: string,
  headers: readonly string[],
  catalogue: Catalogue,
): Assignment | undefined {
  const call = adaptorCalls(catalogue);
  if (address.startsWith("field:")) {
    const target: CustomTarget = {
      kind: "custom",
      name: address.slice("field:".length).trim(),
      type: "text",
    };
    return { target, required: false, value: call("join", columnsOf(headers), { separator: literal(", ") }) };
  }
  const target: Target = { kind: "standard", name: address };
  const shown = alike
    .filter((group) => group.includes(address))
    .flat()
    .flatMap((name) => example(map, name) ?? [])[0];
  if (shown !== undefined) return { ...withColumns(shown, headers), target, required: false };
  if (address === "parent") {
    const input = columnOf(headers[0]!);
    const value: Expression = {
      kind: "reference",
      entity: "issue",
      stream: map.stream,
      input,
      over: "value",
    };
    return { target, required: false, value };
  }
  const convert = conversions.get(address);
  if (convert === undefined) return undefined;
  const value = convert(headers, call);
  const fallible = convert === instant || convert === day;
  return { target, required: false, value, ...(fallible ? { onError: { kind: "warn" } } : {}) };
}

/** Makes a list of comments, attachments or the like out of cells; undefined where a cell does not tell enough. */
export function makeCollection(
  target: Collection["target"],
  headers: readonly string[],
  catalogue: Catalogue,
): Collection | undefined {
  const fields = parts.get(target)?.(adaptorCalls(catalogue));
  if (fields === undefined) return undefined;
  const assignments = Object.entries(fields).map(
    ([name, value]): Assignment => ({ target: { kind: "standard", name }, required: true, value }),
  );
  return { target, each: columnsOf(headers), skips: [], assignments };
}

/**
 * Points what reads a column to other headers. What reads the same column is pointed there too; other columns that add
 * to the value, such as the account beside a name, belong to the column that is no longer read, and are left out.
 */
export function withColumns<T extends Assignment | Collection["each"]>(
  node: T,
  headers: readonly string[],
): T {
  const main = "target" in node && isPerson(node) ? lastMain(node.value) : mainColumn(node);
  if (main === undefined) return node;
  return replaceColumns(node, (column, role) => {
    if (readsSame(column, main)) {
      return column.kind === "column" ? { ...column, names: [headers[0]!] } : columnsOf(headers);
    }
    return role === "value" ? absent(column) : column;
  });
}

const isPerson = ({ target }: Pick<Assignment, "target">): boolean =>
  target.kind === "custom" ? target.type === "person" : /^(reporter|assignee)$/.test(target.name);

/** Specs ask for accounts first and for what people write by hand last; a column that a user names may hold either. */
function lastMain(value: Expression): ColumnNode | undefined {
  const arms = value.kind === "coalesce" ? value.arms : [];
  const last = arms.findLast((arm) => columnNodes(arm).some(({ role }) => role === "value"));
  return mainColumn(last ?? value);
}
