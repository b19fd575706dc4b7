import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import {
  isObject,
  knownTargets,
  type OverrideProblem,
  type Overrides,
  rowMaps,
  validateOverrides,
} from "../../../compiler/overrides/index.ts";
import type { Plan } from "../../../compiler/plan/index.ts";
import { adaptors } from "../../adaptors/index.ts";
import { CliError } from "../cli-error.ts";
import { exitCode } from "../exit-code.ts";
import { isJiraConfiguration, readJiraConfiguration, type TakenConfiguration } from "./jira-configuration.ts";

/**
 * Reads a mapping that was saved here, or the configuration of Jira's own CSV importer.
 * @param path as its user wrote it, below `cwd`
 * @throws CliError when it cannot be read or is neither
 */
export function readMappingFile(path: string, cwd: string, plan: Plan): TakenConfiguration {
  const data = readJson(path, cwd);
  if (isJiraConfiguration(data)) {
    const addresses = new Map(
      rowMaps(plan).flatMap((map) =>
        knownTargets(map).map((target) => [target, `${map.name}/${target}`] as const),
      ),
    );
    return readJiraConfiguration(data, path, (target) => addresses.get(target));
  }
  return { overrides: checked(data, path, plan), left: [] };
}

/**
 * Reads a document of overrides.
 * @throws CliError when it cannot be read, or does not fit the importer, with every place
 */
export function readOverridesFile(path: string, cwd: string, plan: Plan): Overrides {
  return checked(readJson(path, cwd), path, plan);
}

/** More faults than this help nobody. */
const mostTold = 20;

function checked(data: unknown, path: string, plan: Plan): Overrides {
  const problems = validateOverrides(plan, data, adaptors);
  if (problems.length === 0) return data as Overrides;
  const told = problems.slice(0, mostTold).map((problem) => `  ${printProblem(problem)}`);
  const more = problems.length - told.length;
  throw new CliError(
    "overrides-invalid",
    [
      `${path} does not fit ${plan.importer.title}:`,
      ...told,
      ...(more > 0 ? [`  and ${more} more.`] : []),
      `\`importer overrides ${plan.importer.name}\` lists what can be overridden.`,
    ].join("\n"),
  );
}

const printProblem = ({ place, reason, wayOut }: OverrideProblem): string =>
  [
    place === "" ? "The document" : place,
    sentence(reason),
    ...(wayOut === undefined ? [] : [sentence(wayOut)]),
  ].join(" ");

const sentence = (text: string): string => (/[.?!]$/.test(text) ? text : `${text}.`);

/**
 * Writes a mapping, so that `--mapping` can read it.
 * @throws CliError when there is a file that is no mapping, or none can be written
 */
export function saveMappingFile(path: string, cwd: string, overrides: Overrides): void {
  const target = resolve(cwd, path);
  if (existsSync(target) && !isSaved(path, cwd)) {
    throw new CliError(
      "mapping-taken",
      `${path} is there and is no saved mapping; give --save-mapping another name.`,
    );
  }
  try {
    writeFileSync(target, `${JSON.stringify(overrides, null, 2)}\n`);
  } catch (error) {
    throw new CliError(
      "mapping-unwritable",
      `The mapping cannot be saved: ${(error as Error).message}. Give --save-mapping another name.`,
      exitCode.environment,
    );
  }
}

/** Whether a file holds what was saved before, perhaps for another importer. */
function isSaved(path: string, cwd: string): boolean {
  try {
    const data = readJson(path, cwd);
    return isObject(data) && data.version === 1;
  } catch (error) {
    if (error instanceof CliError) return false;
    throw error;
  }
}

function readJson(path: string, cwd: string): unknown {
  const file = resolve(cwd, path);
  if (!existsSync(file)) throw new CliError("mapping-unreadable", `There is no file ${path}.`);
  try {
    return JSON.parse(readFileSync(file, "utf8").replace(/^\u{feff}/u, ""));
  } catch (error) {
    const why = error instanceof SyntaxError ? "is no JSON" : "cannot be read";
    throw new CliError("mapping-unreadable", `${path} ${why}: ${(error as Error).message}`);
  }
}
