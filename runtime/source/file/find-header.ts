import type { ParsedRow } from "./parse-rows.ts";

/** Where the headers stand. */
export interface HeaderPlace {
  /** Among the rows that were given. */
  readonly index: number;
  /** From 1, as a spreadsheet counts: with rows that are blank. */
  readonly number: number;
}

/** Titles and notes that stand above the headers; more rows of a single cell are a table of one column. */
const mostAbove = 10;

/** How many cells have a text in them. */
function filledCells({ cells }: ParsedRow): number {
  let filled = 0;
  for (const cell of cells) if (cell.trim() !== "") filled += 1;
  return filled;
}

/**
 * Finds the row with the headers: the first with a text, unless it is a title, which stands alone in the first cell of
 * its row and above a row of several texts.
 * @param rows the first rows of the file, lines without a character left out
 * @param firstLine the line of the file that counts as row 1
 * @param wanted the number of the row, when it is known
 * @returns undefined when there is no such row, or nothing in it
 */
export function findHeader(
  rows: readonly ParsedRow[],
  firstLine: number,
  wanted?: number,
): HeaderPlace | undefined {
  const numbers = rowNumbers(rows, firstLine);
  if (wanted !== undefined) {
    const index = numbers.indexOf(wanted);
    const row = rows[index];
    return row === undefined || filledCells(row) === 0 ? undefined : { index, number: wanted };
  }
  const first = rows.findIndex((row) => filledCells(row) > 0);
  if (first === -1) return undefined;
  let index = first;
  if (filledCells(rows[first]!) === 1 && rows[first]!.cells[0]!.trim() !== "") {
    const below = rows.findIndex((row, at) => at > first && filledCells(row) > 1);
    if (below !== -1 && below - first <= mostAbove && beginsTable(rows, below)) index = below;
  }
  return { index, number: numbers[index]! };
}

/** Whether the row below, if there is one, has as many cells. */
function beginsTable(rows: readonly ParsedRow[], index: number): boolean {
  const below = rows[index + 1];
  return below === undefined || below.cells.length === rows[index]!.cells.length;
}

/** How many lines end in a text; nothing is made of them, since a cell may have millions. */
function lineEnds(text: string): number {
  if (!text.includes("\n") && !text.includes("\r")) return 0;
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) count += 1;
  }
  return count;
}

function rowNumbers(rows: readonly ParsedRow[], firstLine: number): readonly number[] {
  let next = firstLine;
  let number = 0;
  return rows.map(({ cells, line }) => {
    number += line - next + 1;
    const inside = cells.reduce((count, cell) => count + lineEnds(cell), 0);
    next = line + inside + 1;
    return number;
  });
}

const value = /^[-+]?[\d.,: /%€$£-]*\d[\d.,: /%€$£-]*(T[\d:.]+Z?)?$/;

/** Whether a row holds values rather than names: every text in it is a number, an amount, a date or a time. */
export function holdsValues({ cells }: Pick<ParsedRow, "cells">): boolean {
  const filled = cells.filter((cell) => cell.trim() !== "");
  return filled.length > 0 && filled.every((cell) => value.test(cell.trim()));
}
