import { isCloser, isOpener } from "./brackets.ts";
import { createDiagnostic } from "./create-diagnostic.ts";
import type { Diagnostic } from "./diagnostic.ts";
import { fix, insertion } from "./hint.ts";
import { continuesLine, looksLikeHead, wantsMoreBehind } from "./layout.ts";
import { isNameToken, type Token, type TokenType } from "./tokens.ts";

/** Declarations whose braces cannot be left out. */
const braced: ReadonlySet<TokenType> = new Set([
  ...(["importer", "source", "stream", "values", "option", "input", "fragment", "map", "test"] as const),
]);
/** What a line inside of braces may begin with. */
const beginsItem: ReadonlySet<TokenType> = new Set([
  ...(["key", "when", "target", "required", "skip", "field", "use", "string", "given", "expect"] as const),
]);

/** What a block begins with, besides the word of its kind. */
const namesBlock: ReadonlySet<TokenType> = new Set(["name", "given", "expect"] as const);

interface Line {
  /** Its first token and the one behind its last, by index. */
  readonly from: number;
  readonly to: number;
  readonly indentation: number;
}

/**
 * Puts in the `{` of a block whose head stands on a line by itself, where deeper lines follow that are what stands in such a
 * block, each with one diagnostic: `errors`, `stream a each b as c`, `comments <- each comments`.
 */
export function openUnopened(
  tokens: readonly Token[],
  file: string,
): { readonly tokens: readonly Token[]; readonly diagnostics: readonly Diagnostic[] } {
  const places: number[] = [];
  let previous: Line | undefined;
  for (const line of linesOf(tokens)) {
    if (previous !== undefined && isHeadOf(tokens, previous, line)) places.push(previous.to);
    previous = line;
  }
  if (places.length === 0) return { tokens, diagnostics: [] };
  const opened: Token[] = [];
  const diagnostics: Diagnostic[] = [];
  let copied = 0;
  for (const place of places) {
    for (; copied < place; copied += 1) opened.push(tokens[copied]!);
    const last = tokens[place - 1]!;
    opened.push(insertion(last.end, "lbrace", "{"));
    diagnostics.push(
      createDiagnostic(
        "unopened-block",
        { file, span: last, found: last.text },
        { fixes: [fix("Put in `{`", { start: last.end, end: last.end }, " {")] },
      ),
    );
  }
  for (; copied < tokens.length; copied += 1) opened.push(tokens[copied]!);
  return { tokens: opened, diagnostics };
}

function* linesOf(tokens: readonly Token[]): Generator<Line> {
  let start = 0;
  let from = 0;
  for (let index = 0; index <= tokens.length; index += 1) {
    const token = tokens[index];
    if (token !== undefined && token.type !== "newline") continue;
    const first = tokens[from];
    if (index > from && first !== undefined) yield { from, to: index, indentation: first.start - start };
    from = index + 1;
    start = token?.end ?? start;
  }
}

/** Whether a line is the head of a block that lacks its `{`, and the next is the first of what stands in it. */
function isHeadOf(tokens: readonly Token[], head: Line, next: Line): boolean {
  const first = tokens[head.from]!;
  const begins = tokens[next.from]!;
  if (next.indentation <= head.indentation || continuesLine(begins) || isOpener(begins)) return false;
  const last = tokens[head.to - 1]!;
  if (wantsMoreBehind(last) || last.type === "comma") return false;
  const opens = tokens.slice(head.from, head.to).filter(isOpener).length;
  const closes = tokens.slice(head.from, head.to).filter(isCloser).length;
  if (opens !== closes) return false;
  const item =
    beginsItem.has(begins.type) || (begins.type === "name" && tokens[next.to - 1]?.type === "lbrace");
  if (!item) return false;
  if (braced.has(first.type) && looksLikeHead(tokens, head.from)) return last.type !== "rbrace";
  if (tokens[head.from + 1]?.type === "larrow") {
    const each = tokens[head.from + 2];
    return each?.type === "each" && last.type !== "rbrace";
  }
  // `errors`, `budget requests`; a string begins no item of these.
  const words = tokens.slice(head.from, head.to);
  return (
    words.length <= 2 && words.every(isNameToken) && begins.type !== "string" && namesBlock.has(first.type)
  );
}
