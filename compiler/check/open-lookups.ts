import type { Expression, ValuesDeclaration } from "../../dsl/index.ts";
import { hasOtherwise } from "../bind/apply-lookup.ts";
import type { Scope } from "../bind/scope.ts";
import { bareWord } from "../bind/word.ts";
import { placeIn } from "../bundle/unit.ts";

/** Tells a look-up in a table without `otherwise` where no `??` follows: another value than those of the rows leaves nothing. */
export function openLookups(scope: Scope, value: Expression): void {
  const visit = (node: Expression, caught: boolean): void => {
    switch (node.kind) {
      case "coalesce":
        for (const [index, arm] of node.arms.entries()) visit(arm, caught || index < node.arms.length - 1);
        break;
      case "if":
        visit(node.then, caught);
        visit(node.otherwise, caught);
        break;
      case "pipe": {
        const [argument] = node.call.arguments;
        const name =
          node.call.name.text === "lookup" && argument !== undefined ? bareWord(argument.value) : undefined;
        const table = name === undefined ? undefined : scope.unit.tables.get(name);
        if (name !== undefined && table !== undefined && !caught && !covers(table.syntax)) {
          scope.program.report(
            "otherwise-missing",
            placeIn(scope.unit, node.call),
            { table: name },
            {
              notes: [`Add \`otherwise -> …\` to \`values ${name}\`, or \`?? …\` behind the look-up.`],
            },
          );
        }
        visit(node.input, caught);
        break;
      }
      default:
        break;
    }
  };
  visit(value, false);
}

/** Every value has a row: there is `otherwise`, or both true and false. */
function covers(table: ValuesDeclaration): boolean {
  const truths = new Set(table.rows.flatMap((row) => (row.key.kind === "boolean" ? [row.key.value] : [])));
  return hasOtherwise(table) || truths.size === 2;
}
