/** Deeper than Jira lets documents nest, shallow enough for every stack. */
const deepest = 100;

/**
 * Whether a value has the build of an ADF document, so that nodes can be moved and counted. Whether Jira takes each of them is not
 * looked at: adaptors make only such documents, and what a source holds goes through one of them.
 */
export function isDocument(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  const { type, content } = value as { readonly type?: unknown; readonly content?: unknown };
  return type === "doc" && Array.isArray(content) && content.every((node) => isNode(node, deepest));
}

function isNode(value: unknown, depth: number): boolean {
  if (typeof value !== "object" || value === null || depth === 0) return false;
  const node = value as {
    readonly type?: unknown;
    readonly content?: unknown;
    readonly attrs?: unknown;
    readonly marks?: unknown;
    readonly text?: unknown;
  };
  if (typeof node.type !== "string") return false;
  if (node.text !== undefined && typeof node.text !== "string") return false;
  if (node.attrs !== undefined && (typeof node.attrs !== "object" || node.attrs === null)) return false;
  if (node.marks !== undefined && !Array.isArray(node.marks)) return false;
  if (node.content === undefined) return true;
  return Array.isArray(node.content) && node.content.every((child) => isNode(child, depth - 1));
}
