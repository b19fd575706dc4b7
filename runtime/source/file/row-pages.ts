import { statSync } from "node:fs";
import type { Row } from "../../engine/mapping/index.ts";
import type { OpenedPage } from "../source.ts";
import { readPart } from "./byte-file.ts";
import type { Table } from "./open-table.ts";
import { createOutline, type OutlinePlace } from "./outline.ts";
import { parseRows, type RowFormat } from "./parse-rows.ts";
import type { RowPage } from "./read-table.ts";
import { refused } from "./refused.ts";
import { decodePart } from "./text-file.ts";

/** What the spool keeps of a page: the rows, or where they lie in the user's file. */
type StoredPage = { readonly header: readonly string[] } & (
  | { readonly rows: readonly Row[] }
  | {
      /** The table's own headers as they stand in the file. */
      readonly own: readonly string[];
      readonly format: RowFormat;
      readonly encoding: string;
      /** Bytes. */
      readonly from: number;
      readonly to: number;
      /** Rows of the file before the page. */
      readonly before: number;
      /** What they lead to; absent at the beginning of a plain table. */
      readonly outline?: OutlinePlace;
      /** Whether nothing follows the page. */
      readonly end: boolean;
      readonly size: number;
      readonly modified: number;
    }
);

/**
 * The bytes that the spool keeps. A file in which rows can be found again is not copied: it is its own spool.
 */
export function storePage({ text, format, header, own }: Table, page: RowPage): Buffer {
  const { size, modified, onDisk } = text.bytes;
  const stored: StoredPage =
    text.seekable && onDisk
      ? {
          header,
          own,
          format,
          encoding: text.encoding,
          from: page.from.position,
          to: page.to.position,
          before: page.from.rows,
          ...(page.from.outline === undefined ? {} : { outline: page.from.outline }),
          end: page.end,
          size,
          modified,
        }
      : { header, rows: page.rows };
  return Buffer.from(JSON.stringify(stored));
}

/**
 * Finds the rows of a page again.
 * @param path the user's file
 * @param idOf the id that a row gives itself
 * @throws SourceError when the rows lie in a file that was changed or is gone
 */
export function readPage(
  path: string,
  body: Uint8Array,
  idOf: (row: Row, header: readonly string[]) => string | undefined,
): OpenedPage {
  const stored = JSON.parse(
    Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString("utf8"),
  ) as StoredPage;
  const { header } = stored;
  if ("rows" in stored) return { records: stored.rows, header };
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined)
    throw refused("file-unreadable", `The file ${path} is gone. Put it back where it was and resume.`);
  requireSame(path, stored, { size: found.size, modified: found.mtimeMs });
  const text = decodePart(stored.encoding, readPart(path, stored.from, stored.to));
  let number = stored.before;
  const records: Row[] = [];
  const outline = createOutline(
    { header, own: stored.own, file: path, idOf: (row) => idOf(row, header) },
    stored.outline ?? {},
    (row) => records.push(row),
  );
  const cursor = { at: 0, line: 1 };
  for (const row of parseRows(text, cursor, true, stored.format, Number.POSITIVE_INFINITY))
    outline.add(row, ++number);
  if (stored.end) outline.end();
  return { records, header };
}

/** @throws SourceError when a file is not the one that the import began with */
export function requireSame(
  path: string,
  before: { readonly size: number; readonly modified: number },
  now: { readonly size: number; readonly modified: number },
): void {
  if (before.size === now.size && before.modified === now.modified) return;
  throw refused("file-changed", `The file ${path} has changed since this import began. Start a new import.`);
}
