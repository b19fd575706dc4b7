import type { AdfDocument, AdfNode } from "../adf-document.ts";

/** The text a reader can find in a document, a code block's language included; independent of `adfToText`. */
export function shownText(document: AdfDocument | AdfNode): string {
  const node = document as AdfNode;
  if (node.type === "text") return node.text ?? "";
  if (node.type === "hardBreak") return "\n";
  const language = node.type === "codeBlock" ? ` ${String(node.attrs?.language ?? "")} ` : "";
  const inside = (node.content ?? []).map(shownText).join("");
  return `${language}${inside}\n`;
}

/** How often a word stands in a text, also as a part of a longer one. */
export function countOf(word: string, text: string): number {
  return text.split(word).length - 1;
}
