import type { AdaptorDeclaration, Expression } from "../../dsl/index.ts";
import type { Declared } from "../bundle/unit.ts";
import type { Catalogue } from "../catalogue.ts";
import { takesLists, typeOfSignature } from "../types/signature.ts";

/**
 * Whether a declared adaptor takes a list as it is, rather than being mapped over it: its body uses the first parameter as one,
 * with `[]`, `[…]` or an adaptor for lists.
 */
export function takesListAsIs(
  declared: Declared<AdaptorDeclaration>,
  catalogue: Catalogue,
  above: readonly object[] = [],
): boolean {
  const { syntax, unit } = declared;
  const first = syntax.parameters[0]?.text;
  const isFirst = (node: Expression): boolean =>
    node.kind === "path" && node.root.kind === "name" && node.root.text === first && node.steps.length === 0;
  const uses = (node: Expression): boolean => {
    switch (node.kind) {
      case "path":
        return (
          node.root.kind === "name" &&
          node.root.text === first &&
          ["all", "select"].includes(node.steps[0]?.kind ?? "")
        );
      case "pipe": {
        if (!isFirst(node.input))
          return uses(node.input) || node.call.arguments.some((argument) => uses(argument.value));
        const inner = unit.adaptors.get(node.call.name.text);
        if (inner !== undefined)
          return !above.includes(inner.syntax) && takesListAsIs(inner, catalogue, [...above, syntax]);
        const signature = catalogue.get(node.call.name.text);
        return signature !== undefined && takesLists(typeOfSignature(signature.input));
      }
      case "coalesce":
        return node.arms.some(uses);
      case "if":
        return [node.condition, node.then, node.otherwise].some(uses);
      case "compare":
        return uses(node.left) || uses(node.right);
      case "in":
        return uses(node.value) || isFirst(node.list) || uses(node.list);
      case "is":
      case "not":
        return uses(node.value);
      case "and":
      case "or":
      case "list":
        return node.items.some(uses);
      case "object":
        return node.entries.some((entry) => uses(entry.value));
      default:
        return false;
    }
  };
  return uses(syntax.body);
}
