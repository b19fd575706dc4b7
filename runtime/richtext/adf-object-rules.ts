import {
  anything,
  filledText,
  localId,
  number,
  oneOf,
  requiredFilledText,
  requiredOneOf,
  requiredText,
  text,
} from "./adf-attribute-kinds.ts";
import { BLOCKS, BREAKOUT, CAPTION_INLINE, NON_NESTABLE, ON_MEDIA } from "./adf-children.ts";
import type { Attributes, NodeRule } from "./adf-rules.ts";

const LAYOUTS = ["wide", "full-width", "center", "wrap-right", "wrap-left", "align-end", "align-start"];

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

const SYNC_ATTRIBUTES: Attributes = { resourceId: requiredText, localId: requiredText };

const { bodiedExtension: _bodied, extension: _extension, ...SYNCED } = BLOCKS;

/** Media, cards, people, dates, extensions: what stands for something else. */
export const OBJECT_NODES: Readonly<Record<string, NodeRule>> = {
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
  syncBlock: { attributes: [SYNC_ATTRIBUTES], needsAttributes: true },
  bodiedSyncBlock: {
    attributes: [SYNC_ATTRIBUTES],
    needsAttributes: true,
    children: { ...SYNCED, layoutSection: BREAKOUT },
    needsContent: true,
    minChildren: 1,
  },
};
