import type { Diagnostic, Fix, Severity } from "./diagnostic.ts";
import { displayWidth, printableLine } from "./display-width.ts";
import { createLineIndex, type LineIndex } from "./line-index.ts";

export interface CodeFrameOptions {
  /** Whether to use the colours of a terminal; whoever asks has looked at NO_COLOR and at the terminal. */
  readonly color?: boolean;
  /** How many cells a line of source may take before it is cut around the marked place; 100 if not given. */
  readonly width?: number;
}

type Style = "bold" | "dim" | "red" | "yellow" | "blue" | "cyan" | "green";

const styleCodes: Readonly<Record<Style, number>> = {
  bold: 1,
  dim: 2,
  red: 31,
  yellow: 33,
  blue: 34,
  cyan: 36,
  green: 32,
};
const severityStyles: Readonly<Record<Severity, Style>> = { error: "red", warning: "yellow", info: "cyan" };
const defaultWidth = 100;

/**
 * A diagnostic with its place in the source, ready to print:
 *
 *     error[target-arrow]: `status` needs `<-`: a value flows into a target with an arrow.
 *       ┌─ clickup.importer:12:3
 *       │
 *    12 │   status = .status.status
 *       │   ^^^^^^
 *       = fix: Write `<-`
 *    12 +   status <- .status.status
 *
 * @param source the text of the diagnostic's file, or its line index when several diagnostics are printed
 * @returns lines without a line end at the end
 */
export function formatCodeFrame(
  diagnostic: Diagnostic,
  source: string | LineIndex,
  { color = false, width = defaultWidth }: CodeFrameOptions = {},
): string {
  const lines = typeof source === "string" ? createLineIndex(source) : source;
  const style = (text: string, ...styles: readonly Style[]): string =>
    color ? `\u001B[${styles.map((name) => styleCodes[name]).join(";")}m${text}\u001B[0m` : text;

  const start = lines.position(diagnostic.span.start);
  const end = lines.position(Math.max(diagnostic.span.start, diagnostic.span.end - 1));
  const mark = severityStyles[diagnostic.severity];
  const gutter = String(Math.max(end.line, start.line)).length + 1;
  const margin = (label: string | number, sign: string): string =>
    `${style(`${String(label).padStart(gutter)} ${sign}`, "blue")}`;

  const output = [
    `${style(`${diagnostic.severity}[${diagnostic.code}]`, mark, "bold")}${style(`: ${diagnostic.message}`, "bold")}`,
    `${margin("", "┌─")} ${diagnostic.file}:${start.line}:${start.column}`,
    margin("", "│"),
  ];
  const first = markLine(
    lines.line(start.line),
    start.column,
    end.line > start.line ? undefined : end.column,
    width,
  );
  output.push(`${margin(start.line, "│")} ${first.text}`, `${margin("", "│")} ${style(first.marks, mark)}`);
  if (end.line > start.line) {
    if (end.line > start.line + 1) output.push(margin("", "┆"));
    const last = lines.line(end.line);
    const from = last.length - last.trimStart().length + 1;
    const second = markLine(last, Math.min(from, end.column), end.column, width);
    output.push(`${margin(end.line, "│")} ${second.text}`, `${margin("", "│")} ${style(second.marks, mark)}`);
  }
  const indent = `${" ".repeat(gutter)} ${style("=", "blue")} `;
  for (const note of diagnostic.notes)
    output.push(`${indent}${note.replaceAll("\n", `\n${" ".repeat(gutter + 3)}`)}`);
  for (const fix of diagnostic.fixes) {
    output.push(`${indent}${style("fix", "green")}: ${fix.title}`);
    const mended = mendedLine(fix, lines, width);
    if (mended !== undefined)
      output.push(`${style(`${String(mended.line).padStart(gutter)} +`, "green")} ${mended.text}`);
  }
  return output.map((line) => line.trimEnd()).join("\n");
}

/** The line and, below it, carets under the columns from `from` to `to` (both counted from 1, inclusive). */
function markLine(
  line: string,
  from: number,
  to: number | undefined,
  width: number,
): { text: string; marks: string } {
  const before = printableLine(line.slice(0, from - 1));
  const marked = printableLine(line).slice(
    before.length,
    printableLine(line.slice(0, to ?? line.length)).length,
  );
  const after = printableLine(line).slice(before.length + marked.length);
  const cut = cutAround(before, marked, after, width);
  const carets = "^".repeat(Math.max(1, displayWidth(cut.marked)));
  return { text: cut.before + cut.marked + cut.after, marks: " ".repeat(displayWidth(cut.before)) + carets };
}

/** Cuts a long line so that the marked part stays, with some of what stands around it. */
function cutAround(before: string, marked: string, after: string, width: number) {
  if (displayWidth(before) + displayWidth(marked) + displayWidth(after) <= width)
    return { before, marked, after };
  const keptMark = cutEnd(marked, Math.max(1, width - 10));
  const left = width - displayWidth(keptMark);
  const keptBefore = cutStart(before, Math.max(Math.floor(left / 2), left - displayWidth(after)));
  const keptAfter = cutEnd(after, left - displayWidth(keptBefore));
  return { before: keptBefore, marked: keptMark, after: keptAfter };
}

function cutEnd(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  let kept = "";
  let cells = 1;
  for (const character of text) {
    cells += displayWidth(character);
    if (cells > width) break;
    kept += character;
  }
  return `${kept}…`;
}

function cutStart(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  const kept: string[] = [];
  let cells = 1;
  for (const character of [...text].reverse()) {
    cells += displayWidth(character);
    if (cells > width) break;
    kept.push(character);
  }
  return `…${kept.reverse().join("")}`;
}

/** The line as a fix makes it, where the fix changes a single place within one line. */
function mendedLine(fix: Fix, lines: LineIndex, width: number): { line: number; text: string } | undefined {
  const [edit, ...others] = fix.edits;
  if (edit === undefined || others.length > 0 || /[\r\n]/.test(edit.text)) return undefined;
  const start = lines.position(edit.span.start);
  const end = lines.position(edit.span.end);
  if (start.line !== end.line) return undefined;
  const line = lines.line(start.line);
  const before = printableLine(line.slice(0, start.column - 1));
  const after = printableLine(line.slice(end.column - 1));
  const cut = cutAround(before, printableLine(edit.text), after, width);
  return { line: start.line, text: cut.before + cut.marked + cut.after };
}
