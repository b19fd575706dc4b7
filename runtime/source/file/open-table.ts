import type { ByteFile } from "./byte-file.ts";
import { type CsvSettings, delimiterOf } from "./csv-settings.ts";
import { type DateOrder, findDateOrder } from "./date-order.ts";
import { noText } from "./detect-encoding.ts";
import { findHeader, holdsValues } from "./find-header.ts";
import { findOutline } from "./find-outline.ts";
import { longestRecord } from "./limits.ts";
import { fits, misfit } from "./misfit.ts";
import { nameTextKind } from "./other-kinds.ts";
import type { OutlinePlace } from "./outline.ts";
import { loneText } from "./outline-rows.ts";
import { type Cursor, type ParsedRow, parseRows, RowError, type RowFormat } from "./parse-rows.ts";
import { refused } from "./refused.ts";
import { sniffDelimiter, sniffNewline } from "./sniff-format.ts";
import { type PatternedColumns, tellApart } from "./tell-apart.ts";
import { openText, type TextFile } from "./text-file.ts";

/** Where a row stands. */
export interface Place {
  /** In the file, in positions of its text. */
  readonly position: number;
  /** From 1. */
  readonly line: number;
  /** Rows before it, the headers and lines without a character not counted. */
  readonly rows: number;
  /** What they lead to; absent where nothing does. */
  readonly outline?: OutlinePlace;
}

/** A file of rows, with everything found that is needed to read them. */
export interface Table {
  readonly text: TextFile;
  /** For a file of an archive: its path there, which tells its rows from those of the others. */
  readonly entry?: string;
  readonly format: RowFormat;
  /** Columns of one name that hold different fields are told apart here; those of tables below a row stand at the end. */
  readonly header: readonly string[];
  /** The table's own headers as they stand in the file. */
  readonly own: readonly string[];
  /** Which row holds the headers, from 1, as a spreadsheet counts. */
  readonly headerRow: number;
  /** The first row below the headers. */
  readonly body: Place;
  /** What comes first in dates in figures, where the first rows show it. */
  readonly dateOrder?: DateOrder;
  /** What people should look at, as sentences. */
  readonly warnings: readonly string[];
}

/** What a spec says of a file: `auto` where it is to be found; row 1 is where headers are looked for. */
export interface TableFormat {
  readonly delimiter: string;
  readonly encoding: string;
  readonly header: number;
}

/** Characters that are looked at before the first row is given. */
const sampleSize = 2 ** 20;
/** Where the headers are there, and the row below them goes on and on. */
const largestSample = 16 * sampleSize;
const sampleRows = 1000;
/** Rows that show whether a file was broken into pieces. */
const judgedRows = 200;

/**
 * Opens a file of rows: finds its encoding, what ends its lines and separates its cells, and the headers. What is wrong
 * with its first million characters is found here.
 * @throws SourceError when it cannot be understood
 */
export async function openTable(
  file: ByteFile,
  format: TableFormat,
  settings: CsvSettings,
  patterned: PatternedColumns,
): Promise<Table> {
  if (file.size === 0)
    throw refused("header-missing", `The file ${file.name} is empty. Choose the file that was exported.`);
  const text = await openText(file, {
    label: settings.encoding ?? format.encoding,
    lenient: settings.encoding !== undefined && settings.encoding !== "auto",
  });
  const wanted = settings.header ?? (format.header === 1 ? undefined : format.header);
  const given = settings.delimiter ?? format.delimiter;
  for (let size = sampleSize; ; size *= 4) {
    const { sample, whole } = await readSample(text, size);
    refuseOtherKinds(file, sample);
    const hint = /^\s*"?sep=([^\r\n"])"?(\r\n|\n|\r)/i.exec(sample.slice(0, 20));
    const begin: Cursor = hint === null ? { at: 0, line: 1 } : { at: hint[0].length, line: 2 };
    const newline = sniffNewline(sample);
    const delimiter =
      given !== "auto"
        ? delimiterOf(given)
        : (hint?.[1] ?? sniffDelimiter(sample, begin, whole, newline, wanted));
    const shape: RowFormat = { delimiter, newline };
    const rows = readRows(file, sample, { ...begin }, whole, shape, sampleRows);
    const place = findHeader(rows, begin.line, wanted);
    if (place === undefined || (rows.length === place.index + 1 && !whole)) {
      if (!whole && size < (place === undefined ? longestRecord * 4 : largestSample)) continue;
      if (place === undefined) throw noHeader(file, wanted);
    }
    const found = rows[place.index]!;
    const below = rows.slice(place.index + 1);
    if (wanted === undefined && holdsValues(found)) {
      throw refused(
        "header-missing",
        `Row ${place.number} of ${file.name} (line ${found.line}) holds values where headers are expected: ${shown(found.cells)}. Add a row with the names of the columns above it, or say which row holds them with --csv header=….`,
      );
    }
    refuseBroken(file, found, below);
    const cursor: Cursor = { ...begin };
    readRows(file, sample, cursor, whole, shape, place.index + 1);
    const body: Place = {
      position: text.start + text.measure(sample.slice(0, cursor.at)),
      line: cursor.line,
      rows: 0,
    };
    const above = rows.slice(0, place.index);
    // Where titles stand, a further look pays: the next group may begin far below.
    const more = above.some(({ cells }) => loneText(cells) !== undefined)
      ? readRows(file, sample, { ...begin }, whole, shape, Number.POSITIVE_INFINITY).slice(place.index + 1)
      : below;
    const outline = findOutline(above, found.cells, tellApart(found.cells, below, patterned), more);
    const warnings = [
      ...(text.guessed
        ? [
            `The encoding of ${file.name} is guessed: ${text.encoding}. Where letters look wrong, say the right one with --csv encoding=….`,
          ]
        : []),
      ...tellGroups(file, outline.titles),
      ...(below.length === 0 ? [`${file.name} has headers, but no row below them.`] : []),
    ];
    const dateOrder = findDateOrder(below.map(({ cells }) => cells));
    return {
      text,
      format: shape,
      header: outline.header,
      own: outline.own,
      headerRow: place.number,
      body: outline.group === undefined ? body : { ...body, outline: { group: outline.group } },
      ...(dateOrder === undefined ? {} : { dateOrder }),
      warnings,
    };
  }
}

