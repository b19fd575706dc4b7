import type { Column, Columns } from "../../../compiler/plan/index.ts";
import type { Evaluate, Row } from "./scope.ts";

/** Headers are compared trimmed and case-folded. */
export function foldHeader(header: string): string {
  return header.trim().toLowerCase();
}

/**
 * The positions of the first name that the header has, in order; empty when it has none of them.
 * @param names in order of preference, as written in the spec
 */
export function bindColumns(names: readonly string[], header: readonly string[]): readonly number[] {
  for (const name of names) {
    const wanted = foldHeader(name);
    const found = header.flatMap((title, index) => (foldHeader(title) === wanted ? [index] : []));
    if (found.length > 0) return found;
  }
  return [];
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
