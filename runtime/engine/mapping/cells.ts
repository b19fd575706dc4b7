import type { Cells, Plan } from "../../../compiler/plan/index.ts";
import { cell, foldHeader } from "./column.ts";
import type { Evaluate, Row } from "./scope.ts";

/** What a `cells(…)` reads. */
export interface CellPatterns {
  readonly names: readonly string[];
  /** Headers that are not read although a pattern matches them. */
  readonly except?: readonly string[];
}

/** A column that a pattern matches. */
export interface NamedColumn {
  readonly position: number;
  /** What the pattern's `*` stands for, trimmed. */
  readonly name: string;
}

/**
 * Headers that a `column(…)` or `columns(…)` of a plan names, folded: a pattern that is only `*` leaves them to those.
 */
export function namedHeaders(plan: Partial<Pick<Plan, "maps" | "streams">>): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (node: unknown): void => {
    if (typeof node !== "object" || node === null) return;
    const { kind, names: headers } = node as { readonly kind?: unknown; readonly names?: readonly string[] };
    if (kind === "literal") return;
    if ((kind === "column" || kind === "columns") && headers !== undefined)
      for (const header of headers) names.add(foldHeader(header));
    else for (const inner of Object.values(node)) visit(inner);
  };
  for (const { id, aliases } of plan.streams ?? []) visit([id, aliases]);
  visit(plan.maps);
  return names;
}

/**
 * The columns that patterns match, in the order of the header; of several patterns the first that matches names a column.
 * @param names patterns, each with one `*`, which stands for at least one character
 * @param named folded headers that a pattern of `*` alone leaves out
 */
export function bindCells(
  { names, except = [] }: CellPatterns,
  header: readonly string[],
  named: ReadonlySet<string>,
): readonly NamedColumn[] {
  const matches = names.map((pattern) => compilePattern(pattern, named));
  const left = new Set(except.map(foldHeader));
  return header.flatMap((title, position) => {
    if (left.has(foldHeader(title))) return [];
    for (const match of matches) {
      const name = match(title.trim());
      if (name !== "") return [{ position, name }];
    }
    return [];
  });
}

/** What `*` stands for in a trimmed header; "" where the pattern does not match it. */
function compilePattern(pattern: string, named: ReadonlySet<string>): (title: string) => string {
  const [before = "", after = ""] = pattern.trim().split("*");
  if (before === "" && after === "") return (title) => (named.has(foldHeader(title)) ? "" : title);
  const starts = before.toLowerCase();
  const ends = after.toLowerCase();
  return (title) => {
    const end = title.length - after.length;
    if (end < before.length) return "";
    const fits =
      title.slice(0, before.length).toLowerCase() === starts && title.slice(end).toLowerCase() === ends;
    return fits ? title.slice(before.length, end).trim() : "";
  };
}

/**
 * Compiles the non-empty cells of all columns that patterns match into a list of { name, value }, both text; never missing.
 * Patterns are matched once per header: all rows of a file share one array.
 */
export function compileCells(node: Cells, named: ReadonlySet<string>): Evaluate {
  let known: readonly string[] | undefined;
  let columns: readonly NamedColumn[] = [];
  return (here, { header }) => {
    if (header !== known) {
      columns = header === undefined ? [] : bindCells(node, header, named);
      known = header;
    }
    const row = here as Row;
    const cells: { readonly name: string; readonly value: string }[] = [];
    for (const { position, name } of columns) {
      const value = cell(row, position);
      if (value !== undefined) cells.push({ name, value });
    }
    return cells;
  };
}
