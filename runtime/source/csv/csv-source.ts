import type { FileSource, Plan, Stream } from "../../../compiler/plan/index.ts";
import type { Adaptor } from "../../adaptors/adaptor.ts";
import { compileValue, type Row, type StreamScope } from "../../engine/mapping/index.ts";
import type { Reason } from "../../store/load-state.ts";
import { compileAliases } from "../compile-aliases.ts";
import type { OpenedPage, Source, SourcePage, SourceRecord, WalkOptions } from "../source.ts";
import { SourceError } from "../source-error.ts";
import { openText } from "./open-text.ts";
import { readRows } from "./read-rows.ts";
import { sniffDelimiter } from "./sniff-delimiter.ts";

export interface CsvSourceOptions {
  readonly plan: Plan;
  readonly source: FileSource;
  readonly adaptors: ReadonlyMap<string, Adaptor>;
  /** The file. */
  readonly path: string;
}

/** Where reading goes on, and what shows that it is still the same file. */
interface Checkpoint {
  readonly header: readonly string[];
  /** Bytes; 0 where the encoding does not let us start in the middle. */
  readonly offset: number;
  /** Rows read so far, the header not counted. */
  readonly rows: number;
  readonly size: number;
  readonly modified: number;
}

const rowsPerPage = 500;
/** Long cells make shorter pages, so that a page stays small in memory. */
const charactersPerPage = 2_000_000;

/** What the spool keeps of a page. */
interface StoredRows {
  readonly header: readonly string[];
  readonly rows: readonly Row[];
}

/** A source that reads the rows of a comma-separated file; nothing is held but a page. */
export function createCsvSource({ plan, source, adaptors, path }: CsvSourceOptions): Source {
  /** One array for all pages: `column` looks its names up once per array. */
  let shared: readonly string[] = [];
  const share = (header: readonly string[]): readonly string[] => {
    if (header.length !== shared.length || header.some((name, index) => name !== shared[index]))
      shared = header;
    return shared;
  };

  async function* walk(stream: Stream, { checkpoint, signal }: WalkOptions): AsyncIterable<SourcePage> {
    const from = checkpoint as Checkpoint | undefined;
    const file = await openText(path, source.format.encoding);
    if (from !== undefined && (from.size !== file.size || from.modified !== file.modified)) {
      throw new SourceError({
        outcome: "refused",
        code: "file-changed",
        message: `The file ${path} has changed since this import began. Start a new import.`,
      });
    }
    const { delimiter, header: headerRow } = source.format;
    const separator = delimiter === "auto" ? sniffDelimiter(file.beginning, headerRow) : delimiter;
    const name = namer(plan, adaptors, stream);
    let header = from === undefined ? undefined : share(from.header);
    let number = from?.rows ?? 0;
    let skip = from === undefined ? headerRow - 1 : file.seekable ? 0 : headerRow + from.rows;
    const start = from?.offset ?? 0;
    let rows: Row[] = [];
    let characters = 0;
    let offset = start;

    const page = (last: boolean): SourcePage => {
      const stored: StoredRows = { header: header ?? [], rows };
      const records = rows.map((row) => name(row, stored.header));
      const next: Checkpoint = {
        header: stored.header,
        offset: file.seekable ? offset : 0,
        rows: number,
        size: file.size,
        modified: file.modified,
      };
      rows = [];
      characters = 0;
      return {
        body: Buffer.from(JSON.stringify(stored)),
        records,
        header: stored.header,
        ...(last ? {} : { checkpoint: next }),
      };
    };

    for await (const { cells, bytes } of readRows(file, separator, start)) {
      signal.throwIfAborted();
      if (skip > 0) {
        skip -= 1;
        continue;
      }
      if (header === undefined) {
        header = share(readHeader(cells, path, headerRow));
        offset = start + bytes;
        continue;
      }
      // Spreadsheets end many tables so. It counts, so that numbers are those of the file.
      const blank = cells.every((cell) => cell.trim() === "");
      // Only a row beyond the page shows that the page is not the last.
      if (!blank && (rows.length >= rowsPerPage || characters >= charactersPerPage)) yield page(false);
      number += 1;
      offset = start + bytes;
      if (blank) continue;
      rows.push({ number, cells });
      for (const cell of cells) characters += cell.length;
    }
    if (header === undefined) throw noHeader(path, headerRow, file.size);
    yield page(true);
  }

  return {
    walk,
    async header(_stream, signal) {
      const file = await openText(path, source.format.encoding);
      const { delimiter, header: headerRow } = source.format;
      const separator = delimiter === "auto" ? sniffDelimiter(file.beginning, headerRow) : delimiter;
      let row = 0;
      for await (const { cells } of readRows(file, separator, 0)) {
        signal.throwIfAborted();
        row += 1;
        if (row === headerRow) return { file: path, header: readHeader(cells, path, headerRow) };
      }
      throw noHeader(path, headerRow, file.size);
    },
    open(_stream, body): OpenedPage {
      const { header, rows } = JSON.parse(
        Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString("utf8"),
      ) as StoredRows;
      return { records: rows, header: share(header) };
    },
    async close() {},
  };
}

function readHeader(cells: readonly string[], path: string, row: number): readonly string[] {
  if (cells.every((cell) => cell.trim() === "")) {
    throw new SourceError({
      outcome: "refused",
      code: "header-missing",
      message: `Row ${row} of ${path} holds no headers.`,
    });
  }
  return cells;
}

function noHeader(path: string, row: number, size: number): SourceError {
  return new SourceError({
    outcome: "refused",
    code: "header-missing",
    message:
      size === 0
        ? `The file ${path} is empty. Choose the file that was exported.`
        : `The file ${path} has no row ${row} with headers. Choose the file that was exported, with its headers.`,
  });
}

/** Names rows: by the stream's `id`, else by their number. */
function namer(
  plan: Plan,
  adaptors: ReadonlyMap<string, Adaptor>,
  stream: Stream,
): (row: Row, header: readonly string[]) => SourceRecord {
  const id = stream.id === undefined ? undefined : compileValue(plan, adaptors, stream.id);
  const others = compileAliases(plan, adaptors, stream);
  return (row, header) => {
    const scope: StreamScope = { here: row, header };
    const own = id === undefined ? String(row.number) : textOf(id(scope));
    const aliases = others(scope, own);
    const rejected = misfit(row, header);
    return {
      value: row,
      ...(own === undefined ? {} : { id: own }),
      ...(aliases.length === 0 ? {} : { aliases }),
      ...(rejected === undefined ? {} : { rejected }),
    };
  };
}

/** Why the cells of a row cannot be told apart by the headers; empty cells beyond the last header do no harm. */
function misfit({ cells, number }: Row, header: readonly string[]): Reason | undefined {
  const count = (amount: number, what: string): string => `${amount} ${what}${amount === 1 ? "" : "s"}`;
  const sizes = `Row ${number} has ${count(cells.length, "cell")} for ${count(header.length, "header")}`;
  if (cells.length < header.length) {
    return {
      code: "row-too-short",
      message: `${sizes}; a quote around a text of several lines is probably missing, or the file was cut off here.`,
    };
  }
  if (!cells.slice(header.length).some((cell) => cell.trim() !== "")) return undefined;
  return {
    code: "row-too-long",
    message: `${sizes}; a quote around a text with the separator in it is probably missing.`,
  };
}

function textOf(value: unknown): string | undefined {
  if (typeof value === "number") return String(value);
  return typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;
}
