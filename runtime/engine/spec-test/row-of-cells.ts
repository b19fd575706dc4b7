import type { Row } from "../mapping/index.ts";

/** A row as mapping reads it, with the headers of its cells. */
export interface HeadedRow {
  readonly record: Row;
  readonly header: readonly string[];
}

/**
 * Makes a row of what a test gives: cells by header, each text, or a list of texts where the header is repeated.
 * @param number the row's number, from 1
 */
export function rowOfCells(given: unknown, number: number): HeadedRow {
  const cells = Object.entries(given as Readonly<Record<string, string | readonly string[]>>).flatMap(
    ([header, cell]) => [cell].flat().map((text) => ({ header, text })),
  );
  return {
    record: { number, cells: cells.map(({ text }) => text) },
    header: cells.map(({ header }) => header),
  };
}
