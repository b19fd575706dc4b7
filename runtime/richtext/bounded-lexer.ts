import { Lexer, type Token, Tokenizer, type Tokens, type TokensList } from "marked";
import { wholeCharacterEnd } from "./characters.ts";
import type { LossList } from "./losses.ts";
import { MAX_BLOCK_DEPTH, MAX_INLINE_DEPTH } from "./tree.ts";

/**
 * The library's patterns look ahead over the whole rest of a run, for each delimiter in it, so their time grows with
 * the square of the run. These lengths (in characters) keep any input near linear; they were chosen by timing hostile
 * texts, and no run in ordinary writing is that long.
 */
const INLINE_PIECE = 2048;
const MAX_WORD = 1024;
const MAX_DELIMITER_WORK = 1_000_000;
const MAX_LIST = 65_536;
const MAX_SETEXT_HEADING = 2048;
const MAX_ITEM_TEXT = 16_384;

/**
 * Reads markdown (CommonMark and GFM) into the library's tokens, in near linear time for any text. Differs from the
 * plain lexer where that would hide words: cells beyond the last column of a table are kept (`row` is then longer
 * than `header`), and footnotes stay text.
 */
export function lexMarkdown(text: string, losses: LossList): TokensList {
  return new BoundedLexer(losses).lex(text);
}

class BoundedLexer extends Lexer {
  readonly #losses: LossList;
  #blockDepth = 0;
  #inlineDepth = 0;

  constructor(losses: LossList) {
    super({ gfm: true, tokenizer: new CarefulTokenizer() });
    this.#losses = losses;
  }

  override blockTokens(src: string, tokens?: Token[], lastParagraphClipped?: boolean): Token[];
  override blockTokens(src: string, tokens?: TokensList, lastParagraphClipped?: boolean): TokensList;
  override blockTokens(src: string, tokens: Token[] = [], lastParagraphClipped = false): Token[] {
    if (this.#blockDepth > MAX_BLOCK_DEPTH) {
      this.#losses.add(
        "nesting",
        `Quotes and lists nested deeper than ${MAX_BLOCK_DEPTH} levels are shown as text.`,
      );
      tokens.push({ type: "paragraph", raw: src, text: src, tokens: this.inline(src) });
      this.state.top = true;
      return tokens;
    }
    this.#blockDepth += 1;
    try {
      return super.blockTokens(src, tokens, lastParagraphClipped);
    } finally {
      this.#blockDepth -= 1;
    }
  }

  override inlineTokens(src: string, tokens: Token[] = []): Token[] {
    if (this.#inlineDepth >= MAX_INLINE_DEPTH) {
      this.#losses.add(
        "nesting",
        `Marks nested deeper than ${MAX_INLINE_DEPTH} levels are shown as they were written.`,
      );
      tokens.push({ type: "text", raw: src, text: src });
      return tokens;
    }
    this.#inlineDepth += 1;
    try {
      for (const piece of inlinePieces(src)) super.inlineTokens(piece, tokens);
      return tokens;
    } finally {
      this.#inlineDepth -= 1;
    }
  }
}

/** A run cut at line ends or blanks where the whole would take too long; what spans a cut is shown as written. */
function* inlinePieces(src: string): Iterable<string> {
  if (src.length <= INLINE_PIECE || !isCostly(src)) {
    yield src;
    return;
  }
  let start = 0;
  while (start < src.length) {
    const end = pieceEnd(src, start);
    yield src.slice(start, end);
    start = end;
  }
}

function pieceEnd(src: string, start: number): number {
  const limit = start + INLINE_PIECE;
  if (limit >= src.length) return src.length;
  const piece = src.slice(start, limit);
  const border = [piece.lastIndexOf("\n"), piece.lastIndexOf(" ")].find((each) => each > INLINE_PIECE / 2);
  return border === undefined ? Math.max(start + 1, wholeCharacterEnd(src, limit)) : start + border + 1;
}

