/** A row with the line of the file that it begins in. */
export interface TableRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** A table read by the plainest means, so that tests do not count with what they test. */
export interface Table {
  readonly header: readonly string[];
  /** Without those whose cells are all empty. */
  readonly rows: readonly TableRow[];
  /** The non-empty cells of a row under every column of this name, trimmed. */
  cells(row: TableRow, name: string): readonly string[];
  /** The first of them, or nothing. */
  cell(row: TableRow, name: string): string;
}

/**
 * Reads RFC 4180 text: commas, quotes doubled inside quotes, line breaks inside quotes.
 * @throws Error with the line, for anything that RFC 4180 does not know and for rows that do not fit their header
 */
export function readStrictTable(text: string): Table {
  const [first, ...others] = splitRows(text.replace(/^\ufeff/, ""));
  const header = first?.cells ?? [];
  const rows = others.filter(({ cells }) => cells.some((cell) => cell.trim() !== ""));
  for (const { line, cells } of rows) {
    if (cells.length !== header.length)
      throw new Error(`Line ${line} has ${cells.length} cells for ${header.length} headers.`);
  }
  const cells = (row: TableRow, name: string): readonly string[] =>
    header.flatMap((title, index) => {
      const cell = row.cells[index]?.trim() ?? "";
      return title === name && cell !== "" ? [cell] : [];
    });
  return { header, rows, cells, cell: (row, name) => cells(row, name)[0] ?? "" };
}

type State = "cell begins" | "plain" | "quoted" | "quote closed";

function splitRows(text: string): TableRow[] {
  const rows: TableRow[] = [];
  let cells: string[] = [];
  let cell = "";
  let state: State = "cell begins";
  let line = 1;
  let begun = 1;
  const endCell = (): void => {
    cells.push(cell);
    cell = "";
    state = "cell begins";
  };
  const endRow = (): void => {
    endCell();
    rows.push({ line: begun, cells });
    cells = [];
    begun = line + 1;
  };
  for (const [at, sign] of [...text].entries()) {
    const opens: boolean = sign === '"' && state === "cell begins";
    if (state === "quoted") {
      if (sign === '"') state = "quote closed";
      else cell += sign;
    } else if (opens) state = "quoted";
    else if (sign === '"' && state === "quote closed") {
      cell += sign;
      state = "quoted";
    } else if (sign === ",") endCell();
    else if (sign === "\n") endRow();
    else if (sign !== "\r") {
      if (sign === '"' || state === "quote closed")
        throw new Error(`Line ${line} has ${JSON.stringify(sign)} where no such sign can stand (${at}).`);
      cell += sign;
      state = "plain";
    }
    if (sign === "\n") line += 1;
  }
  if ((state as State) === "quoted") throw new Error(`The quote of line ${begun} is never closed.`);
  if (cell !== "" || cells.length > 0) endRow();
  return rows;
}
