import type { Row } from "../../engine/mapping/index.ts";
import type { Reason } from "../../store/load-state.ts";
import { misfit } from "./misfit.ts";
import { beginsNested, hasText, holdsSums, loneText, repeatsHeader } from "./outline-rows.ts";
import type { ParsedRow } from "./parse-rows.ts";

/** The columns of a table. */
export interface Columns {
  /** The table's headers, and behind them those that only tables below its rows have. */
  readonly header: readonly string[];
  /** The table's headers as they stand in the file, where columns of one name are not told apart. */
  readonly own: readonly string[];
}

/** What has to be known of the rows before a place to go on there; JSON. */
export interface OutlinePlace {
  /** The title above the rows that follow. */
  readonly group?: string;
  /** The id of the row above, below which a table may begin. */
  readonly above?: string;
  /** Inside such a table: where its columns go, by position; a text is a header that nothing was found for. */
  readonly nested?: readonly (number | string)[];
  /** A row that is a title when headers follow it. */
  readonly held?: {
    readonly text: string;
    readonly cells: number;
    readonly number: number;
    readonly line: number;
  };
}

export interface OutlineOptions extends Columns {
  /** The file as messages call it. */
  readonly file: string;
  /** Its path in an archive. */
  readonly entry?: string | undefined;
  /** The id that a row gives itself. */
  readonly idOf: (row: Row) => string | undefined;
}

/** Where the rows that are records go, with the reason why one cannot be read. */
export type TakeRow = (row: Row, rejected: Reason | undefined) => void;

/** Tells the records of a table from its titles, repeated headers, headers of tables below a row, sums and blank rows. */
export interface Outline {
  /** Takes the next row. */
  add(row: ParsedRow, number: number): void;
  /** Nothing follows. */
  end(): void;
  /** Where the rows so far have led. */
  place(): OutlinePlace;
}

/**
 * Reads an outline row after row: groups of rows below titles, and rows in tables of their own below another row, whose
 * cells are put under the table's columns of the same names.
 * @param begin where an earlier one ended
 * @param take called for each record, in order; a row that may be a title waits for the one after it
 */
export function createOutline(
  { header, own, file, entry, idOf }: OutlineOptions,
  begin: OutlinePlace,
  take: TakeRow,
): Outline {
  const columns = own.length;
  const wider = header.length > columns;
  const key = (own[0] ?? "").trim();
  let { group, above, nested, held } = begin;
  /** The row above itself: most have no table below them, so that nobody asks for its id. */
  let last: Row | undefined;

  const row = (number: number, cells: readonly string[], parent?: string): Row => ({
    number,
    cells,
    ...(entry === undefined ? {} : { file: entry }),
    ...(group === undefined ? {} : { group }),
    ...(parent === undefined ? {} : { parent }),
  });
  const plain = entry === undefined;

  const giveRecord = (parsed: ParsedRow, number: number): void => {
    const rejected = parsed.cells.length === columns ? undefined : misfit(parsed, own, file, number);
    const cells = wider && parsed.cells.length > columns ? parsed.cells.slice(0, columns) : parsed.cells;
    last = plain && group === undefined ? { number, cells } : row(number, cells);
    take(last, rejected);
  };
  const release = (): void => {
    if (held === undefined) return;
    const { text, cells, number, line } = held;
    held = undefined;
    giveRecord({ cells: [text, ...Array<string>(cells - 1).fill("")], line }, number);
  };
  const giveNested = (parsed: ParsedRow, number: number, places: readonly (number | string)[]): void => {
    const cells = Array<string>(header.length).fill("");
    let rejected: Reason | undefined;
    parsed.cells.forEach((cell, index) => {
      const to = places[index] ?? "";
      if (typeof to === "number") cells[to] = cell;
      else if (hasText(cell)) rejected ??= unknownColumn(number, parsed.line, file, to, index);
    });
    // Its name is what makes a row of it; sums have none.
    if (!hasText(cells[0] ?? "") && holdsSums(parsed.cells)) return;
    if (last !== undefined) above = idOf(last);
    last = undefined;
    take(row(number, cells, above), rejected);
  };

  return {
    add(parsed, number) {
      const { cells } = parsed;
      if (!hasText(cells[0] ?? "")) {
        release();
        if (!cells.some(hasText)) return;
        if (nested !== undefined) giveNested(parsed, number, nested);
        else if (group === undefined || !holdsSums(cells)) giveRecord(parsed, number);
        return;
      }
      if (repeatsHeader(cells, own)) {
        if (held !== undefined) group = held.text;
        held = nested = above = last = undefined;
        return;
      }
      release();
      // Hardly any row has the first header behind its first cell: the others need no further look.
      if (cells.indexOf(key, 1) !== -1 && (last ?? above) !== undefined && beginsNested(cells, own)) {
        nested = nestedPlaces(cells, [...own, ...header.slice(columns)]);
        return;
      }
      nested = undefined;
      const text = columns > 1 && !hasText(cells[1] ?? "") ? loneText(cells) : undefined;
      if (text === undefined) giveRecord(parsed, number);
      else held = { text, cells: cells.length, number, line: parsed.line };
    },
    end: release,
    place() {
      if (last !== undefined) above = idOf(last);
      last = undefined;
      return {
        ...(group === undefined ? {} : { group }),
        ...(above === undefined ? {} : { above }),
        ...(nested === undefined ? {} : { nested }),
        ...(held === undefined ? {} : { held }),
      };
    },
  };
}

/**
 * Where the columns of a table below a row go: under the columns of the same names, a repeat under the repeat.
 * @returns positions, or the header that has no counterpart; the first column is only a label
 */
export function nestedPlaces(
  cells: readonly string[],
  names: readonly string[],
): readonly (number | string)[] {
  const taken = new Set<number>();
  return cells.map((cell, index) => {
    const name = cell.trim();
    if (index === 0 || name === "") return "";
    const to = names.findIndex(
      (other, at) => !taken.has(at) && other.trim().toLowerCase() === name.toLowerCase(),
    );
    if (to === -1) return name;
    taken.add(to);
    return to;
  });
}

function unknownColumn(number: number, line: number, file: string, name: string, index: number): Reason {
  const column = name === "" ? `column ${index + 1}, which has no header` : JSON.stringify(name.slice(0, 80));
  return {
    code: "nested-column-unknown",
    message: `Row ${number} (line ${line} of ${file}) stands in a table below another row and has a text under ${column}, which the tables further up in the file do not have. Add a column of this name to the file's own headers, or move a row with such a table to the top of the file, and start again.`,
  };
}
