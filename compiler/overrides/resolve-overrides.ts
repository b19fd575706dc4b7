import { suggest } from "../../dsl/index.ts";
import type { Catalogue } from "../catalogue.ts";
import { optionValue, type Plan } from "../plan/index.ts";
import { customFieldTypes } from "../targets/jira.ts";
import { bindField } from "./bind-field.ts";
import { applyColumns } from "./columns/apply-columns.ts";
import { columnChanges, readsColumns } from "./columns/column-changes.ts";
import { rowMaps } from "./columns/target-address.ts";
import { clashingNames } from "./custom-names.ts";
import { withoutList } from "./edit-plan.ts";
import { OverrideError } from "./override-error.ts";
import type { OverrideProblem, Step, Tell } from "./override-problem.ts";
import { entriesOf, headerOf, isObject, noOverrides, type Overrides, skip } from "./overrides.ts";
import { withPeople } from "./people.ts";
import { type Address, addressesOf, type FieldAddress, hasDynamicFields } from "./plan-addresses.ts";
import { renamedField, resolveField } from "./resolve-field.ts";
import { rowsOf } from "./rows.ts";
import { withRows } from "./table-rows.ts";

export interface Resolved {
  readonly problems: readonly OverrideProblem[];
  /** In the order in which they are to be carried out. */
  readonly steps: readonly Step[];
}

/** Targets first, what they are called last, so that addresses mean the spec's names throughout. */
const phases = ["field", "list", "column", "name", "table", "people", "binding"] as const;
type Phase = (typeof phases)[number];

/** Reads a document against a plan: what is wrong with it, and what it does. */
export function resolveOverrides(plan: Plan, document: unknown, catalogue: Catalogue): Resolved {
  const problems: OverrideProblem[] = [];
  const tellAt =
    (...place: readonly string[]): Tell =>
    (reason, wayOut, ...below) => {
      problems.push({
        place: pointer([...place, ...below]),
        reason,
        ...(wayOut === undefined ? {} : { wayOut }),
      });
    };
  if (!isObject(document)) {
    tellAt()("it is no JSON object", 'It is written {"version": 1, "<address>": …}');
    return { problems, steps: [] };
  }
  if (document.version !== 1)
    tellAt("version")("it has to be 1, the only version that there is", 'Write "version": 1');
  if (document.file !== undefined) checkFile(plan, document.file, tellAt("file"));
  const known = new Map(addressesOf(plan).map((address) => [address.address, address]));
  const steps: [Phase, Step][] = [];
  const overrides = document as Overrides;
  for (const [key, override] of entriesOf(overrides)) {
    const tell = tellAt(key);
    const header = headerOf(key);
    if (header !== undefined && readsColumns(plan)) {
      if (override !== skip)
        tell("a column can only be left out", 'Write "skip"; a target takes it with {"columns": […]}');
      else if (header.trim() === "") tell("the header is empty");
      continue;
    }
    const address = known.get(key) ?? openAddress(plan, key);
    if (address === undefined) {
      const near = suggest(key, known.keys());
      tell(
        `${plan.importer.title} has nothing at this address`,
        near === undefined ? explainAddress(plan, key) : `Did you mean ${JSON.stringify(near)}?`,
      );
      continue;
    }
    const step = resolveOne(plan, address, override, catalogue, tell);
    if (step !== undefined) steps.push([phaseOf(address), step]);
    const named = address.kind === "field" ? renamedField(address, override, catalogue) : undefined;
    if (named !== undefined) steps.push(["name", named]);
  }
  // What is wrong already may hold anything where headers and values are expected.
  const changes = columnChanges(problems.length === 0 ? overrides : noOverrides);
  if (problems.length === 0 && changes.map.size + changes.values.size + changes.skipColumns.length > 0) {
    const others = ordered(steps, ["field", "list"]);
    try {
      const before = others.reduce((changed, step) => step(changed), plan);
      applyColumns(before, changes, { catalogue, origin: plan });
    } catch (error) {
      if (!(error instanceof OverrideError)) throw error;
      tellAt(...(error.address === undefined ? [] : [error.address]))(error.message.replace(/\.$/, ""));
    }
    steps.push(["column", (changed) => applyColumns(changed, changes, { catalogue, origin: plan })]);
  }
  const inOrder = ordered(steps, phases);
  if (problems.length === 0)
    clashingNames(
      inOrder.reduce((changed, step) => step(changed), plan),
      overrides,
      tellAt,
    );
  return { problems, steps: inOrder };
}

const ordered = (steps: readonly (readonly [Phase, Step])[], wanted: readonly Phase[]): readonly Step[] =>
  wanted.flatMap((phase) => steps.flatMap(([of, step]) => (of === phase ? [step] : [])));

