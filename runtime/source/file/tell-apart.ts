import type { Cells, Plan } from "../../../compiler/plan/index.ts";
import { bindCells, namedHeaders } from "../../engine/mapping/index.ts";
import type { ParsedRow } from "./parse-rows.ts";

/** Which columns of a header a plan reads by a pattern, each as a field of its own name. */
export type PatternedColumns = (header: readonly string[]) => ReadonlySet<number>;

const fold = (text: string): string => text.trim().toLowerCase();

/** Finds what the patterns of `cells(…)` in a plan read; a column that an exact name reads too stays as it is. */
export function patternedColumns(plan: Plan): PatternedColumns {
  const patterns: Cells[] = [];
  const visit = (node: unknown): void => {
    if (typeof node !== "object" || node === null) return;
    const { kind } = node as { readonly kind?: unknown };
    if (kind === "literal") return;
    if (kind === "cells") patterns.push(node as Cells);
    else Object.values(node).forEach(visit);
  };
  visit([plan.maps, plan.streams]);
  const named = namedHeaders(plan);
  return (header) =>
    new Set(
      patterns
        .flatMap((cells) => bindCells(cells, header, named))
        .map(({ position }) => position)
        .filter((position) => !named.has(fold(header[position]!))),
    );
}

/**
 * Gives columns of one name that hold different fields names of their own: `Rank (Field)` and `Rank (Field 2)`. A repeat
 * holds another field when it is filled where an earlier one is empty (a list fills its columns from the first), or when
 * its values are of another kind.
 * @param rows the first rows below the headers
 */
export function tellApart(
  header: readonly string[],
  rows: readonly ParsedRow[],
  patterned: PatternedColumns,
): readonly string[] {
  const groups = new Map<string, number[]>();
  header.forEach((name, column) => {
    const group = groups.get(fold(name));
    if (group === undefined) groups.set(fold(name), [column]);
    else group.push(column);
  });
  const renamed = [...header];
  const read = patterned(header);
  for (const columns of groups.values()) {
    const name = header[columns[0]!]!;
    if (columns.length < 2 || name.trim() === "" || !read.has(columns[0]!)) continue;
    let current = name;
    let field = 1;
    let earlier = columns[0]!;
    for (const column of columns.slice(1)) {
      if (isAnother(rows, earlier, column)) {
        do {
          field += 1;
          current = numbered(name, field);
        } while (groups.has(fold(current)));
      }
      renamed[column] = current;
      earlier = column;
    }
  }
  return renamed;
}

function numbered(name: string, field: number): string {
  const inBrackets = /^(.*\(.*)\)\s*$/s.exec(name);
  return inBrackets === null ? `${name.trimEnd()} ${field}` : `${inBrackets[1]} ${field})`;
}

function isAnother(rows: readonly ParsedRow[], earlier: number, column: number): boolean {
  const kinds = new Map<number, Set<string>>([
    [earlier, new Set()],
    [column, new Set()],
  ]);
  for (const { cells } of rows) {
    const before = cells[earlier]?.trim() ?? "";
    const here = cells[column]?.trim() ?? "";
    if (here !== "" && before === "") return true;
    if (before !== "") kinds.get(earlier)!.add(kindOf(before));
    if (here !== "") kinds.get(column)!.add(kindOf(here));
  }
  const [one, other] = [...kinds.values()] as [Set<string>, Set<string>];
  return one.size === 1 && other.size === 1 && [...one][0] !== [...other][0];
}

function kindOf(value: string): "number" | "date" | "other" {
  if (/^[-+]?\d+([.,]\d+)?$/.test(value)) return "number";
  return /^\d{1,4}[-/.]\p{L}{0,9}\d{0,2}\.?[-/.]\d{1,4}([ T,].*)?$/u.test(value) ? "date" : "other";
}
