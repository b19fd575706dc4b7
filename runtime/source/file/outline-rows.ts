import { holdsValues } from "./find-header.ts";

type Cells = readonly string[];

/** Whether a cell holds more than blanks. */
export const hasText = (cell: string): boolean => cell !== "" && cell.trim() !== "";

/** Whether a row repeats the headers. One of a single column says too little to tell. */
export function repeatsHeader(cells: Cells, header: Cells): boolean {
  return (
    header.length > 1 &&
    cells[0] !== undefined &&
    header.every((name, index) => (cells[index] ?? "").trim() === name.trim()) &&
    !cells.slice(header.length).some(hasText)
  );
}

/** A longer text is no title. */
const longestTitle = 1000;

/** The text that stands alone in the first cell of its row, as titles do; undefined for any other row. */
export function loneText(cells: Cells): string | undefined {
  const first = cells[0] ?? "";
  if (!hasText(first) || first.length > longestTitle) return undefined;
  for (let index = 1; index < cells.length; index += 1) if (hasText(cells[index]!)) return undefined;
  return first.trim();
}

const fold = (text: string): string => text.trim().toLowerCase();

/**
 * Whether a row holds the headers of a table below the row above: something in the first cell, and behind it the table's
 * first header with at least one other of them, the first cell's text counted.
 */
export function beginsNested(cells: Cells, header: Cells): boolean {
  const first = (header[0] ?? "").trim();
  if (first === "" || !hasText(cells[0] ?? "") || cells[0] === first || cells.indexOf(first, 1) === -1)
    return false;
  const known = new Set(header.map(fold));
  return new Set(cells.map(fold).filter((name) => name !== "" && known.has(name))).size > 1;
}

/** Whether a row may be the sums below a group: nothing in the first cell, and numbers, dates or ranges of them behind it. */
export function holdsSums(cells: Cells): boolean {
  if (hasText(cells[0] ?? "")) return false;
  return holdsValues({ cells: cells.flatMap((cell) => cell.split(/\s(?:to|–|—|→|-)\s/)) });
}
