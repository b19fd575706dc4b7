import type { Option, Plan } from "../plan/index.ts";
import { customFieldTypes } from "../targets/jira.ts";
import type { Type } from "../types/type.ts";
import { asOverride } from "./as-override.ts";
import { readsColumns } from "./columns/column-changes.ts";
import { takesValues } from "./field-keys.ts";
import { type Address, addressesOf, type FieldAddress, hasDynamicFields } from "./plan-addresses.ts";
import { valuesOf } from "./rows.ts";

/** A JSON Schema (draft-07), as far as it is used here. */
export interface JsonSchema {
  readonly $schema?: string;
  readonly title?: string;
  readonly description?: string;
  readonly default?: unknown;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly minimum?: number;
  readonly minProperties?: number;
  readonly items?: JsonSchema;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly patternProperties?: Readonly<Record<string, JsonSchema>>;
  readonly additionalProperties?: boolean | JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
}

/**
 * The schema of an importer's documents of overrides, with titles, descriptions and defaults that a form can be made of. It says
 * what can stand where; whether a path is there and what it holds only `validateOverrides` tells.
 */
export function overrideSchema(plan: Plan): JsonSchema {
  const addresses = addressesOf(plan);
  const rows = readsColumns(plan);
  const issues = plan.maps.filter(({ target }) => target === "issue");
  const open: [string, JsonSchema][] = issues.map(({ name }) => [
    `^${escaped(name)}/field:.*\\S`,
    fieldSchema({ title: "A new custom field", rows, required: false, custom: true, values: rows }),
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
      return fieldAddressSchema(address);
    case "id":
      return { title: "Id", description, ...columnsOnly };
    case "list": {
      const told = { title: titleOf(address.list), description: withDefault(description, address.default) };
      return address.rows ? { ...told, anyOf: [skipSchema, columnsOnly] } : { ...told, ...skipSchema };
    }
    case "table": {
      const values = valuesOf(plan, address.table.name);
      const kinds = [...new Set(address.table.rows.map(({ value }) => typeof value))];
      const value: JsonSchema =
        values === undefined
          ? { type: kinds.length === 0 ? "string" : kinds.length === 1 ? kinds[0]! : kinds, minLength: 1 }
          : { enum: values };
      return {
        title: titleOf(address.table.name),
        description,
        type: "object",
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
        additionalProperties: { type: "string", minLength: 1 },
      };
    case "binding":
      return { ...bindingSchema(address.name), description, default: { field: address.name } };
  }
}

function fieldAddressSchema(address: FieldAddress): JsonSchema {
  const { target, node, docs, rows, required, type, values, list } = address;
  const schema = fieldSchema({
    title: titleOf(target.name),
    rows: rows && list === undefined,
    required,
    custom: target.kind === "custom" && list === undefined,
    values: takesValues(address),
    path: !rows,
    constant: values === undefined ? constantSchema(type) : { enum: values },
  });
  const fixed = node === undefined ? undefined : asOverride(node.value);
  return {
    ...schema,
    description: withDefault(docs, address.default),
    ...(fixed === undefined ? {} : { default: fixed }),
  };
}

interface FieldParts {
  readonly title: string;
  readonly rows: boolean;
  readonly required: boolean;
  readonly custom: boolean;
  readonly values: boolean;
  readonly path?: boolean;
  /** Absent where any constant may be meant, `undefined` where none is taken. */
  readonly constant?: JsonSchema | undefined;
}

function fieldSchema(parts: FieldParts): JsonSchema {
  const { title, rows, required, custom, values, path = !rows } = parts;
  const constant = "constant" in parts ? parts.constant : {};
  const filled: JsonSchema = {
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
      ...(rows ? { columns: { title: "Columns", ...headersSchema } } : {}),
      ...(constant === undefined ? {} : { constant: { title: "The same for all", ...constant } }),
      ...(values ? { values: { title: "Values", ...rowsSchema } } : {}),
      ...(custom ? { create: createSchema } : {}),
    },
  };
  return required ? { title, ...filled } : { title, anyOf: [skipSchema, filled] };
}

const skipSchema: JsonSchema = { title: "Leave out", const: "skip" };
const headersSchema: JsonSchema = { type: "array", minItems: 1, items: { type: "string", pattern: "\\S" } };
const columnsOnly: JsonSchema = {
  title: "From columns",
  type: "object",
  required: ["columns"],
  additionalProperties: false,
  properties: { columns: { title: "Columns", ...headersSchema } },
};
const rowsSchema: JsonSchema = {
  description: "What the source calls it, and what is brought instead.",
  type: "object",
  minProperties: 1,
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

/** What a constant may be; undefined for a target that takes none. */
function constantSchema(type: Type): JsonSchema | undefined {
  switch (type.kind) {
    case "text":
      return { type: "string", pattern: "\\S" };
    case "adf":
      return { type: "string" };
    case "label":
      return { type: "string", pattern: "^\\S+$" };
    case "number":
    case "boolean":
      return { type: type.kind };
    case "date":
      return { type: "string", format: "date" };
    case "date_time":
      return { type: "string", format: "date-time" };
    case "person":
      return {
        anyOf: [
          { type: "string", pattern: "\\S" },
          {
            type: "object",
            minProperties: 1,
            additionalProperties: false,
            properties: Object.fromEntries(
              ["id", "email", "name"].map((key) => [key, { type: "string", pattern: "\\S" }]),
            ),
          },
        ],
      };
    case "list": {
      const items = constantSchema(type.of);
      return items === undefined ? undefined : { anyOf: [{ type: "array", minItems: 1, items }, items] };
    }
    case "union": {
      const anyOf = type.of.flatMap((member) => constantSchema(member) ?? []);
      const [only] = anyOf;
      return anyOf.length > 1 ? { anyOf } : only;
    }
    default:
      return undefined;
  }
}

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
