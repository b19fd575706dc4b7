import type { AdfNode } from "./adf-document.ts";
import { jsonLength } from "./json-length.ts";
import { splitTable } from "./split-table.ts";
import { BETWEEN_LINES, cutText, splitTextNode } from "./split-text.ts";

/** Nodes that may be cut between their children, each piece with the same attributes. */
const CONTAINERS = new Set([
  "blockquote",
  "bodiedExtension",
  "bulletList",
  "decisionItem",
  "decisionList",
  "expand",
  "heading",
  "listItem",
  "mediaGroup",
  "nestedExpand",
  "orderedList",
  "panel",
  "paragraph",
  "taskItem",
  "blockTaskItem",
  "taskList",
]);

/** Below this many characters a nested block is not divided further: its wrapping would outweigh its text. */
const SMALLEST_CAPACITY = 128;

/**
 * Divides one node into nodes of the same kind, each at most `capacity` characters of JSON.
 *
 * @returns `undefined` when it cannot be divided: a node without children, or wrapped too deeply for the capacity.
 */
export function splitNode(node: AdfNode, capacity: number): AdfNode[] | undefined {
  if (jsonLength(node) <= capacity) return [node];
  if (capacity < SMALLEST_CAPACITY) return undefined;
  if (node.type === "text") return splitTextNode(node, capacity);
  if (node.type === "codeBlock") return splitCode(node, capacity);
  if (node.type === "table") return splitTable(node, capacity, splitNode);
  return CONTAINERS.has(node.type) ? splitContainer(node, capacity) : undefined;
}

function splitContainer(node: AdfNode, capacity: number): AdfNode[] | undefined {
  const pieces: AdfNode[] = [];
  const first = typeof node.attrs?.order === "number" ? node.attrs.order : undefined;
  let number = first;
  let content: AdfNode[] = [];
  let size = 0;
  // The number of a continued list may have more digits than the first.
  const room = capacity - jsonLength({ ...node, content: [] }) - (first === undefined ? 0 : 8);
  const endPiece = () => {
    if (content.length === 0) return;
    pieces.push({
      ...node,
      ...(number === undefined ? {} : { attrs: { ...node.attrs, order: number } }),
      content,
    });
    content = [];
    size = 0;
  };
  for (const [index, child] of (node.content ?? []).entries()) {
    const parts = splitNode(child, room);
    if (parts === undefined) return undefined;
    for (const part of parts) {
      const length = jsonLength(part) + 1;
      if (size + length > room + 1) {
        endPiece();
        if (first !== undefined) number = first + index;
      }
      content.push(part);
      size += length;
    }
  }
  endPiece();
  return pieces;
}

function splitCode(node: AdfNode, capacity: number): AdfNode[] | undefined {
  const wrapped = (text: string): AdfNode => ({ ...node, content: [{ type: "text", text }] });
  const room = capacity - jsonLength(wrapped(""));
  if (room < SMALLEST_CAPACITY / 2) return undefined;
  const text = (node.content ?? []).map((child) => child.text ?? "").join("");
  return cutText(text, room, BETWEEN_LINES).map((part) => wrapped(withoutLineEnd(part)));
}

/** The border of two blocks stands for the line end between them. */
function withoutLineEnd(text: string): string {
  return text.length > 1 && text.endsWith("\n") ? text.slice(0, -1) : text;
}
