import type { Diagnostic } from "../dsl/index.ts";
import { type CheckOptions, checkSpec } from "./check-spec.ts";
import { assembleContent, completePlan } from "./lower/assemble-plan.ts";
import type { Sha256 } from "./plan/hash.ts";
import { type Plan, planProblems } from "./plan/index.ts";
import { createReporter } from "./report.ts";

export type { FilePort } from "./bundle/file-port.ts";
export type { Catalogue } from "./catalogue.ts";
export { check } from "./check-spec.ts";
export type { GraphqlReader } from "./graphql/graphql-reader.ts";

export interface CompileOptions extends CheckOptions {
  /** Names the plan; a faster one than the compiler's own, where there is one. */
  readonly sha256?: Sha256;
}

export interface Compilation {
  /** Only where no diagnostic is an error and the file declares an importer. */
  readonly plan?: Plan;
  /** By file, then in the order of the text. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Checks a spec and lowers it to a plan. Never throws for anything that a spec, a library or a sample holds.
 *
 * @param entry the path of the spec as the file port knows it, for example `clickup/clickup.importer`
 * @param options.files reads the bundle: the entry's folder and the `shared` folder beside it, nothing else
 * @param options.catalogue the adaptors that may stand behind `|`
 */
export function compile(entry: string, options: CompileOptions): Compilation {
  const { checked, diagnostics } = checkSpec(entry, options);
  if (checked === undefined) return { diagnostics };
  const content = assembleContent(checked);
  const problems = planProblems({ ...content, sourceMap: {}, hash: unnamed });
  if (problems.length === 0) return { plan: completePlan(checked, content, options.sha256), diagnostics };
  const { report, diagnostics: faults } = createReporter();
  for (const { pointer, message } of problems) {
    report("plan-invalid", { file: entry, span: { start: 0, end: 0 } }, { pointer, reason: message });
  }
  return { diagnostics: [...faults(), ...diagnostics] };
}

/** Stands for the name of a plan that has none yet. */
const unnamed = `sha256-${"0".repeat(64)}`;