function phaseOf({ kind }: Address): Phase {
  if (kind === "field" || kind === "id") return "field";
  return kind === "option" ? "table" : kind;
}

function resolveOne(
  plan: Plan,
  address: Address,
  override: unknown,
  catalogue: Catalogue,
  tell: Tell,
): Step | undefined {
  switch (address.kind) {
    case "field":
      return resolveField(plan, address, override, catalogue, tell);
    case "id":
      if (!isColumns(override))
        tell("the rows can only be told apart by a column", 'Write {"columns": ["<header>"]}');
      return undefined;
    case "list": {
      if (override === skip) return (changed) => withoutList(changed, address.map, address.list);
      if (address.rows && isColumns(override)) return undefined;
      return tell(
        "a list can only be left out",
        address.rows
          ? 'Write "skip", or {"columns": ["<header>"]}'
          : 'Write "skip"; its parts have addresses of their own',
      );
    }
    case "table": {
      const rows = rowsOf(plan, address.table, override, tell);
      return rows === undefined ? undefined : (changed) => withRows(changed, address.table.name, rows);
    }
    case "option": {
      const { choices, name, type } = address.option;
      const found = optionValue(address.option, override);
      if ("problem" in found)
        return tell(
          type === undefined
            ? `it is one of ${choices.map((one) => JSON.stringify(one)).join(", ")}`
            : `it is ${found.problem}`,
        );
      return (changed) => ({
        ...changed,
        options: changed.options.map((one) => (one.name === name ? { ...one, default: found.value } : one)),
      });
    }
    case "people": {
      const people = rowsOf(plan, undefined, override, tell);
      return people === undefined ? undefined : (changed) => withPeople(changed, people, catalogue);
    }
    case "binding":
      return bindField(plan, address, override, tell);
  }
}

/** Addresses that no plan lists: custom fields of a name that the spec does not have. */
function openAddress(plan: Plan, key: string): Address | undefined {
  const bound = /^bind\/field:(.*\S)/.exec(key)?.[1];
  if (bound !== undefined && hasDynamicFields(plan))
    return { kind: "binding", address: key, name: bound, docs: "A custom field." };
  for (const map of plan.maps) {
    const start = `${map.name}/field:`;
    const name = key.slice(start.length).trim();
    if (!key.startsWith(start) || name === "" || map.target !== "issue") continue;
    return {
      kind: "field",
      address: key,
      map: map.name,
      target: { kind: "custom", name, type: "text" },
      type: customFieldTypes.get("text") ?? { kind: "text" },
      required: false,
      rows: rowMaps(plan).includes(map),
      docs: "A custom field.",
    } satisfies FieldAddress;
  }
  return undefined;
}

function explainAddress(plan: Plan, key: string): string {
  const maps = plan.maps.map(({ name }) => `${name}/…`);
  if (key.startsWith("column/")) return "It reads no table, so there are no columns";
  const others = ["values/…", "option/…", "people", "bind/field:…"];
  return `Addresses begin with ${[...maps, ...others].join(", ")}`;
}

function isColumns(override: unknown): boolean {
  if (!isObject(override)) return false;
  const { columns, ...others } = override;
  return (
    Object.keys(others).length === 0 &&
    Array.isArray(columns) &&
    columns.length > 0 &&
    columns.every((one) => typeof one === "string" && one.trim() !== "")
  );
}

const fileKeys: Readonly<Record<string, (value: unknown) => boolean>> = {
  delimiter: (value) => typeof value === "string" && value.length === 1,
  encoding: (value) => typeof value === "string" && value !== "",
  header: (value) => typeof value === "number" && Number.isInteger(value) && value >= 1,
};
const fileWords: Readonly<Record<string, string>> = {
  delimiter: "one character",
  encoding: 'a name such as "windows-1252"',
  header: "the number of a row, from 1",
};

function checkFile(plan: Plan, file: unknown, tell: Tell): void {
  if (!readsColumns(plan)) tell(`${plan.importer.title} reads no table`, 'Leave "file" out');
  else if (!isObject(file)) tell("it is no object", 'Write {"delimiter": ";"}');
  else
    for (const [key, value] of Object.entries(file)) {
      const fits = Object.hasOwn(fileKeys, key) ? fileKeys[key] : undefined;
      if (fits === undefined)
        tell("there is no such setting", "There are delimiter, encoding and header", key);
      else if (!fits(value)) tell(`it has to be ${fileWords[key]}`, undefined, key);
    }
}

/** A JSON pointer (RFC 6901). */
const pointer = (parts: readonly string[]): string =>
  parts.map((part) => `/${part.replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
