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
import { roleOfWord } from "./role-of-word.ts";
import { createScanner } from "./scan.ts";
import type { RawType } from "./scan-by-patterns.ts";
import {
  declarationWords,
  placedWords,
  reservedWords,
  type Token,
  type TokenType,
  wordType,
} from "./tokens.ts";
import { beginsAddress, unquotedText } from "./unquoted-text.ts";

/** What the lexer made of a text. It never throws: whatever is no token becomes a diagnostic. */
export interface LexedText {
  /** With newlines, without comments, blanks and stray characters. */
  readonly tokens: readonly Token[];
  readonly comments: readonly Comment[];
  readonly diagnostics: readonly Diagnostic[];
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

/** Milliseconds of a day, by which the largest durations are multiplied. */
const longestUnit = 86_400_000;

/** Words of the language that never are a part of a path. */
const joiners: ReadonlySet<string> = new Set<TokenType>([
  ...(["in", "if", "then", "else", "each", "when", "and", "or", "not", "is"] as const),
]);
/** What a step or a glued bracket may follow without a blank. */
const pathEnds: ReadonlySet<string> = new Set<string>([
  ...(["name", "seg", "step", "rbracket", "rparen"] as const),
  ...[...reservedWords, ...placedWords].filter((word) => !joiners.has(word)),
]);

const endsPath = (token: Token | undefined, start: number): boolean =>
  token !== undefined && token.end === start && pathEnds.has(token.type);

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

  const scanner = createScanner(text);
  let unpaired: boolean | undefined;
  /**
   * Where the `"""` of a text are odd in number, one that takes in the head of a declaration is the one that is not closed: it
   * ends before that head, and those behind it keep their partners.
   */
  const readPiece = (at: number): RawType => {
    const type = scanner.read(at);
    if (type !== "verbatim") return type;
    const head = declarationHead.exec(text.slice(at, scanner.end));
    if (head === null) return type;
    unpaired ??= text.split('"""').length % 2 === 0;
    if (!unpaired) return type;
    scanner.end = at + head.index;
    return "openverbatim";
  };
  /** A piece that is more than a token of its type. Of its own, since closures in a loop cost something for each of its rounds. */
  const readOther = (
    type: Exclude<RawType, "blank" | "word" | "dotted">,
    at: number,
    written: string,
  ): void => {
    const start = offset + at;
    const end = offset + scanner.end;
    const span: Span = { start, end };
    const push = (as: TokenType, spelling = written): void => {
      tokens.push({ type: as, text: spelling, start, end });
    };
    const takeUnquoted = (from: number): void => {
      const unquoted = unquotedText(text, from, file, offset);
      diagnostics.push(unquoted.diagnostic);
      tokens.push(unquoted.token);
      readUntil = unquoted.end;
    };
    switch (type) {
      case "documentation":
      case "comment":
        if (beginsAddress(tokens, span.start)) {
          const [scheme] = tokens.splice(-2);
          takeUnquoted((scheme?.start ?? span.start) - offset);
          break;
        }
        comments.push(readComment(written, type === "documentation", span));
        break;
      case "foreigncomment":
        comments.push({ kind: "comment", text: written, documentation: false, span });
        diagnostics.push(foreignComment(written, file, span));
        break;
      case "string":
        for (const diagnostic of badEscapes(written, file, span))
          if (diagnostics.length <= diagnosticsLimit) diagnostics.push(diagnostic);
        push("string");
        break;
      case "openstring":
      case "openquote":
        diagnostics.push(unterminatedText(written, file, span));
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
        diagnostics.push(singleQuotes(written, file, span));
        push("string");
        break;
      case "badnumber":
      case "oddnumber":
        diagnostics.push(badNumber(written, file, span));
        push("number");
        break;
      case "number":
      case "duration":
        // Infinity is no value that a plan could hold.
        if (Number.isFinite(Number.parseFloat(written) * longestUnit)) push(type);
        else {
          diagnostics.push(badNumber(written, file, span));
          push(type, type === "number" ? "0" : "0s");
        }
        break;
      case "oddword": {
        const role = roleOfWord(text, scanner.end);
        for (const diagnostic of improperName(written, role, file, span)) diagnostics.push(diagnostic);
        push(role === "word" ? wordType(written) : role);
        break;
      }
      case "odddotted": {
        const continues = endsPath(tokens.at(-1), span.start);
        for (const diagnostic of improperStep(written, continues, file, span)) diagnostics.push(diagnostic);
        push(continues ? "step" : "seg", written.replace("?", ""));
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
        const meant = foreignSigns[written] ?? { type: "equal", right: "==" };
        diagnostics.push(foreignSign(written, meant.right, file, span));
        push(meant.type, meant.right);
        break;
      }
      case "semicolon": {
        const endsLine = /^[^\S\r\n]*(?:[\r\n]|\/\/|\}|$)/.test(text.slice(at + 1, at + 200));
        diagnostics.push(semicolon(endsLine, file, span));
        if (!endsLine) push("comma", ",");
        break;
      }
      case "arithmetic":
        if (written === "/" && tokens.at(-1)?.type === "colon") {
          takeUnquoted(at);
          break;
        }
        // `++` is one mistake.
        if (diagnostics.at(-1)?.code !== "no-arithmetic" || diagnostics.at(-1)?.span.end !== span.start)
          diagnostics.push(createDiagnostic("no-arithmetic", { file, span, found: written }));
        break;
      case "stray":
        stray = { start: stray?.start ?? span.start, end: span.end };
        break;
      default:
        push(type);
    }
  };

  for (let at = 0; at < text.length; at = scanner.end) {
    if (diagnostics.length > diagnosticsLimit) break;
    const type = readPiece(at);
    if (at < readUntil || (type === "blank" && stray === undefined)) continue;
    const written = text.slice(at, scanner.end);
    const start = offset + at;
    const end = offset + scanner.end;
    if (stray !== undefined && type !== "stray") closeStray();
    switch (type) {
      case "blank":
        continue;
      case "word": {
        const role = roleOfWord(text, scanner.end);
        if (role === "word" && (written === "elif" || written === "elsif" || written === "elseif")) {
          diagnostics.push(foreignSign(written, "else if", file, { start, end }));
          tokens.push(
            { type: "else", text: "else", start, end: start },
            { type: "if", text: "if", start, end },
          );
        } else tokens.push({ type: role === "word" ? wordType(written) : role, text: written, start, end });
        continue;
      }
      case "dotted":
        tokens.push({ type: endsPath(tokens.at(-1), start) ? "step" : "seg", text: written, start, end });
        continue;
      case "lbrace":
      case "rbrace":
      case "lparen":
      case "rparen":
      case "comma":
      case "colon":
      case "newline":
      case "pipe":
      case "coalesce":
      case "larrow":
      case "arrow":
      case "equals":
      case "verbatim":
        tokens.push({ type, text: written, start, end });
        continue;
      default:
        readOther(type, at, written);
    }
  }
  closeStray();
  return { tokens, comments, diagnostics };
}

/** GraphQL knows fragments and inputs as well. */
const declarationHead = new RegExp(
  String.raw`[\r\n](?:${declarationWords.filter((word) => word !== "fragment" && word !== "input").join("|")}) `,
);

function readComment(written: string, documentation: boolean, span: Span): Comment {
  return {
    kind: "comment",
    text: written.slice(documentation ? 3 : 2).replace(/^ /, ""),
    documentation,
    span,
  };
}
