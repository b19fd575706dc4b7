import { statSync } from "node:fs";
import type { Row } from "../../engine/mapping/index.ts";
import type { OpenedPage } from "../source.ts";
import { readPart } from "./byte-file.ts";
import type { Table } from "./open-table.ts";
import { parseRows, type RowFormat } from "./parse-rows.ts";
import type { RowPage } from "./read-table.ts";
import { refused } from "./refused.ts";
import { isNoRow } from "./repeated-header.ts";
import { decodePart } from "./text-file.ts";

/** What the spool keeps of a page: the rows, or where they lie in the user's file. */
type StoredPage = { readonly header: readonly string[] } & (
  | { readonly rows: readonly Row[] }
  | {
      readonly format: RowFormat;
      readonly encoding: string;
      /** Bytes. */
      readonly from: number;
      readonly to: number;
      /** Rows of the file before the page. */
      readonly before: number;
      readonly size: number;
      readonly modified: number;
    }
);

/**
 * The bytes that the spool keeps. A file in which rows can be found again is not copied: it is its own spool.
 */
export function storePage({ text, format, header }: Table, page: RowPage): Buffer {
  const { size, modified, onDisk } = text.bytes;
  const stored: StoredPage =
    text.seekable && onDisk
      ? {
          header,
          format,
          encoding: text.encoding,
          from: page.from.position,
          to: page.to.position,
          before: page.from.rows,
          size,
          modified,
        }
      : { header, rows: page.rows };
  return Buffer.from(JSON.stringify(stored));
}

/**
 * Finds the rows of a page again.
 * @param path the user's file
 * @throws SourceError when the rows lie in a file that was changed or is gone
 */
export function readPage(path: string, body: Uint8Array): OpenedPage {
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
  for (const { cells } of parseRows(
    text,
    { at: 0, line: 1 },
    true,
    stored.format,
    Number.POSITIVE_INFINITY,
  )) {
    number += 1;
    if (!isNoRow(cells, header)) records.push({ number, cells });
  }
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
