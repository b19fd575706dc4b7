import { printable } from "../printable.ts";
import type { Terminal } from "../terminal.ts";

/**
 * Prints rows with their columns under each other, two blanks apart; nothing for no rows. What others wrote stays in its
 * row, and does not steer the terminal.
 */
export function printRows(cells: readonly (readonly string[])[], terminal: Terminal): void {
  const rows = cells.map((row) => row.map((cell) => printable(cell.replaceAll(/\s+/g, " "))));
  const widths: number[] = [];
  for (const row of rows)
    row.forEach((cell, column) => {
      widths[column] = Math.max(widths[column] ?? 0, cell.length);
    });
  for (const row of rows) {
    terminal.out(
      `${row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd()}\n`,
    );
  }
}

/** A time as people compare times: to the second, in UTC. */
export const shownTime = (milliseconds: number): string =>
  `${new Date(milliseconds).toISOString().slice(0, 19)}Z`;
