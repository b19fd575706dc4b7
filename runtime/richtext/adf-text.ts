import type { AdfDocument, AdfNode } from "./adf-document.ts";

/** What lies deeper is left out of the text; no editor makes such a document. */
const MAX_DEPTH = 200;

/** Nodes that stand within a line. */
export const INLINE: ReadonlySet<string> = new Set([
  "text",
  "hardBreak",
  "mention",
  "emoji",
  "date",
  "status",
  "inlineCard",
  "placeholder",
  "mediaInline",
  "inlineExtension",
]);

/**
 * The readable text of a document without its markup: each block on lines of its own, the cells of a table's row
 * separated by tabs. Nodes it does not know give the text inside them.
 */
export function adfToText(adf: AdfDocument | AdfNode): string {
  return nodeText(adf as AdfNode, 0).trim();
}

function nodeText(node: AdfNode, depth: number): string {
  const own = inlineNodeText(node);
  if (!Array.isArray(node.content) || depth > MAX_DEPTH) return own;
  // What a source sends as a document may hold anything; what is no node has no text.
  const content = (node.content as readonly unknown[]).filter(
    (child): child is AdfNode => typeof child === "object" && child !== null,
  );
  const texts = content.map((child) => nodeText(child, depth + 1));
  const title = typeof node.attrs?.title === "string" && node.attrs.title !== "" ? [node.attrs.title] : [];
  const separator = node.type === "tableRow" ? "\t" : "\n";
  let text = title.join("");
  texts.forEach((each, index) => {
    const isFirst = index === 0 && title.length === 0;
    text += isFirst || INLINE.has(content[index]?.type ?? "") ? each : separator + each;
  });
  return text;
}

/** What a reader sees of a node by itself, apart from the nodes in it; empty when that is nothing. */
export function inlineNodeText(node: AdfNode): string {
  const attribute = (name: string): string => {
    const value = node.attrs?.[name];
    return typeof value === "string" ? value : "";
  };
  switch (node.type) {
    case "hardBreak":
      return "\n";
    case "mention":
      return attribute("text") || `@${attribute("id")}`;
    case "emoji":
      return attribute("text") || attribute("shortName");
    case "date":
      return dateText(attribute("timestamp"));
    case "inlineCard":
    case "blockCard":
    case "embedCard":
      return attribute("url");
    case "media":
    case "mediaInline":
      return attribute("alt") || attribute("url");
    default:
      return typeof node.text === "string" ? node.text : attribute("text");
  }
}

/** The day of a date node, whose timestamp is a text of milliseconds; a text that is none is shown as it is. */
function dateText(timestamp: string): string {
  const date = new Date(Number(timestamp));
  return timestamp === "" || Number.isNaN(date.getTime()) ? timestamp : date.toISOString().slice(0, 10);
}
