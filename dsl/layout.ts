import { isCloser, isOpener, trackBrackets } from "./brackets.ts";
import {
  declarationWords,
  isNameToken,
  isPlacedWord,
  isReservedWord,
  type Token,
  type TokenType,
} from "./tokens.ts";

/** Behind these a line is not finished. */
const wantsMore: ReadonlySet<TokenType> = new Set([
  ...(["pipe", "coalesce", "equal", "notequal", "less", "lessequal", "greater", "greaterequal"] as const),
  ...([
    "in",
    "is",
    "and",
    "or",
    "not",
    "if",
    "then",
    "else",
    "when",
    "each",
    "equals",
    "larrow",
    "arrow",
  ] as const),
]);

/** With these a line goes on with the one before. */
const continues: ReadonlySet<TokenType> = new Set([
  ...(["pipe", "coalesce", "equal", "notequal", "less", "lessequal", "greater", "greaterequal"] as const),
  ...([
    "in",
    "is",
    "and",
    "or",
    "then",
    "else",
    "on",
    "equals",
    "larrow",
    "arrow",
    "lbrace",
    "comma",
    "colon",
  ] as const),
  ...(["rbrace", "rparen", "rbracket"] as const),
]);

/** Behind these a word is an operand, whatever it means elsewhere. */
const beforeOperand: ReadonlySet<TokenType> = new Set([
  ...wantsMore,
  ...(["colon", "lparen", "lbracket", "glued", "all"] as const),
]);

/** These begin an expression and nothing else. */
const startsValue: ReadonlySet<TokenType> = new Set([
  ...(["string", "verbatim", "number", "duration", "true", "false", "null", "seg", "here"] as const),
  ...(["lbracket", "lparen", "if", "not"] as const),
]);

/** Whether a line that begins with this token goes on with the one before, other than by closing or opening a bracket. */
export const continuesLine = (token: Token): boolean =>
  continues.has(token.type) && !isCloser(token) && token.type !== "lbrace" && token.type !== "comma";

/** Whether a line that ends with this token goes on in the next one, other than inside a bracket. */
export const wantsMoreBehind = (token: Token): boolean => wantsMore.has(token.type) || token.type === "colon";

/** Whether an expression may begin with this token. */
export const startsExpression = (token: Token): boolean =>
  startsValue.has(token.type) || token.type === "lbrace" || isNameToken(token);

/**
 * Cuts the tokens of a file into one list for each declaration, without the newlines that mean nothing, so that whatever is
 * wrong in one declaration stays there. A declaration begins on a line of its own: either no bracket is open there, or the
 * line reads like the head of a declaration and is indented no deeper than the one before it (whose bracket was not closed).
 */
export function splitDeclarations(tokens: readonly Token[]): Token[][] {
  return splitAtHeads(tokens).flatMap((piece) => splitAtNewlines(joinLines(piece)));
}

function splitAtHeads(tokens: readonly Token[]): Token[][] {
  const pieces: Token[][] = [];
  let first = 0;
  let brackets = trackBrackets<undefined>();
  let lineStart = 0;
  let column = Number.POSITIVE_INFINITY;
  let previous: Token | undefined;
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index]!;
    if (previous === undefined || previous.type === "newline") {
      if (previous !== undefined) lineStart = previous.end;
      const indentation = token.start - lineStart;
      if (looksLikeHead(tokens, index) && (brackets.depth === 0 || indentation <= column)) {
        if (index > first) pieces.push(tokens.slice(first, index));
        first = index;
        brackets = trackBrackets();
        column = indentation;
      }
    }
    previous = token;
    if (isOpener(token)) brackets.open(token, undefined);
    else if (isCloser(token)) brackets.close(token);
  }
  if (tokens.length > first) pieces.push(tokens.slice(first));
  return pieces;
}

const beginsDeclaration: ReadonlySet<TokenType> = new Set(declarationWords);

/** `stream tasks …`, `use { …`, `test "…"`; not the rule `use name(…)`. */
export function looksLikeHead(tokens: readonly Token[], index: number): boolean {
  const word = tokens[index];
  const next = tokens[index + 1];
  if (word === undefined || next === undefined || !beginsDeclaration.has(word.type)) return false;
  if (next.type === "lbrace") return true;
  if (word.type === "use") return false;
  if (word.type === "test") return next.type === "string";
  return isNameToken(next) || isReservedWord(next.type);
}

const operandFollows = (previous: Token, opener: Token | undefined): boolean =>
  beforeOperand.has(previous.type) ||
  (previous.type === "comma" && opener !== undefined && opener.type !== "lbrace");

/**
 * Drops newlines behind what wants more and before what goes on, and all but one of several; and lets words with a place of their
 * own be plain names where an operand stands.
 */
function joinLines(tokens: readonly Token[]): Token[] {
  const kept: Token[] = [];
  const openers: Token[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index]!;
    const previous = kept[kept.length - 1];
    if (isOpener(token)) openers.push(token);
    else if (isCloser(token)) openers.pop();
    if (token.type !== "newline") {
      const isOperand =
        previous !== undefined && isPlacedWord(token.type) && operandFollows(previous, openers.at(-1));
      kept.push(isOperand ? { ...token, type: "name" } : token);
      continue;
    }
    const next = tokens[index + 1];
    if (previous === undefined || next === undefined || next.type === "newline") continue;
    if (isOpener(previous) || previous.type === "comma" || continues.has(next.type)) continue;
    // A word may also begin the next rule: then the line before lacks its value, and that is where it has to be said.
    const goesOn = startsValue.has(next.type) || (next.type === "name" && previous.type !== "colon");
    if ((wantsMore.has(previous.type) || previous.type === "colon") && goesOn) continue;
    kept.push(token);
  }
  return kept;
}

function splitAtNewlines(tokens: readonly Token[]): Token[][] {
  const pieces: Token[][] = [];
  const brackets = trackBrackets<undefined>();
  let start = 0;
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index]!;
    if (isOpener(token)) brackets.open(token, undefined);
    else if (isCloser(token)) brackets.close(token);
    else if (token.type === "newline" && brackets.depth === 0) {
      if (index > start) pieces.push(tokens.slice(start, index));
      start = index + 1;
    }
  }
  if (start < tokens.length) pieces.push(tokens.slice(start));
  return pieces;
}
