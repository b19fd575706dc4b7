/**
 * The Atlassian Document Format as a table: for each node its attributes, its children and their marks. It follows
 * the JSON schema that Atlassian publishes (`@atlaskit/adf-schema`, `json-schema/v1/full.json`); where that leaves a
 * door open (unknown keys of a table row or a media block, one mark twice) this table is the stricter of the two.
 */

/** What an attribute may hold. */
export type AttributeRule =
  | { readonly kind: "string"; readonly required?: true; readonly filled?: true; readonly pattern?: RegExp }
  | { readonly kind: "number"; readonly required?: true; readonly min?: number; readonly max?: number }
  | { readonly kind: "boolean" }
  | { readonly kind: "any"; readonly required?: true }
  | { readonly kind: "numbers" }
  | { readonly kind: "strings"; readonly required?: true }
  | { readonly kind: "enum"; readonly required?: true; readonly values: readonly string[] };

export type Attributes = Readonly<Record<string, AttributeRule>>;

/** The marks a child may carry: one of the sets has to hold them all. */
export type MarkSets = readonly (readonly string[])[];

/** Which children a node takes, each with the marks it may carry there. `none`: the child has no marks at all. */
export type Children = Readonly<Record<string, MarkSets | "none">>;

export interface NodeRule {
  /** Alternative shapes of the attributes; absent: the node has none. */
  readonly attributes?: readonly Attributes[];
  /** Must `attrs` be there, even when no attribute is required? */
  readonly needsAttributes?: true;
  readonly children?: Children;
  /** Must `content` be there? */
  readonly needsContent?: true;
  readonly minChildren?: number;
  readonly maxChildren?: number;
  /** Types by position, for nodes whose second child is of another type than the first. */
  readonly order?: readonly string[];
}

const text = { kind: "string" } as const;
const requiredText = { kind: "string", required: true } as const;
const filledText = { kind: "string", filled: true } as const;
const requiredFilledText = { kind: "string", required: true, filled: true } as const;
const number = { kind: "number" } as const;
const anything = { kind: "any" } as const;
const oneOf = (...values: string[]) => ({ kind: "enum", values }) as const;
const requiredOneOf = (...values: string[]) => ({ kind: "enum", required: true, values }) as const;
const localId: Attributes = { localId: text };

const PLAIN: MarkSets = [[]];
const SMALL: MarkSets = [["fontSize"]];
const CONNECTED: MarkSets = [["dataConsumer", "fragment"]];
const BREAKOUT: MarkSets = [["breakout"]];
const PLACED: MarkSets = [
  ["fontSize", "alignment"],
  ["fontSize", "indentation"],
];
const PLACED_HEADING: MarkSets = [["alignment"], ["indentation"]];
const ON_MEDIA: MarkSets = [["dataConsumer", "link", "annotation", "border"]];
const LINKED: MarkSets = [["link"]];
const TEXT: MarkSets = [
  ["link", "em", "strong", "strike", "subsup", "underline", "textColor", "annotation", "backgroundColor"],
  ["code", "link", "annotation"],
];

const CAPTION_INLINE: Children = {
  text: TEXT,
  hardBreak: "none",
  mention: "none",
  emoji: "none",
  date: "none",
  placeholder: "none",
  inlineCard: "none",
  status: "none",
};

const INLINE: Children = { ...CAPTION_INLINE, inlineExtension: CONNECTED, mediaInline: ON_MEDIA };
const CODE_TEXT: Children = { text: PLAIN };
const MEDIA_SINGLE: Children = { mediaSingle: LINKED };
const EXTENSION: Children = { extension: CONNECTED };
const LISTS: Children = { bulletList: "none", orderedList: "none" };

