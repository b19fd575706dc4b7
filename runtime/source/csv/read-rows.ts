import { Readable } from "node:stream";
import { CsvError, parse } from "csv-parse";
import { SourceError } from "../source-error.ts";
import type { TextFile } from "./open-text.ts";

/** One row as it stands in the file. */
export interface ReadRow {
  readonly cells: readonly string[];
  /** Bytes from where reading began to the end of this row. */
  readonly bytes: number;
}

/**
 * Reads rows strictly: a quote in a wrong place is an error, not a guess. Rows may differ in length; empty lines are no rows.
 * @param from byte offset at the beginning of a row
 * @throws SourceError with the number of the line
 */
export async function* readRows(file: TextFile, delimiter: string, from: number): AsyncIterable<ReadRow> {
  const parser = parse({
    delimiter,
    bom: true,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
  });
  const input = Readable.from(file.bytes(from));
  input.on("error", (error) => parser.destroy(error));
  input.pipe(parser);
  let sound = from;
  try {
    for await (const row of parser) {
      const { record, info } = row as { record: string[]; info: { bytes: number } };
      sound = from + info.bytes;
      yield { cells: record, bytes: info.bytes };
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    // A quote that is never closed is noticed at the end of the file only: the row that it begins in helps more.
    const open = error.code === "CSV_QUOTE_NOT_CLOSED";
    const at = open ? sound : from + Number((error as { bytes?: unknown }).bytes ?? 0);
    const line = await lineAt(file, at);
    throw new SourceError({
      outcome: "refused",
      code: "csv-quotes",
      message: `The file ${file.path} is not sound at line ${line}: ${explain(error)} Mend the file and start again.`,
      cause: error,
    });
  } finally {
    input.destroy();
    parser.destroy();
  }
}

function explain(error: CsvError): string {
  switch (error.code) {
    case "CSV_QUOTE_NOT_CLOSED":
      return "a quoted cell of the row that begins there is never closed.";
    case "CSV_INVALID_CLOSING_QUOTE":
      return "something follows a closing quote; a quote inside a quoted cell is written twice.";
    case "INVALID_OPENING_QUOTE":
      return "a quote stands inside a cell that does not begin with one.";
    default:
      return error.message;
  }
}

/** Counted in the file itself, since a cell over several lines moves the parser's own count. */
async function lineAt(file: TextFile, offset: number): Promise<number> {
  let line = 1;
  let at = 0;
  for await (const chunk of file.bytes(0)) {
    for (let index = 0; index < chunk.length && at + index < offset; index++) {
      if (chunk[index] === 10) line += 1;
    }
    at += chunk.length;
    if (at >= offset) break;
  }
  return line;
}
