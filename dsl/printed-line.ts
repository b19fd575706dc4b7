import type { Comment } from "./nodes.ts";
import { isPlacedWord, isReservedWord, type Token } from "./tokens.ts";

/** One line of a file on its way to be printed. */
export interface FormattedLine {
  /** Blanks before its first token. */
  readonly indentation: number;
  readonly tokens: readonly Token[];
  readonly comment: Comment | undefined;
  /** How many brackets are open where it begins. */
  readonly depth: number;
}

/** The blanks between two tokens of one line. */
function spaceBetween(before: Token, token: Token): string {
  if (["step", "stepdot", "glued", "comma", "colon", "rparen", "rbracket"].includes(token.type)) return "";
  if (["lparen", "lbracket", "glued"].includes(before.type)) return "";
  if (before.type === "lbrace" && token.type === "rbrace") return "";
  if (
    token.type === "lparen" &&
    (before.type === "name" || isPlacedWord(before.type)) &&
    before.type !== "use"
  )
    return "";
  if (token.type === "on") return "  ";
  return " ";
}

/** A line's tokens as text, without indentation and comment. */
export function printTokens(tokens: readonly Token[]): string {
  return tokens
    .map((token, index) => {
      const before = tokens[index - 1];
      const spelling = isReservedWord(token.type) ? token.type : token.text;
      return before === undefined ? spelling : spaceBetween(before, token) + spelling;
    })
    .join("");
}
