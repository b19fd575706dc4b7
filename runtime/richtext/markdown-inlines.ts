import type { Token, Tokens } from "marked";
import { decodeEntities } from "./html-entities.ts";
import { type Piece, resolveHtml } from "./inline-html.ts";
import type { LossList } from "./losses.ts";
import { isKnownToken } from "./markdown-tokens.ts";
import type { Inline, Marks } from "./tree.ts";
import { linkInlines } from "./urls.ts";

/** What a newline inside a paragraph means. */
export type SoftBreak = "space" | "break";

/** The inlines of one paragraph, heading or cell, out of the library's inline tokens. */
export function inlinesOf(tokens: readonly Token[], softBreak: SoftBreak, losses: LossList): Inline[] {
  const pieces: Piece[] = [];
  const reading: Reading = { softBreak, losses, pieces };
  for (const token of tokens) readToken(token, {}, reading);
  return trimmed(resolveHtml(pieces, losses));
}

interface Reading {
  readonly softBreak: SoftBreak;
  readonly losses: LossList;
  readonly pieces: Piece[];
}

function readToken(token: Token, marks: Marks, reading: Reading): void {
  const { pieces } = reading;
  if (!isKnownToken(token)) {
    addText(token.raw, marks, reading);
    return;
  }
  switch (token.type) {
    case "text":
      addText(decodeEntities(token.text), marks, reading);
      return;
    case "escape":
      pieces.push({ kind: "text", text: token.text, marks });
      return;
    case "strong":
      readTokens(token.tokens, { ...marks, strong: true }, reading);
      return;
    case "em":
      readTokens(token.tokens, { ...marks, em: true }, reading);
      return;
    case "del":
      readTokens(token.tokens, { ...marks, strike: true }, reading);
      return;
    case "codespan":
      pieces.push({ kind: "text", text: token.text, marks: { ...marks, code: true } });
      return;
    case "br":
      pieces.push({ kind: "break" });
      return;
    case "html":
      pieces.push({ kind: "tag", raw: token.raw, marks });
      return;
    case "link":
      readLink(token, marks, reading);
      return;
    case "image":
      readImage(token, marks, reading);
      return;
    case "checkbox": // the list item tells whether it is checked
      return;
    default:
      addText(token.raw, marks, reading);
  }
}

function readTokens(tokens: readonly Token[], marks: Marks, reading: Reading): void {
  for (const token of tokens) readToken(token, marks, reading);
}

/** Newlines in a text are soft breaks; blanks around them carry no meaning. */
function addText(text: string, marks: Marks, reading: Reading): void {
  const lines = text.split("\n");
  lines.forEach((line, index) => {
    if (index > 0) {
      reading.pieces.push(
        reading.softBreak === "break" ? { kind: "break" } : { kind: "text", text: " ", marks },
      );
    }
    const start = index > 0 ? line.trimStart() : line;
    const shown = index < lines.length - 1 ? start.trimEnd() : start;
    if (shown !== "") reading.pieces.push({ kind: "text", text: shown, marks });
  });
}

function readLink(token: Tokens.Link, marks: Marks, reading: Reading): void {
  const href = token.autolink ? token.href : decodeEntities(token.href);
  const title = token.title ? decodeEntities(token.title) : undefined;
  const inner: Reading = { ...reading, pieces: [] };
  for (const child of token.tokens) {
    if (child.type === "image") {
      reading.losses.add("image-in-link", "A picture that is a link became a link with the picture's name.");
      addText(pictureName(child as Tokens.Image), marks, inner);
    } else if (token.autolink) {
      // The library decodes nothing in a bare address.
      inner.pieces.push({ kind: "text", text: token.text, marks });
    } else {
      readToken(child, marks, inner);
    }
  }
  const label = resolveHtml(inner.pieces, reading.losses);
  for (const inline of linkInlines(label, href, title, marks, reading.losses)) reading.pieces.push(inline);
}

function readImage(token: Tokens.Image, marks: Marks, reading: Reading): void {
  const name = pictureName(token);
  const label: Inline[] = name === "" ? [] : [{ kind: "text", text: name, marks }];
  const title = token.title ? decodeEntities(token.title) : undefined;
  const linked = linkInlines(label, decodeEntities(token.href), title, marks, reading.losses);
  for (const inline of linked) reading.pieces.push(inline);
}

/** The alternative text of a picture without its markup. */
function pictureName(token: Tokens.Image): string {
  const words = (tokens: readonly Token[]): string =>
    tokens
      .map((child) => {
        if (!isKnownToken(child)) return child.raw;
        if (child.type === "text") return decodeEntities(child.text);
        if ("tokens" in child && child.tokens !== undefined) return words(child.tokens);
        return "text" in child ? child.text : child.raw;
      })
      .join("");
  return words(token.tokens).replaceAll(/\s*\n\s*/g, " ");
}

/** Without the blanks at both ends, which markdown gives no meaning. */
function trimmed(inlines: Inline[]): Inline[] {
  const first = inlines[0];
  if (first?.kind === "text") inlines[0] = { ...first, text: first.text.trimStart() };
  const last = inlines.at(-1);
  if (last?.kind === "text") inlines[inlines.length - 1] = { ...last, text: last.text.trimEnd() };
  return inlines;
}
