import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Plan } from "../../../compiler/plan/index.ts";
import { ChangesError, knownTargets, type MappingChanges, readChanges, rowMaps } from "../../engine/index.ts";
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
    const known = new Set(rowMaps(plan).flatMap(knownTargets));
    return readJiraConfiguration(data, path, (target) => known.has(target));
  }
  try {
    return { changes: readChanges(data, path), left: [] };
  } catch (error) {
    throw error instanceof ChangesError ? new CliError(error.code, error.message) : error;
  }
}

/**
 * Writes a mapping, so that `--mapping` can read it.
 * @throws CliError when there is a file that is no mapping, or none can be written
 */
export function saveMappingFile(path: string, cwd: string, changes: MappingChanges): void {
  const target = resolve(cwd, path);
  if (existsSync(target)) {
    try {
      readChanges(readJson(path, cwd), path);
    } catch (error) {
      if (!(error instanceof ChangesError || error instanceof CliError)) throw error;
      throw new CliError(
        "mapping-taken",
        `${path} is there and is no saved mapping; give --save-mapping another name.`,
      );
    }
  }
  try {
    writeFileSync(target, `${JSON.stringify(changes, null, 2)}\n`);
  } catch (error) {
    throw new CliError(
      "mapping-unwritable",
      `The mapping cannot be saved: ${(error as Error).message}. Give --save-mapping another name.`,
      exitCode.environment,
    );
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
