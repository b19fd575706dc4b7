import type { AdfDocument, AdfNode } from "./adf-document.ts";
import { adfToText, INLINE } from "./adf-text.ts";
import { createLossList, type LossList, type RichTextLoss } from "./losses.ts";
import { checkAdf } from "./validate-adf.ts";

/** What lies deeper becomes text. */
const deepest = 40;

/** Nodes that name a file or a person by an id of the site that the document comes from. */
const ofAnotherSite: Readonly<Record<string, string>> = {
  mention: "a mention of a person became text",
  media: "a file shown in the text became its name",
  mediaInline: "a file shown in the text became its name",
};

/**
 * Keeps a document as it is where Jira takes it, and turns into text what it would refuse: nodes and marks that it does not
 * know or not there, and files and people that only the site has that the document comes from. Total: any value gives a document.
 */
export function keepAdf(document: unknown): { readonly adf: AdfDocument; readonly losses: RichTextLoss[] } {
  const losses = createLossList();
  const content = contentOf(document).flatMap((node) => keepBlock(node, losses, 0));
  return { adf: { version: 1, type: "doc", content }, losses: losses.list() };
}

function contentOf(node: unknown): readonly AdfNode[] {
  const content = (node as { content?: unknown } | null)?.content;
  if (!Array.isArray(content)) return [];
  return content.filter((child): child is AdfNode => typeof (child as AdfNode | null)?.type === "string");
}

const fits = (content: readonly AdfNode[]): boolean =>
  checkAdf({ version: 1, type: "doc", content } satisfies AdfDocument).length === 0;

/** The block, mended, or what is left of it: always blocks that may stand in a document. */
function keepBlock(node: AdfNode, losses: LossList, depth: number): readonly AdfNode[] {
  if (!hasForeign(node, 0) && fits([node])) return [node];
  if (depth < deepest) {
    if (contentOf(node).length > 0 && !isLine(node)) return keepContainer(node, losses, depth);
    const line = contentOf(node).length > 0 ? keepLine(node, losses) : undefined;
    if (line !== undefined) return [line];
  }
  return asText(node, losses);
}

const lines: ReadonlySet<string> = new Set(["paragraph", "heading", "codeBlock", "caption"]);

/** Whether a node holds text and what stands in text, rather than blocks. */
const isLine = (node: AdfNode): boolean =>
  lines.has(node.type) || contentOf(node).every((child) => INLINE.has(child.type));

/** A paragraph or a heading with each of its parts kept or turned into text. */
function keepLine(node: AdfNode, losses: LossList): AdfNode | undefined {
  const content = contentOf(node).flatMap((child) => {
    const kept = !hasForeign(child, 0) && fits([{ ...node, content: [child] }]);
    if (kept) return [child];
    const mended = mendInline(child);
    tell(child, losses);
    return mended;
  });
  const line = { ...node, content };
  if (fits([line])) return line;
  const { type } = node;
  const bare: AdfNode = { type: type === "paragraph" ? type : "paragraph", content };
  if (!fits([bare])) return undefined;
  losses.add("nesting", `a node \`${type}\` became a paragraph`);
  return bare;
}

/** A part of a line as text with nothing about it that could be refused. */
function mendInline(node: AdfNode): readonly AdfNode[] {
  if (node.type === "hardBreak") return [{ type: "hardBreak" }];
  const text = adfToText(node);
  const lost = node.type === "text" && typeof node.text === "string" ? node.text : text;
  return lost === "" ? [] : [{ type: "text", text: lost }];
}

/** A list, a table, a panel: with its children kept where they may stand, otherwise its children in its place. */
function keepContainer(node: AdfNode, losses: LossList, depth: number): readonly AdfNode[] {
  const children = contentOf(node);
  const inside = children.map((child) => keepInside(node, child, losses, depth));
  const whole = { ...node, content: inside.flat() };
  if (inside.length > 0 && !hasForeign(whole, 0) && fits([whole])) return [whole];
  if (known.has(node.type))
    losses.add("nesting", `a node \`${node.type}\` could not be kept, and what is in it stands without it`);
  else losses.add("unparsed", `the node \`${node.type}\` is not known, and what is in it stands without it`);
  return inside.flat().flatMap((child) => unwrapped(child, losses));
}

/** Of what can stand only in its parent, what is in it. */
function unwrapped(node: AdfNode, losses: LossList): readonly AdfNode[] {
  if (!hasForeign(node, 0) && fits([node])) return [node];
  return parts.has(node.type)
    ? contentOf(node).flatMap((child) => unwrapped(child, losses))
    : asText(node, losses);
}

/** A child of a block, mended the way a child of this block can be. */
function keepInside(parent: AdfNode, child: AdfNode, losses: LossList, depth: number): readonly AdfNode[] {
  if (!hasForeign(child, 0) && fits([{ ...parent, content: [child] }])) return [child];
  if (parts.has(child.type) && depth < deepest)
    return [
      { ...child, content: contentOf(child).flatMap((inner) => keepInside(child, inner, losses, depth + 1)) },
    ];
  return keepBlock(child, losses, depth + 1);
}

/** Nodes that stand in nothing but their own parent. */
const parts: ReadonlySet<string> = new Set([
  "listItem",
  "tableRow",
  "tableCell",
  "tableHeader",
  "layoutColumn",
  "taskItem",
  "decisionItem",
]);

const known: ReadonlySet<string> = new Set([
  ...parts,
  "bulletList",
  "orderedList",
  "taskList",
  "decisionList",
  "table",
  "panel",
  "blockquote",
  "expand",
  "nestedExpand",
  "layoutSection",
  "mediaSingle",
  "mediaGroup",
  "bodiedExtension",
]);

function asText(node: AdfNode, losses: LossList): readonly AdfNode[] {
  tell(node, losses);
  const lines = adfToText(node).split("\n");
  return lines.flatMap((line) =>
    line.trim() === "" ? [] : [{ type: "paragraph", content: [{ type: "text", text: line }] }],
  );
}

function tell(node: AdfNode, losses: LossList): void {
  const foreign = foreignIn(node, 0);
  if (foreign !== undefined) losses.add("embedded-data", ofAnotherSite[foreign] ?? "");
  else if (node.type === "text") losses.add("marks", "text lost a mark that Jira does not take there");
  else losses.add("unparsed", `a node \`${node.type}\` became text`);
}

const hasForeign = (node: AdfNode, depth: number): boolean => foreignIn(node, depth) !== undefined;

/** The type of the first node in it that belongs to another site. A picture with an address of its own does not. */
function foreignIn(node: AdfNode, depth: number): string | undefined {
  const external = node.type === "media" && node.attrs?.type === "external";
  if (Object.hasOwn(ofAnotherSite, node.type) && !external) return node.type;
  if (depth > deepest) return undefined;
  for (const child of contentOf(node)) {
    const found = foreignIn(child, depth + 1);
    if (found !== undefined) return found;
  }
  return undefined;
}
