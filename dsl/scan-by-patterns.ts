import { declarationWords } from "./tokens.ts";

// Wider than the names of the language, so that `due-date` and `größe` are one piece that can be spoken about.
const word = String.raw`[\p{L}_][\p{L}\p{M}\p{N}_]*(?:-[\p{L}\p{N}_]+)*`;
const blank = String.raw`[^\S\r\n]`;

/** What pieces of a text are, in the order in which they are tried. */
const patterns = {
  lbrace: String.raw`\{`,
  rbrace: String.raw`\}`,
  lparen: String.raw`\(`,
  rparen: String.raw`\)`,
  lbracket: String.raw`\[`,
  rbracket: String.raw`\]`,
  comma: ",",
  colon: ":",
  blank: `${blank}+`,
  newline: String.raw`\r\n|\r|\n`,
  oddword: word,
  odddotted: String.raw`\??\.${word}`,
  documentation: String.raw`\/\/\/[^\r\n]*`,
  comment: String.raw`\/\/[^\r\n]*`,
  foreigncomment: String.raw`\/\*[^]*?\*\/|\/\*[^\r\n]*|#[^\r\n]*`,
  verbatim: `"""[^]*?"""`,
  // Unclosed, it ends before the next declaration, so that it costs one declaration and not the rest of the file.
  openverbatim: String.raw`"""(?:(?![\r\n](?:${declarationWords.join("|")})${blank})[^])*`,
  string: String.raw`"(?:\\[^\r\n]|[^"\\\r\n])*"`,
  openstring: String.raw`"(?:\\[^\r\n]|[^"\\\r\n])*\\?`,
  quote: String.raw`'[^'\r\n]*'`,
  openquote: String.raw`'[^'\r\n]*`,
  badnumber: String.raw`\d{4}-\d\d-\d\d[\w:.+-]*`,
  duration: String.raw`\d+(?:\.\d+)?(?:ms|s|m|h|d)(?![\p{L}\p{N}_])`,
  number: String.raw`-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\p{L}\p{N}_])`,
  oddnumber: String.raw`-?\d[\p{L}\p{N}_]*`,
  dot: String.raw`\.`,
  foreign: String.raw`===|!==|<>|&&|\|\||=>|!(?!=)`,
  coalesce: String.raw`\?\?`,
  pipe: String.raw`\|`,
  equal: "==",
  notequal: "!=",
  lessequal: "<=",
  greaterequal: ">=",
  larrow: "<-",
  arrow: "->",
  less: "<",
  greater: ">",
  equals: "=",
  semicolon: ";",
  arithmetic: String.raw`[-+*\/%^]`,
  stray: "[^]",
};

/** What the characters of a piece are; `word` and `dotted` are those whose names are proper, the odd ones may be anything. */
export type RawType = keyof typeof patterns | "word" | "dotted";

const types = Object.keys(patterns) as readonly (keyof typeof patterns)[];
let all: RegExp | undefined;

/** Reads the piece that begins at a place of a text, whatever stands there. */
export function scanByPatterns(text: string, at: number): { readonly type: RawType; readonly end: number } {
  all ??= new RegExp(types.map((type) => `(${patterns[type]})`).join("|"), "uy");
  all.lastIndex = at;
  const found = all.exec(text);
  const index = found === null ? -1 : found.findIndex((group, number) => number > 0 && group !== undefined);
  // The last pattern takes any character.
  return { type: types[index - 1] ?? "stray", end: found === null ? at + 1 : all.lastIndex };
}
