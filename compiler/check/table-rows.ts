import type { ValuesDeclaration } from "../../dsl/index.ts";
import type { Program } from "../bind/program.ts";
import { type Declared, placeIn } from "../bundle/unit.ts";
import { remove } from "../fixes/remove.ts";

/** Tells rows of a value table that an earlier one shadows. */
export function tableRows(
  program: Program,
  { name, unit, syntax }: Declared<ValuesDeclaration>,
  exact: boolean,
): void {
  const keys = new Map<string, string>();
  let otherwise = false;
  for (const row of syntax.rows) {
    const { key } = row;
    const fixes = [remove(unit.syntax.text, row.span, "Remove the row")];
    const tell = (reason: string): void =>
      program.report("row-unreachable", placeIn(unit, row), { reason }, { fixes });
    if (key.kind === "otherwise") {
      if (otherwise) tell("`otherwise` stands above it already");
      otherwise = true;
    } else if (key.kind === "text" || key.kind === "number" || key.kind === "boolean") {
      const written = String(key.value);
      const folded = exact ? written : written.trim().toLowerCase();
      const before = keys.get(folded);
      if (before !== undefined) {
        const notes =
          before === written
            ? []
            : [
                `Keys are compared without blanks at the ends and upper case, so it equals "${before}"; \`exact: true\` tells them apart.`,
              ];
        program.report("row-duplicate", placeIn(unit, key), { key: written, table: name }, { notes, fixes });
      } else if (otherwise) tell("`otherwise` stands above it and takes every value");
      else keys.set(folded, written);
    }
  }
}
