import { type Catalogue, compile, type GraphqlReader } from "../../compiler/index.ts";
import type { Plan } from "../../compiler/plan/index.ts";
import type { Diagnostic } from "../../dsl/index.ts";
import type { Adaptors } from "../engine/mapping/index.ts";
import { runSpecTests } from "../engine/spec-test/run-spec-tests.ts";
import { bundleFiles } from "./bundle.ts";
import type { SourceBundle, TestOutcome } from "./registry.ts";

/** What specs are built with. */
export interface Toolchain {
  readonly catalogue: Catalogue;
  readonly adaptors: Adaptors;
  readonly graphql: () => GraphqlReader;
}

/** What came of a bundle: a plan where it has no errors, and the outcome of its tests. */
export interface Built {
  readonly diagnostics: readonly Diagnostic[];
  readonly plan?: Plan;
  readonly tests: readonly TestOutcome[];
}

/**
 * Compiles a bundle and runs its tests. Nothing is stored and nothing but the bundle is read.
 * @throws BundleError
 */
export function buildVersion(bundle: SourceBundle, { catalogue, adaptors, graphql }: Toolchain): Built {
  const { plan, diagnostics } = compile(bundle.entry, { files: bundleFiles(bundle), catalogue, graphql });
  if (plan === undefined) return { diagnostics, tests: [] };
  const tests = runSpecTests(plan, adaptors).map(({ title, passed, problems, pointer }): TestOutcome => {
    const range = plan.sourceMap[pointer];
    return {
      title,
      passed,
      problems,
      ...(range === undefined ? {} : { file: range.file, line: range.start.line }),
    };
  });
  return { diagnostics, plan, tests };
}
