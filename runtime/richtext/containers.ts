import type { LossList } from "./losses.ts";
import type { Block } from "./tree.ts";

/** What a block stands in. */
export type Container = "document" | "quote" | "item" | "cell";

/** What each container takes (Atlassian's ADF schema: doc, blockquote, listItem, tableCell). */
const ACCEPTED: Record<Container, ReadonlySet<Block["kind"]>> = {
  document: new Set(["paragraph", "heading", "quote", "code", "rule", "list", "tasks", "table"]),
  quote: new Set(["paragraph", "list", "code"]),
  item: new Set(["paragraph", "list", "tasks", "code"]),
  cell: new Set(["paragraph", "heading", "quote", "code", "rule", "list", "tasks"]),
};

const BLOCK_NAMES: Record<Block["kind"], string> = {
  paragraph: "paragraph",
  heading: "heading",
  quote: "quote",
  code: "code block",
  rule: "horizontal rule",
  list: "list",
  tasks: "list of check boxes",
  table: "table",
};

export const CONTAINER_NAMES: Record<Container, string> = {
  document: "document",
  quote: "quote",
  item: "list item",
  cell: "table cell",
};

/** Does Jira take such a block directly in such a container? */
export function isAccepted(container: Container, block: Block): boolean {
  return ACCEPTED[container].has(block.kind);
}

/** As `isAccepted`; a refusal is noted as a loss, because the caller lifts the block out. */
export function acceptsOrLifts(container: Container, block: Block, losses: LossList): boolean {
  if (isAccepted(container, block)) return true;
  losses.add(
    "nesting",
    `A ${BLOCK_NAMES[block.kind]} in a ${CONTAINER_NAMES[container]} was moved out of it: Jira allows none there.`,
  );
  return false;
}
