import { BLOCK_NODES } from "./adf-block-rules.ts";
import { BLOCKS, BREAKOUT } from "./adf-children.ts";
import { OBJECT_NODES } from "./adf-object-rules.ts";
import type { NodeRule } from "./adf-rules.ts";

/** The document itself: its children. */
export const DOCUMENT: NodeRule = {
  needsContent: true,
  children: {
    ...BLOCKS,
    codeBlock: BREAKOUT,
    expand: BREAKOUT,
    layoutSection: BREAKOUT,
    syncBlock: BREAKOUT,
    bodiedSyncBlock: BREAKOUT,
  },
};

/** Every node that may stand in a document. */
export const NODES: Readonly<Record<string, NodeRule>> = { ...BLOCK_NODES, ...OBJECT_NODES };
