import { applyOverrides, entriesOf, noOverrides } from "../../../compiler/overrides/index.ts";
import type { Plan } from "../../../compiler/plan/index.ts";
import { adaptors } from "../../adaptors/index.ts";
import { readHeaders } from "../../engine/index.ts";
import { createFileSource, type Source } from "../../source/index.ts";
import { checkColumns } from "../mapping/check-columns.ts";
import type { ImportSettings } from "./import-settings.ts";

type FileParts = Pick<ImportSettings, "plan" | "overrides" | "file">;

/**
 * The plan as its user changed it; it keeps the hash of the one that it was made of.
 * @throws OverrideError for an override that cannot be carried out
 */
export function changedPlan({ plan, overrides = noOverrides }: Pick<FileParts, "plan" | "overrides">): Plan {
  return applyOverrides(plan, overrides, adaptors);
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
    const settings = parts.overrides?.file;
    const options = { plan, source, adaptors, path: parts.file ?? "" };
    sources.set(
      source.name,
      createFileSource({ ...options, ...(settings === undefined ? {} : { settings }) }),
    );
  }
  return { plan, sources };
}

/**
 * Looks whether files have the columns that the overrides name, before anything else is said about them.
 * @throws OverrideError with the headers that there are
 */
export async function checkChangedColumns(parts: FileParts, signal: AbortSignal): Promise<void> {
  const { overrides = noOverrides } = parts;
  if (entriesOf(overrides).length === 0) return;
  const { plan, sources } = openFileSources(parts);
  try {
    checkColumns(plan, overrides, await readHeaders(plan, sources, signal));
  } finally {
    for (const source of sources.values()) await source.close();
  }
}
