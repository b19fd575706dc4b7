import type { Row } from "../../engine/mapping/index.ts";
import type { Reason } from "../../store/load-state.ts";
import { longestCell } from "./limits.ts";
import type { ParsedRow } from "./parse-rows.ts";

/** Why the cells of a row cannot be told apart by the headers; empty cells beyond the last header do no harm. */
export function misfit(
  { cells, line }: ParsedRow,
  header: readonly string[],
  file: string,
  number: number,
): Reason | undefined {
  if (fits(cells, header.length)) return undefined;
  const count = (amount: number, what: string): string => `${amount} ${what}${amount === 1 ? "" : "s"}`;
  const sizes = `Row ${number} (line ${line} of ${file}) has ${count(cells.length, "cell")} for ${count(header.length, "header")}`;
  if (cells.length < header.length) {
    return {
      code: "row-too-short",
      message: `${sizes}; a quote around a text of several lines is probably missing, or the file was cut off here. Mend the line, or export the file anew.`,
    };
  }
  const column = cells.findIndex((cell, index) => index >= header.length && cell.trim() !== "") + 1;
  return {
    code: "row-too-long",
    message: `${sizes}, the first too many in column ${column}; a quote around a text with the separator in it is probably missing. Mend the line, or export the file anew.`,
  };
}

/** Why a row cannot be brought that holds a text which is longer than any that people write. */
export function overlong(
  { cells, number }: Row,
  header: readonly string[],
  file: string,
): Reason | undefined {
  const column = cells.findIndex((cell) => cell.length > longestCell);
  if (column === -1) return undefined;
  return {
    code: "cell-too-long",
    message: `Row ${number}, the headers not counted, of ${file} has ${cells[column]!.length} characters in column ${column + 1}, ${JSON.stringify((header[column] ?? "").trim())}; ${longestCell} are read at most, and Jira takes 32767. Shorten the cell, or look for a quote that is missing.`,
  };
}

/** Whether a row has a cell for each header and no text beyond. */
export function fits(cells: readonly string[], headers: number): boolean {
  if (cells.length === headers) return true;
  return cells.length > headers && !cells.slice(headers).some((cell) => cell.trim() !== "");
}
