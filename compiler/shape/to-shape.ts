import type { Shape } from "../plan/index.ts";
import type { Type } from "../types/type.ts";

/** A type as the plan keeps it: what the engine checks values against, and what previews and overrides offer. */
export function shapeOfType(type: Type): Shape {
  switch (type.kind) {
    case "text":
      return type.examples === undefined ? { kind: "text" } : { kind: "text", examples: [...type.examples] };
    case "number":
    case "boolean":
    case "row":
      return { kind: type.kind };
    case "nothing":
      return { kind: "null" };
    case "list":
      return { kind: "list", of: shapeOfType(type.of) };
    case "union":
      return { kind: "union", of: type.of.map(shapeOfType) };
    case "object":
      if (type.fields === undefined) return { kind: "any" };
      return {
        kind: "object",
        fields: [...type.fields].map(([name, value]) => {
          const shape = shapeOfType(value.type);
          return value.missing === "no" ? { name, shape } : { name, shape, optional: true };
        }),
      };
    default:
      return { kind: "any" };
  }
}
