import type { Span } from "./nodes.ts";

/** Words that are never names. Keep the list short: each of them takes a word away from every author. */
export const reservedWords = [
  "and",
  "or",
  "not",
  "in",
  "is",
  "if",
  "then",
  "else",
  "each",
  "all",
  "when",
  "otherwise",
  "on",
  "true",
  "false",
  "null",
] as const;

/** Words with a meaning in one place only; everywhere else they are ordinary names. */
export const placedWords = [
  "importer",
  "use",
  "from",
  "source",
  "stream",
  "as",
  "values",
  "option",
  "input",
  "adaptor",
  "fragment",
  "map",
  "to",
  "named",
  "test",
  "given",
  "expect",
  "required",
  "skip",
  "field",
  "error",
  "warn",
  "reject",
] as const;

/** The words that begin a declaration. */
export const declarationWords = [
  "importer",
  "use",
  "source",
  "stream",
  "values",
  "option",
  "input",
  "adaptor",
  "fragment",
  "map",
  "test",
] as const satisfies readonly (typeof placedWords)[number][];

/** Signs, by the type that the grammar knows them under. */
export const signs = {
  lbrace: "{",
  rbrace: "}",
  lparen: "(",
  rparen: ")",
  lbracket: "[",
  rbracket: "]",
  comma: ",",
  colon: ":",
  coalesce: "??",
  pipe: "|",
  equal: "==",
  notequal: "!=",
  lessequal: "<=",
  greaterequal: ">=",
  larrow: "<-",
  arrow: "->",
  less: "<",
  greater: ">",
  equals: "=",
} as const;

/**
 * Types that carry a role besides their spelling:
 * - `key` is a word before `:`, `target` a word before `<-`: there any word may stand, a reserved one too;
 * - `seg` (`.name`) begins a path, `step` (`.name` glued to what stands before) continues one;
 * - `here` is a lone `.`, `stepdot` a lone `.` glued to what stands before;
 * - `glued` is a `[` glued to a path; `lbracket` begins a list.
 */
const roles = [
  "key",
  "target",
  "seg",
  "step",
  "here",
  "stepdot",
  "glued",
  "name",
  "string",
  "verbatim",
  "number",
  "duration",
  "newline",
] as const;

export type ReservedWord = (typeof reservedWords)[number];
export type PlacedWord = (typeof placedWords)[number];
export type Sign = keyof typeof signs;
export type TokenType = ReservedWord | PlacedWord | Sign | (typeof roles)[number] | "stray";

/** A piece of the text; `text` is its spelling, except where the lexer mended it (`&&` has the type `and`). */
export interface Token extends Span {
  readonly type: TokenType;
  readonly text: string;
}

/** Every type that the grammar may name. */
export const tokenTypes: ReadonlySet<string> = new Set<string>([
  ...reservedWords,
  ...placedWords,
  ...Object.keys(signs),
  ...roles,
]);

const reserved: ReadonlySet<string> = new Set(reservedWords);
const placed: ReadonlySet<string> = new Set(placedWords);
const meanings = new Map<string, ReservedWord | PlacedWord>(
  [...reservedWords, ...placedWords].map((word) => [word, word]),
);

/** Whether a word is never a name. */
export const isReservedWord = (word: string): word is ReservedWord => reserved.has(word);
/** Whether a word has a meaning in one place and is a name everywhere else. */
export const isPlacedWord = (word: string): word is PlacedWord => placed.has(word);

/** The type of a word that has no role by what follows it. */
export const wordType = (word: string): ReservedWord | PlacedWord | "name" => meanings.get(word) ?? "name";

/** Whether a token may stand where a name is asked for. */
export const isNameToken = (token: Token): boolean => token.type === "name" || isPlacedWord(token.type);
