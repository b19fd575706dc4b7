import type { Expression, ValuesDeclaration } from "../../dsl/index.ts";
import { hasOtherwise } from "../bind/apply-lookup.ts";
import type { Scope } from "../bind/scope.ts";
import { bareWord } from "../bind/word.ts";
import { placeIn, type Unit } from "../bundle/unit.ts";
import { addOtherwise } from "../fixes/otherwise-missing.ts";

/** Tells a look-up in a table without `otherwise` where no `??` follows: another value than those of the rows leaves nothing. */
export function openLookups(scope: Scope, value: Expression): void {
  const visit = (node: Expression, caught: boolean, unit: Unit, within: readonly object[]): void => {
    switch (node.kind) {
      case "coalesce":
        node.arms.forEach((arm, index) => {
          visit(arm, caught || index < node.arms.length - 1, unit, within);
        });
        break;
      case "if":
        visit(node.then, caught, unit, within);
        visit(node.otherwise, caught, unit, within);
        break;
      case "pipe": {
        const [argument] = node.call.arguments;
        const name =
          node.call.name.text === "lookup" && argument !== undefined ? bareWord(argument.value) : undefined;
        const table = name === undefined ? undefined : unit.tables.get(name);
        if (name !== undefined && table !== undefined && !caught && !covers(table.syntax)) {
          scope.program.report(
            "otherwise-missing",
            placeIn(unit, node.call),
            { table: name },
            {
              notes: [`Add \`otherwise -> …\` to \`values ${name}\`, or \`?? …\` behind the look-up.`],
              // An edit belongs to the file that it is told in; a table of a library is mended there.
              fixes: table.unit === unit ? addOtherwise(unit.syntax.text, table.syntax) : [],
            },
          );
        }
        visit(node.input, caught, unit, within);
        const declared = unit.adaptors.get(node.call.name.text);
        if (declared !== undefined && !within.includes(declared.syntax))
          visit(declared.syntax.body, caught, declared.unit, [...within, declared.syntax]);
        break;
      }
      default:
        break;
    }
  };
  visit(value, false, scope.unit, []);
}

/** Every value has a row: there is `otherwise`, or both true and false. Of a stream's records nobody expects it. */
function covers(table: ValuesDeclaration): boolean {
  if (table.from !== undefined) return true;
  const truths = new Set(table.rows.flatMap((row) => (row.key.kind === "boolean" ? [row.key.value] : [])));
  return hasOtherwise(table) || truths.size === 2;
}
