import {
  createsFields,
  entriesOf,
  headerOf,
  isEmpty,
  isObject,
  mergeOverrides,
  noOverrides,
  OverrideError,
  type Overrides,
  readsColumns,
} from "../../../compiler/overrides/index.ts";
import type { Plan } from "../../../compiler/plan/index.ts";
import { CliError } from "../cli-error.ts";
import { changedPlan } from "../run/open-sources.ts";
import { readMappingFile, readOverridesFile, saveMappingFile } from "./mapping-file.ts";
import { type MappingFlags, overridesOf } from "./mapping-options.ts";

/** The flags of `importer run` about mappings. */
export interface MappingCall extends MappingFlags {
  readonly mapping?: string;
  readonly overrides?: string;
  readonly saveMapping?: string;
}

/** What files and flags change together. */
export interface PlannedOverrides {
  /** Absent when nothing is changed. */
  readonly overrides?: Overrides;
  /** Custom fields that the project lacks are to be made. */
  readonly createFields: boolean;
  /** What of the mapping file is not taken, one sentence each. */
  readonly left: readonly string[];
  /** Keeps the overrides where the user wants them; called when the file was found to have the columns. */
  save(): void;
}

/**
 * Puts a saved mapping, a document of overrides and the flags on top of each other, in this order.
 * @throws CliError for what the plan cannot take
 */
export function planOverrides(plan: Plan, call: MappingCall, cwd: string): PlannedOverrides {
  try {
    const taken =
      call.mapping === undefined
        ? { overrides: noOverrides, left: [] }
        : readMappingFile(call.mapping, cwd, plan);
    const document =
      call.overrides === undefined ? noOverrides : readOverridesFile(call.overrides, cwd, plan);
    const parts = [taken.overrides, document, overridesOf(call, plan)];
    if (!readsColumns(plan) && parts.some(namesColumns)) {
      throw new CliError(
        "mapping-unwanted",
        `${plan.importer.title} reads no table, so there are no columns to map; only --values and --overrides can change what it brings.`,
      );
    }
    const overrides = parts.reduce(mergeOverrides);
    changedPlan({ plan, overrides });
    const target = call.saveMapping;
    return {
      left: taken.left,
      createFields: createsFields(overrides),
      ...(isEmpty(overrides) ? {} : { overrides }),
      save() {
        if (target !== undefined) saveMappingFile(target, cwd, overrides);
      },
    };
  } catch (error) {
    throw error instanceof OverrideError ? new CliError(error.code, error.message) : error;
  }
}

/** Whether overrides are about columns, or about how a table is written. */
function namesColumns(document: Overrides): boolean {
  return (
    document.file !== undefined ||
    entriesOf(document).some(
      ([address, override]) =>
        headerOf(address) !== undefined || (isObject(override) && override.columns !== undefined),
    )
  );
}
