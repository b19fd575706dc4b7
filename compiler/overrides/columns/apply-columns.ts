import type { Catalogue } from "../../catalogue.ts";
import {
  type Collection,
  type ColumnNode,
  columnNodes,
  type Mapping,
  mainColumn,
  type Plan,
  replaceColumns,
} from "../../plan/index.ts";
import { OverrideError } from "../override-error.ts";
import { fold } from "../overrides.ts";
import type { ColumnChanges } from "./column-changes.ts";
import { readsSame } from "./column-expressions.ts";
import { isList, makeAssignment, makeCollection, withColumns } from "./make-assignment.ts";
import { withoutColumns, withoutPatterns } from "./skip-columns.ts";
import { readsNamed } from "./takes-columns.ts";
import { assignmentOf, reads, refuseUnknown, resolveAddress, rowMaps } from "./target-address.ts";
import { withNamedValues } from "./value-names.ts";
import { takesValues, valueTable, withValues } from "./value-rows.ts";

export interface ColumnTools {
  readonly catalogue: Catalogue;
  /** The plan before anything was changed: what it reads and the changed one does not is brought by no pattern. */
  readonly origin: Plan;
}

/**
 * Carries out what is said about columns and values: columns of other names, other values, columns left out.
 * @returns the same plan where nothing is changed
 * @throws OverrideError for a target that there is not, or one that cannot be changed so
 */
export function applyColumns(plan: Plan, changes: ColumnChanges, tools: ColumnTools): Plan {
  let changed = plan;
  const skipped = changes.skipColumns;
  if (skipped.length > 0) {
    refuseWithoutRows(plan, skipped[0]!);
    changed = withoutColumns(changed, skipped);
  }
  const mapped = [...changes.map];
  const targets = mapped.map(([address]) => resolveAddress(plan, address).target);
  for (const [at, [address, headers]] of mapped.entries()) {
    if (targets.indexOf(targets[at]!) !== at) {
      throw new OverrideError(
        "target-twice",
        `The target ${targets[at]} is mapped twice; map it once.`,
        address,
      );
    }
    const { map, target } = resolveAddress(changed, address);
    refuseUnknown(changed, map, target);
    changed = withMap(changed, redirect(map, target, headers, changed, tools));
    if (target === "id") changed = withIds(changed, map, headers);
    else changed = aliasesToo(plan, changed, map, target, headers);
    if (target === "type" && !targets.includes("level"))
      changed = withMap(changed, levelsToo(plan, changed, map, headers));
  }
  const taken = mapped.flatMap(([, headers]) => headers);
  const left = [...taken, ...noLongerRead(tools.origin, changed)];
  if (left.length > 0) changed = withoutPatterns(changed, left);
  for (const [address, rows] of changes.values) {
    if (!readsRows(plan, address)) {
      changed = withNamedValues(changed, address, rows);
      continue;
    }
    const { map, target } = resolveAddress(changed, address);
    refuseUnknown(changed, map, target);
    changed = valued(changed, map, target, rows, tools);
  }
  return changed;
}

/** Headers that the plan named before: a column whose target was given to another is not brought as something else. */
function noLongerRead(before: Plan, after: Plan): readonly string[] {
  const names = ({ streams, maps }: Plan): ReadonlySet<string> =>
    new Set(
      columnNodes([streams, maps]).flatMap(({ column }) =>
        column.kind === "cells" ? [] : column.names.map(fold),
      ),
    );
  const still = names(after);
  return [...names(before)].filter((name) => !still.has(name));
}

/** Whether an address is one of rows; importers may read an API and tables, each with maps of its own. */
function readsRows(plan: Plan, address: string): boolean {
  const rows = rowMaps(plan);
  const named = plan.maps.find((map) =>
    [map.name, map.stream].some((name) => address.startsWith(`${name}/`)),
  );
  return named === undefined ? rows.length > 0 : rows.includes(named);
}

function refuseWithoutRows(plan: Plan, header: string): void {
  if (rowMaps(plan).length === 0) resolveAddress(plan, header);
}

const withMap = (plan: Plan, map: Mapping): Plan => ({
  ...plan,
  maps: plan.maps.map((one) => (one.name === map.name ? map : one)),
});

/** Points one target of a map to other headers. */
function redirect(
  map: Mapping,
  target: string,
  headers: readonly string[],
  plan: Plan,
  { catalogue }: ColumnTools,
): Mapping {
  if (target === "id") return { ...map, key: withColumns(map.key, headers) };
  if (isCollection(target)) return redirectParts(map, target, headers, plan, catalogue);
  const assignment = assignmentOf(map, target);
  const made =
    assignment !== undefined && reads(assignment)
      ? withColumns(assignment, headers)
      : makeAssignment(map, target, headers, catalogue);
  if (made === undefined) throw cannot(plan, target, "nothing says how its cells are to be read");
  refuseSeveral(target, headers, isList(made.target) && mainColumn(made.value)?.kind !== "column");
  const required = assignment?.required ?? made.required;
  return {
    ...map,
    assignments:
      assignment === undefined
        ? [...map.assignments, made]
        : map.assignments.map((one) => (one === assignment ? { ...made, required } : one)),
  };
}