const NON_NESTABLE: Children = {
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

const BLOCKS: Children = {
  ...NON_NESTABLE,
  paragraph: PLACED,
  heading: PLACED_HEADING,
  expand: PLAIN,
  bodiedExtension: CONNECTED,
};

const IN_CELL: Children = {
  ...NON_NESTABLE,
  paragraph: [["fontSize", "alignment"]],
  heading: PLACED_HEADING,
  nestedExpand: PLAIN,
};

const { table: _table, ...CELL_CHILDREN } = IN_CELL;

const LAYOUTS = ["wide", "full-width", "center", "wrap-right", "wrap-left", "align-end", "align-start"];

const CELL: NodeRule = {
  attributes: [
    {
      colspan: number,
      rowspan: number,
      colwidth: { kind: "numbers" },
      background: text,
      localId: text,
      valign: oneOf("top", "middle", "bottom"),
    },
  ],
  children: CELL_CHILDREN,
  needsContent: true,
  minChildren: 1,
};

const EXTENSION_ATTRIBUTES: Attributes = {
  extensionKey: requiredFilledText,
  extensionType: requiredFilledText,
  parameters: anything,
  text,
  localId: filledText,
};

const EXTENSION_LAYOUT: Attributes = { layout: oneOf("wide", "full-width", "default") };

const MEDIA_FILE: Attributes = {
  localId: text,
  id: requiredFilledText,
  alt: text,
  collection: requiredText,
  height: number,
  occurrenceKey: filledText,
  width: number,
};

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

export const NODES: Readonly<Record<string, NodeRule>> = {
  text: {},
  hardBreak: { attributes: [{ text: oneOf("\n"), localId: text }] },
  paragraph: { attributes: [localId], children: INLINE },
  heading: {
    attributes: [{ level: { kind: "number", required: true, min: 1, max: 6 }, localId: text }],
    needsAttributes: true,
    children: INLINE,
  },
  blockquote: {
    attributes: [localId],
    children: {
      ...LISTS,
      ...MEDIA_SINGLE,
      ...EXTENSION,
      paragraph: PLAIN,
      codeBlock: PLAIN,
      mediaGroup: "none",
    },
    needsContent: true,
    minChildren: 1,
  },
  codeBlock: {
    attributes: [
      {
        language: text,
        uniqueId: text,
        localId: text,
        wrap: { kind: "boolean" },
        hideLineNumbers: { kind: "boolean" },
      },
    ],
    children: CODE_TEXT,
  },
  rule: { attributes: [localId] },
  bulletList: { attributes: [localId], children: { listItem: "none" }, needsContent: true, minChildren: 1 },
  orderedList: {
    attributes: [{ order: { kind: "number", min: 0 }, localId: text }],
    children: { listItem: "none" },
    needsContent: true,
    minChildren: 1,
  },
  listItem: {
    attributes: [localId],
    children: {
      ...LISTS,
      ...MEDIA_SINGLE,
      ...EXTENSION,
      paragraph: SMALL,
      taskList: "none",
      codeBlock: PLAIN,
    },
    needsContent: true,
    minChildren: 1,
  },
  taskList: {
    attributes: [{ localId: requiredText }],
    needsAttributes: true,
    children: { taskItem: "none", taskList: "none", blockTaskItem: "none" },
    needsContent: true,
    minChildren: 1,
  },
  taskItem: {
    attributes: [{ localId: requiredText, state: requiredOneOf("TODO", "DONE") }],
    needsAttributes: true,
    children: INLINE,
  },
  blockTaskItem: {
    attributes: [{ localId: requiredText, state: requiredOneOf("TODO", "DONE") }],
    needsAttributes: true,
    children: { paragraph: SMALL, ...EXTENSION },
    needsContent: true,
    minChildren: 1,
  },
  decisionList: {
    attributes: [{ localId: requiredText }],
    needsAttributes: true,
    children: { decisionItem: "none" },
    needsContent: true,
    minChildren: 1,
  },
  decisionItem: {
    attributes: [{ localId: requiredText, state: requiredText }],
    needsAttributes: true,
    children: INLINE,
  },
  table: {
    attributes: [
      {
        displayMode: oneOf("default", "fixed"),
        isNumberColumnEnabled: { kind: "boolean" },
        layout: oneOf("wide", "full-width", "center", "align-end", "align-start", "default"),
        localId: filledText,
        width: number,
      },
    ],
    children: { tableRow: "none" },
    needsContent: true,
    minChildren: 1,
  },
  tableRow: {
    attributes: [localId],
    children: { tableCell: "none", tableHeader: "none" },
    needsContent: true,
  },
  tableCell: CELL,
  tableHeader: CELL,
  panel: {
    attributes: [
      {
        panelType: requiredOneOf("info", "note", "tip", "warning", "error", "success", "custom"),
        panelIcon: text,
        panelIconId: text,
        panelIconText: text,
        panelColor: text,
        localId: text,
      },
    ],
    needsAttributes: true,
    children: {
      ...LISTS,
      ...MEDIA_SINGLE,
      ...EXTENSION,
      paragraph: SMALL,
      heading: PLAIN,
      blockCard: "none",
      mediaGroup: "none",
      codeBlock: PLAIN,
      taskList: "none",
      rule: "none",
      decisionList: "none",
    },
    needsContent: true,
    minChildren: 1,
  },
  expand: {
    attributes: [{ title: text, localId: text }],
    children: { ...NON_NESTABLE, nestedExpand: PLAIN },
    needsContent: true,
    minChildren: 1,
  },
  nestedExpand: {
    attributes: [{ title: text, localId: text }],
    needsAttributes: true,
    children: {
      ...LISTS,
      ...MEDIA_SINGLE,
      ...EXTENSION,
      paragraph: SMALL,
      heading: PLAIN,
      mediaGroup: "none",
      codeBlock: PLAIN,
      taskList: "none",
      decisionList: "none",
      rule: "none",
      panel: "none",
      blockquote: "none",
    },
    needsContent: true,
    minChildren: 1,
  },
  layoutSection: {
    attributes: [localId],
    children: { layoutColumn: "none" },
    needsContent: true,
    minChildren: 2,
    maxChildren: 3,
  },
  layoutColumn: {
    attributes: [
      {
        width: { kind: "number", required: true, min: 0, max: 100 },
        localId: text,
        valign: oneOf("top", "middle", "bottom"),
      },
    ],
    needsAttributes: true,
    children: BLOCKS,
    needsContent: true,
    minChildren: 1,
  },
  mediaSingle: {
    attributes: [
      {
        localId: text,
        width: { kind: "number", min: 0, max: 100 },
        layout: requiredOneOf(...LAYOUTS),
        widthType: oneOf("percentage"),
      },
      {
        localId: text,
        width: { kind: "number", required: true, min: 0 },
        widthType: requiredOneOf("pixel"),
        layout: requiredOneOf(...LAYOUTS),
      },
    ],
    children: { media: ON_MEDIA, caption: "none" },
    order: ["media", "caption"],
    needsContent: true,
    minChildren: 1,
    maxChildren: 2,
  },
  mediaGroup: { children: { media: ON_MEDIA }, needsContent: true, minChildren: 1 },
  media: {
    attributes: [
      { ...MEDIA_FILE, type: requiredOneOf("link", "file") },
      {
        type: requiredOneOf("external"),
        localId: text,
        alt: text,
        height: number,
        width: number,
        url: requiredText,
      },
    ],
    needsAttributes: true,
  },
  mediaInline: {
    attributes: [{ ...MEDIA_FILE, type: oneOf("link", "file", "image"), data: anything }],
    needsAttributes: true,
  },
  caption: { attributes: [localId], children: CAPTION_INLINE },
  mention: {
    attributes: [
      {
        id: requiredText,
        localId: text,
        text,
        accessLevel: text,
        userType: oneOf("DEFAULT", "SPECIAL", "APP"),
      },
    ],
    needsAttributes: true,
  },
  emoji: { attributes: [{ shortName: requiredText, id: text, text, localId: text }], needsAttributes: true },
  date: { attributes: [{ timestamp: requiredFilledText, localId: text }], needsAttributes: true },
  status: {
    attributes: [
      {
        text: requiredFilledText,
        color: {
          kind: "string",
          required: true,
          pattern: /^(neutral|purple|blue|red|yellow|green|#[0-9a-fA-F]{6})$/,
        },
        localId: text,
        style: text,
      },
    ],
    needsAttributes: true,
  },
  placeholder: { attributes: [{ text: requiredText, localId: text }], needsAttributes: true },
  inlineCard: {
    attributes: [
      { url: requiredText, localId: text },
      { data: { kind: "any", required: true }, localId: text },
    ],
    needsAttributes: true,
  },
  blockCard: {
    attributes: [
      { url: requiredText, localId: text },
      { data: { kind: "any", required: true }, localId: text },
    ],
    needsAttributes: true,
  },
  embedCard: {
    attributes: [
      {
        url: requiredText,
        layout: requiredOneOf(...LAYOUTS),
        width: { kind: "number", min: 0, max: 100 },
        originalHeight: number,
        originalWidth: number,
        localId: text,
      },
    ],
    needsAttributes: true,
  },
  extension: { attributes: [{ ...EXTENSION_ATTRIBUTES, ...EXTENSION_LAYOUT }], needsAttributes: true },
  inlineExtension: { attributes: [EXTENSION_ATTRIBUTES], needsAttributes: true },
  bodiedExtension: {
    attributes: [{ ...EXTENSION_ATTRIBUTES, ...EXTENSION_LAYOUT }],
    needsAttributes: true,
    children: NON_NESTABLE,
    needsContent: true,
    minChildren: 1,
  },
  syncBlock: { attributes: [{ resourceId: requiredText, localId: requiredText }], needsAttributes: true },
  bodiedSyncBlock: {
    attributes: [{ resourceId: requiredText, localId: requiredText }],
    needsAttributes: true,
    children: (({ bodiedExtension: _bodied, extension: _extension, ...rest }) => rest)({
      ...BLOCKS,
      layoutSection: BREAKOUT,
    }),
    needsContent: true,
    minChildren: 1,
  },
};