/** Has the run many delimiters for its length, or a word or a gap that the patterns would look through many times? */
function isCostly(src: string): boolean {
  const most = MAX_DELIMITER_WORK / src.length;
  let delimiters = 0;
  let lastBorder = 0;
  for (let index = 0; index < src.length; index += 1) {
    const code = src.charCodeAt(index);
    if (DELIMITERS.has(code)) delimiters += 1;
    const isBlank = code <= 0x20;
    if (index > 0 && isBlank !== src.charCodeAt(index - 1) <= 0x20) lastBorder = index;
    if (delimiters > most || index - lastBorder > MAX_WORD) return true;
  }
  return false;
}

const DELIMITERS = new Set(Array.from("*_~`[]<@:!&\\", (character) => character.charCodeAt(0)));

class CarefulTokenizer extends Tokenizer {
  override def(src: string): Tokens.Def | undefined {
    return /^ {0,3}\[\^/.test(src) ? undefined : super.def(src);
  }

  override lheading(src: string): Tokens.Heading | undefined {
    if (src.length <= MAX_SETEXT_HEADING) return super.lheading(src);
    const queued = this.lexer.inlineQueue.length;
    const heading = super.lheading(src.slice(0, MAX_SETEXT_HEADING));
    // An underline that touches the cut may go on behind it.
    if (heading !== undefined && heading.raw.length < MAX_SETEXT_HEADING) return heading;
    this.lexer.inlineQueue.length = queued;
    return undefined;
  }

  override list(src: string): Tokens.List | undefined {
    const isLong = src.length > MAX_LIST && /^ {0,3}(?:[*+-]|\d{1,9}[.)])/.test(src);
    return super.list(isLong ? src.slice(0, listEnd(src)) : src);
  }

  /** Inside a list item the library reads text line by line and tries every block at each of them. */
  override text(src: string): Tokens.Text | undefined {
    const last = this.lexer.state.lastToken;
    if (last?.type !== "text" || (last.text as string).length < MAX_ITEM_TEXT) return super.text(src);
    const blank = src.indexOf("\n\n");
    const raw = blank <= 0 ? src : src.slice(0, blank);
    return { type: "text", raw, text: raw, tokens: this.lexer.inline(raw) };
  }

  override table(src: string): Tokens.Table | undefined {
    const table = super.table(src);
    if (table === undefined) return undefined;
    const lines = table.raw.split("\n").slice(2);
    table.rows.forEach((row, index) => {
      for (const text of splitRow(lines[index] ?? "").slice(table.header.length)) {
        row.push({ text, tokens: this.lexer.inline(text), header: false, align: null });
      }
    });
    return table;
  }
}

/** A place to end a very long list: before an item that is not indented, or at least before a line. */
function listEnd(src: string): number {
  const clipped = src.slice(0, MAX_LIST);
  let end = clipped.lastIndexOf("\n");
  for (let line = end; line > MAX_LIST / 2; line = clipped.lastIndexOf("\n", line - 1)) {
    if (/^\n(?:[*+-]|\d{1,9}[.)])[ \t]/.test(clipped.slice(line, line + 14))) {
      end = line;
      break;
    }
  }
  return end <= 0 ? MAX_LIST : end + 1;
}

/** The cells of a table row: pipes separate, an escaped pipe does not, an empty first and last cell is none. */
function splitRow(row: string): string[] {
  const cells: string[] = [];
  let start = 0;
  for (let index = 0; index < row.length; index += 1) {
    if (row[index] === "\\") {
      index += 1;
    } else if (row[index] === "|") {
      cells.push(row.slice(start, index));
      start = index + 1;
    }
  }
  cells.push(row.slice(start));
  if (cells[0]?.trim() === "") cells.shift();
  if (cells.at(-1)?.trim() === "") cells.pop();
  return cells.map((cell) => cell.trim().replaceAll("\\|", "|"));
}
