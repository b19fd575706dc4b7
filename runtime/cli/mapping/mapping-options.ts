import type { Plan } from "../../../compiler/plan/index.ts";
import { knownTargets, type MappingChanges, rowMaps } from "../../engine/index.ts";
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
 * What the flags add up to.
 * @throws CliError for one that is not written as it should be
 */
export function changesOf(flags: MappingFlags, plan: Plan): MappingChanges {
  const map = new Map<string, string[]>();
  for (const text of flags.map ?? []) {
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
  const values = readValues(flags.values ?? [], plan);
  const skipColumns = [...new Set((flags.skipColumn ?? []).map((header) => header.trim()))];
  if (skipColumns.includes(""))
    throw new CliError("skip-option", "--skip-column wants the header of a column.");
  return {
    version: 1,
    ...(map.size === 0 ? {} : { map: Object.fromEntries(map) }),
    ...(values === undefined ? {} : { values }),
    ...(skipColumns.length === 0 ? {} : { skipColumns }),
    ...(flags.csv === undefined ? {} : { csv: readCsvOption(flags.csv) }),
  };
}

function readValues(texts: readonly string[], plan: Plan): MappingChanges["values"] {
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
  if (values.size === 0) return undefined;
  return Object.fromEntries([...values].map(([target, rows]) => [target, Object.fromEntries(rows)]));
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
