import type { Row } from "../../engine/mapping/index.ts";
import type { Reason } from "../../store/load-state.ts";

const hasText = (cell: string): boolean => cell !== "" && cell.trim() !== "";

/** Whether a row is none: without any text, or the headers once more, as a sheet of several tables has them. */
export function isNoRow(cells: readonly string[], header: readonly string[]): boolean {
  return !cells.some(hasText) || repeatsHeader(cells, header);
}

/** Whether a row repeats the headers. One of a single column says too little to tell. */
export function repeatsHeader(cells: readonly string[], header: readonly string[]): boolean {
  return (
    header.length > 1 &&
    cells[0] !== undefined &&
    header.every((name, index) => (cells[index] ?? "").trim() === name.trim())
  );
}

/**
 * Why a row above repeated headers is no record: the title of the table that begins there stands alone in its row.
 * @returns undefined for a row with more in it
 */
export function titleAbove({ cells, number }: Row, file: string): Reason | undefined {
  const texts = cells.filter(hasText);
  if (texts.length !== 1) return undefined;
  return {
    code: "table-title",
    message: `Row ${number}, the headers not counted, of ${file} holds only ${JSON.stringify(texts[0]!.trim().slice(0, 80))} and stands above headers that repeat: it is the title of a group of rows, which is not brought. To keep groups, give the file a column with their names.`,
  };
}
