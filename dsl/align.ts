import { isCloser, isOpener } from "./brackets.ts";
import { displayWidth } from "./display-width.ts";
import type { Comment } from "./nodes.ts";
import { type FormattedLine, printTokens } from "./printed-line.ts";
import type { Token } from "./tokens.ts";

/** What is aligned with its neighbours: lines of one kind, cut where their columns begin. */
interface Columns {
  readonly kind: "setting" | "rule" | "field" | "row";
  /** The index of the first token of each further column. */
  readonly cuts: readonly number[];
}

/** Prints lines; where neighbours hold one setting, rule or row each, their values and arrows stand below each other. */
export function alignLines(lines: readonly FormattedLine[]): string[] {
  const columns = lines.map(findColumns);
  const printed: string[] = [];
  for (let start = 0; start < lines.length; ) {
    let end = start + 1;
    while (end < lines.length && belongTogether(lines, columns, end - 1, end)) end += 1;
    printed.push(...printGroup(lines.slice(start, end), columns.slice(start, end)));
    start = end;
  }
  return printed;
}

function belongTogether(
  lines: readonly FormattedLine[],
  columns: readonly (Columns | undefined)[],
  before: number,
  after: number,
): boolean {
  const [one, other] = [columns[before], columns[after]];
  return (
    one !== undefined &&
    other !== undefined &&
    one.kind === other.kind &&
    lines[before]?.depth === lines[after]?.depth &&
    lines[before]?.indentation === lines[after]?.indentation &&
    closesWhatItOpens(lines[before]?.tokens ?? [])
  );
}

function closesWhatItOpens(tokens: readonly Token[]): boolean {
  let depth = 0;
  for (const token of tokens) depth += isOpener(token) ? 1 : isCloser(token) ? -1 : 0;
  return depth === 0 && tokens.every(({ type, text }) => type !== "verbatim" || !/[\r\n]/.test(text));
}

/** The columns of a line that holds exactly one setting, rule or row. */
function findColumns({ tokens }: FormattedLine): Columns | undefined {
  const outer: number[] = [];
  let depth = 0;
  for (const [index, token] of tokens.entries()) {
    if (isCloser(token)) depth -= 1;
    if (depth === 0) outer.push(index);
    if (isOpener(token)) depth += 1;
    if (depth < 0) return undefined;
  }
  const find = (type: Token["type"]): number[] => outer.filter((index) => tokens[index]?.type === type);
  if (find("comma").some((index) => index < tokens.length - 1)) return undefined;
  const [first, second] = tokens;
  if (first?.type === "key" && second?.type === "colon")
    return tokens.length > 2 ? { kind: "setting", cuts: [2] } : undefined;
  const [arrow] = find("larrow");
  if (arrow !== undefined) {
    const fieldAt = first?.type === "required" ? 1 : 0;
    const [as] = find("as");
    if (tokens[fieldAt]?.type === "field" && as !== undefined && as < arrow)
      return { kind: "field", cuts: [as, arrow] };
    return arrow > 0 ? { kind: "rule", cuts: [arrow] } : undefined;
  }
  const [row, ...rows] = find("arrow");
  return row !== undefined && row > 0 && rows.length === 0 ? { kind: "row", cuts: [row] } : undefined;
}

function printGroup(lines: readonly FormattedLine[], columns: readonly (Columns | undefined)[]): string[] {
  const cells = lines.map(({ tokens }, index) => {
    const cuts = [0, ...(columns[index]?.cuts ?? []), tokens.length];
    return cuts.slice(1).map((cut, column) => printTokens(tokens.slice(cuts[column], cut)));
  });
  const widths = (cells[0] ?? []).map((_, column) =>
    Math.max(...cells.map((row) => displayWidth(row[column] ?? ""))),
  );
  return lines.map(({ indentation, comment }, index) => {
    const row = cells[index] ?? [];
    const padded = row.map((cell, column) => {
      if (column === row.length - 1) return cell;
      return `${cell}${" ".repeat((widths[column] ?? 0) - displayWidth(cell) + 1)}`;
    });
    const code = padded.join("");
    const parts = comment === undefined ? [code] : [code, printComment(comment)];
    const text = parts.filter((part) => part !== "").join("  ");
    return text === "" ? "" : `${" ".repeat(indentation)}${text}`;
  });
}

function printComment({ text, documentation }: Comment): string {
  return `${documentation ? "///" : "//"}${text === "" ? "" : ` ${text}`}`.trimEnd();
}
