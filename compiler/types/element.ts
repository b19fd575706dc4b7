import { joinTypes } from "./join.ts";
import { anyType, type Type } from "./type.ts";

/** What a list holds; of a union, what its lists hold; undefined for what is never a list. */
export function elementOf(type: Type): Type | undefined {
  switch (type.kind) {
    case "list":
      return type.of;
    case "any":
    case "nothing":
    case "either":
      return anyType;
    case "union": {
      const elements = type.of.flatMap((member) => elementOf(member) ?? []);
      return elements.length === 0 ? undefined : joinTypes(elements);
    }
    default:
      return undefined;
  }
}
