/** A table read by the plainest means, so that tests do not count with what they test. */
export interface Table {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** The non-empty cells of a row under every column of this name. */
  cells(row: readonly string[], name: string): readonly string[];
  /** The first of them, or nothing. */
  cell(row: readonly string[], name: string): string;
}

/** Reads RFC 4180 text: commas, quotes doubled inside quotes, line breaks inside quotes. */
export function readTable(text: string): Table {
  const [header = [], ...rows] = splitRows(text.replace(/^\ufeff/, ""));
  const cells = (row: readonly string[], name: string): readonly string[] =>
    header.flatMap((title, index) => (title === name && row[index]?.trim() ? [row[index]] : []));
  return { header, rows, cells, cell: (row, name) => cells(row, name)[0] ?? "" };
}

function splitRows(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = "";
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (text.charAt(at + 1) === '"') {
        cell += sign;
        at += 1;
      } else quoted = false;
    } else if (sign === '"') quoted = true;
    else if (sign === ",") {
      row.push(cell);
      cell = "";
    } else if (sign === "\n") {
      rows.push([...row, cell.replace(/\r$/, "")]);
      row = [];
      cell = "";
    } else cell += sign;
  }
  if (cell !== "" || row.length > 0) rows.push([...row, cell]);
  return rows;
}
