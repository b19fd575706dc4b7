import { findHeader } from "./find-header.ts";
import { fits } from "./misfit.ts";
import { type Cursor, type ParsedRow, parseRows, RowError, type RowFormat } from "./parse-rows.ts";

const candidates = [",", ";", "\t", "|"] as const;
const mostRows = 100;

/**
 * Finds what separates cells: the candidate by which the rows have as many cells as the row of headers, and that more
 * than one.
 * @param text the beginning of the file
 * @param begin where its rows begin
 * @param last whether the text is the whole file
 * @param header the number of the row of headers, when it is known
 */
export function sniffDelimiter(
  text: string,
  begin: Cursor,
  last: boolean,
  newline: RowFormat["newline"],
  header?: number,
): string {
  let best = ",";
  let most = 0;
  for (const delimiter of candidates) {
    const score = rate(text, begin, last, { delimiter, newline }, header);
    if (score > most) {
      most = score;
      best = delimiter;
    }
  }
  return best;
}

function rate(text: string, begin: Cursor, last: boolean, format: RowFormat, wanted?: number): number {
  const rows = leadingRows(text, begin, last, format);
  const place = findHeader(rows, begin.line, wanted);
  if (place === undefined) return 0;
  const headers = rows[place.index]!.cells.length;
  const body = rows.slice(place.index + 1);
  const fitting = body.filter(({ cells }) => fits(cells, headers)).length;
  // Rows bear witness that headers alone do not; a title above is rare, a separator of another kind in a text is not.
  const share = (fitting + 0.1) / (body.length + 0.1) - (body.length === 0 ? 0.1 : 0);
  // A title with another separator in it may well be the headers of a table that this one does not separate.
  const titles = rows.slice(0, place.index).flatMap(({ cells }) => cells);
  const doubtful = titles.some((title) =>
    candidates.some((other) => other !== format.delimiter && title.includes(other)),
  );
  // Many columns do not come about by chance.
  return share * Math.log2(headers) * (place.index === 0 ? 1 : doubtful ? 0.4 : 0.8);
}

/** The first rows, up to a mistake. */
function leadingRows(text: string, begin: Cursor, last: boolean, format: RowFormat): ParsedRow[] {
  const rows: ParsedRow[] = [];
  const cursor = { ...begin };
  try {
    while (rows.length < mostRows) {
      const next = parseRows(text, cursor, last, format, 1);
      if (next.length === 0) break;
      rows.push(...next);
    }
  } catch (error) {
    if (!(error instanceof RowError)) throw error;
  }
  return rows;
}

/** Finds how lines end: as most lines do outside quotes. */
export function sniffNewline(text: string): RowFormat["newline"] {
  let quoted = false;
  let feeds = 0;
  let returns = 0;
  let both = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 34) quoted = !quoted;
    else if (quoted) continue;
    else if (code === 10) feeds += 1;
    else if (code === 13) {
      if (text.charCodeAt(at + 1) === 10) {
        both += 1;
        at += 1;
      } else returns += 1;
    }
  }
  if (returns > feeds + both) return "\r";
  return both > feeds ? "\r\n" : "\n";
}
