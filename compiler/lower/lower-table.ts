import type { Expression, ValuesDeclaration } from "../../dsl/index.ts";
import { bindExpression } from "../bind/bind-expression.ts";
import type { Program } from "../bind/program.ts";
import { readSettings } from "../bind/read-settings.ts";
import { streamScope } from "../bind/stream-scope.ts";
import { bareWord } from "../bind/word.ts";
import { type Declared, placeIn } from "../bundle/unit.ts";
import { conditionFails } from "../check/condition.ts";
import { settingValue } from "../check/setting-value.ts";
import { tableRows } from "../check/table-rows.ts";
import { unknownStream } from "../check/unknown-stream.ts";
import type { Table } from "../plan/index.ts";
import { describeType } from "../types/describe.ts";
import { fits } from "../types/fits.ts";
import type { Type } from "../types/type.ts";
import { valuesVocabulary } from "../vocabulary/values.ts";

type Plain = string | number | boolean;

/** `values status { "a" -> "b", otherwise -> "c" }`. */
export function lowerTable(program: Program, declared: Declared<ValuesDeclaration>): Table {
  const { unit, syntax } = declared;
  const settings = readSettings({ program, unit }, syntax.name, syntax.settings, valuesVocabulary);
  const exact = settings.truth("exact") ?? false;
  const rows: Table["rows"] = [];
  let otherwise: Plain | undefined;
  const from = syntax.from === undefined ? undefined : lowerFrom(program, declared, syntax.from);
  if (syntax.from === undefined) tableRows(program, declared, exact);
  for (const row of syntax.rows) {
    if (syntax.from !== undefined && row.key.kind !== "otherwise") continue;
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
  const table: Table = {
    name: program.tableName(declared),
    exact,
    rows,
    ...(from === undefined ? {} : { from }),
    ...(otherwise === undefined ? {} : { otherwise }),
  };
  return program.origins.mark(table, placeIn(unit, syntax));
}

/** `values list_name from lists { .id -> .name }`: the key and the value of each record. */
function lowerFrom(
  program: Program,
  { name, unit, syntax }: Declared<ValuesDeclaration>,
  from: Expression,
): Table["from"] {
  const stream = bareWord(from);
  const symbol = stream === undefined ? undefined : program.streams.get(stream);
  if (stream === undefined || symbol === undefined) {
    const other = from.kind === "call" || (stream !== undefined && unit.inputs.has(stream));
    if (other || stream === undefined)
      program.report("construct-unsupported", placeIn(unit, from), {
        construct: other ? "values … from a file" : "values … from an expression",
      });
    else unknownStream(program, unit, stream, from.span);
    return undefined;
  }
  program.used.streams.add(stream);
  const rows = syntax.rows.filter((row) => row.key.kind !== "otherwise");
  const [row] = rows;
  if (row === undefined || rows.length > 1 || row.key.kind === "otherwise") {
    program.report("values-from", placeIn(unit, rows[1] ?? syntax.name), { name, stream });
    return undefined;
  }
  const value = { type: program.types.of(stream).record, missing: "no" } as const;
  const scope = streamScope(program, { ...symbol, unit }, { value, what: "record" });
  const bind = (side: Expression, subject: string): Bound => {
    const found = bindExpression(scope, side);
    conditionFails(scope, found, subject);
    if (fits(found.type, plainType) === "no")
      program.report("wrong-type", found.place, {
        subject,
        expected: "text, a number, true or false",
        found: describeType(found.type),
      });
    return found.plan;
  };
  return { stream, key: bind(row.key, "The key of a row"), value: bind(row.value, "The value of a row") };
}

type Bound = NonNullable<Table["from"]>["key"];
const plainType: Type = { kind: "union", of: [{ kind: "text" }, { kind: "number" }, { kind: "boolean" }] };

function plain(node: Expression): Plain | undefined {
  return node.kind === "text" || node.kind === "number" || node.kind === "boolean" ? node.value : undefined;
}
