import type { Plan } from "../plan/index.ts";
import type { JsonSchema } from "./json-schema.ts";
import { overrideSchema } from "./override-schema.ts";

/**
 * TypeScript types of an importer's documents of overrides: the same as `overrideSchema` says, for programs that write such
 * documents.
 *
 * @returns the text of a module that exports `Overrides`
 */
export function overrideTypes(plan: Plan): string {
  const schema = overrideSchema(plan);
  const fields = Object.entries(schema.properties ?? {}).map(([key, part]) => {
    const optional = schema.required?.includes(key) === true ? "" : "?";
    return `${comment(part)}  readonly ${JSON.stringify(key)}${optional}: ${typeOf(part, "  ")};`;
  });
  const open = Object.keys(schema.patternProperties ?? {}).map(templateOf);
  const others = Object.values(schema.patternProperties ?? {}).map(
    (part, at) => `  readonly [address: ${open[at]}]: ${typeOf(part, "  ")} | undefined;`,
  );
  return [
    `/** ${inComment(schema.title ?? "Overrides")}. */`,
    "export interface Overrides {",
    ...fields,
    ...others,
    "}",
    "",
  ].join("\n");
}

/** The beginning that a pattern of addresses has, as a template type. */
const templateOf = (pattern: string): string =>
  `\`${pattern
    .replace(/^\^/, "")
    .replace(/\.\*\\S$/, "")
    .replace(/\\(.)/g, "$1")}\${string}\``;

function typeOf(schema: JsonSchema, indent: string): string {
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum !== undefined) return schema.enum.map((value) => JSON.stringify(value)).join(" | ");
  if (schema.anyOf !== undefined) return schema.anyOf.map((part) => typeOf(part, indent)).join(" | ");
  if (schema.items !== undefined) {
    const items = typeOf(schema.items, indent);
    return `readonly ${items.includes(" | ") ? `(${items})` : items}[]`;
  }
  if (schema.properties !== undefined) return objectType(schema, indent);
  if (typeof schema.additionalProperties === "object")
    return `Readonly<Record<string, ${typeOf(schema.additionalProperties, indent)}>>`;
  const types = typeof schema.type === "string" ? [schema.type] : (schema.type ?? []);
  return types.length === 0
    ? "unknown"
    : types.map((type) => (type === "integer" ? "number" : type)).join(" | ");
}

function objectType(schema: JsonSchema, indent: string): string {
  const inner = Object.entries(schema.properties ?? {}).map(([key, part]) => {
    const optional = schema.required?.includes(key) === true ? "" : "?";
    return `${indent}  readonly ${key}${optional}: ${typeOf(part, `${indent}  `)};`;
  });
  return inner.length === 0 ? "Readonly<Record<string, never>>" : `{\n${inner.join("\n")}\n${indent}}`;
}

function comment({ description }: JsonSchema): string {
  return description === undefined ? "" : `  /** ${inComment(description)} */\n`;
}

const inComment = (text: string): string => text.replaceAll("*/", "* /").replace(/\s+/g, " ");
