import { compile } from "../../../../compiler/index.ts";
import { columnAddress, type Overrides } from "../../../../compiler/overrides/index.ts";
import type { Plan } from "../../../../compiler/plan/index.ts";
import { memoryFiles } from "../../../../compiler/test/memory-files.ts";
import { catalogue } from "../../../adaptors/index.ts";

const spec = `
importer table { title: "Tables", language: 1 }
source { file csv { } }
stream rows { read: rows, id: column("ID") ?? record.number, aliases: [column("Key"), column("Summary")] }
values level { "Epic" -> "epic" }
values stage { "open" -> "To Do", "doing" -> "In Progress" }
adaptor someone(name, id) = if id is present then { id: id, name: name } | person else name | person
map rows as row to issue {
  required summary <- column("Summary", "Title") | trim
  level    <- column("Kind", "Type") | lookup(level) ?? "standard"
  type     <- column("Kind", "Type") | trim
  status   <- column("Status") | lookup(stage) ?? column("Status") | trim
  assignee <- column("Owner") | someone(column("Owner Id"))
  labels   <- columns("Labels") | split(",") | label
  due      <- column("Due") | moment_from("d/M/yyyy", zone: import.zone) | iso_date(zone: import.zone)  on error warn
  parent   <- column("Parent") | issue_ref(rows)
  field "Points" as number <- column("Points") | number  on error warn
  comments <- each columns("Comment") { required body <- . | plain_to_adf }
  links <- each cells("Link (*)") as link { type <- link.name, to <- link.value | issue_ref(rows) }
  worklogs <- each cells("*") as other { required seconds <- other.value | number  on error warn }
}
`;

/** The plan of a small importer of tables, in which each way of reading a column occurs once. */
export function tablePlan(): Plan {
  const { plan, diagnostics } = compile("table.importer", {
    files: memoryFiles({ "table.importer": spec }),
    catalogue,
  });
  if (plan === undefined) throw new Error(JSON.stringify(diagnostics));
  return plan;
}

/** What a test changes, shortly. */
export interface TableChange {
  readonly map?: Readonly<Record<string, readonly string[]>>;
  readonly values?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly skipColumns?: readonly string[];
}

/** The same as a document of overrides. */
export function tableOverrides({ map = {}, values = {}, skipColumns = [] }: TableChange): Overrides {
  const targets = new Set([...Object.keys(map), ...Object.keys(values)]);
  const fields = [...targets].map((target) => {
    const [columns, rows] = [map[target], values[target]];
    const source = columns === undefined ? {} : { columns };
    return [`rows/${target}`, { ...source, ...(rows === undefined ? {} : { values: rows }) }] as const;
  });
  return {
    version: 1,
    ...Object.fromEntries(fields),
    ...Object.fromEntries(skipColumns.map((header) => [columnAddress(header), "skip"])),
  };
}
