import {
  assignmentOf,
  entriesOf,
  fold,
  headerOf,
  isObject,
  OverrideError,
  type Overrides,
  resolveAddress,
  rowMaps,
} from "../../../compiler/overrides/index.ts";
import { columnNodes, type Plan } from "../../../compiler/plan/index.ts";
import { suggest } from "../../../dsl/index.ts";
import { bindColumns } from "../../engine/mapping/index.ts";
import type { FileHeader } from "../../source/source.ts";

/**
 * Holds overrides against the headers of the files that are to be read.
 * @param plan with the overrides carried out
 * @throws OverrideError that tells of every header that no file has, with those that there are
 */
export function checkColumns(
  plan: Plan,
  overrides: Overrides,
  files: readonly Pick<FileHeader, "file" | "header">[],
): void {
  // Without rows there are no columns that could be lacking.
  if (rowMaps(plan).length === 0) return;
  const headers = [...new Set(files.flatMap(({ header }) => header.map((name) => name.trim())))];
  const known = new Set(headers.map(fold));
  const faults: string[] = [];
  const lacks = (header: string): string => {
    const near = suggest(header, headers);
    return `there is no column ${JSON.stringify(header)}${near === undefined ? "" : `; did you mean ${JSON.stringify(near)}?`}`;
  };
  for (const [address, override] of entriesOf(overrides)) {
    const skipped = headerOf(address);
    if (skipped !== undefined && !known.has(fold(skipped)))
      faults.push(`Nothing is left out: ${lacks(skipped)}`);
    if (!isObject(override)) continue;
    const { columns, values } = override;
    for (const header of Array.isArray(columns) ? columns.map(String) : []) {
      if (!known.has(fold(header)))
        faults.push(`${resolveAddress(plan, address).target} cannot be read: ${lacks(header)}`);
    }
    if (isObject(values) && address.includes("/")) faults.push(...withoutCells(plan, address, files));
  }
  if (faults.length === 0) return;
  const [first] = files;
  const where = files.length === 1 && first !== undefined ? first.file : `the ${files.length} files`;
  throw new OverrideError(
    "column-unknown",
    `${faults.map(sentence).join("\n")}\nThe headers of ${where} are ${headers.map((name) => JSON.stringify(name)).join(", ")}.`,
  );
}

/** Why the values of a target cannot be changed in these files. */
function withoutCells(
  plan: Plan,
  address: string,
  files: readonly Pick<FileHeader, "header">[],
): readonly string[] {
  const { map, target } = resolveAddress(plan, address);
  const columns = columnNodes(assignmentOf(map, target)?.value).map(({ column }) => column);
  if (columns.some(({ names }) => files.some(({ header }) => bindColumns(names, header).length > 0)))
    return [];
  const names = columns.flatMap((column) => column.names).slice(0, 4);
  return [
    `The values of ${target} cannot be changed: it has no column here (such as ${[...new Set(names)].join(", ")}); name it with --map "${target}=…"`,
  ];
}

const sentence = (text: string): string => (/[.?…]"?$/.test(text) ? text : `${text}.`);
