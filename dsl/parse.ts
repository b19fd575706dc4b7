import { balanceBrackets } from "./balance.ts";
import { createDiagnostic } from "./create-diagnostic.ts";
import type { Diagnostic } from "./diagnostic.ts";
import { splitDeclarations } from "./layout.ts";
import { lexText } from "./lexer.ts";
import { diagnosticsLimit, fileSizeLimit } from "./limits.ts";
import { createLineIndex, type LineIndex } from "./line-index.ts";
import type { Comment, Declaration, SourceFile } from "./nodes.ts";
import { readDeclaration } from "./recover.ts";
import type { Token } from "./tokens.ts";
import { openUnopened } from "./unopened-braces.ts";

export interface ParsedFile {
  readonly file: SourceFile;
  /** In the order of the text. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads a spec. Never throws: whatever the text is, the result holds what could be read and a diagnostic for each mistake.
 *
 * @param text the file's text, with any line ends, with or without a byte order mark
 * @param options.file the name that diagnostics print, relative to the bundle
 */
export function parse(text: string, options: { readonly file?: string } = {}): ParsedFile {
  const path = options.file ?? "spec.importer";
  const span = { start: 0, end: text.length };
  if (text.length > fileSizeLimit) {
    const values = { file: path, span: { start: 0, end: 0 }, size: text.length, limit: fileSizeLimit };
    const file: SourceFile = { kind: "file", path, text, declarations: [], comments: [], span };
    return { file, diagnostics: [createDiagnostic("file-too-large", values)] };
  }
  const lines = createLineIndex(text);
  const lexed = lexText(text, path);
  const followsFrom = judgeConsequences(lexed.diagnostics, lines);
  const found: Diagnostic[] = [];
  const declarations: Declaration[] = [];
  const opened = openUnopened(lexed.tokens, path);
  found.push(...opened.diagnostics);
  for (const piece of splitDeclarations(opened.tokens)) {
    const { declaration, diagnostics } = readPiece(piece, path, text, lines);
    found.push(...diagnostics.filter((diagnostic) => !followsFrom(diagnostic, piece)));
    if (declaration !== undefined) declarations.push(declaration);
    if (found.length + lexed.diagnostics.length > diagnosticsLimit) break;
  }
  return {
    file: {
      kind: "file",
      path,
      text,
      declarations: declarations.map((declaration) => withDocumentation(declaration, lexed.comments, lines)),
      comments: lexed.comments,
      span,
    },
    diagnostics: limitDiagnostics([...lexed.diagnostics, ...found], path),
  };
}

function readPiece(tokens: readonly Token[], file: string, text: string, lines: LineIndex) {
  const balanced = balanceBrackets(tokens, { file, lines });
  if (balanced.tokens === undefined) return { declaration: undefined, diagnostics: balanced.diagnostics };
  const { declaration, diagnostics } = readDeclaration(balanced.tokens, { file, text });
  return { declaration, diagnostics: [...balanced.diagnostics, ...diagnostics] };
}

/**
 * Tells which mistakes follow from mistakes in the characters: left-out characters make the rest of their line read wrongly, and
 * a text without its end swallows the brackets that stand behind it.
 */
function judgeConsequences(lexical: readonly Diagnostic[], lines: LineIndex) {
  const unterminated = lexical.filter(({ code }) => code.startsWith("unterminated-"));
  const unread = lexical.filter(({ code }) => code === "stray-character" || code === "no-arithmetic");
  const lineOf = ({ span }: Diagnostic): number => lines.position(span.start).line;
  const unreadable = new Set([...unread, ...unterminated].map(lineOf));
  const starts = unterminated.map(({ span }) => span.start);
  return (diagnostic: Diagnostic, piece: readonly Token[]): boolean => {
    if (unreadable.has(lineOf(diagnostic))) return true;
    if (diagnostic.code !== "unclosed-bracket") return false;
    const end = piece.at(-1)?.end ?? 0;
    return starts.some((start) => start > diagnostic.span.start && start < end);
  };
}

function limitDiagnostics(diagnostics: readonly Diagnostic[], file: string): Diagnostic[] {
  const sorted = diagnostics.toSorted((a, b) => a.span.start - b.span.start);
  const next = sorted[diagnosticsLimit];
  if (next === undefined) return sorted;
  const values = { file, span: next.span, limit: diagnosticsLimit };
  return [...sorted.slice(0, diagnosticsLimit), createDiagnostic("too-many-mistakes", values)];
}

/** The `///` lines right above a declaration belong to it. */
function withDocumentation(
  declaration: Declaration,
  comments: readonly Comment[],
  lines: LineIndex,
): Declaration {
  const texts: string[] = [];
  let line = lines.position(declaration.span.start).line - 1;
  for (let index = lastBefore(comments, declaration.span.start); index >= 0; index -= 1) {
    const comment = comments[index];
    if (comment?.documentation !== true || lines.position(comment.span.start).line !== line) break;
    texts.unshift(comment.text);
    line -= 1;
  }
  return texts.length === 0 ? declaration : { ...declaration, documentation: texts.join("\n") };
}

function lastBefore(comments: readonly Comment[], offset: number): number {
  let low = 0;
  let high = comments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((comments[middle]?.span.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
