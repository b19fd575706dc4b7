import type { AdfNode } from "./adf-document.ts";
import { jsonLength } from "./json-length.ts";

/** A header that takes more than this share of a part is not repeated in the next. */
const HEADER_SHARE = 0.25;

/** A cell with less room than this is not worth dividing. */
const SMALLEST_CELL = 256;

type Split = (node: AdfNode, capacity: number) => AdfNode[] | undefined;

/**
 * Divides a table between its rows, and a row that is itself too long into rows that carry on its cells. The header
 * row is repeated at the top of each part.
 *
 * @param split divides one block of a cell.
 * @returns `undefined` when even one row with shortened cells does not fit.
 */
export function splitTable(table: AdfNode, capacity: number, split: Split): AdfNode[] | undefined {
  const rows = table.content ?? [];
  const room = capacity - jsonLength({ ...table, content: [] });
  const first = rows[0];
  const isHeader = first?.content?.every((cell) => cell.type === "tableHeader") ?? false;
  const header =
    first !== undefined && isHeader && jsonLength(first) <= room * HEADER_SHARE ? first : undefined;
  const headerLength = header === undefined ? 0 : jsonLength(header) + 1;

  const pieces: AdfNode[] = [];
  let content: AdfNode[] = header === undefined ? [] : [header];
  let size = headerLength;
  const endPiece = () => {
    if (content.length > (header === undefined ? 0 : 1)) pieces.push({ ...table, content });
    content = header === undefined ? [] : [header];
    size = headerLength;
  };
  for (const row of header === undefined ? rows : rows.slice(1)) {
    const parts = splitRow(row, room - headerLength, split);
    if (parts === undefined) return undefined;
    for (const part of parts) {
      const length = jsonLength(part) + 1;
      if (size + length > room + 1) endPiece();
      content.push(part);
      size += length;
    }
  }
  endPiece();
  return pieces;
}

function splitRow(row: AdfNode, capacity: number, split: Split): AdfNode[] | undefined {
  if (jsonLength(row) <= capacity) return [row];
  const cells = row.content ?? [];
  const room = Math.floor((capacity - jsonLength({ ...row, content: [] })) / Math.max(1, cells.length)) - 1;
  if (room < SMALLEST_CELL) return undefined;
  const columns: AdfNode[][] = [];
  for (const cell of cells) {
    const parts = splitCell(cell, room, split);
    if (parts === undefined) return undefined;
    columns.push(parts);
  }
  const height = Math.max(...columns.map((column) => column.length));
  return Array.from({ length: height }, (_, index) => ({
    ...row,
    content: columns.map((column, place) => column[index] ?? emptyCell(cells[place])),
  }));
}

function splitCell(cell: AdfNode, capacity: number, split: Split): AdfNode[] | undefined {
  const room = capacity - jsonLength({ ...cell, content: [] });
  const parts: AdfNode[] = [];
  let content: AdfNode[] = [];
  let size = 0;
  for (const block of cell.content ?? []) {
    const pieces = split(block, room);
    if (pieces === undefined) return undefined;
    for (const piece of pieces) {
      const length = jsonLength(piece) + 1;
      if (size + length > room + 1 && content.length > 0) {
        parts.push({ ...cell, content });
        content = [];
        size = 0;
      }
      content.push(piece);
      size += length;
    }
  }
  parts.push({ ...cell, content });
  return parts;
}

function emptyCell(cell: AdfNode | undefined): AdfNode {
  return { type: cell?.type ?? "tableCell", content: [{ type: "paragraph", content: [] }] };
}
