import type { Attributes } from "./adf-rules.ts";

const COLOR = /^#[0-9a-fA-F]{6}$/;

/** For each mark its attributes; `undefined`: it has none. Source: as `adf-rules.ts`. */
export const MARKS: Readonly<Record<string, Attributes | undefined>> = {
  strong: undefined,
  em: undefined,
  strike: undefined,
  underline: undefined,
  code: undefined,
  link: {
    href: { kind: "string", required: true },
    title: { kind: "string" },
    id: { kind: "string" },
    collection: { kind: "string" },
    occurrenceKey: { kind: "string" },
  },
  subsup: { type: { kind: "enum", required: true, values: ["sub", "sup"] } },
  textColor: { color: { kind: "string", required: true, pattern: COLOR } },
  backgroundColor: { color: { kind: "string", required: true, pattern: COLOR } },
  annotation: {
    id: { kind: "string", required: true },
    annotationType: { kind: "enum", required: true, values: ["inlineComment"] },
  },
  alignment: { align: { kind: "enum", required: true, values: ["center", "end"] } },
  indentation: { level: { kind: "number", required: true, min: 1, max: 6 } },
  fontSize: { fontSize: { kind: "enum", required: true, values: ["small"] } },
  breakout: {
    mode: { kind: "enum", required: true, values: ["wide", "full-width"] },
    width: { kind: "number" },
  },
  border: {
    size: { kind: "number", required: true, min: 1, max: 3 },
    color: { kind: "string", required: true, pattern: /^#[0-9a-fA-F]{8}$|^#[0-9a-fA-F]{6}$/ },
  },
  dataConsumer: { sources: { kind: "strings", required: true } },
  fragment: { localId: { kind: "string", required: true, filled: true }, name: { kind: "string" } },
};