/** A record that was taken for a title would be missed by nobody else. */
function tellGroups(file: ByteFile, titles: readonly string[]): readonly string[] {
  if (titles.length === 0) return [];
  const names = [...new Set(titles)].map((title) => JSON.stringify(title.slice(0, 80)));
  const more = names.length > 10 ? ` and ${names.length - 10} more` : "";
  return [
    `The rows of ${file.name} are taken as groups below titles, which stand alone above repeated headers: ${names.slice(0, 10).join(", ")}${more}. Where one of them is a record, fill a second cell of its row.`,
  ];
}

async function readSample(
  text: TextFile,
  size: number,
): Promise<{ readonly sample: string; readonly whole: boolean }> {
  let sample = "";
  for await (const piece of text.text(text.start)) {
    sample += piece;
    if (sample.length >= size) return { sample, whole: false };
  }
  return { sample, whole: true };
}

/** Reads rows, or says where in the file something is wrong. */
export function readRows(
  file: ByteFile,
  text: string,
  cursor: Cursor,
  last: boolean,
  format: RowFormat,
  most: number,
  enough?: number,
): ParsedRow[] {
  try {
    return parseRows(text, cursor, last, format, most, enough);
  } catch (error) {
    if (!(error instanceof RowError)) throw error;
    const code = error.fault.startsWith("quote") ? "csv-quotes" : `csv-${error.fault}`;
    throw refused(
      code,
      `The file ${file.name} is not sound at line ${error.line}, column ${error.column}: ${error.message}. Mend the file, or export it anew, and start again.`,
      error,
    );
  }
}

function refuseOtherKinds(file: ByteFile, sample: string): void {
  refuseZeros(file, sample, 1);
  const kind = nameTextKind(sample);
  if (kind !== undefined) throw noText(file, kind);
}

/**
 * A NUL is in no text; where one stands, bytes were lost or the file is something else.
 * @param line that the text begins in
 */
export function refuseZeros(file: ByteFile, text: string, line: number): void {
  const at = text.indexOf("\0");
  if (at === -1) return;
  const lines = text.slice(0, at).split("\n");
  throw refused(
    "file-no-text",
    `The file ${file.name} has a NUL at line ${line + lines.length - 1}, column ${lines.at(-1)!.length + 1}: it is damaged, or no table in text. Export it as CSV (UTF-8) and start again.`,
  );
}

function noHeader(file: ByteFile, wanted: number | undefined): Error {
  return refused(
    "header-missing",
    wanted === undefined
      ? `The file ${file.name} has no row with headers. Choose the file that was exported, with its headers.`
      : `Row ${wanted} of ${file.name} holds no headers. Say which row holds them with --csv header=….`,
  );
}

/** A tenth of the rows that do not fit are no slips: records were cut into pieces, and pieces are no issues. */
function refuseBroken(file: ByteFile, header: ParsedRow, below: readonly ParsedRow[]): void {
  const judged = below.slice(0, judgedRows);
  const wrong = judged.filter(({ cells }) => !fits(cells, header.cells.length));
  const blank = wrong.filter(({ cells }) => cells.every((cell) => cell.trim() === "")).length;
  const count = wrong.length - blank;
  if (count < 3 || count * 10 <= judged.length) return;
  const first = wrong
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ""))
    .slice(0, 3)
    .map((row) => misfit(row, header.cells, file.name, below.indexOf(row) + 1)?.message.split(";")[0]);
  throw refused(
    "rows-broken",
    `${count} of the first ${judged.length} rows of ${file.name} do not fit its ${header.cells.length} headers, so its records seem to be broken into pieces, as happens when a spreadsheet opens and saves a file: ${first.join("; ")}. Export the file anew and do not open it in between; if its cells are separated by something else, say so with --csv delimiter=….`,
  );
}

const shown = (cells: readonly string[]): string =>
  cells
    .filter((cell) => cell.trim() !== "")
    .slice(0, 5)
    .map((cell) => JSON.stringify(cell.slice(0, 40)))
    .join(", ");
