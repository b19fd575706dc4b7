import type { Expression, ValuesDeclaration } from "../../dsl/index.ts";
import type { Program } from "../bind/program.ts";
import { readSettings } from "../bind/read-settings.ts";
import { type Declared, placeIn } from "../bundle/unit.ts";
import { settingValue } from "../check/setting-value.ts";
import { tableRows } from "../check/table-rows.ts";
import type { Table } from "../plan/index.ts";
import { valuesVocabulary } from "../vocabulary/values.ts";

type Plain = string | number | boolean;

/** `values status { "a" -> "b", otherwise -> "c" }`. */
export function lowerTable(program: Program, declared: Declared<ValuesDeclaration>): Table {
  const { unit, syntax } = declared;
  if (syntax.from !== undefined)
    program.report("construct-unsupported", placeIn(unit, syntax.from), { construct: "values … from" });
  const settings = readSettings({ program, unit }, syntax.name, syntax.settings, valuesVocabulary);
  const exact = settings.truth("exact") ?? false;
  const rows: Table["rows"] = [];
  let otherwise: Plain | undefined;
  if (syntax.from === undefined) {
    tableRows(program, declared, exact);
    for (const row of syntax.rows) {
      const value = plain(row.value);
      const key = row.key.kind === "otherwise" ? undefined : plain(row.key);
      if (value === undefined)
        settingValue({ program, unit }, declared.name, "text, a number, true or false", row.value);
      if (row.key.kind === "otherwise") otherwise ??= value;
      else if (key === undefined)
        settingValue({ program, unit }, declared.name, "text, a number, true or false", row.key);
      if (key !== undefined && value !== undefined)
        rows.push(program.origins.mark({ key, value }, placeIn(unit, row)));
    }
  }
  const table: Table = {
    name: program.tableName(declared),
    exact,
    rows,
    ...(otherwise === undefined ? {} : { otherwise }),
  };
  return program.origins.mark(table, placeIn(unit, syntax));
}

function plain(node: Expression): Plain | undefined {
  return node.kind === "text" || node.kind === "number" || node.kind === "boolean" ? node.value : undefined;
}
