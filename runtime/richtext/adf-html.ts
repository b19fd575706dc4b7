import type { AdfDocument, AdfMark, AdfNode } from "./adf-document.ts";
import { inlineNodeText } from "./adf-text.ts";

/** What lies deeper is shown as its text, so that no document exhausts the stack. */
const MAX_DEPTH = 200;

/** Elements of nodes that only wrap their content. */
const ELEMENTS = new Map([
  ["paragraph", "p"],
  ["blockquote", "blockquote"],
  ["bulletList", "ul"],
  ["listItem", "li"],
  ["decisionList", "ul"],
  ["decisionItem", "li"],
  ["taskList", "ul"],
  ["tableRow", "tr"],
  ["panel", "aside"],
  ["mediaSingle", "figure"],
  ["mediaGroup", "div"],
  ["caption", "figcaption"],
  ["layoutSection", "div"],
  ["layoutColumn", "div"],
]);

const MARK_ELEMENTS = new Map([
  ["strong", "strong"],
  ["em", "em"],
  ["strike", "s"],
  ["underline", "u"],
  ["code", "code"],
]);

/**
 * Shows a document as HTML that is safe in a page: all text is escaped, links go to http, https and mailto only and
 * carry `rel="noreferrer"`, there is no script and no style. Nodes and marks it does not know show the text they hold.
 */
export function adfToHtml(adf: AdfDocument | AdfNode): string {
  return nodeHtml(adf as AdfNode, 0);
}

function nodeHtml(node: AdfNode, depth: number): string {
  const attrs = node.attrs ?? {};
  const inside = () => contentHtml(node, depth);
  switch (node.type) {
    case "doc":
      return inside();
    case "text":
      return marksHtml(escapeHtml(inlineNodeText(node)), node.marks);
    case "hardBreak":
      return "<br>";
    case "rule":
      return "<hr>";
    case "heading": {
      const level = typeof attrs.level === "number" ? Math.min(6, Math.max(1, Math.trunc(attrs.level))) : 6;
      return `<h${level}>${inside()}</h${level}>`;
    }
    case "codeBlock": {
      const language =
        typeof attrs.language === "string" ? ` data-language="${escapeHtml(attrs.language)}"` : "";
      return `<pre><code${language}>${inside()}</code></pre>`;
    }
    case "orderedList": {
      const start =
        typeof attrs.order === "number" && attrs.order !== 1 ? ` start="${Math.trunc(attrs.order)}"` : "";
      return `<ol${start}>${inside()}</ol>`;
    }
    case "taskItem":
    case "blockTaskItem":
      return `<li><input type="checkbox" disabled${attrs.state === "DONE" ? " checked" : ""}> ${inside()}</li>`;
    case "table":
      return `<table><tbody>${inside()}</tbody></table>`;
    case "tableHeader":
      return `<th${spanHtml(attrs)}>${inside()}</th>`;
    case "tableCell":
      return `<td${spanHtml(attrs)}>${inside()}</td>`;
    case "expand":
    case "nestedExpand": {
      const title = typeof attrs.title === "string" ? attrs.title : "";
      return `<details open><summary>${escapeHtml(title)}</summary>${inside()}</details>`;
    }
    case "inlineCard":
    case "blockCard":
    case "embedCard": {
      const url = inlineNodeText(node);
      return linkHtml(escapeHtml(url), url, undefined);
    }
    default: {
      const element = ELEMENTS.get(node.type);
      const html = Array.isArray(node.content) ? inside() : escapeHtml(inlineNodeText(node));
      return element === undefined ? marksHtml(html, node.marks) : `<${element}>${html}</${element}>`;
    }
  }
}

function contentHtml(node: AdfNode, depth: number): string {
  if (!Array.isArray(node.content)) return "";
  const content = node.content as readonly AdfNode[];
  if (depth >= MAX_DEPTH) return content.map((child) => escapeHtml(inlineNodeText(child))).join("");
  return content.map((child) => nodeHtml(child, depth + 1)).join("");
}

function marksHtml(html: string, marks: readonly AdfMark[] | undefined): string {
  let marked = html;
  for (const mark of marks ?? []) {
    const element = MARK_ELEMENTS.get(mark.type);
    if (element !== undefined) marked = `<${element}>${marked}</${element}>`;
    if (mark.type === "subsup") {
      const name = mark.attrs?.type === "sup" ? "sup" : "sub";
      marked = `<${name}>${marked}</${name}>`;
    }
    if (mark.type === "link" && typeof mark.attrs?.href === "string") {
      const title = typeof mark.attrs.title === "string" ? mark.attrs.title : undefined;
      marked = linkHtml(marked, mark.attrs.href, title);
    }
  }
  return marked;
}

/** A link, or the label followed by the address where the address could run something. */
function linkHtml(label: string, href: string, title: string | undefined): string {
  if (!/^(?:https?:|mailto:)/i.test(href))
    return label === escapeHtml(href) ? label : `${label} (${escapeHtml(href)})`;
  const titled = title === undefined ? "" : ` title="${escapeHtml(title)}"`;
  return `<a href="${escapeHtml(href)}"${titled} rel="noreferrer">${label}</a>`;
}

function spanHtml(attrs: Readonly<Record<string, unknown>>): string {
  return ["colspan", "rowspan"]
    .map((name) => {
      const span = attrs[name];
      return typeof span === "number" && span > 1 ? ` ${name}="${Math.trunc(span)}"` : "";
    })
    .join("");
}

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => ESCAPES[character] ?? character);
}
