import { addressOf, type Option, type Plan } from "../plan/index.ts";
import { customFieldTypes } from "../targets/jira.ts";
import { asOverride } from "./as-override.ts";
import { readsColumns } from "./columns/column-changes.ts";
import { takesColumns } from "./columns/takes-columns.ts";
import { rowMaps } from "./columns/target-address.ts";
import { constantSchema, customConstant } from "./constant-schema.ts";
import { takesValues } from "./field-keys.ts";
import type { JsonSchema } from "./json-schema.ts";
import { skip } from "./overrides.ts";
import {
  type Address,
  addressesOf,
  type FieldAddress,
  hasDynamicFields,
  type ListAddress,
} from "./plan-addresses.ts";
import { valuesOf } from "./rows.ts";

/**
 * The schema of an importer's documents of overrides, with titles, descriptions and defaults that a form can be made of. It says
 * what can stand where; whether a path is there and what it holds only `validateOverrides` tells.
 */
export function overrideSchema(plan: Plan): JsonSchema {
  const addresses = addressesOf(plan);
  const rows = readsColumns(plan);
  const tables = rowMaps(plan);
  const issues = plan.maps.filter(({ target }) => target === "issue");
  const open: [string, JsonSchema][] = issues.map((map) => [
    `^${escaped(map.name)}/field:.*\\S`,
    fieldSchema({
      title: "A new custom field",
      columns: tables.includes(map) ? "several" : "none",
      path: !tables.includes(map),
      required: false,
      custom: true,
      values: tables.includes(map),
      // Those that the spec names fit this, too.
      constant: customConstant,
    }),
  ]);
  if (rows) open.push(["^column/.*\\S", { title: "A column of the file", const: "skip" }]);
  if (hasDynamicFields(plan)) open.push(["^bind/field:.*\\S", bindingSchema("A custom field of the source")]);
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: `Overrides of ${plan.importer.title}`,
    description: "What a user changes about the way this importer maps.",
    type: "object",
    required: ["version"],
    additionalProperties: false,
    properties: {
      version: { title: "Version of the document", const: 1 },
      ...(rows ? { file: fileSchema } : {}),
      ...Object.fromEntries(addresses.map((address) => [address.address, schemaOf(plan, address)])),
    },
    ...(open.length === 0 ? {} : { patternProperties: Object.fromEntries(open) }),
  };
}

function schemaOf(plan: Plan, address: Address): JsonSchema {
  const { docs: description } = address;
  switch (address.kind) {
    case "field":
      return fieldAddressSchema(plan, address);
    case "id":
      return { title: "Id", description, ...columnsOnly("one") };
    case "list": {
      const told = { title: titleOf(address.list), description: withDefault(description, address.default) };
      const columns = columnsOf(plan, address);
      return columns === "none"
        ? { ...told, const: skip }
        : { ...told, anyOf: [skipSchema, columnsOnly(columns)] };
    }
    case "table": {
      const values = valuesOf(plan, address.table.name);
      const kinds = new Set<string>(address.table.rows.map(({ value }) => typeof value));
      const [only, ...others] = [...(kinds.size === 0 ? ["string"] : kinds)].map(rowValue);
      const value: JsonSchema =
        values === undefined
          ? others.length === 0
            ? only!
            : { anyOf: [only!, ...others] }
          : { enum: values };
      return {
        title: titleOf(address.table.name),
        description,
        type: "object",
        propertyNames: { type: "string", ...(address.table.exact ? { minLength: 1 } : { pattern: "\\S" }) },
        additionalProperties: value,
        default: Object.fromEntries(address.table.rows.map((row) => [String(row.key), row.value])),
      };
    }
    case "option":
      return { title: description, ...optionSchema(address.option) };
    case "people":
      return {
        title: "People",
        description,
        type: "object",
        propertyNames: { type: "string", pattern: "\\S" },
        additionalProperties: { type: "string", minLength: 1 },
      };
    case "binding":
      return { ...bindingSchema(address.name), description, default: { field: address.name } };
  }
}

const rowValue = (type: string): JsonSchema => (type === "string" ? { type, minLength: 1 } : { type });

function fieldAddressSchema(plan: Plan, address: FieldAddress): JsonSchema {
  const { target, node, docs, rows, required, type, values, list } = address;
  const custom = target.kind === "custom" && list === undefined;
  const schema = fieldSchema({
    title: titleOf(target.name),
    columns: columnsOf(plan, address),
    required,
    custom,
    values: takesValues(address),
    path: !rows || list !== undefined,
    constant: values === undefined ? constantSchema(type) : { enum: values },
  });
  const fixed = node === undefined ? undefined : asOverride(node.value);
  return {
    ...schema,
    description: withDefault(docs, address.default),
    ...(fixed === undefined ? {} : { default: fixed }),
  };
}

