import {
  type Assignment,
  addressOf,
  type Mapping,
  type Plan,
  type Stream,
} from "../../../compiler/plan/index.ts";
import type { Adaptor } from "../../adaptors/adaptor.ts";
import type { FileHeader } from "../../source/source.ts";
import type { ColumnBinding, FoundFile } from "../../store/imports.ts";
import type { Problem } from "../loader-port.ts";
import { compileValue } from "../mapping/index.ts";
import { boundColumns, type ColumnUse, columnUses, mayGive } from "./column-uses.ts";

/** A message that lists more helps nobody. */
const mostNames = 6;
const mostHeaders = 100;

export interface HeaderFindings {
  readonly columns: readonly ColumnBinding[];
  /** Headers of columns that nothing reads, each repeat of its own. */
  readonly notBrought: readonly string[];
  /** Errors for what the import cannot be without, warnings for what it goes on without. */
  readonly problems: readonly Problem[];
}

/**
 * Looks up every column that a plan asks for in a file's headers, before any row is read: what each was bound to, which
 * columns nothing reads, and what is required and has no column.
 */
export function checkHeader(
  plan: Plan,
  adaptors: ReadonlyMap<string, Adaptor>,
  stream: Stream,
  { file, header }: Pick<FileHeader, "file" | "header">,
): HeaderFindings {
  const uses = columnUses(plan, stream);
  const problems: Problem[] = [];
  for (const map of plan.maps.filter((one) => one.stream === stream.name)) {
    for (const assignment of [map.key, ...map.assignments]) {
      if (!assignment.required || !isMissing(plan, adaptors, map, assignment, header)) continue;
      problems.push({
        severity: "error",
        code: "column-missing",
        message: `${file} has no column for ${addressOf(assignment.target)}, which every row needs: ${wanted(assignment, uses)}. Its headers are ${listed(header)}.`,
      });
    }
  }
  const ids = uses.filter(({ target }) => target === "id");
  if (ids.length > 0 && ids.every((use) => boundColumns(use, header).length === 0)) {
    problems.push({
      severity: "warning",
      code: "identity-unstable",
      message: `${file} has no column that tells rows apart (such as ${shortly(ids.flatMap(({ names }) => names))}), so their numbers do, and nothing can refer to a row by an id. Name one with --map "id=<header>".`,
    });
  }
  const read = new Set(uses.flatMap((use) => boundColumns(use, header)));
  const giving = uses.filter((use) => mayGive(use, header));
  const columns = distinct(giving.flatMap((use) => bindingsOf(stream, use, header)));
  const notBrought = header.filter((_name, index) => !read.has(index)).map((name) => name.trim());
  return { columns, notBrought, problems };
}

/** Whether an assignment gives nothing for a row without any cell. */
function isMissing(
  plan: Plan,
  adaptors: ReadonlyMap<string, Adaptor>,
  map: Mapping,
  { value }: Assignment,
  header: readonly string[],
): boolean {
  const uses = columnUses({ ...plan, maps: [] }, { id: value } as Stream);
  if (uses.length === 0 || uses.some((use) => boundColumns(use, header).length > 0)) return false;
  const here = { number: 1, cells: [] };
  const found = compileValue(
    plan,
    adaptors,
    value,
  )({
    here,
    header,
    aliases: { [map.as]: here },
    options: Object.fromEntries(plan.options.map((option) => [option.name, option.default])),
  });
  return found === undefined;
}

function wanted({ target }: Assignment, uses: readonly ColumnUse[]): string {
  const address = addressOf(target);
  const names = uses.flatMap((use) =>
    use.target === address || (address === "key" && use.target === "id") ? use.names : [],
  );
  const shown = [...new Set(names)].slice(0, mostNames).map((name) => JSON.stringify(name));
  const more = names.length > shown.length ? ", or as the importer's page says" : "";
  return `name it with --map "${address === "key" ? "id" : address}=<header>", or call it ${shown.join(" or ")}${more}`;
}

/** One binding, or for patterns one for each header that they match. */
function bindingsOf({ name }: Stream, use: ColumnUse, header: readonly string[]): readonly ColumnBinding[] {
  const counts = new Map<string, { readonly header: string; readonly columns: number }>();
  for (const position of boundColumns(use, header)) {
    const title = (header[position] ?? "").trim();
    const known = counts.get(title.toLowerCase());
    counts.set(title.toLowerCase(), { header: known?.header ?? title, columns: (known?.columns ?? 0) + 1 });
  }
  const binding = { stream: name, target: use.target, wanted: use.names };
  if (counts.size === 0) return [{ ...binding, columns: 0 }];
  return [...counts.values()].map((found) => ({ ...binding, ...found }));
}

/** What several parts of one expression read is told once. */
function distinct(bindings: readonly ColumnBinding[]): readonly ColumnBinding[] {
  const seen = new Set<string>();
  return bindings.filter(({ target, header, columns }) => {
    const key = JSON.stringify([target, header, columns]);
    return header === undefined || (!seen.has(key) && seen.add(key));
  });
}

const shortly = (names: readonly string[]): string =>
  names
    .slice(0, mostNames)
    .map((name) => JSON.stringify(name))
    .join(", ");

const nameOf = (name: string, index: number): string =>
  name.trim() === "" ? `column ${index + 1} without a header` : JSON.stringify(name.trim());

const listed = (names: readonly string[]): string => counted(names.map(nameOf));

/** The headers that nothing reads, as a sentence; undefined where there are none. */
export function tellNotBrought({
  file,
  notBrought,
}: Pick<FoundFile, "file" | "notBrought">): string | undefined {
  if (notBrought.length === 0) return undefined;
  const names = notBrought.map((name) => (name === "" ? "one without a header" : JSON.stringify(name)));
  return `Columns of ${file} that are not brought: ${counted(names)}.`;
}

/** Names in order, each once, with how often it is there. */
function counted(names: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  const shown = [...counts]
    .slice(0, mostHeaders)
    .map(([name, count]) => (count === 1 ? name : `${name} (${count} times)`));
  return `${shown.join(", ")}${counts.size > shown.length ? ` and ${counts.size - shown.length} more` : ""}`;
}
