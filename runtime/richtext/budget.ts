import type { AdfDocument, AdfNode } from "./adf-document.ts";
import { adfToText } from "./adf-text.ts";
import { jsonLength } from "./json-length.ts";
import { splitNode } from "./split-node.ts";
import { splitTextNode } from "./split-text.ts";

/**
 * Jira's limit for a description or a comment, in characters. Its error speaks of characters of text, but it has been
 * met on the serialised JSON, so both are held: the JSON is never shorter than the text in it.
 */
export const ADF_LIMIT = 32_767;

/** A limit below this has no room for the wrapping of nested blocks. */
const SMALLEST_LIMIT = 1000;

/**
 * Divides a document into documents that each fit Jira's size limit. It is divided between blocks where that is
 * enough, otherwise inside them: lists between items, tables between rows (the header row repeated), code between
 * lines, paragraphs between words. No word is lost and none is cut, unless it alone is longer than the limit.
 *
 * @param document a valid ADF document; a node of unknown type that is itself too long becomes its text.
 * @param limit characters (UTF-16 units) of serialised JSON, 32,767 unless given.
 * @returns the document itself when it fits, otherwise its parts in order.
 * @throws RangeError when `limit` is below 1,000.
 */
export function splitAdf(document: AdfDocument, limit: number = ADF_LIMIT): AdfDocument[] {
  if (!(limit >= SMALLEST_LIMIT))
    throw new RangeError(`An ADF limit must be at least ${SMALLEST_LIMIT}, not ${limit}.`);
  if (jsonLength(document) <= limit) return [document];

  const capacity = limit - jsonLength(wrap([]));
  const parts: AdfNode[][] = [];
  let part: AdfNode[] = [];
  let size = 0;
  const endPart = () => {
    if (part.length > 0) parts.push(part);
    part = [];
    size = 0;
  };
  for (const block of document.content) {
    for (const piece of fitBlock(block, capacity)) {
      const length = jsonLength(piece) + 1;
      if (size + length > capacity + 1) {
        const heading = part.length > 1 && part.at(-1)?.type === "heading" ? part.pop() : undefined;
        const moves = heading !== undefined && jsonLength(heading) + 1 + length <= capacity + 1;
        if (heading !== undefined && !moves) part.push(heading);
        endPart();
        if (heading !== undefined && moves) {
          part.push(heading);
          size = jsonLength(heading) + 1;
        }
      }
      part.push(piece);
      size += length;
    }
  }
  endPart();
  return parts.map(wrap);
}

function wrap(content: readonly AdfNode[]): AdfDocument {
  return { version: 1, type: "doc", content };
}

/** A block in pieces that fit; one that cannot be divided in its form becomes paragraphs of its text. */
function fitBlock(block: AdfNode, capacity: number): AdfNode[] {
  if (jsonLength(block) <= capacity) return [block];
  const pieces = splitNode(block, capacity);
  if (pieces !== undefined) return pieces;
  const text = adfToText(block);
  const shown = text === "" ? JSON.stringify(block) : text;
  const room = capacity - jsonLength({ type: "paragraph", content: [] });
  return shown
    .split("\n")
    .filter((line) => line.trim() !== "")
    .flatMap((line) => splitTextNode({ type: "text", text: line }, room))
    .map((node): AdfNode => ({ type: "paragraph", content: [node] }));
}
