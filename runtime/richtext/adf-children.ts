import type { Children, MarkSets } from "./adf-rules.ts";

/* Sets of marks, named after where they are allowed. */

export const PLAIN: MarkSets = [[]];
export const SMALL: MarkSets = [["fontSize"]];
const CONNECTED: MarkSets = [["dataConsumer", "fragment"]];
export const BREAKOUT: MarkSets = [["breakout"]];
const PLACED: MarkSets = [
  ["fontSize", "alignment"],
  ["fontSize", "indentation"],
];
const PLACED_HEADING: MarkSets = [["alignment"], ["indentation"]];
export const ON_MEDIA: MarkSets = [["dataConsumer", "link", "annotation", "border"]];
const LINKED: MarkSets = [["link"]];
const TEXT: MarkSets = [
  ["link", "em", "strong", "strike", "subsup", "underline", "textColor", "annotation", "backgroundColor"],
  ["code", "link", "annotation"],
];

export const CAPTION_INLINE: Children = {
  text: TEXT,
  hardBreak: "none",
  mention: "none",
  emoji: "none",
  date: "none",
  placeholder: "none",
  inlineCard: "none",
  status: "none",
};

export const INLINE: Children = { ...CAPTION_INLINE, inlineExtension: CONNECTED, mediaInline: ON_MEDIA };
export const CODE_TEXT: Children = { text: PLAIN };
export const MEDIA_SINGLE: Children = { mediaSingle: LINKED };
export const EXTENSION: Children = { extension: CONNECTED };
export const LISTS: Children = { bulletList: "none", orderedList: "none" };

export const NON_NESTABLE: Children = {
  ...LISTS,
  ...MEDIA_SINGLE,
  ...EXTENSION,
  paragraph: SMALL,
  panel: "none",
  blockquote: "none",
  rule: "none",
  heading: PLAIN,
  codeBlock: PLAIN,
  mediaGroup: "none",
  decisionList: "none",
  taskList: "none",
  table: [["fragment"]],
  blockCard: "none",
  embedCard: "none",
};

export const BLOCKS: Children = {
  ...NON_NESTABLE,
  paragraph: PLACED,
  heading: PLACED_HEADING,
  expand: PLAIN,
  bodiedExtension: CONNECTED,
};

const { table: _table, ...WITHOUT_TABLE } = NON_NESTABLE;

export const IN_CELL: Children = {
  ...WITHOUT_TABLE,
  paragraph: [["fontSize", "alignment"]],
  heading: PLACED_HEADING,
  nestedExpand: "none",
};
