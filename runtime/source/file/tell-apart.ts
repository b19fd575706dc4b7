import type { Cells, Column, Columns, Plan } from "../../../compiler/plan/index.ts";
import { bindCells, namedHeaders } from "../../engine/mapping/index.ts";
import type { ParsedRow } from "./parse-rows.ts";

/** How a plan reads the columns of a header that are there more than once. */
export interface PatternedColumns {
  /** Positions that a pattern reads, each as a field of its own name. */
  readonly patterned: (header: readonly string[]) => ReadonlySet<number>;
  /** Whether only one column of a name is read, so that another of that name is a field of its own. */
  readonly single: (name: string) => boolean;
}

const fold = (text: string): string => text.trim().toLowerCase();

/**
 * Finds what the patterns of `cells(…)` in a plan read, but for columns that an exact name reads too, and of which names
 * it reads a single column.
 */
export function patternedColumns(plan: Plan): PatternedColumns {
  const patterns: Cells[] = [];
  const lists = new Set<string>();
  const visit = (node: unknown): void => {
    if (typeof node !== "object" || node === null) return;
    const { kind } = node as { readonly kind?: unknown };
    if (kind === "literal") return;
    if (kind === "cells") patterns.push(node as Cells);
    else if (kind === "columns" || (kind === "column" && (node as Column).nth > 1))
      for (const name of (node as Column | Columns).names) lists.add(fold(name));
    else Object.values(node).forEach(visit);
  };
  visit([plan.maps, plan.streams]);
  const named = namedHeaders(plan);
  return {
    patterned: (header) =>
      new Set(
        patterns
          .flatMap((cells) => bindCells(cells, header, named))
          .map(({ position }) => position)
          .filter((position) => !named.has(fold(header[position]!))),
      ),
    // Whoever reads only the second of two columns by the name that it was given reads the first no more.
    single: (name) => !lists.has(fold(name)) && (named.has(fold(name)) || named.has(fold(numbered(name, 2)))),
  };
}

/**
 * Gives columns of one name that hold different fields names of their own: `Rank (Field)` and `Rank (Field 2)`. A repeat
 * holds another field when only one column of the name is read; where all are, when it is filled where one of the columns
 * of the field before it is empty (a list fills its columns from the first), or when its values are of another kind.
 * @param titles the headers as they are written; line breaks in them become blanks
 * @param rows the first rows below the headers
 */
export function tellApart(
  titles: readonly string[],
  rows: readonly ParsedRow[],
  { patterned, single }: PatternedColumns,
): readonly string[] {
  const header = titles.map((title) => title.replace(/\s*[\r\n]+\s*/g, " "));
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
    if (columns.length < 2 || name.trim() === "") continue;
    const alone = single(name);
    if (!alone && !read.has(columns[0]!)) continue;
    let current = name;
    let number = 1;
    // Repeats of one field stand side by side, so that a column continues the field before it or begins another.
    let field: number[] = [columns[0]!];
    for (const column of columns.slice(1)) {
      if (alone || field.some((earlier) => isAnother(rows, earlier, column))) {
        field = [];
        do {
          number += 1;
          current = numbered(name, number);
        } while (groups.has(fold(current)));
      }
      renamed[column] = current;
      field.push(column);
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
