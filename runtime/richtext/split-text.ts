import type { AdfNode } from "./adf-document.ts";
import { wholeCharacterEnd } from "./characters.ts";
import { escapedLength, jsonLength } from "./json-length.ts";

/**
 * Divides a text node into text nodes with the same marks, each at most `capacity` characters of JSON. Divided is
 * after a blank where there is one.
 *
 * @returns at least one node; the marks are dropped where they alone leave no room for text (a link that long is
 *   shown as text before: see `urls.ts`).
 */
export function splitTextNode(node: AdfNode, capacity: number): AdfNode[] {
  const text = node.text ?? "";
  const wrapped = (part: string): AdfNode => ({ ...node, text: part });
  const room = capacity - jsonLength(wrapped(""));
  if (room < 16 && node.marks !== undefined) {
    return splitTextNode({ type: "text", text: textWithAddress(node) }, capacity);
  }
  return cutText(text, Math.max(16, room), BETWEEN_WORDS).map(wrapped);
}

/** Places to divide text, the best first. */
type Borders = readonly ((character: string) => boolean)[];

const BETWEEN_WORDS: Borders = [(character) => /\s/.test(character)];
export const BETWEEN_LINES: Borders = [(character) => character === "\n", ...BETWEEN_WORDS];

/**
 * Divides text into parts of at most `room` characters of JSON, each part ending with the best border in reach; where
 * there is none, between characters.
 */
export function cutText(text: string, room: number, borders: Borders): string[] {
  const parts: string[] = [];
  let start = 0;
  while (start < text.length) {
    const end = cutEnd(text, start, room, borders);
    parts.push(text.slice(start, end));
    start = end;
  }
  return parts;
}

function cutEnd(text: string, start: number, room: number, borders: Borders): number {
  let length = 0;
  const ends = borders.map(() => start);
  for (let index = start; index < text.length; index += 1) {
    const character = text[index] ?? "";
    length += escapedLength(text.charCodeAt(index));
    if (length > room) {
      const end = ends.find((each) => each > start);
      return end ?? Math.max(start + 1, wholeCharacterEnd(text, index));
    }
    borders.forEach((isBorder, border) => {
      if (isBorder(character)) ends[border] = index + 1;
    });
  }
  return text.length;
}

function textWithAddress(node: AdfNode): string {
  const hrefs = (node.marks ?? []).flatMap((mark) =>
    typeof mark.attrs?.href === "string" ? [mark.attrs.href] : [],
  );
  return hrefs.length === 0 ? (node.text ?? "") : `${node.text ?? ""} (${hrefs.join(" ")})`;
}
