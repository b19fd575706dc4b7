import {
  columnAddress,
  type FieldOverride,
  fold,
  knownTargets,
  OverrideError,
  type Overrides,
  refuseUnknown,
  resolveAddress,
  rowMaps,
  valueAddresses,
} from "../../../compiler/overrides/index.ts";
import type { Plan } from "../../../compiler/plan/index.ts";
import { CliError } from "../cli-error.ts";
import { readCsvOption } from "./csv-option.ts";

/** The flags of `importer run` that change how a file is read and mapped, as they were written. */
export interface MappingFlags {
  readonly csv?: string;
  /** `target=Header` */
  readonly map?: readonly string[];
  /** `target:in the file=in Jira` */
  readonly values?: readonly string[];
  readonly skipColumn?: readonly string[];
}

/**
 * What the flags add up to, as a document of overrides.
 * @throws CliError for one that is not written as it should be
 * @throws OverrideError for a target that is not there
 */
export function overridesOf(flags: MappingFlags, plan: Plan): Overrides {
  const fields = new Map<string, FieldOverride>();
  for (const [target, columns] of readColumns(flags.map ?? [])) {
    const { map, target: name } = resolveFlag(plan, target);
    const address = `${map}/${name}`;
    if (fields.has(address))
      throw new OverrideError("target-twice", `The target ${name} is mapped twice; map it once.`, address);
    fields.set(address, { columns });
  }
  for (const [target, rows] of readValues(flags.values ?? [], plan)) {
    const values = Object.fromEntries(rows);
    // The same target may be named with its map and without.
    for (const address of valueAddresses(plan, target)) {
      const before = fields.get(address);
      fields.set(address, { ...before, values: { ...before?.values, ...values } });
    }
  }
  const skipped = new Map((flags.skipColumn ?? []).map((header) => [fold(header), header.trim()]));
  if (skipped.has("")) throw new CliError("skip-option", "--skip-column wants the header of a column.");
  return {
    version: 1,
    ...(flags.csv === undefined ? {} : { file: readCsvOption(flags.csv) }),
    ...Object.fromEntries(fields),
    ...Object.fromEntries([...skipped.values()].map((header) => [columnAddress(header), "skip"])),
  };
}

/** The map and the target that a flag names; where nothing can be mapped that is told as a whole later. */
function resolveFlag(plan: Plan, target: string): { readonly map: string; readonly target: string } {
  if (rowMaps(plan).length === 0) return { map: plan.maps[0]?.name ?? "", target };
  const found = resolveAddress(plan, target);
  refuseUnknown(plan, found.map, found.target);
  return { map: found.map.name, target: found.target };
}

function readColumns(texts: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const map = new Map<string, string[]>();
  for (const text of texts) {
    const at = text.indexOf("=");
    if (at < 1)
      throw new CliError(
        "map-option",
        `--map "${text}" is written target=Header, such as "summary=My Title".`,
      );
    const [target, header] = [text.slice(0, at).trim(), text.slice(at + 1).trim()];
    if (header === "") {
      throw new CliError(
        "map-option",
        `--map "${text}" names no column. To leave a column out, name it with --skip-column.`,
      );
    }
    const headers = map.get(target) ?? [];
    if (headers.includes(header)) throw new CliError("map-option", `--map "${text}" is given twice.`);
    map.set(target, [...headers, header]);
  }
  return map;
}

function readValues(texts: readonly string[], plan: Plan): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const values = new Map<string, Map<string, string>>();
  for (const text of texts) {
    const target = targetOf(text, plan);
    const row = text.slice(target.length + 1);
    const at = row.indexOf("=");
    const [key, value] = [row.slice(0, at).trim(), row.slice(at + 1).trim()];
    if (target === "" || at < 0 || key === "") {
      throw new CliError(
        "values-option",
        `--values "${text}" is written target:in the file=in Jira, such as "status:Doing=In Progress".`,
      );
    }
    if (value === "") {
      throw new CliError("values-option", `--values "${text}" does not say what "${key}" becomes.`);
    }
    const rows = values.get(target) ?? new Map<string, string>();
    if (rows.has(key)) throw new CliError("values-option", `--values gives "${key}" of ${target} twice.`);
    values.set(target, rows.set(key, value));
  }
  return values;
}

/** The target before the colon; the names of fields may hold colons themselves. */
function targetOf(text: string, plan: Plan): string {
  const known = rowMaps(plan).flatMap(knownTargets);
  const fitting = known.filter((target) => text.startsWith(`${target}:`)).sort((a, b) => b.length - a.length);
  if (fitting[0] !== undefined) return fitting[0];
  const from = text.startsWith("field:") ? "field:".length : 0;
  const at = text.indexOf(":", from);
  return at < 0 ? "" : text.slice(0, at);
}
