import type { Row } from "../../engine/mapping/index.ts";
import type { Reason } from "../../store/load-state.ts";
import { misfit } from "./misfit.ts";
import { type Place, readRows, refuseZeros, type Table } from "./open-table.ts";
import type { Cursor } from "./parse-rows.ts";
import { isNoRow, repeatsHeader, titleAbove } from "./repeated-header.ts";

/** Rows that are kept and committed together. */
export interface RowPage {
  readonly rows: readonly Row[];
  /** Why rows cannot be read, by their place in `rows`. */
  readonly rejected: ReadonlyMap<number, Reason>;
  readonly from: Place;
  /** Where the next page begins. */
  readonly to: Place;
  readonly last: boolean;
}

const rowsPerPage = 500;
/** Long cells make shorter pages, so that a page stays small in memory. */
const charactersPerPage = 2_000_000;

/**
 * Reads the rows of a table, a page at a time; nothing is held but a page. Rows without any text and headers that repeat are left out and counted.
 * @param from where to begin: the table's `body`, or where an earlier page ended
 * @throws SourceError where the file is not sound
 */
export async function* readTable(table: Table, from: Place, signal: AbortSignal): AsyncIterable<RowPage> {
  const { text, format } = table;
  const { name } = text.bytes;
  let page = createPage(table, from);
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
        page.add(rows, passed, text.measure(passed), cursor.line, name);
        // Only a row beyond the page shows that it is not the last.
        if (waiting !== undefined && page.hasRows()) {
          yield waiting;
          waiting = undefined;
        }
        if (page.count < rowsPerPage && page.characters < charactersPerPage) continue;
        const full = page.close();
        if (full.rows.length > 0) waiting = full;
        page = createPage(table, full.to);
      }
      window = window.slice(cursor.at);
      wanted = window.length * 2;
      cursor.at = 0;
    }
  } finally {
    await pieces.return?.();
  }
  const rest = page.close();
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
  add(
    rows: readonly { readonly cells: readonly string[]; readonly line: number }[],
    passed: string,
    measured: number,
    line: number,
    file: string,
  ): void;
  close(): RowPage;
}

function createPage({ header, entry }: Table, from: Place): OpenPage {
  const kept: Row[] = [];
  const rejected = new Map<number, Reason>();
  let to = from;
  return {
    count: 0,
    characters: 0,
    hasRows: () => kept.length > 0,
    add(rows, passed, measured, line, file) {
      let number = to.rows;
      for (const row of rows) {
        number += 1;
        const { cells } = row;
        // Spreadsheets end many tables so. It counts, so that numbers are those of the file.
        if (isNoRow(cells, header)) {
          const above = kept.at(-1);
          if (above?.number !== number - 1 || !repeatsHeader(cells, header)) continue;
          const title = titleAbove(above, file);
          if (title !== undefined) rejected.set(kept.length - 1, title);
          continue;
        }
        if (cells.length !== header.length) {
          const reason = misfit(row, header, file, number);
          if (reason !== undefined) rejected.set(kept.length, reason);
        }
        kept.push(entry === undefined ? { number, cells } : { number, cells, file: entry });
      }
      to = { position: to.position + measured, line, rows: number };
      this.count += rows.length;
      this.characters += passed.length;
    },
    close: () => ({ rows: kept, rejected, from, to, last: false }),
  };
}
