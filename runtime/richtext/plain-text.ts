import type { AdfDocument, AdfNode } from "./adf-document.ts";
import type { LossList } from "./losses.ts";
import type { Block, Inline } from "./tree.ts";
import { inlinesWithUrls } from "./urls.ts";

/**
 * Reads plain text: blank lines separate paragraphs, a newline is a line break, bare http and https addresses become
 * links. Nothing else has a meaning. Total: any text gives a tree.
 *
 * @param text text whose line ends are plain newlines (see `cleanCharacters`).
 */
export function parsePlainText(text: string, losses: LossList): Block[] {
  const blocks: Block[] = [];
  let lines: string[] = [];
  const endParagraph = () => {
    if (lines.length > 0) blocks.push({ kind: "paragraph", children: linesToInlines(lines, losses) });
    lines = [];
  };
  for (const line of text.split("\n")) {
    if (line.trim() === "") endParagraph();
    else lines.push(line.trimEnd());
  }
  endParagraph();
  return blocks;
}

/** Lines joined by line breaks, with their bare addresses as links. */
export function linesToInlines(lines: readonly string[], losses: LossList): Inline[] {
  return lines.flatMap((line, index): Inline[] => {
    const inlines = inlinesWithUrls(line, {}, losses);
    return index === 0 ? inlines : [{ kind: "break" }, ...inlines];
  });
}

/**
 * What `parsePlainText`, `normalise` and `renderAdf` make of text without addresses, in one walk: most text has none, and
 * nothing else in it has a meaning.
 * @param text without `://`, its line ends plain newlines
 */
export function plainDocument(text: string): AdfDocument {
  const content: AdfNode[] = [];
  let paragraph: AdfNode[] = [];
  for (const line of text.split("\n")) {
    const shown = line.trimEnd();
    if (shown === "") {
      paragraph = [];
      continue;
    }
    if (paragraph.length === 0) content.push({ type: "paragraph", content: paragraph });
    else paragraph.push({ type: "hardBreak" });
    paragraph.push({ type: "text", text: shown });
  }
  return { version: 1, type: "doc", content };
}
