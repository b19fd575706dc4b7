import { createDiagnostic, type Diagnostic, diagnosticsLimit } from "../dsl/index.ts";
import type { Program } from "./bind/program.ts";
import type { FilePort } from "./bundle/file-port.ts";
import { loadBundle } from "./bundle/load-bundle.ts";
import type { Catalogue } from "./catalogue.ts";
import { checkAdaptors } from "./check/adaptor-bodies.ts";
import { withoutConsequences } from "./check/consequences.ts";
import { tooDeep } from "./check/declared-depth.ts";
import { checkFragments } from "./check/fragment-bodies.ts";
import { checkImporter } from "./check/importer.ts";
import { secretsInSpec } from "./check/secrets.ts";
import { checkStreams } from "./check/streams.ts";
import { checkUnused } from "./check/unused.ts";
import { createProgram } from "./create-program.ts";
import type { GraphqlReader } from "./graphql/graphql-reader.ts";
import { type Draft, lowerDeclarations } from "./lower/lower-declarations.ts";
import type { Plan } from "./plan/plan.generated.ts";
import { createReporter } from "./report.ts";

/** What a spec is checked with. */
export interface CheckOptions {
  readonly files: FilePort;
  readonly catalogue: Catalogue;
  /** Reads GraphQL; asked for only by specs that use it. Without it such a spec has an error. */
  readonly graphql?: () => GraphqlReader;
}

/** A spec without mistakes, lowered; what is left to do makes a plan of it. */
export interface CheckedSpec {
  readonly program: Program;
  readonly draft: Draft & { readonly importer: Plan["importer"] };
}

/**
 * The diagnostics of a spec, or of a library (a file without `importer`); the same that `compile` gives, in less time: the
 * plan is neither put together nor named nor held against its own schema, of which nothing is loaded here.
 *
 * @param entry the path of the spec as the file port knows it
 * @returns by file, then in the order of the text
 */
export function check(entry: string, options: CheckOptions): readonly Diagnostic[] {
  return checkSpec(entry, options).diagnostics;
}

/** Checks a spec; gives what it was lowered to where no diagnostic is an error and the file declares an importer. */
export function checkSpec(
  entry: string,
  options: CheckOptions,
): { readonly diagnostics: readonly Diagnostic[]; readonly checked?: CheckedSpec } {
  const reporter = createReporter();
  const { report } = reporter;
  const bundle = loadBundle(entry, options.files, report);
  if (bundle === undefined) {
    report("file-missing", { file: entry, span: { start: 0, end: 0 } }, { path: entry });
    return { diagnostics: reporter.diagnostics() };
  }
  if (tooDeep(bundle, report))
    return { diagnostics: inOrder([...bundle.syntax, ...reporter.diagnostics()], entry) };
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
  const all = inOrder(withoutConsequences(bundle, told), entry);
  const diagnostics = limited(all);
  const { importer } = draft;
  if (importer === undefined || all.some((one) => one.severity === "error")) return { diagnostics };
  return { diagnostics, checked: { program, draft: { ...draft, importer } } };
}

/** Up to the most errors that one file gets, as of its syntax: whoever finds so many mends the first. */
function limited(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const errors = new Map<string, number>();
  return diagnostics.flatMap((one) => {
    const before = errors.get(one.file) ?? 0;
    if (before > diagnosticsLimit) return [];
    if (one.severity !== "error") return [one];
    errors.set(one.file, before + 1);
    if (before < diagnosticsLimit || one.code === "too-many-mistakes") return [one];
    return [
      createDiagnostic("too-many-mistakes", { file: one.file, span: one.span, limit: diagnosticsLimit }),
    ];
  });
}

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
