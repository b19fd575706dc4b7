import { existsSync, statSync } from "node:fs";
import { resolve } from "node:path";
import type { FileSource, Plan, Stream, Table } from "../../../compiler/plan/index.ts";
import { adaptors } from "../../adaptors/index.ts";
import { bindColumns, compileValue, mostTableRows, tableRow } from "../../engine/mapping/index.ts";
import { createFileSource } from "../../source/index.ts";
import { CliError } from "../cli-error.ts";

type FromFile = NonNullable<Table["fromFile"]>;
type Row = Table["rows"][number];

/** What a table's file may be: separated values, whose separator and encoding are found. */
const format: FileSource["format"] = { kind: "csv", delimiter: "auto", encoding: "auto", header: 1 };

/**
 * Reads the tables that are made of files which the user gave for inputs. Their rows go into the plan, so that an import
 * that is resumed needs no file; they come before the table's own, and where a file was not given there are none.
 * @param inputs paths by the inputs' names
 * @throws CliError when a file is missing, has not the columns that are wanted, or too many rows
 */
export async function readFileTables(
  plan: Plan,
  inputs: Readonly<Record<string, string>>,
  { cwd, signal }: { readonly cwd: string; readonly signal: AbortSignal },
): Promise<Plan> {
  const rows = new Map<string, readonly Row[]>();
  for (const { name, fromFile } of plan.tables) {
    const given = fromFile === undefined ? undefined : inputs[fromFile.input];
    if (fromFile === undefined || given === undefined) continue;
    const label = plan.inputs.find((input) => input.name === fromFile.input)?.label ?? fromFile.input;
    const path = resolve(cwd, given);
    if (!existsSync(path) || !statSync(path).isFile())
      throw new CliError("file-missing", `${label}: there is no file ${given}.`);
    rows.set(name, await readRows(plan, fromFile, { path, label }, signal));
  }
  const tables = plan.tables.map(({ fromFile: _read, ...table }) => {
    const read = rows.get(table.name);
    return read === undefined ? table : { ...table, rows: [...read, ...table.rows] };
  });
  return { ...plan, tables };
}

async function readRows(
  plan: Plan,
  from: FromFile,
  { path, label }: { readonly path: string; readonly label: string },
  signal: AbortSignal,
): Promise<readonly Row[]> {
  const source: FileSource = { kind: "file", name: from.input, format };
  // None of the import's own rules is for this file.
  const alone: Plan = { ...plan, sources: [source], streams: [], maps: [] };
  const file = createFileSource({ plan: alone, source, adaptors, path });
  const [key, value] = [compileValue(plan, adaptors, from.key), compileValue(plan, adaptors, from.value)];
  const found = new Map<Row["key"], Row>();
  try {
    for await (const { records, header = [] } of file.walk(rowsOf(from.input), { context: {}, signal })) {
      for (const names of columnsOf([from.key, from.value])) {
        if (bindColumns(names, header).length > 0) continue;
        throw new CliError(
          "column-missing",
          `${label}: ${path} has no column ${names.join(" or ")}; it has ${header.join(", ")}.`,
        );
      }
      for (const { value: here } of records) {
        const row = tableRow(key({ here, header }), value({ here, header }));
        if (row !== undefined && !found.has(row.key)) found.set(row.key, row);
      }
      if (found.size > mostTableRows)
        throw new CliError("table-too-large", `${label}: ${path} has more than ${mostTableRows} rows.`);
    }
  } finally {
    await file.close();
  }
  return [...found.values()];
}

/** The rows of the file by its input's name; nothing refers to them. */
const rowsOf = (name: string): Stream => ({
  name,
  source: name,
  identity: name,
  context: [],
  read: { kind: "rows" },
  shape: { kind: "any" },
});

/** The headers that expressions name, each with those that do as well. */
function columnsOf(expressions: readonly unknown[]): readonly (readonly string[])[] {
  const found: (readonly string[])[] = [];
  const visit = (node: unknown): void => {
    if (typeof node !== "object" || node === null) return;
    const { kind, names } = node as { readonly kind?: unknown; readonly names?: readonly string[] };
    if (kind === "column" && names !== undefined) found.push(names);
    for (const inner of Object.values(node)) visit(inner);
  };
  expressions.forEach(visit);
  return found;
}
