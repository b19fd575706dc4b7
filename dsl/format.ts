import { alignLines } from "./align.ts";
import { isCloser, isOpener } from "./brackets.ts";
import { continuesLine, wantsMoreBehind } from "./layout.ts";
import { lexText } from "./lexer.ts";
import type { Comment, SourceFile } from "./nodes.ts";
import { parse } from "./parse.ts";
import type { FormattedLine } from "./printed-line.ts";
import type { Token } from "./tokens.ts";

const step = 2;

/**
 * The text of a spec in its standard form: two blanks for each level, one blank between words, values and arrows of neighbouring
 * lines below each other, no more than one empty line. Lines stay as the author broke them and comments stay where they are, so
 * the tree stays the same; formatting twice changes nothing more.
 *
 * @returns the file's text unchanged when it has mistakes: what is not understood is not moved
 */
export function format(file: SourceFile): string {
  if (parse(file.text).diagnostics.length > 0) return file.text;
  const { tokens, comments } = lexText(file.text, file.path);
  const lines = alignLines(indentLines(splitLines(tokens, comments)));
  return lines.length === 0 ? "" : `${lines.join("\n")}\n`;
}

type RawLine = Pick<FormattedLine, "tokens" | "comment">;

/** The lines of a file with their comments, an empty line where one or more stood. */
function splitLines(tokens: readonly Token[], comments: readonly Comment[]): RawLine[] {
  const lines: RawLine[] = [];
  let current: Token[] = [];
  let next = 0;
  const endLine = (end: number): void => {
    const comment = comments[next];
    const own = comment !== undefined && comment.span.start < end ? comment : undefined;
    if (own !== undefined) next += 1;
    lines.push({ tokens: current, comment: own });
    current = [];
  };
  for (const token of tokens) {
    if (token.type === "newline") endLine(token.start + 1);
    else current.push(token);
  }
  endLine(Number.POSITIVE_INFINITY);
  return dropEmptyLines(lines);
}

const isEmpty = (line: RawLine | undefined): boolean =>
  line === undefined || (line.tokens.length === 0 && line.comment === undefined);

/** Keeps one empty line of several, and none at the edges of braces and of the file. */
function dropEmptyLines(lines: readonly RawLine[]): RawLine[] {
  return lines.filter((line, index) => {
    if (!isEmpty(line)) return true;
    const before = lines[index - 1];
    const after = lines.slice(index + 1).find((later) => !isEmpty(later));
    if (before === undefined || after === undefined || isEmpty(before)) return false;
    const [opens, closes] = [before.tokens.at(-1), after.tokens[0]];
    return !(opens !== undefined && isOpener(opens)) && !(closes !== undefined && isCloser(closes));
  });
}

function indentLines(lines: readonly RawLine[]): FormattedLine[] {
  /** For each open bracket, the indentation of the line that it stands in. */
  const open: number[] = [];
  let previous: Token | undefined;
  return lines.map(({ tokens, comment }) => {
    const [first] = tokens;
    const depth = open.length;
    const leading = tokens.findIndex((token) => !isCloser(token));
    const closing = leading < 0 ? tokens.length : leading;
    const inside = open.length === 0 ? 0 : (open.at(-1) ?? 0) + step;
    const continues =
      first !== undefined && previous !== undefined && (continuesLine(first) || wantsMoreBehind(previous));
    const indentation = closing > 0 ? (open.at(-closing) ?? 0) : inside + (continues ? step : 0);
    for (const token of tokens) {
      if (isOpener(token)) open.push(indentation);
      else if (isCloser(token)) open.pop();
    }
    previous = tokens.at(-1) ?? previous;
    return { indentation, tokens, comment, depth };
  });
}
