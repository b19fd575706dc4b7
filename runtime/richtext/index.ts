import { renderAdf } from "./adf.ts";
import type { AdfDocument } from "./adf-document.ts";
import { cleanCharacters, isClean } from "./characters.ts";
import { createLossList, type RichTextLoss } from "./losses.ts";
import { parseMarkdown } from "./markdown.ts";
import type { SoftBreak } from "./markdown-inlines.ts";
import { normalise } from "./normalise.ts";
import { linesToInlines, parsePlainText, plainDocument } from "./plain-text.ts";
import type { Block } from "./tree.ts";

export type { AdfDocument, AdfMark, AdfNode } from "./adf-document.ts";
export { adfToHtml } from "./adf-html.ts";
export { adfToText } from "./adf-text.ts";
export { ADF_LIMIT, splitAdf } from "./budget.ts";
export { joinAdf } from "./join-adf.ts";
export { keepAdf } from "./keep-adf.ts";
export type { RichTextLoss, RichTextLossCode } from "./losses.ts";
export type { SoftBreak } from "./markdown-inlines.ts";
export { linksInMarkdown } from "./markdown-links.ts";

export { checkAdf } from "./validate-adf.ts";

/** A converted text and what of it Jira shows differently. */
export interface AdfResult {
  readonly adf: AdfDocument;
  readonly losses: RichTextLoss[];
}

export interface MarkdownOptions {
  /**
   * What a newline inside a paragraph becomes: `"break"` (default; trackers show it as written) or `"space"` (strict
   * CommonMark).
   */
  readonly softBreak?: SoftBreak;
}

/**
 * Converts markdown (CommonMark and GFM) to an ADF document that Jira accepts. Total: any text gives a document, every
 * visible word is in it, and what could not keep its form is told in `losses`. The document may be longer than Jira
 * takes in one field: see `splitAdf`. The same text always gives the same document.
 */
export function markdownToAdf(text: string, options: MarkdownOptions = {}): AdfResult {
  const losses = createLossList();
  const clean = cleanCharacters(text, losses);
  const blocks = parseMarkdown(clean, options.softBreak ?? "break", losses);
  return { adf: renderAdf(normalise(blocks, losses), clean), losses: losses.list() };
}

/**
 * Converts plain text to an ADF document: blank lines separate paragraphs, newlines break lines, bare web addresses
 * become links. Total, as `markdownToAdf`.
 */
export function plainToAdf(text: string): AdfResult {
  if (isClean(text) && !text.includes("://")) return { adf: plainDocument(text), losses: [] };
  const losses = createLossList();
  const clean = cleanCharacters(text, losses);
  return { adf: renderAdf(normalise(parsePlainText(clean, losses), losses), clean), losses: losses.list() };
}

/**
 * Converts plain text to a document that holds one check box. The text stands beside the box, its lines broken as they
 * are; addresses become links. Total, as `markdownToAdf`.
 */
export function checkBoxToAdf(text: string, checked: boolean): AdfResult {
  const losses = createLossList();
  const clean = cleanCharacters(text, losses);
  const lines = clean.split("\n").flatMap((line) => (line.trim() === "" ? [] : [line.trim()]));
  const line: Block = { kind: "paragraph", children: linesToInlines(lines, losses) };
  const box: Block = { kind: "list", ordered: false, start: 1, items: [{ checked, children: [line] }] };
  return { adf: renderAdf(normalise([box], losses), clean), losses: losses.list() };
}
