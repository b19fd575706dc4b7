import { addressOf, columnNodes, type Mapping } from "../../../compiler/plan/index.ts";
import { bindColumns, type MapResult, type Row } from "../mapping/index.ts";

type Rejection = Extract<MapResult, { readonly kind: "rejected" }>;

/**
 * Says which row of a file was rejected, where the cell is, and what to do: a table has no other names for them.
 * @param header the file's headers; absent for records that are no rows
 */
export function tellRow(
  result: MapResult,
  mapping: Mapping,
  record: unknown,
  header: readonly string[] | undefined,
): MapResult {
  if (result.kind !== "rejected" || header === undefined) return result;
  const { number, file } = record as Row;
  const place = `Row ${number}${file === undefined ? "" : ` of ${file}`}, the headers not counted`;
  return { ...result, message: `${place}: ${result.message}. ${wayOut(result, mapping, header)}` };
}

function wayOut({ target, reason }: Rejection, mapping: Mapping, header: readonly string[]): string {
  const assignment = [mapping.key, ...mapping.assignments].find((one) => addressOf(one.target) === target);
  const bound = columnNodes(assignment?.value)
    .flatMap(({ column }) => (column.kind === "cells" ? [] : bindColumns(column.names, header)))
    .map((position) => JSON.stringify(header[position]?.trim() ?? ""));
  const cells = [...new Set(bound)].slice(0, 3).join(" or ");
  if (cells === "") return `Give ${target} a column with --map "${target}=<header>".`;
  return reason === "required-missing"
    ? `Fill its cell under ${cells}, or read ${target} from another column with --map.`
    : `Mend its cell under ${cells}.`;
}
