import type { Plan } from "../../../compiler/plan/index.ts";
import { suggest } from "../../../dsl/index.ts";
import { adaptors } from "../../adaptors/index.ts";
import { applyChanges, checkChanges, noChanges, readHeaders } from "../../engine/index.ts";
import { createFileSource, type Source } from "../../source/index.ts";
import type { ImportSettings } from "./import-settings.ts";

type FileParts = Pick<ImportSettings, "plan" | "changes" | "file">;

/**
 * The plan as its user changed it; it keeps the hash of the one that it was made of.
 * @throws ChangesError for a change that cannot be carried out
 */
export function changedPlan({ plan, changes = noChanges }: Pick<FileParts, "plan" | "changes">): Plan {
  return applyChanges(plan, changes, { adaptors, suggest });
}

/**
 * Opens the sources of a plan that are files.
 * @returns the changed plan with its sources by name; whoever calls closes them
 */
export function openFileSources(parts: FileParts): {
  readonly plan: Plan;
  readonly sources: Map<string, Source>;
} {
  const plan = changedPlan(parts);
  const sources = new Map<string, Source>();
  for (const source of plan.sources) {
    if (source.kind !== "file") continue;
    const settings = parts.changes?.csv;
    const options = { plan, source, adaptors, path: parts.file ?? "" };
    sources.set(
      source.name,
      createFileSource({ ...options, ...(settings === undefined ? {} : { settings }) }),
    );
  }
  return { plan, sources };
}

/**
 * Looks whether files have the columns that the changes name, before anything else is said about them.
 * @throws ChangesError with the headers that there are
 */
export async function checkChangedColumns(parts: FileParts, signal: AbortSignal): Promise<void> {
  const { changes } = parts;
  if (changes?.map === undefined && changes?.values === undefined && changes?.skipColumns === undefined)
    return;
  const { plan, sources } = openFileSources(parts);
  try {
    checkChanges(plan, changes, await readHeaders(plan, sources, signal), suggest);
  } finally {
    for (const source of sources.values()) await source.close();
  }
}
