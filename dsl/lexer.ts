import moo from "moo";
import { createDiagnostic } from "./create-diagnostic.ts";
import type { Diagnostic } from "./diagnostic.ts";
import { diagnosticsLimit } from "./limits.ts";
import {
  badEscapes,
  badNumber,
  foreignComment,
  foreignSign,
  improperName,
  improperStep,
  missingDot,
  semicolon,
  singleQuotes,
  strayCharacter,
  unterminatedText,
} from "./misspellings.ts";
import type { Comment, Span } from "./nodes.ts";
import { declarationWords, type Token, type TokenType, wordType } from "./tokens.ts";
import { beginsAddress, unquotedText } from "./unquoted-text.ts";

/** What the lexer made of a text. It never throws: whatever is no token becomes a diagnostic. */
export interface LexedText {
  /** With newlines, without comments, blanks and stray characters. */
  readonly tokens: readonly Token[];
  readonly comments: readonly Comment[];
  readonly diagnostics: readonly Diagnostic[];
}

// Wider than the names of the language, so that `due-date` and `größe` are one token that can be spoken about.
const word = String.raw`[\p{L}_][\p{L}\p{M}\p{N}_]*(?:-[\p{L}\p{N}_]+)*`;
const blank = String.raw`[^\S\r\n]`;

const pattern = (source: string): RegExp => new RegExp(source, "u");

// What is written as one character and begins nothing else comes first: moo takes it without asking the expression.
const lexer = moo.compile({
  lbrace: "{",
  rbrace: "}",
  lparen: "(",
  rparen: ")",
  lbracket: "[",
  rbracket: "]",
  comma: ",",
  colon: ":",
  space: { match: " ", type: () => "blank" },
  linefeed: { match: "\n", lineBreaks: true, type: () => "newline" },
  blank: pattern(`${blank}+`),
  newline: { match: pattern(String.raw`\r\n|\r`), lineBreaks: true },
  word: pattern(word),
  dotted: pattern(String.raw`\??\.${word}`),
  documentation: pattern(String.raw`\/\/\/[^\r\n]*`),
  comment: pattern(String.raw`\/\/[^\r\n]*`),
  foreigncomment: { match: pattern(String.raw`\/\*[^]*?\*\/|\/\*[^\r\n]*|#[^\r\n]*`), lineBreaks: true },
  verbatim: { match: pattern(`"""[^]*?"""`), lineBreaks: true },
  // Unclosed, it ends before the next declaration, so that it costs one declaration and not the rest of the file.
  openverbatim: {
    match: pattern(String.raw`"""(?:(?![\r\n](?:${declarationWords.join("|")})${blank})[^])*`),
    lineBreaks: true,
  },
  string: pattern(String.raw`"(?:\\[^\r\n]|[^"\\\r\n])*"`),
  openstring: pattern(String.raw`"(?:\\[^\r\n]|[^"\\\r\n])*\\?`),
  quote: pattern(String.raw`'[^'\r\n]*'`),
  openquote: pattern(String.raw`'[^'\r\n]*`),
  badnumber: pattern(String.raw`\d{4}-\d\d-\d\d[\w:.+-]*`),
  duration: pattern(String.raw`\d+(?:\.\d+)?(?:ms|s|m|h|d)(?![\p{L}\p{N}_])`),
  number: pattern(String.raw`-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\p{L}\p{N}_])`),
  oddnumber: pattern(String.raw`-?\d[\p{L}\p{N}_]*`),
  dot: pattern(String.raw`\.`),
  foreign: pattern(String.raw`===|!==|<>|&&|\|\||=>|!(?!=)`),
  coalesce: pattern(String.raw`\?\?`),
  pipe: pattern(String.raw`\|`),
  equal: pattern("=="),
  notequal: pattern("!="),
  lessequal: pattern("<="),
  greaterequal: pattern(">="),
  larrow: pattern("<-"),
  arrow: pattern("->"),
  less: pattern("<"),
  greater: pattern(">"),
  equals: pattern("="),
  semicolon: pattern(";"),
  arithmetic: pattern(String.raw`[-+*\/%^]`),
  stray: { match: pattern("[^]"), lineBreaks: true },
});

const behindWord = new RegExp(`${blank}*(:|<-)`, "uy");

/** A word before a colon is a key, one before an arrow what is filled; where there is neither, it is what it means. */
function roleOfWord(text: string, end: number): "key" | "target" | "word" {
  behindWord.lastIndex = end;
  const sign = behindWord.exec(text)?.[1];
  return sign === ":" ? "key" : sign === "<-" ? "target" : "word";
}

/** Spellings of other languages, and what they are here. */
const foreignSigns: Readonly<Record<string, { type: TokenType; right: string }>> = {
  "===": { type: "equal", right: "==" },
  "!==": { type: "notequal", right: "!=" },
  "<>": { type: "notequal", right: "!=" },
  "&&": { type: "and", right: "and" },
  "||": { type: "or", right: "or" },
  "!": { type: "not", right: "not" },
  "=>": { type: "arrow", right: "->" },
};

/** What a step or a glued bracket may follow without a blank. */
/** Milliseconds of a day, by which the largest durations are multiplied. */
const longestUnit = 86_400_000;

const endsPath = (token: Token | undefined, start: number): boolean =>
  token !== undefined &&
  token.end === start &&
  (pathEnds.has(token.type) || (wordType(token.type) === token.type && !joiners.has(token.type)));

const pathEnds: ReadonlySet<TokenType> = new Set(["name", "seg", "step", "rbracket", "rparen"]);
/** Words of the language that never are a part of a path. */
const joiners: ReadonlySet<TokenType> = new Set([
  ...(["in", "if", "then", "else", "each", "when", "and", "or", "not", "is"] as const),
]);

