import { decodeEntities } from "./html-entities.ts";
import type { LossList } from "./losses.ts";
import type { BreakInline, Inline, Marks, TextInline } from "./tree.ts";
import { linkInlines } from "./urls.ts";

/** A tag met in a run of text: whether it means anything is known only when its partner is found. */
export interface HtmlTag {
  readonly kind: "tag";
  /** As written, for showing it when it means nothing. */
  readonly raw: string;
  readonly marks: Marks;
}

/** What a run of text is read into before its HTML is understood. */
export type Piece = TextInline | BreakInline | HtmlTag;

const MARKS_OF_TAG = new Map<string, Marks>([
  ["b", { strong: true }],
  ["strong", { strong: true }],
  ["i", { em: true }],
  ["em", { em: true }],
  ["u", { underline: true }],
  ["ins", { underline: true }],
  ["s", { strike: true }],
  ["strike", { strike: true }],
  ["del", { strike: true }],
  ["code", { code: true }],
  ["kbd", { code: true }],
  ["sub", { subsup: "sub" }],
  ["sup", { subsup: "sup" }],
]);

interface Tag {
  readonly name: string;
  readonly closing: boolean;
}

/** An opening tag whose closing tag exists, and what it does. */
interface Opening {
  readonly index: number;
  readonly name: string;
}

/**
 * Gives simple inline HTML its meaning: `<br>` breaks the line, `<b>`, `<i>`, `<u>`, `<s>`, `<code>`, `<a href>`,
 * `<sub>`, `<sup>` and their like become marks when they are closed again, `<img>` becomes a link to the picture.
 * Every other tag is shown as text and noted as a loss.
 */
export function resolveHtml(pieces: readonly Piece[], losses: LossList): Inline[] {
  const tags = pieces.map((piece) => (piece.kind === "tag" ? readTag(piece.raw) : undefined));
  const partner = pairTags(pieces, tags);
  const result: Inline[] = [];
  const open: {
    from: number;
    marks: Marks;
    link: { href: string; title: string | undefined } | undefined;
  }[] = [];

  pieces.forEach((piece, index) => {
    const added = open.at(-1)?.marks ?? {};
    const tag = tags[index];
    if (piece.kind === "break") {
      result.push(piece);
    } else if (piece.kind === "text") {
      result.push({ ...piece, marks: { ...added, ...piece.marks } });
    } else if (tag !== undefined && partner.has(index)) {
      if (!tag.closing) {
        const link =
          tag.name === "a"
            ? { href: readAttribute(piece.raw, "href") ?? "", title: readAttribute(piece.raw, "title") }
            : undefined;
        open.push({ from: result.length, marks: { ...added, ...MARKS_OF_TAG.get(tag.name) }, link });
      } else {
        const opening = open.pop();
        if (opening?.link !== undefined) {
          const label = result.splice(opening.from);
          const linked = linkInlines(label, opening.link.href, opening.link.title, added, losses);
          for (const inline of linked) result.push(inline);
        }
      }
    } else {
      result.push(...lonelyTag(piece, tag, added, losses));
    }
  });
  return result;
}

/** A tag that stands by itself: a line break, a picture, or text. */
function lonelyTag(piece: HtmlTag, tag: Tag | undefined, added: Marks, losses: LossList): Inline[] {
  const marks = { ...added, ...piece.marks };
  if (tag?.name === "br") return [{ kind: "break" }];
  const source = tag?.name === "img" ? readAttribute(piece.raw, "src") : undefined;
  if (source !== undefined) {
    const alt = readAttribute(piece.raw, "alt") ?? "";
    return linkInlines(
      alt === "" ? [] : [{ kind: "text", text: alt, marks }],
      source,
      undefined,
      marks,
      losses,
    );
  }
  losses.add("html-as-text", `HTML without a counterpart in Jira is shown as text: <${tag?.name ?? "!"}>.`);
  return [{ kind: "text", text: decodeEntities(piece.raw), marks }];
}

/** The indices of tags that mean a mark or a link and have a partner; linear in the number of pieces. */
function pairTags(pieces: readonly Piece[], tags: readonly (Tag | undefined)[]): Set<number> {
  const paired = new Set<number>();
  const openings: Opening[] = [];
  const openCount = new Map<string, number>();
  const count = (name: string, change: number) => openCount.set(name, (openCount.get(name) ?? 0) + change);
  pieces.forEach((piece, index) => {
    const tag = tags[index];
    if (piece.kind !== "tag" || tag === undefined) return;
    const isLink = tag.name === "a" && (tag.closing || readAttribute(piece.raw, "href") !== undefined);
    if (!MARKS_OF_TAG.has(tag.name) && !isLink) return;
    if (!tag.closing) {
      openings.push({ index, name: tag.name });
      count(tag.name, 1);
    } else if ((openCount.get(tag.name) ?? 0) > 0) {
      for (let opening = openings.pop(); opening !== undefined; opening = openings.pop()) {
        count(opening.name, -1);
        if (opening.name === tag.name) {
          paired.add(opening.index).add(index);
          break;
        }
      }
    }
  });
  return paired;
}

function readTag(raw: string): Tag | undefined {
  const match = /^<(\/?)([a-zA-Z][a-zA-Z0-9-]*)/.exec(raw);
  return match === null ? undefined : { name: (match[2] ?? "").toLowerCase(), closing: match[1] === "/" };
}

function readAttribute(raw: string, name: string): string | undefined {
  const match = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'=<>\`]+))`, "i").exec(raw);
  const value = match?.[1] ?? match?.[2] ?? match?.[3];
  return value === undefined ? undefined : decodeEntities(value);
}

/** Reads a block of HTML: its tags, its text with character references decoded, its lines as line breaks. */
export function readHtmlBlock(raw: string): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  const addText = (text: string) => {
    text.split("\n").forEach((line, index) => {
      if (index > 0) pieces.push({ kind: "break" });
      if (line !== "") pieces.push({ kind: "text", text: decodeEntities(line), marks: {} });
    });
  };
  for (const match of raw.matchAll(/<\/?[a-zA-Z][^<>]*>/g)) {
    addText(raw.slice(end, match.index));
    pieces.push({ kind: "tag", raw: match[0], marks: {} });
    end = match.index + match[0].length;
  }
  addText(raw.slice(end));
  return pieces;
}
