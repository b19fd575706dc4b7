import type { Plan } from "../../../compiler/plan/index.ts";
import {
  ChangesError,
  isEmpty,
  type MappingChanges,
  mergeChanges,
  noChanges,
  rowMaps,
  withPlainTargets,
} from "../../engine/index.ts";
import { CliError } from "../cli-error.ts";
import { changedPlan } from "../run/open-sources.ts";
import { readMappingFile, saveMappingFile } from "./mapping-file.ts";
import { changesOf, type MappingFlags } from "./mapping-options.ts";

/** The flags of `importer run` about mappings. */
export interface MappingCall extends MappingFlags {
  readonly mapping?: string;
  readonly saveMapping?: string;
}

/** What flags and a mapping file change together. */
export interface PlannedChanges {
  /** Absent when nothing is changed. */
  readonly changes?: MappingChanges;
  /** What of the mapping file is not taken, one sentence each. */
  readonly left: readonly string[];
  /** Keeps the changes where the user wants them; called when the file was found to have the columns. */
  save(): void;
}

/**
 * Puts a saved mapping and the flags on top of it together.
 * @throws CliError for changes that the plan cannot take
 */
export function planChanges(plan: Plan, call: MappingCall, cwd: string): PlannedChanges {
  const taken =
    call.mapping === undefined ? { changes: noChanges, left: [] } : readMappingFile(call.mapping, cwd, plan);
  const flags = changesOf(call, plan);
  if (rowMaps(plan).length === 0 && [taken.changes, flags].some(namesColumns)) {
    throw new CliError(
      "mapping-unwanted",
      `${plan.importer.title} reads no table, so there are no columns to map; only --values can change what it brings.`,
    );
  }
  let changes: MappingChanges;
  try {
    changes = mergeChanges(withPlainTargets(plan, taken.changes), withPlainTargets(plan, flags));
    changedPlan({ plan, changes });
  } catch (error) {
    throw error instanceof ChangesError ? new CliError(error.code, error.message) : error;
  }
  const target = call.saveMapping;
  return {
    left: taken.left,
    ...(isEmpty(changes) ? {} : { changes }),
    save() {
      if (target !== undefined) saveMappingFile(target, cwd, changes);
    },
  };
}

/** Whether changes are about columns, or about how a table is written. */
const namesColumns = ({ values: _apart, ...others }: MappingChanges): boolean => !isEmpty(others);
