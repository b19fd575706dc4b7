import type { AdaptorSignature, Catalogue } from "../catalogue.ts";

type Row = Pick<AdaptorSignature, "name" | "input" | "returns"> & Partial<AdaptorSignature>;

const rows: readonly Row[] = [
  { name: "trim", input: "text", returns: "text", mayBeMissing: true },
  {
    name: "truncate",
    input: "text",
    returns: "text",
    parameters: [{ name: "length", type: "number", docs: "" }],
  },
  { name: "slug", input: "text", returns: "label", mayBeMissing: true },
  { name: "label", input: "text", returns: "label", mayBeMissing: true },
  { name: "smallest", input: { list: { variable: "T" } }, returns: { variable: "T" }, mayBeMissing: true },
  {
    name: "option_label",
    input: { anyOf: ["number", "text"] },
    returns: "text",
    mayBeMissing: true,
    parameters: [{ name: "options", type: { list: "any" }, docs: "" }],
  },
  { name: "text", input: { anyOf: ["text", "number", "boolean"] }, returns: "text" },
  {
    name: "number",
    input: { anyOf: ["number", "text"] },
    returns: "number",
    fallible: true,
    mayBeMissing: true,
  },
  { name: "epoch_millis", input: { anyOf: ["number", "text"] }, returns: "moment", fallible: true },
  { name: "iso_date_time", input: "moment", returns: "date_time" },
  {
    name: "date_from",
    input: "text",
    returns: "date",
    fallible: true,
    mayBeMissing: true,
    parameters: [{ name: "format", type: "text", literal: true, syntax: "date read", docs: "" }],
  },
  {
    name: "moment_from",
    input: "text",
    returns: "moment",
    fallible: true,
    mayBeMissing: true,
    parameters: [
      { name: "format", type: "text", literal: true, syntax: "moment read", docs: "" },
      { name: "zone", type: "text", docs: "" },
    ],
  },
  {
    name: "format_date",
    input: "date",
    returns: "text",
    parameters: [
      { name: "format", type: "text", literal: true, syntax: "date written", docs: "" },
      { name: "language", type: "text", default: "en", literal: true, syntax: "language", docs: "" },
    ],
  },
  {
    name: "iso_date",
    input: "moment",
    returns: "date",
    parameters: [{ name: "zone", type: "text", docs: "" }],
  },
  { name: "markdown_to_adf", input: "text", returns: "adf", mayBeMissing: true },
  { name: "plain_to_adf", input: "text", returns: "adf", mayBeMissing: true },
  {
    name: "check_box_to_adf",
    input: "text",
    returns: "adf",
    mayBeMissing: true,
    parameters: [{ name: "checked", type: "boolean", docs: "" }],
  },
  {
    name: "join",
    input: { list: "text" },
    returns: "text",
    mayBeMissing: true,
    parameters: [{ name: "separator", type: "text", default: ", ", docs: "" }],
  },
  {
    name: "join_adf",
    input: { list: "adf" },
    returns: "adf",
    mayBeMissing: true,
    parameters: [{ name: "title", type: "text", default: null, docs: "" }],
  },
  {
    name: "duration",
    input: { anyOf: ["number", "text"] },
    returns: "duration",
    fallible: true,
    mayBeMissing: true,
    parameters: [{ name: "unit", type: "duration", literal: true, docs: "" }],
  },
  { name: "first", input: { list: { variable: "T" } }, returns: { variable: "T" }, mayBeMissing: true },
  {
    name: "without",
    input: { list: { variable: "T" } },
    returns: { list: { variable: "T" } },
    parameters: [{ name: "value", type: { variable: "T" }, docs: "" }],
  },
  {
    name: "sort",
    input: { list: { variable: "T" } },
    returns: { list: { variable: "T" } },
    parameters: [
      { name: "by", type: "text", default: null, literal: true, syntax: "field", docs: "" },
      { name: "order", type: "text", default: "up", literal: true, values: ["up", "down"], docs: "" },
    ],
  },
  {
    name: "flatten",
    input: { list: { anyOf: [{ list: { variable: "T" } }, { variable: "T" }] } },
    returns: { list: { variable: "T" } },
  },
  { name: "count", input: { list: "any" }, returns: "number" },
  { name: "seconds", input: "duration", returns: "number" },
  { name: "note", input: "text", returns: { fields: { text: "text", seconds: "number" } } },
  {
    name: "match",
    input: "text",
    returns: "text",
    mayBeMissing: true,
    parameters: [{ name: "pattern", type: "text", literal: true, syntax: "pattern", docs: "" }],
  },
  {
    name: "split",
    input: "text",
    returns: { list: "text" },
    parameters: [{ name: "separator", type: "text", literal: true, docs: "" }],
  },
  {
    name: "person",
    input: { anyOf: ["object", "text", "number"] },
    returns: "person",
    mayBeMissing: true,
    parameters: ["id", "email", "name"].map((name) => ({ name, type: "any", default: null, docs: "" })),
  },
];

/** Signatures as the adaptors of a run-time have them, so that the compiler is tested without one. */
export const testCatalogue: Catalogue = new Map(
  rows.map((row) => [
    row.name,
    {
      major: 1,
      since: "0.1",
      category: "value",
      docs: "",
      parameters: [],
      fallible: false,
      mayBeMissing: false,
      examples: [],
      ...row,
    },
  ]),
);
