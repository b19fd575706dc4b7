import { createDiagnostic } from "./create-diagnostic.ts";
import type { Diagnostic } from "./diagnostic.ts";
import { lexText } from "./lexer.ts";
import { nestingLimit } from "./limits.ts";
import type { Call, Path, TextLiteral } from "./nodes.ts";
import { readAtOnce } from "./shift-reduce.ts";
import { readTextPieces } from "./text-escapes.ts";
import { isNameToken } from "./tokens.ts";

export interface ParsedTemplate {
  /** Texts and paths in turn, never two texts in a row and no empty text. */
  readonly parts: readonly (string | Path)[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads the holes of an interpolated text: `"/list/{list.id}/task"`. A hole holds a path and nothing else; the spans of the paths
 * are those of the file. Only a brace that is written as such opens a hole: as a character it is written `\u007b`. A `}` outside a
 * hole is a character.
 *
 * @param literal the text as parsed
 * @param file the name that diagnostics print
 * @param source the whole text of the file that `literal` stands in
 */
export function parseTemplate(literal: TextLiteral, file: string, source: string): ParsedTemplate {
  const quote = literal.verbatim ? 3 : 1;
  const start = literal.span.start + quote;
  const inside = source.slice(start, Math.max(start, literal.span.end - quote));
  const parts: (string | Path)[] = [];
  const diagnostics: Diagnostic[] = [];
  const addText = (text: string): void => {
    const last = parts.at(-1);
    if (text === "") return;
    if (typeof last === "string") parts[parts.length - 1] = last + text;
    else parts.push(text);
  };

  let position = 0;
  for (const piece of readPieces(inside, literal.verbatim)) {
    if (piece.end <= position) continue;
    if (piece.value !== "{" || piece.escaped) {
      // Behind a hole stands what is left of the piece that the hole's path began.
      addText(piece.start < position ? piece.value.slice(position - piece.start) : piece.value);
      continue;
    }
    if (inside.charAt(piece.start - 1) === "$") {
      const span = { start: start + piece.start - 1, end: start + piece.start };
      const fixes = [{ title: "Remove `$`", edits: [{ span, text: "" }] }];
      diagnostics.push(createDiagnostic("hole-dollar", { file, span }, { fixes }));
    }
    const close = inside.indexOf("}", piece.end);
    if (close < 0) {
      const span = { start: start + piece.start, end: start + piece.end };
      const fixes = [
        {
          title: "Put in `}`",
          edits: [
            {
              span: { start: start + holeEnd(inside, piece.end), end: start + holeEnd(inside, piece.end) },
              text: "}",
            },
          ],
        },
      ];
      diagnostics.push(createDiagnostic("hole-unclosed", { file, span, open: "{" }, { fixes }));
      break;
    }
    const hole = parseHole(inside.slice(piece.end, close), file, start + piece.end);
    if ("kind" in hole) parts.push(hole);
    else diagnostics.push(hole.diagnostic);
    position = close + 1;
  }
  return { parts, diagnostics };
}

interface Piece {
  readonly value: string;
  readonly start: number;
  readonly end: number;
  readonly escaped: boolean;
}

/** The inside in pieces of which each brace is one of its own. */
function* readPieces(inside: string, verbatim: boolean): Generator<Piece> {
  const whole = [{ value: inside, start: 0, end: inside.length, escaped: false }];
  for (const piece of verbatim ? whole : readTextPieces(inside)) {
    if (piece.escaped) yield piece;
    else
      for (const match of piece.value.matchAll(/\{|[^{]+/g)) {
        const start = piece.start + match.index;
        yield { value: match[0], start, end: start + match[0].length, escaped: false };
      }
  }
}

/** Where a hole that is not closed most likely ends: behind the path that it begins with. */
function holeEnd(inside: string, from: number): number {
  return from + (/^[\w.]*/.exec(inside.slice(from))?.[0].length ?? 0);
}

function parseHole(
  written: string,
  file: string,
  offset: number,
): Path | { readonly diagnostic: Diagnostic } {
  const span = { start: offset, end: offset + written.length };
  const found = written.trim() === "" ? "nothing" : written;
  const wrong = {
    diagnostic: createDiagnostic("hole-path", {
      file,
      span: span.start === span.end ? { start: span.start - 1, end: span.end + 1 } : span,
      found,
    }),
  };
  const lexed = lexText(written, file, offset);
  if (lexed.diagnostics.length > 0 || lexed.comments.length > 0) return wrong;
  const first = lexed.tokens[0];
  if (lexed.tokens.length === 0 || lexed.tokens.length > nestingLimit) return wrong;
  if (first === undefined || !(isNameToken(first) || first.type === "seg" || first.type === "here"))
    return wrong;
  const path = readAtOnce<Path | Call>("hole", [
    { ...first, type: isNameToken(first) ? ("name" as const) : first.type },
    ...lexed.tokens.slice(1),
  ]);
  return path?.kind === "path" ? path : wrong;
}
