import type { Row } from "../../engine/mapping/index.ts";
import type { Reason } from "../../store/load-state.ts";
import { longestCell } from "./limits.ts";
import { overlong } from "./misfit.ts";
import { type Place, readRows, refuseZeros, type Table } from "./open-table.ts";
import { createOutline } from "./outline.ts";
import type { Cursor, ParsedRow } from "./parse-rows.ts";

/** Rows that are kept and committed together. */
export interface RowPage {
  readonly rows: readonly Row[];
  /** Why rows cannot be read, by their place in `rows`. */
  readonly rejected: ReadonlyMap<number, Reason>;
  readonly from: Place;
  /** Where the next page begins. */
  readonly to: Place;
  readonly last: boolean;
  /** Whether it reaches to the end of the file. */
  readonly end: boolean;
}

/**
 * Enough that a step of the store costs little for each, and few enough that most of a page is rubbish before the young
 * generation is collected: of 500, twenty times as much outlived it.
 */
const rowsPerPage = 150;
/** Long cells make shorter pages, so that a page stays small in memory. */
const charactersPerPage = 2_000_000;

/**
 * Reads the rows of a table, a page at a time; nothing is held but a page. Rows that are no records, such as titles, are left out
 * and counted.
 * @param from where to begin: the table's `body`, or where an earlier page ended
 * @param idOf the id that a row gives itself
 * @throws SourceError where the file is not sound
 */
export async function* readTable(
  table: Table,
  from: Place,
  idOf: (row: Row) => string | undefined,
  signal: AbortSignal,
): AsyncIterable<RowPage> {
  const { text, format } = table;
  let page = createPage(table, from, idOf);
  let waiting: RowPage | undefined;
  let window = "";
  let wanted = 0;
  const pieces = text.text(from.position)[Symbol.asyncIterator]();
  const cursor: Cursor = { at: 0, line: from.line };
  try {
    for (let last = false; !last; ) {
      signal.throwIfAborted();
      const { done, value } = await pieces.next();
      last = done === true;
      if (value !== undefined) {
        window += value;
        if (value.includes("\0")) refuseZeros(text.bytes, window, cursor.line);
      }
      // A row longer than a piece is tried again when twice as much is there, so that no text is walked many times over.
      if (!last && window.length < wanted) continue;
      let counted = 0;
      for (;;) {
        const rows = readRows(
          text.bytes,
          window,
          cursor,
          last,
          format,
          rowsPerPage - page.count,
          charactersPerPage - page.characters,
        );
        if (cursor.at === counted && rows.length === 0) break;
        const passed = window.slice(counted, cursor.at);
        counted = cursor.at;
        page.add(rows, passed, text.measure(passed), cursor.line);
        // Only a row beyond the page shows that it is not the last.
        if (waiting !== undefined && page.hasRows()) {
          yield waiting;
          waiting = undefined;
        }
        if (page.count < rowsPerPage && page.characters < charactersPerPage) continue;
        const full = page.close(false);
        if (full.rows.length > 0) waiting = full;
        page = createPage(table, full.to, idOf);
      }
      window = window.slice(cursor.at);
      wanted = window.length * 2;
      cursor.at = 0;
    }
  } finally {
    await pieces.return?.();
  }
  const rest = page.close(true);
  if (waiting === undefined) yield { ...rest, last: true };
  else if (rest.rows.length === 0) yield { ...waiting, last: true };
  else {
    yield waiting;
    yield { ...rest, last: true };
  }
}

interface OpenPage {
  /** Rows so far, with those that are left out. */
  count: number;
  characters: number;
  hasRows(): boolean;
  add(rows: readonly ParsedRow[], passed: string, measured: number, line: number): void;
  close(end: boolean): RowPage;
}

function createPage(table: Table, from: Place, idOf: (row: Row) => string | undefined): OpenPage {
  const { header, own, entry, text } = table;
  const kept: Row[] = [];
  const rejected = new Map<number, Reason>();
  let to = from;
  /** Cells are only measured where so long a text was passed. */
  let long = false;
  const outline = createOutline(
    { header, own, entry, file: text.bytes.name, idOf },
    from.outline ?? {},
    (row, misfits) => {
      const reason = misfits ?? (long ? overlong(row, header, text.bytes.name) : undefined);
      if (reason !== undefined) rejected.set(kept.length, reason);
      kept.push(row);
    },
  );
  return {
    count: 0,
    characters: 0,
    hasRows: () => kept.length > 0,
    add(rows, passed, measured, line) {
      // Every row counts, so that numbers are those of the file.
      let number = to.rows;
      long ||= passed.length > longestCell;
      for (const row of rows) outline.add(row, ++number);
      to = { position: to.position + measured, line, rows: number };
      this.count += rows.length;
      this.characters += passed.length;
    },
    close(end) {
      if (end) outline.end();
      return { rows: kept, rejected, from, to: { ...to, outline: outline.place() }, last: false, end };
    },
  };
}
