import type { Diagnostic } from "../dsl/index.ts";
import type { FilePort } from "./bundle/file-port.ts";
import { loadBundle } from "./bundle/load-bundle.ts";
import type { Catalogue } from "./catalogue.ts";
import { checkAdaptors } from "./check/adaptor-bodies.ts";
import { withoutConsequences } from "./check/consequences.ts";
import { checkFragments } from "./check/fragment-bodies.ts";
import { checkImporter } from "./check/importer.ts";
import { secretsInSpec } from "./check/secrets.ts";
import { checkStreams } from "./check/streams.ts";
import { checkUnused } from "./check/unused.ts";
import { createProgram } from "./create-program.ts";
import type { GraphqlReader } from "./graphql/graphql-reader.ts";
import { assembleContent, completePlan, lowerDeclarations } from "./lower/lower-plan.ts";
import { type Plan, planProblems } from "./plan/index.ts";
import { createReporter } from "./report.ts";

export type { FilePort } from "./bundle/file-port.ts";
export type { Catalogue } from "./catalogue.ts";
export type { GraphqlReader } from "./graphql/graphql-reader.ts";

export interface CompileOptions {
  readonly files: FilePort;
  readonly catalogue: Catalogue;
  /** Reads GraphQL; asked for only by specs that use it. Without it such a spec has an error. */
  readonly graphql?: () => GraphqlReader;
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
  const { diagnostics, plan } = lower(entry, options);
  return plan === undefined ? { diagnostics } : { plan: plan(), diagnostics };
}

/** The diagnostics of a spec, or of a library (a file without `importer`); the same that `compile` gives, in less time. */
export function check(entry: string, options: CompileOptions): readonly Diagnostic[] {
  return lower(entry, options).diagnostics;
}

/** Everything but the plan's name and its source map, which only a plan that is wanted needs. */
function lower(
  entry: string,
  options: CompileOptions,
): { readonly diagnostics: readonly Diagnostic[]; readonly plan?: () => Plan } {
  const reporter = createReporter();
  const { report } = reporter;
  const bundle = loadBundle(entry, options.files, report);
  if (bundle === undefined) {
    report("file-missing", { file: entry, span: { start: 0, end: 0 } }, { path: entry });
    return { diagnostics: reporter.diagnostics() };
  }
  const program = createProgram(bundle, options.files, options.catalogue, report, options.graphql);
  for (const unit of bundle.units) secretsInSpec(unit.syntax, report);
  checkImporter(program);
  checkStreams(program);
  checkAdaptors(program);
  checkFragments(program);
  const draft = lowerDeclarations(program);
  const broken = bundle.syntax.some((one) => one.severity === "error");
  // A declaration that could not be read may be what uses the others, and so may a map that leads nowhere.
  if (!broken && draft.maps.length === program.entry.maps.length) checkUnused(program);
  const told = [...bundle.syntax, ...program.diagnostics, ...reporter.diagnostics()];
  const diagnostics = inOrder(withoutConsequences(bundle, told), entry);
  if (draft.importer === undefined || diagnostics.some((one) => one.severity === "error"))
    return { diagnostics };
  const content = assembleContent(program, draft, draft.importer);
  const problems = planProblems({ ...content, sourceMap: {}, hash: unnamed });
  if (problems.length === 0) return { plan: () => completePlan(program, content), diagnostics };
  for (const { pointer, message } of problems) {
    report("plan-invalid", { file: entry, span: { start: 0, end: 0 } }, { pointer, reason: message });
  }
  return { diagnostics: inOrder([...diagnostics, ...reporter.diagnostics()], entry) };
}

/** Stands for the name of a plan that has none yet. */
const unnamed = `sha256-${"0".repeat(64)}`;

/** The entry first, then the files it uses; each in the order of its text, each diagnostic once. */
function inOrder(diagnostics: readonly Diagnostic[], entry: string): Diagnostic[] {
  const once = new Map<string, Diagnostic>();
  for (const one of diagnostics)
    once.set(`${one.code} ${one.file} ${one.span.start} ${one.span.end} ${one.message}`, one);
  const rank = (one: Diagnostic): string => (one.file === entry ? "" : one.file);
  return [...once.values()].sort((one, other) => {
    if (rank(one) !== rank(other)) return rank(one) < rank(other) ? -1 : 1;
    return one.span.start - other.span.start || one.span.end - other.span.end;
  });
}
