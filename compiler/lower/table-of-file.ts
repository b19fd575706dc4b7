import type { Call, Expression, ValuesDeclaration } from "../../dsl/index.ts";
import type { Program } from "../bind/program.ts";
import { resolveInBundle } from "../bundle/paths.ts";
import { readTable } from "../bundle/read-table.ts";
import { type Declared, placeIn } from "../bundle/unit.ts";
import { didYouMean } from "../check/did-you-mean.ts";
import { settingValue } from "../check/setting-value.ts";
import type { Table } from "../plan/index.ts";

/** As many characters as a table of the bundle may have: its rows stand in the plan. */
const largestTable = 1024 * 1024;

/** `values team_name from file("teams.csv") { column("Id") -> column("Name") }`: the rows of a file of the bundle. */
export function tableOfFile(
  program: Program,
  { name, unit, syntax }: Declared<ValuesDeclaration>,
  call: Call,
): Table["rows"] {
  const [argument, second] = call.arguments;
  if (argument?.value.kind !== "text" || second !== undefined) {
    settingValue({ program, unit }, "file", "the name of one file as text", call);
    return [];
  }
  const named = argument.value.value;
  const place = placeIn(unit, argument);
  const path = resolveInBundle(named, unit.path, program.entry.path);
  const text = path === undefined ? undefined : program.files.read(path);
  if (path === undefined) program.report("use-outside", place, { path: named });
  else if (text === undefined) program.report("file-missing", place, { path: named });
  if (text === undefined) return [];
  if (text.length > largestTable) {
    program.report("sample-too-large", place, { limit: largestTable / 1024 / 1024, path: named });
    return [];
  }
  const row = onlyRow(program, { name, unit, syntax }, `\`${named}\``);
  if (row === undefined) return [];
  const { header, rows } = readTable(text);
  const folded = header.map((one) => one.trim().toLowerCase());
  const position = (side: Expression): number | undefined => {
    const column = columnNamed(side);
    if (column === undefined) {
      settingValue({ program, unit }, name, 'a column, as in `column("Id")`', side);
      return undefined;
    }
    const at = folded.indexOf(column.trim().toLowerCase());
    if (at >= 0) return at;
    const more = didYouMean(column, undefined, header);
    program.report("column-missing", placeIn(unit, side), { path: named, name: column }, more);
    return undefined;
  };
  const [key, value] = [position(row.key), position(row.value)];
  if (key === undefined || value === undefined) return [];
  const found = new Map<string, Table["rows"][number]>();
  for (const cells of rows) {
    const [from, to] = [cells[key]?.trim() ?? "", cells[value]?.trim() ?? ""];
    if (from !== "" && to !== "" && !found.has(from)) found.set(from, { key: from, value: to });
  }
  return [...found.values()];
}

/** What says which of a file's columns is the key and which the value; tells none and more than one. */
export function onlyRow(
  program: Program,
  { name, unit, syntax }: Declared<ValuesDeclaration>,
  stream: string,
): { readonly key: Expression; readonly value: Expression } | undefined {
  const rows = syntax.rows.filter((row) => row.key.kind !== "otherwise");
  const [row] = rows;
  if (row !== undefined && rows.length === 1 && row.key.kind !== "otherwise")
    return { key: row.key, value: row.value };
  program.report("values-from", placeIn(unit, rows[1] ?? syntax.name), {
    name,
    stream: stream.replaceAll("`", ""),
  });
  return undefined;
}

/** The header in `column("Id")`. */
function columnNamed(side: Expression): string | undefined {
  const call =
    side.kind === "call" ? side : side.kind === "path" && side.steps.length === 0 ? side.root : undefined;
  if (call?.kind !== "call" || call.name.text !== "column") return undefined;
  const [argument, second] = call.arguments;
  return argument?.value.kind === "text" && second === undefined ? argument.value.value : undefined;
}