const collectionNames: ReadonlySet<string> = new Set([
  "comments",
  "attachments",
  "links",
  "worklogs",
  "watchers",
  "remote_links",
] satisfies Collection["target"][]);
const isCollection = (target: string): target is Collection["target"] => collectionNames.has(target);

/** The first list that reads columns gets the new ones; others of the target that read columns of fixed names are left out. */
function redirectParts(
  map: Mapping,
  target: Collection["target"],
  headers: readonly string[],
  plan: Plan,
  catalogue: Catalogue,
): Mapping {
  const fixed = map.collections.filter((one) => one.target === target && readsNamed(one));
  const [first] = fixed;
  const ways = map.collections.filter((one) => one.target === target);
  if (target === "links" && ways.length > 1) {
    throw cannot(
      plan,
      target,
      `headers say what kind of link a column holds, such as "Outward issue link (Relates)"; rename it so`,
    );
  }
  if (first !== undefined) {
    const each = withColumns(first.each, headers);
    const collections = map.collections.flatMap((one) =>
      one === first ? [{ ...one, each }] : fixed.includes(one) ? [] : [one],
    );
    return { ...map, collections };
  }
  const made = makeCollection(target, headers, catalogue);
  if (made === undefined) {
    throw cannot(
      plan,
      target,
      "a cell alone does not tell enough; rename the column's header as the importer's page says",
    );
  }
  return { ...map, collections: [...map.collections, made] };
}

function refuseSeveral(target: string, headers: readonly string[], several: boolean): void {
  if (several || headers.length < 2) return;
  throw new OverrideError(
    "target-twice",
    `${target} takes one column, and ${headers.map((header) => JSON.stringify(header)).join(" and ")} are mapped to it. Map one of them.`,
  );
}

const cannot = (plan: Plan, target: string, why: string): OverrideError =>
  new OverrideError(
    "target-unmapped",
    `${plan.importer.title} cannot take ${target} from another column: ${why}.`,
  );

function withIds(plan: Plan, map: Mapping, headers: readonly string[]): Plan {
  refuseSeveral("id", headers, false);
  return {
    ...plan,
    streams: plan.streams.map((stream) =>
      stream.name === map.stream
        ? {
            ...stream,
            id:
              stream.id === undefined
                ? { kind: "column", names: [headers[0]!], nth: 1 }
                : withColumns(stream.id, headers),
          }
        : stream,
    ),
  };
}

/** Where rows may be referred to by what a target is read from, such as their titles, they still may. */
function aliasesToo(
  origin: Plan,
  plan: Plan,
  { name, stream: read }: Mapping,
  target: string,
  headers: readonly string[],
): Plan {
  const before = origin.maps.find((one) => one.name === name)!;
  const main = mainColumn(assignmentOf(before, target)?.value);
  if (main?.kind !== "column") return plan;
  return {
    ...plan,
    streams: plan.streams.map((stream) =>
      stream.name === read && stream.aliases !== undefined
        ? {
            ...stream,
            aliases: replaceColumns(stream.aliases, (column) =>
              sameBeginning(column, main) ? { ...column, names: [...headers] } : column,
            ),
          }
        : stream,
    ),
  };
}

/** Headers are named in order of preference, so that the first says what a column holds. */
const sameBeginning = (one: ColumnNode, other: ColumnNode): boolean =>
  fold(one.names[0] ?? "") === fold(other.names[0] ?? "");

/** A level that is read from the column of the type follows it: both are said by one cell. */
function levelsToo(origin: Plan, plan: Plan, { name }: Mapping, headers: readonly string[]): Mapping {
  const before = origin.maps.find((one) => one.name === name)!;
  const map = plan.maps.find((one) => one.name === name)!;
  const type = mainColumn(assignmentOf(before, "type")?.value);
  const level = assignmentOf(map, "level");
  if (type === undefined || level === undefined) return map;
  const value = replaceColumns(level.value, (column) =>
    readsSame(column, type) ? { ...column, names: [...headers] } : column,
  );
  return { ...map, assignments: map.assignments.map((one) => (one === level ? { ...level, value } : one)) };
}

function valued(
  plan: Plan,
  map: Mapping,
  target: string,
  rows: ReadonlyMap<string, string>,
  { catalogue }: ColumnTools,
): Plan {
  const assignment = assignmentOf(map, target);
  if (assignment === undefined || !reads(assignment) || !takesValues(assignment)) {
    const known = map.assignments
      .filter((one) => reads(one) && takesValues(one))
      .map((one) => one.target.name);
    throw new OverrideError(
      "target-without-column",
      `${target} is read from no column whose values could be changed. Give it one with --map, or change the values of ${[...new Set(known)].join(", ")}.`,
    );
  }
  const table = valueTable(target, rows);
  const changed = withValues(assignment, table, catalogue);
  const next: Mapping = {
    ...map,
    assignments: map.assignments.map((one) => (one === assignment ? changed : one)),
  };
  return { ...withMap(plan, next), tables: [...plan.tables, table] };
}
