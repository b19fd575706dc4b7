import type { Call, Expression, InputDeclaration, ValuesDeclaration } from "../../dsl/index.ts";
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
import { wrongType } from "../check/wrong-type.ts";
import type { Table } from "../plan/index.ts";
import { fits } from "../types/fits.ts";
import type { Type } from "../types/type.ts";
import { valuesVocabulary } from "../vocabulary/values.ts";
import { constantScope } from "./constant-scope.ts";
import { onlyRow, tableOfFile } from "./table-of-file.ts";

type Plain = string | number | boolean;

/** `values status { "a" -> "b", otherwise -> "c" }`. */
export function lowerTable(program: Program, declared: Declared<ValuesDeclaration>): Table {
  const { unit, syntax } = declared;
  const settings = readSettings({ program, unit }, syntax.name, syntax.settings, valuesVocabulary);
  const exact = settings.truth("exact") ?? false;
  const rows: Table["rows"] = [];
  let otherwise: Plain | undefined;
  const file = syntax.from === undefined ? undefined : fileCall(syntax.from);
  const input = syntax.from === undefined ? undefined : unit.inputs.get(bareWord(syntax.from) ?? "");
  const from =
    syntax.from === undefined || file !== undefined || input !== undefined
      ? undefined
      : lowerFrom(program, declared, syntax.from);
  if (file !== undefined) rows.push(...tableOfFile(program, declared, file));
  const fromFile = input === undefined ? undefined : lowerFromInput(program, declared, input);
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
    ...(fromFile === undefined ? {} : { fromFile }),
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
    if (stream === undefined)
      settingValue({ program, unit }, name, 'a stream, an input or `file("…")`', from);
    else unknownStream(program, unit, stream, from.span);
    return undefined;
  }
  program.used.streams.add(stream);
  const row = onlyRow(program, { name, unit, syntax }, stream);
  if (row === undefined) return undefined;
  const value = { type: program.types.of(stream).record, missing: "no" } as const;
  const scope = streamScope(program, { ...symbol, unit }, { value, what: "record" });
  const bind = (side: Expression, subject: string): Bound => {
    const found = bindExpression(scope, side);
    conditionFails(scope, found, subject);
    if (fits(found.type, plainType) === "no")
      wrongType(scope, found.place, side, {
        subject,
        expected: "text, a number, true or false",
        found: found.type,
        wanted: plainType,
      });
    return found.plan;
  };
  return { stream, key: bind(row.key, "The key of a row"), value: bind(row.value, "The value of a row") };
}

/** `values email from people { column("Login") -> column("Email") }`: the rows of a file that the user gives. */
function lowerFromInput(
  program: Program,
  declared: Declared<ValuesDeclaration>,
  input: Declared<InputDeclaration>,
): Table["fromFile"] {
  const { unit } = declared;
  program.used.declarations.add(input.syntax);
  if (fileTypeOf(input.syntax) === undefined)
    program.report("input-no-file", placeIn(unit, declared.syntax.from ?? declared.syntax.name), {
      name: input.name,
    });
  const row = onlyRow(program, declared, input.name);
  if (row === undefined) return undefined;
  const scope = { ...constantScope(program, unit), rows: true };
  const [key, value] = [bindExpression(scope, row.key), bindExpression(scope, row.value)];
  return { input: input.name, key: key.plan, value: value.plan };
}

/** `file(csv)`, where that is what an input takes. */
export function fileTypeOf({ entries }: InputDeclaration): Call | undefined {
  const type = entries.find((one) => one.kind === "setting" && one.key.text === "type");
  return type?.kind === "setting" ? fileCall(type.value) : undefined;
}

/** `file("teams.csv")`, `file(csv)`. */
function fileCall(from: Expression): Call | undefined {
  const call = from.kind === "path" && from.steps.length === 0 ? from.root : from;
  return call.kind === "call" && call.name.text === "file" ? call : undefined;
}

type Bound = NonNullable<Table["from"]>["key"];
const plainType: Type = { kind: "union", of: [{ kind: "text" }, { kind: "number" }, { kind: "boolean" }] };

function plain(node: Expression): Plain | undefined {
  return node.kind === "text" || node.kind === "number" || node.kind === "boolean" ? node.value : undefined;
}
