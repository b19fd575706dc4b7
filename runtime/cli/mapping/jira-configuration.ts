import type { FieldOverride, FileSettings, Overrides } from "../../../compiler/overrides/index.ts";
import { CliError } from "../cli-error.ts";
import { knownEncoding, oneCharacter } from "./csv-option.ts";

/** What was taken from a configuration of Jira's own importer, and what of it means nothing here. */
export interface TakenConfiguration {
  readonly overrides: Overrides;
  /** One sentence each. */
  readonly left: readonly string[];
}

/** Jira's ids of fields, as its importer writes them, and what they are called here. */
const targets: ReadonlyMap<string, string> = new Map([
  ["summary", "summary"],
  ["issuetype", "type"],
  ["status", "status"],
  ["priority", "priority"],
  ["resolution", "resolution"],
  ["description", "description"],
  ["environment", "environment"],
  ["reporter", "reporter"],
  ["assignee", "assignee"],
  ["labels", "labels"],
  ["components", "components"],
  ["fixversions", "fix_versions"],
  ["versions", "affects_versions"],
  ["created", "created"],
  ["updated", "updated"],
  ["resolutiondate", "resolved"],
  ["duedate", "due"],
  ["comment", "comments"],
  ["attachment", "attachments"],
  ["worklog", "worklogs"],
  ["watchers", "watchers"],
  ["timeoriginalestimate", "original_estimate"],
  ["timeestimate", "remaining_estimate"],
  ["issue-id", "id"],
  ["issueid", "id"],
  ["issue-key", "id"],
  ["issuekey", "id"],
  ["parent", "parent"],
  ["parent-id", "parent"],
  ["subtask-parent-id", "parent"],
]);

const several: ReadonlySet<string> = new Set([
  "labels",
  "components",
  "fix_versions",
  "affects_versions",
  "comments",
  "attachments",
  "worklogs",
  "watchers",
]);

/** Whether a document is what Jira's CSV importer saves: JSON whose keys begin with `config.`. */
export function isJiraConfiguration(data: unknown): data is Readonly<Record<string, unknown>> {
  return isObject(data) && ("config.field.mappings" in data || "config.version" in data);
}

/**
 * Reads the configuration file of Jira's own CSV importer as a document of overrides.
 * @param name what the file is called in messages
 * @param addressOf the address of a target that the importer has, by its name
 * @throws CliError when it is not of the form that Jira writes
 */
export function readJiraConfiguration(
  data: Readonly<Record<string, unknown>>,
  name: string,
  addressOf: (target: string) => string | undefined,
): TakenConfiguration {
  const left: string[] = [];
  const map: Record<string, string[]> = {};
  const targetOf = new Map<string, string>();
  for (const [column, settings] of entries(
    data["config.field.mappings"] ?? {},
    name,
    "config.field.mappings",
  )) {
    const field = isObject(settings) ? settings["jira.field"] : undefined;
    const target = typeof field === "string" ? targets.get(field.toLowerCase()) : undefined;
    const headers = target === undefined ? [] : (map[target] ?? []);
    if (target !== undefined && headers[0] !== undefined && !several.has(target)) {
      left.push(`The column "${column}" is left, since ${target} is read from "${headers[0]}".`);
    } else if (target !== undefined && addressOf(target) !== undefined) {
      map[target] = [...headers, column];
      targetOf.set(column, target);
    } else left.push(notTaken(column, settings, field));
  }
  const values: Record<string, Record<string, string>> = {};
  for (const [column, rows] of entries(data["config.value.mappings"] ?? {}, name, "config.value.mappings")) {
    const target = targetOf.get(column);
    if (target === undefined) {
      left.push(`The values of the column "${column}" are left, since it is given to no field here.`);
      continue;
    }
    for (const [from, to] of entries(rows, name, `config.value.mappings of ${column}`)) {
      if (typeof to === "string" && to.trim() !== "" && !/^\d+$/.test(to)) {
        values[target] = { ...values[target], [from]: to };
      } else {
        left.push(
          `"${from}" of "${column}" becomes ${JSON.stringify(to)} there, which is an id of that site; say the name with --values "${target}:${from}=…".`,
        );
      }
    }
  }
  for (const [key, what] of [
    ["config.project", "The project is named with --project."],
    ["config.date.format", "The format of dates is found by itself."],
    ["config.email.suffix", "People are found by address, account or name, without a suffix."],
  ] as const) {
    if (saysSomething(data[key])) left.push(`${key} is left. ${what}`);
  }
  const fields = new Map<string, FieldOverride>();
  for (const [target, columns] of Object.entries(map)) {
    const own = values[target];
    fields.set(addressOf(target) ?? target, { columns, ...(own === undefined ? {} : { values: own }) });
  }
  const file = fileOf(data);
  return {
    overrides: { version: 1, ...(file === undefined ? {} : { file }), ...Object.fromEntries(fields) },
    left,
  };
}

function fileOf(data: Readonly<Record<string, unknown>>): FileSettings | undefined {
  const [delimiter, encoding] = [data["config.delimiter"], data["config.encoding"]];
  const file = {
    ...(typeof delimiter === "string" && delimiter !== "" ? { delimiter: oneCharacter(delimiter) } : {}),
    ...(typeof encoding === "string" && encoding !== "" ? { encoding: knownEncoding(encoding) } : {}),
  };
  return Object.keys(file).length === 0 ? undefined : file;
}

function notTaken(column: string, settings: unknown, field: unknown): string {
  const custom = isObject(settings) ? settings["existing.custom.field"] : undefined;
  if (custom !== undefined) {
    return `The column "${column}" goes to the custom field ${String(custom)} there, whose name is not in the file; say it with --map "field:<name>=${column}".`;
  }
  return `The column "${column}" goes to ${field === undefined ? "what has no name here" : `"${String(field)}"`}; give it to a target with --map, or leave it as the importer has it.`;
}

/** @throws CliError for what is no object */
function entries(value: unknown, name: string, place: string): [string, unknown][] {
  if (isObject(value)) return Object.entries(value);
  throw new CliError(
    "mapping-unreadable",
    `${name} is no configuration of Jira's importer: ${place} is no object.`,
  );
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const saysSomething = (value: unknown): boolean =>
  isObject(value)
    ? Object.values(value).some(saysSomething)
    : typeof value === "string" && !["", "@"].includes(value);
