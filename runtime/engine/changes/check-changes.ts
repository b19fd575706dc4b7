import type { Plan } from "../../../compiler/plan/index.ts";
import type { FileHeader } from "../../source/source.ts";
import { bindColumns } from "../mapping/index.ts";
import { ChangesError } from "./changes-error.ts";
import { columnNodes } from "./column-nodes.ts";
import { fold, type MappingChanges } from "./mapping-changes.ts";
import { assignmentOf, resolveAddress, rowMaps, type Suggest } from "./target-address.ts";

/**
 * Holds changes against the headers of the files that are to be read.
 * @param plan with the changes carried out
 * @throws ChangesError that tells of every header that no file has, with those that there are
 */
export function checkChanges(
  plan: Plan,
  changes: MappingChanges,
  files: readonly Pick<FileHeader, "file" | "header">[],
  suggest: Suggest,
): void {
  const headers = [...new Set(files.flatMap(({ header }) => header.map((name) => name.trim())))];
  const known = new Set(headers.map(fold));
  const faults: string[] = [];
  const lacks = (header: string): string => {
    const near = suggest(header, headers);
    return `there is no column ${JSON.stringify(header)}${near === undefined ? "" : `; did you mean ${JSON.stringify(near)}?`}`;
  };
  for (const [target, wanted] of Object.entries(changes.map ?? {})) {
    for (const header of wanted) {
      if (!known.has(fold(header))) faults.push(`${target} cannot be read: ${lacks(header)}`);
    }
  }
  for (const header of changes.skipColumns ?? []) {
    if (!known.has(fold(header))) faults.push(`Nothing is left out: ${lacks(header)}`);
  }
  // Without rows there are no columns that values could be lacking in.
  const valued = rowMaps(plan).length === 0 ? [] : Object.keys(changes.values ?? {});
  for (const address of valued) {
    const { map, target } = resolveAddress(plan, address);
    const columns = columnNodes(assignmentOf(map, target)?.value).map(({ column }) => column);
    const found = columns.some(({ names }) =>
      files.some(({ header }) => bindColumns(names, header).length > 0),
    );
    if (found) continue;
    const names = columns.flatMap((column) => column.names).slice(0, 4);
    faults.push(
      `The values of ${target} cannot be changed: it has no column here (such as ${[...new Set(names)].join(", ")}); name it with --map "${target}=…"`,
    );
  }
  if (faults.length === 0) return;
  const [first] = files;
  const where = files.length === 1 && first !== undefined ? first.file : `the ${files.length} files`;
  throw new ChangesError(
    "column-unknown",
    `${faults.map(sentence).join("\n")}\nThe headers of ${where} are ${headers.map((name) => JSON.stringify(name)).join(", ")}.`,
  );
}

const sentence = (text: string): string => (/[.?…]"?$/.test(text) ? text : `${text}.`);
