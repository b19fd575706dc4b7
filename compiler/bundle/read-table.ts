/** A table of a file: its headers and its rows, each with as many cells as the file gives it. */
export interface FileTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/**
 * Reads separated values as RFC 4180 has them; what separates them is what the first line has most of.
 *
 * @param text with or without a byte order mark; lines end in any of the usual ways
 */
export function readTable(text: string): FileTable {
  const content = text.replace(/^\uFEFF/, "");
  const first = /^[^\r\n]*/.exec(content)?.[0] ?? "";
  const count = (one: string): number => first.split(one).length;
  const separator = ["\t", ";", ","].reduce((best, one) => (count(one) > count(best) ? one : best), ",");
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < content.length) {
    const quoted = content[at] === '"';
    const end = quoted ? endOfQuoted(content, at) : endOfPlain(content, at, separator);
    const cell = content.slice(at, end);
    row.push(
      quoted
        ? cell.slice(1, cell.length > 1 && cell.endsWith('"') ? -1 : undefined).replaceAll('""', '"')
        : cell,
    );
    const next = content[end];
    at = end + 1;
    if (next === separator) {
      if (at === content.length) row.push("");
      continue;
    }
    if (next === "\r" && content[at] === "\n") at += 1;
    if (row.some((one) => one.trim() !== "")) rows.push(row);
    row = [];
  }
  if (row.some((one) => one.trim() !== "")) rows.push(row);
  const [header = [], ...others] = rows;
  return { header, rows: others };
}

/** Behind the quote that ends a cell; a quote that is written twice does not. */
function endOfQuoted(text: string, from: number): number {
  for (let at = from + 1; ; at += 2) {
    at = text.indexOf('"', at);
    if (at < 0) return text.length;
    if (text[at + 1] !== '"') return at + 1;
  }
}

function endOfPlain(text: string, from: number, separator: string): number {
  let at = from;
  while (at < text.length && text[at] !== separator && text[at] !== "\n" && text[at] !== "\r") at += 1;
  return at;
}