/**
 * Splits a text into tokens.
 *
 * @param text any string
 * @param file the name that diagnostics print
 * @param offset what to add to every position, when `text` is a slice of a file (UTF-16 units)
 */
export function lexText(text: string, file: string, offset = 0): LexedText {
  const tokens: Token[] = [];
  const comments: Comment[] = [];
  const diagnostics: Diagnostic[] = [];
  /** Where a text without quotes ends that was read as a whole. */
  let readUntil = 0;
  let stray: { start: number; end: number } | undefined;

  const closeStray = (): void => {
    if (stray === undefined) return;
    const found = text.slice(stray.start - offset, stray.end - offset);
    diagnostics.push(strayCharacter(found, file, stray));
    stray = undefined;
  };

  lexer.reset(text);
  for (let raw = lexer.next(); raw !== undefined; raw = lexer.next()) {
    if (diagnostics.length > diagnosticsLimit) break;
    if (raw.offset < readUntil || (raw.type === "blank" && stray === undefined)) continue;
    const span: Span = { start: offset + raw.offset, end: offset + raw.offset + raw.text.length };
    const push = (type: TokenType, spelling = raw?.text ?? ""): void => {
      tokens.push({ type, text: spelling, start: span.start, end: span.end });
    };
    const takeUnquoted = (from: number): void => {
      const { diagnostic, token, end } = unquotedText(text, from, file, offset);
      diagnostics.push(diagnostic);
      tokens.push(token);
      readUntil = end;
    };
    if (raw.type !== "stray") closeStray();
    switch (raw.type) {
      case "blank":
        break;
      case "documentation":
      case "comment":
        if (beginsAddress(tokens, span.start)) {
          const [scheme] = tokens.splice(-2);
          takeUnquoted((scheme?.start ?? span.start) - offset);
          break;
        }
        comments.push(readComment(raw.text, raw.type === "documentation", span));
        break;
      case "foreigncomment":
        comments.push({ kind: "comment", text: raw.text, documentation: false, span });
        diagnostics.push(foreignComment(raw.text, file, span));
        break;
      case "string":
        for (const diagnostic of badEscapes(raw.text, file, span))
          if (diagnostics.length <= diagnosticsLimit) diagnostics.push(diagnostic);
        push("string");
        break;
      case "openstring":
      case "openquote":
        diagnostics.push(unterminatedText(raw.text, file, span));
        push("string");
        break;
      case "openverbatim":
        diagnostics.push(
          createDiagnostic("unterminated-verbatim", {
            file,
            span: { start: span.start, end: span.start + 3 },
          }),
        );
        push("verbatim");
        break;
      case "quote":
        diagnostics.push(singleQuotes(raw.text, file, span));
        push("string");
        break;
      case "badnumber":
      case "oddnumber":
        diagnostics.push(badNumber(raw.text, file, span));
        push("number");
        break;
      case "number":
      case "duration":
        // Infinity is no value that a plan could hold.
        if (Number.isFinite(Number.parseFloat(raw.text) * longestUnit)) push(raw.type);
        else {
          diagnostics.push(badNumber(raw.text, file, span));
          push(raw.type, raw.type === "number" ? "0" : "0s");
        }
        break;
      case "word": {
        const role = roleOfWord(text, raw.offset + raw.text.length);
        for (const diagnostic of improperName(raw.text, role, file, span)) diagnostics.push(diagnostic);
        push(role === "word" ? wordType(raw.text) : role);
        break;
      }
      case "dotted": {
        const continues = endsPath(tokens.at(-1), span.start);
        for (const diagnostic of improperStep(raw.text, continues, file, span)) diagnostics.push(diagnostic);
        push(continues ? "step" : "seg", raw.text.replace("?", ""));
        break;
      }
      case "dot":
        push(endsPath(tokens.at(-1), span.start) ? "stepdot" : "here");
        break;
      case "lbracket": {
        const previous = tokens.at(-1);
        const afterDot =
          (previous?.type === "here" || previous?.type === "stepdot") && previous.end === span.start;
        push(afterDot || endsPath(previous, span.start) ? "glued" : "lbracket");
        break;
      }
      case "rbracket":
        diagnostics.push(...missingDot(tokens, file));
        push("rbracket");
        break;
      case "foreign": {
        const meant = foreignSigns[raw.text] ?? { type: "equal", right: "==" };
        diagnostics.push(foreignSign(raw.text, meant.right, file, span));
        push(meant.type, meant.right);
        break;
      }
      case "semicolon": {
        const endsLine = /^[^\S\r\n]*(?:[\r\n]|\/\/|\}|$)/.test(text.slice(raw.offset + 1, raw.offset + 200));
        diagnostics.push(semicolon(endsLine, file, span));
        if (!endsLine) push("comma", ",");
        break;
      }
      case "arithmetic":
        if (raw.text === "/" && tokens.at(-1)?.type === "colon") {
          takeUnquoted(raw.offset);
          break;
        }
        diagnostics.push(createDiagnostic("no-arithmetic", { file, span, found: raw.text }));
        break;
      case "stray":
        stray = { start: stray?.start ?? span.start, end: span.end };
        break;
      default:
        push(raw.type as TokenType);
    }
  }
  closeStray();
  return { tokens, comments, diagnostics };
}

function readComment(written: string, documentation: boolean, span: Span): Comment {
  return {
    kind: "comment",
    text: written.slice(documentation ? 3 : 2).replace(/^ /, ""),
    documentation,
    span,
  };
}
