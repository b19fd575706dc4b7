import { Ajv, type ErrorObject, type JSONSchemaType } from "ajv";
import { ChangesError } from "./changes-error.ts";
import type { MappingChanges } from "./mapping-changes.ts";

const text = { type: "string", minLength: 1 } as const;

/** JSON Schema (draft-07) of a saved mapping. */
const schema = {
  type: "object",
  additionalProperties: false,
  required: ["version"],
  properties: {
    version: { const: 1 },
    map: {
      type: "object",
      additionalProperties: { type: "array", items: text, minItems: 1, uniqueItems: true },
    },
    values: {
      type: "object",
      additionalProperties: { type: "object", minProperties: 1, additionalProperties: text },
    },
    skipColumns: { type: "array", items: text },
    csv: {
      type: "object",
      additionalProperties: false,
      properties: {
        delimiter: { type: "string", minLength: 1, maxLength: 1 },
        encoding: text,
        header: { type: "integer", minimum: 1 },
      },
    },
  },
} as unknown as JSONSchemaType<MappingChanges>;

const fits = new Ajv({ allErrors: true }).compile(schema);

/**
 * Takes JSON data for changes of a mapping.
 * @param name what the data is called in messages
 * @throws ChangesError that names every place where it is not
 */
export function readChanges(data: unknown, name: string): MappingChanges {
  if (fits(data)) return data;
  const places = (fits.errors ?? []).slice(0, 10).map((error) => `  ${placeOf(error)} ${sentence(error)}.`);
  throw new ChangesError("mapping-unreadable", `${name} is no mapping:\n${places.join("\n")}`);
}

function placeOf({ instancePath }: ErrorObject): string {
  return instancePath === "" ? "The document" : instancePath;
}

function sentence({ keyword, params, message }: ErrorObject): string {
  if (keyword === "additionalProperties") {
    return `has "${String(params.additionalProperty)}", which is unknown; there are version, map, values, skipColumns and csv (delimiter, encoding, header)`;
  }
  if (keyword === "const") return "must be 1, the only version that this program knows";
  return message ?? keyword;
}
