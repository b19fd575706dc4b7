import { type Column, type Columns, plainHeader } from "../../../compiler/plan/index.ts";
import type { Evaluate, Row } from "./scope.ts";

/** Headers are compared trimmed and case-folded. */
export function foldHeader(header: string): string {
  return header.trim().toLowerCase();
}

/**
 * The positions of the first name that the header has, in order; empty when it has none of them. Only where no name stands
 * there as it is, the first that does with other signs between its words, such as `due_date`.
 * @param names in order of preference, as written in the spec
 */
export function bindColumns(names: readonly string[], header: readonly string[]): readonly number[] {
  const { exact, plain } = indexOf(header);
  return firstOf(names, foldHeader, exact) ?? firstOf(names, plainHeader, plain) ?? [];
}

type Positions = ReadonlyMap<string, readonly number[]>;

function firstOf(
  names: readonly string[],
  form: (header: string) => string,
  positions: Positions,
): readonly number[] | undefined {
  for (const name of names) {
    const found = positions.get(form(name));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A file may have thousands of columns, and is asked for hundreds: it is looked through once. */
const indexes = new WeakMap<readonly string[], { readonly exact: Positions; readonly plain: Positions }>();

function indexOf(header: readonly string[]): { readonly exact: Positions; readonly plain: Positions } {
  const known = indexes.get(header) ?? {
    exact: positionsOf(header, foldHeader),
    plain: positionsOf(header, plainHeader),
  };
  indexes.set(header, known);
  return known;
}

function positionsOf(header: readonly string[], form: (header: string) => string): Positions {
  const positions = new Map<string, number[]>();
  header.forEach((title, index) => {
    const key = form(title);
    if (key === "") return;
    const found = positions.get(key);
    if (found === undefined) positions.set(key, [index]);
    else found.push(index);
  });
  return positions;
}

/** Looks names up once per header: all rows of a file share one array. */
function memoise(names: readonly string[]): (header: readonly string[] | undefined) => readonly number[] {
  let known: readonly string[] | undefined;
  let positions: readonly number[] = [];
  return (header) => {
    if (header === undefined) return [];
    if (header !== known) {
      positions = bindColumns(names, header);
      known = header;
    }
    return positions;
  };
}

/** One cell of a row as text; undefined where there is none, it is empty, or a plan edited by hand asks what is no row. */
export function cell(row: Partial<Row> | null | undefined, position: number | undefined): string | undefined {
  const value = position === undefined ? undefined : row?.cells?.[position];
  return value === "" ? undefined : value;
}

/** Compiles a cell of the row at hand, as text; missing when the header has no such column or its cell is empty. */
export function compileColumn(node: Column): Evaluate {
  const positions = memoise(node.names);
  const index = node.nth - 1;
  return (here, scope) => cell(here as Row, positions(scope.header)[index]);
}

/** Compiles the cells of all columns of one name into a list of texts without the empty ones; never missing. */
export function compileColumns(node: Columns): Evaluate {
  const positions = memoise(node.names);
  return (here, scope) => {
    const row = here as Row;
    const values: string[] = [];
    for (const position of positions(scope.header)) {
      const value = cell(row, position);
      if (value !== undefined) values.push(value);
    }
    return values;
  };
}
