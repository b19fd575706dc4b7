import type { Expression } from "../../dsl/index.ts";
import type { Program } from "../bind/program.ts";
import { placeIn, type Unit } from "../bundle/unit.ts";

/** The JSON that an expression writes out; tells what is computed, and returns undefined then. */
export function literalJson(
  where: { readonly program: Program; readonly unit: Unit },
  node: Expression,
): unknown {
  switch (node.kind) {
    case "text":
    case "number":
    case "boolean":
      return node.value;
    case "null":
      return null;
    case "list":
      return node.items.map((item) => literalJson(where, item));
    case "object":
      return Object.fromEntries(
        node.entries.map((entry) => [
          entry.key.kind === "name" ? entry.key.text : entry.key.value,
          literalJson(where, entry.value),
        ]),
      );
    default:
      where.program.report("test-not-literal", placeIn(where.unit, node), {});
      return undefined;
  }
}
