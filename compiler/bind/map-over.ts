import type { Over } from "../plan/index.ts";
import { joinTypes } from "../types/join.ts";
import { anyType, listOf, type Type } from "../types/type.ts";

/** How an operation for one value meets its input. */
export interface Mapped {
  readonly over: Over;
  /** What the operation itself is given. */
  readonly element: Type;
  /** Samples show both one value and a list. */
  readonly seen?: true;
}

/** Whether an operation for one value is given one value, the elements of a list, or what only the run can tell. */
export function mapOver(input: Type): Mapped {
  switch (input.kind) {
    case "list":
      return { over: "elements", element: input.of };
    case "any":
      return { over: "either", element: anyType };
    case "either":
      return { over: "either", element: input.of, ...(input.seen ? { seen: true } : {}) };
    case "union":
      if (!input.of.some((member) => member.kind === "list")) return { over: "value", element: input };
      return {
        over: "either",
        seen: true,
        element: joinTypes(input.of.map((member) => (member.kind === "list" ? member.of : member))),
      };
    default:
      return { over: "value", element: input };
  }
}

/** The type of the whole, when the operation gives `result` for one value. A list in a list is flattened by one level. */
export function mappedResult({ over, seen }: Pick<Mapped, "over" | "seen">, result: Type): Type {
  if (over === "value") return result;
  const inner = result.kind === "list" ? result.of : result;
  if (over === "elements" || result.kind === "list") return listOf(inner);
  return { kind: "either", of: inner, ...(seen ? { seen } : {}) };
}
