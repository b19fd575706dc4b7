import type { Reason } from "../../store/load-state.ts";
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

/** Whether a row has a cell for each header and no text beyond. */
export function fits(cells: readonly string[], headers: number): boolean {
  if (cells.length === headers) return true;
  return cells.length > headers && !cells.slice(headers).some((cell) => cell.trim() !== "");
}
