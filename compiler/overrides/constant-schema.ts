import { customFieldTypes } from "../targets/jira.ts";
import type { Type } from "../types/type.ts";
import { dateTimePattern } from "./constant-value.ts";
import type { JsonSchema } from "./json-schema.ts";

/** What a constant may be; undefined for a target that takes none. */
export function constantSchema(type: Type): JsonSchema | undefined {
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
      return { type: "string", format: "date-time", pattern: dateTimePattern };
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

/** A custom field takes what the type takes that a document gives it. */
export const customConstant: JsonSchema = {
  anyOf: [...customFieldTypes.values()]
    .flatMap((type) => constantSchema(type) ?? [])
    .filter((one, at, all) => all.findIndex((other) => JSON.stringify(other) === JSON.stringify(one)) === at),
};
