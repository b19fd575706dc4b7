import { isNameToken, isReservedWord, placedWords, signs, type Token, type TokenType } from "./tokens.ts";

const valueStarts: readonly TokenType[] = [
  ...(["string", "verbatim", "number", "duration", "true", "false", "null"] as const),
  ...(["lbracket", "lbrace", "lparen", "seg", "here", "name"] as const),
];
const comparisons: readonly TokenType[] = [
  ...(["equal", "notequal", "less", "lessequal", "greater", "greaterequal", "in", "is"] as const),
];

/** Sets of token types that an author knows as one thing; one that fits whole is named, and its members are gone. */
const groups: readonly { readonly words: string; readonly types: readonly TokenType[] }[] = [
  { words: "a rule (`target <- value`)", types: ["target", "required", "skip", "field", "use", "key"] },
  { words: "a target (`name <-`)", types: ["target", "field"] },
  { words: "a value", types: [...valueStarts, "if", "not"] },
  { words: "a value", types: valueStarts },
  {
    words: "a setting (`name: value`) or a block (`name { … }`)",
    types: ["key", "when", "name", ...placedWords],
  },
  { words: "a name", types: ["name", ...placedWords] },
  { words: "a key (`name:`)", types: ["key", "string", "verbatim"] },
  { words: "a text in quotes", types: ["string", "verbatim"] },
  { words: "`warn`, `reject` or `use`", types: ["warn", "reject", "use"] },
  { words: "an operator", types: ["pipe", "coalesce", ...comparisons, "and", "or"] },
  { words: "an operator", types: ["coalesce", ...comparisons, "and", "or"] },
  { words: "an operator", types: ["and", "or"] },
  { words: "a new line", types: ["newline", "comma"] },
];

const single: Partial<Record<TokenType, string>> = {
  key: "a setting (`name: value`)",
  target: "a target (`name <-`)",
  step: "",
  stepdot: "",
  glued: "",
  newline: "a new line",
  number: "a number",
  string: "a text in quotes",
  verbatim: "",
  name: "a name",
  seg: "a path",
};

/** What may stand at a place, in words: `a name`, `a comma or }`. */
export function describeExpected(types: ReadonlySet<TokenType>): string {
  const left = new Set(types);
  const phrases: string[] = [];
  for (const { words, types: members } of groups) {
    if (!members.every((type) => left.has(type))) continue;
    phrases.push(words);
    for (const type of members) left.delete(type);
  }
  for (const type of left) phrases.push(single[type] ?? describeType(type));
  return joinAlternatives([...new Set(phrases.filter((phrase) => phrase !== ""))]);
}

function describeType(type: TokenType): string {
  const sign = Object.hasOwn(signs, type) ? signs[type as keyof typeof signs] : type;
  return `\`${sign}\``;
}

function joinAlternatives(phrases: readonly string[]): string {
  if (phrases.length === 0) return "the end of the declaration";
  if (phrases.length === 1) return phrases[0] ?? "";
  return `${phrases.slice(0, -1).join(", ")} or ${phrases.at(-1)}`;
}

const shorten = (text: string, limit: number): string => {
  const line = text.replaceAll(/\s+/g, " ");
  const characters = [...line];
  return characters.length > limit ? `${characters.slice(0, limit - 1).join("")}…` : line;
};

/** A token that was found, in words: ``the text `"abc"` ``. */
export function describeFound(token: Token | undefined): string {
  if (token === undefined) return "the end of the declaration";
  if (token.type === "newline") return "the end of the line";
  if (token.type === "string" || token.type === "verbatim") return `the text ${shorten(token.text, 30)}`;
  if (token.type === "number") return `the number ${token.text}`;
  if (token.type === "key") return `\`${shorten(token.text, 30)}:\``;
  if (token.type === "target") return `\`${shorten(token.text, 30)} <-\``;
  if (isNameToken(token) || isReservedWord(token.type)) return `\`${shorten(token.text, 30)}\``;
  return `\`${shorten(token.text, 30)}\``;
}

/** A stretch of the text as it may stand inside a sentence. */
export const describeWritten = (written: string): string => `\`${shorten(written.trim(), 40)}\``;
