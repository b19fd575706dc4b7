import { createDiagnostic } from "./create-diagnostic.ts";
import { fix, type Rule } from "./hint.ts";
import { quoteText } from "./text-escapes.ts";
import { isNameToken, isReservedWord, type Token, type TokenType } from "./tokens.ts";

/** Behind these a text may stand. */
const beforeText: ReadonlySet<TokenType> = new Set([
  ...(["colon", "larrow", "arrow", "coalesce", "comma", "lbracket", "lparen", "then", "else"] as const),
]);

const isWord = (token: Token): boolean =>
  isNameToken(token) || isReservedWord(token.type) || token.type === "number";

/** `label: Archived tasks`: several words where a text stands, without its quotes. */
export const unquotedWords: Rule = ({ file, text, tokens, index, itemStart, expected }, seen) => {
  // Where no expression stands, several words are another mistake.
  if (!expected.has("pipe")) return undefined;
  let from = index;
  for (
    let word = tokens[from - 1];
    from > itemStart && word !== undefined && isNameToken(word);
    word = tokens[from - 1]
  )
    from -= 1;
  if (from === index || !isWord(seen) || !beforeText.has(tokens[from - 1]?.type ?? "newline"))
    return undefined;
  let to = index;
  for (let word = tokens[to]; word !== undefined && isWord(word); word = tokens[to]) to += 1;
  const [first, last] = [tokens[from], tokens[to - 1]];
  if (first === undefined || last === undefined) return undefined;
  const span = { start: first.start, end: last.end };
  const found = text.slice(span.start, span.end);
  const quoted = quoteText(found);
  return {
    diagnostic: createDiagnostic(
      "unquoted-text",
      { file, span, found },
      { fixes: [fix("Put it in quotes", span, quoted)] },
    ),
    repair: {
      from: itemStart,
      count: to - itemStart,
      tokens: [...tokens.slice(itemStart, from), { type: "string", text: quoted, ...span }],
    },
  };
};
