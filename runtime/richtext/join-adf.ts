import { createLocalIds } from "./adf.ts";
import type { AdfDocument, AdfNode } from "./adf-document.ts";
import { cleanCharacters } from "./characters.ts";
import { createLossList } from "./losses.ts";

/** Lists that two documents may share: where one ends with such a list and the next begins with one, it is one list. */
const lists: ReadonlySet<string> = new Set(["bulletList", "taskList"]);

/**
 * Puts documents one after the other.
 * @param documents each as Jira accepts it
 * @param title becomes a heading above them all; blank is none
 * @returns a document in which no id of a check box stands twice; the same documents always give the same one
 */
export function joinAdf(documents: readonly AdfDocument[], title = ""): AdfDocument {
  const heading = cleanCharacters(title, createLossList()).replace(/\s+/g, " ").trim();
  const nodes: AdfNode[] =
    heading === ""
      ? []
      : [{ type: "heading", attrs: { level: 3 }, content: [{ type: "text", text: heading }] }];
  for (const node of documents.flatMap((document) => document.content)) {
    const before = nodes.at(-1);
    if (before !== undefined && before.type === node.type && lists.has(node.type))
      nodes[nodes.length - 1] = { ...before, content: [...(before.content ?? []), ...(node.content ?? [])] };
    else nodes.push(node);
  }
  const nextId = createLocalIds(JSON.stringify(nodes));
  return { version: 1, type: "doc", content: nodes.map((node) => withNewIds(node, nextId)) };
}

/** Equal texts have equal ids, which one document must not have. */
function withNewIds(node: AdfNode, nextId: () => string): AdfNode {
  const attrs = node.attrs?.localId === undefined ? node.attrs : { ...node.attrs, localId: nextId() };
  return {
    ...node,
    ...(attrs === undefined ? {} : { attrs }),
    ...(node.content === undefined
      ? {}
      : { content: node.content.map((child) => withNewIds(child, nextId)) }),
  };
}
