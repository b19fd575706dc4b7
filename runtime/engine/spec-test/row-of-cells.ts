import type { Row } from "../mapping/index.ts";

/** A row as mapping reads it, with the headers of its cells. */
export interface HeadedRow {
  readonly record: Row;
  readonly header: readonly string[];
}

/** What a test says of a row beside its cells; no header is called so. */
const beside = { "record.group": "group", "record.parent": "parent" } as const;

/**
 * Makes a row of what a test gives: cells by header, each text, or a list of texts where the header is repeated, and
 * under `"record.group"` and `"record.parent"` what these give.
 * @param number the row's number, from 1
 */
export function rowOfCells(given: unknown, number: number): HeadedRow {
  const all = Object.entries(given as Readonly<Record<string, string | readonly string[]>>).flatMap(
    ([header, cell]) => [cell].flat().map((text) => ({ header, text })),
  );
  const cells = all.filter(({ header }) => !(header in beside));
  const others = all
    .filter(({ header }) => header in beside)
    .map(({ header, text }) => [beside[header as keyof typeof beside], text]);
  return {
    record: { number, cells: cells.map(({ text }) => text), ...Object.fromEntries(others) },
    header: cells.map(({ header }) => header),
  };
}