/** How many columns may stand at an address. */
function columnsOf(plan: Plan, address: FieldAddress | ListAddress): Columns {
  const map = plan.maps.find(({ name }) => name === address.map);
  if (map === undefined || !address.rows) return "none";
  if (address.kind === "list") return takesColumns(map, address.list);
  return address.list === undefined ? takesColumns(map, addressOf(address.target)) : "none";
}

type Columns = ReturnType<typeof takesColumns>;

interface FieldParts {
  readonly title: string;
  readonly columns: Columns;
  readonly path: boolean;
  readonly required: boolean;
  readonly custom: boolean;
  readonly values: boolean;
  /** `undefined` where none is taken. */
  readonly constant: JsonSchema | undefined;
}

function fieldSchema(parts: FieldParts): JsonSchema {
  const { title, required, custom, constant } = parts;
  const ways = custom
    ? [filledSchema(parts, constant), filledSchema(parts, customConstant, "create")]
    : [filledSchema(parts, constant)];
  const [only = {}] = ways;
  if (required) return ways.length === 1 ? { title, ...only } : { title, anyOf: ways };
  return { title, anyOf: [skipSchema, ...ways] };
}

/** @param create whether the document gives the field another name or type, which the constant is then of */
function filledSchema(parts: FieldParts, constant: JsonSchema | undefined, create?: "create"): JsonSchema {
  const { columns, values, path } = parts;
  return {
    ...(create === undefined ? {} : { title: "A field of its own", required: ["create"] }),
    type: "object",
    minProperties: 1,
    additionalProperties: false,
    properties: {
      ...(path
        ? {
            path: {
              title: "Path in the record",
              description: 'Such as `.name`, `.tags[].name` or `.fields[.name == "Points"].value`.',
              type: "string",
              minLength: 1,
            },
            as: { title: "Adaptor that converts it", type: "string", minLength: 1 },
          }
        : {}),
      ...(columns === "none" ? {} : { columns: { title: "Columns", ...headersSchema(columns) } }),
      ...(constant === undefined ? {} : { constant: { title: "The same for all", ...constant } }),
      ...(values ? { values: { title: "Values", ...rowsSchema } } : {}),
      ...(create === undefined ? {} : { create: createSchema }),
    },
  };
}

const skipSchema: JsonSchema = { title: "Leave out", const: skip };
const headersSchema = (columns: Columns): JsonSchema => ({
  type: "array",
  minItems: 1,
  ...(columns === "one" ? { maxItems: 1 } : {}),
  items: { type: "string", pattern: "\\S" },
});
const columnsOnly = (columns: Columns): JsonSchema => ({
  title: "From columns",
  type: "object",
  required: ["columns"],
  additionalProperties: false,
  properties: { columns: { title: "Columns", ...headersSchema(columns) } },
});
const rowsSchema: JsonSchema = {
  description: "What the source calls it, and what is brought instead.",
  type: "object",
  minProperties: 1,
  propertyNames: { type: "string", pattern: "\\S" },
  additionalProperties: { type: "string", minLength: 1 },
};
const createSchema: JsonSchema = {
  title: "A field of its own",
  description: "Made in Jira where the project lacks it.",
  type: "object",
  additionalProperties: false,
  properties: {
    name: { title: "Name", type: "string", pattern: "\\S" },
    type: { title: "Type", enum: [...customFieldTypes.keys()] },
  },
};
const fileSchema: JsonSchema = {
  title: "How the file is written",
  type: "object",
  additionalProperties: false,
  properties: {
    delimiter: { title: "Between cells", type: "string", minLength: 1, maxLength: 1 },
    encoding: { title: "Encoding", type: "string", minLength: 1 },
    header: { title: "Row of the headers", type: "integer", minimum: 1 },
  },
};

const bindingSchema = (title: string): JsonSchema => ({
  title,
  anyOf: [
    skipSchema,
    {
      title: "A field of Jira",
      type: "object",
      required: ["field"],
      additionalProperties: false,
      properties: { field: { title: "Name in Jira", type: "string", pattern: "\\S" } },
    },
    {
      title: "A new field",
      type: "object",
      required: ["create"],
      additionalProperties: false,
      properties: {
        create: {
          type: "object",
          required: ["name"],
          additionalProperties: false,
          properties: { name: { title: "Name", type: "string", pattern: "\\S" } },
        },
      },
    },
  ],
});

const withDefault = (docs: string, text: string | undefined): string =>
  text === undefined ? docs : `${docs} The importer fills it with \`${text}\`.`;

/** `fix_versions` is read as "Fix versions". */
function titleOf(name: string): string {
  const words = name.replaceAll("_", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const escaped = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

function optionSchema({ type, choices, default: standard }: Option): object {
  if (type === "boolean") return { type: "boolean", default: standard === "true" };
  if (type === "number") return { type: "integer", minimum: 0, default: Number(standard) };
  return { enum: choices, default: standard };
}
