/** What comes first in the dates of a file that are written in figures, such as `03/04/24`. */
export type DateOrder = "day first" | "month first";

/** At the beginning of a cell: two figures that may be day and month, then a year. Dots always mean that the day is first. */
const figures = /^\s*(\d{1,2})([/-])(\d{1,2})\2(?:\d{4}|\d{2})(?!\d)/;

/**
 * Finds the order that a file's own dates show: one whose first number is over 12 begins with the day, one whose second
 * number is over 12 begins with the month.
 * @param rows cells of the first rows
 * @returns undefined where no date shows it, or where they contradict each other
 */
export function findDateOrder(rows: readonly (readonly string[])[]): DateOrder | undefined {
  const shown = new Set<DateOrder>();
  for (const cells of rows) {
    for (const cell of cells) {
      const [, first, , second] = figures.exec(cell.slice(0, 20)) ?? [];
      if (first === undefined || second === undefined) continue;
      const [one, other] = [Number(first), Number(second)];
      if (one > 12 && one <= 31 && other >= 1 && other <= 12) shown.add("day first");
      if (other > 12 && other <= 31 && one >= 1 && one <= 12) shown.add("month first");
    }
  }
  return shown.size === 1 ? [...shown][0] : undefined;
}
