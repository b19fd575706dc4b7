import type { Diagnostic, DiagnosticCode } from "../../dsl/index.ts";
import type { Bundle } from "../bundle/load-bundle.ts";

/** What is told because something is not there. */
const absences: ReadonlySet<string> = new Set<DiagnosticCode>([
  "base-missing",
  "id-missing",
  "items-missing",
  "request-missing",
  "required-target-missing",
  "setting-missing",
  "test-expects-nothing",
]);

/** What leaves open what the records of a stream are, so that nobody knows what can fail. */
const openRecords: ReadonlySet<string> = new Set<DiagnosticCode>([
  "items-missing",
  "not-a-list",
  "sample-missing",
]);

/** Whether a mistake is one of a text without its end, or of what a bracket without its partner took in. */
function swallowed({ syntax, units }: Bundle): (one: Diagnostic) => boolean {
  const open = syntax.filter(({ code }) => code === "unclosed-bracket");
  const texts = syntax
    .filter(({ code }) => code === "unterminated-verbatim")
    .map(({ file, span }) => {
      const declaration = units
        .find(({ path }) => path === file)
        ?.syntax.declarations.find((one) => one.span.start <= span.start && span.start <= one.span.end);
      return { file, start: span.start, end: declaration?.span.end ?? span.end };
    });
  return ({ file, span }) =>
    open.some((one) => one.file === file && span.start < one.span.start && one.span.end <= span.end) ||
    texts.some((one) => one.file === file && one.start < span.start && span.start <= one.end);
}

/**
 * Leaves out what only follows from another mistake: what a declaration lacks may be what could not be read of it, and what
 * can fail is not known where the records are not.
 */
export function withoutConsequences(bundle: Bundle, diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const broken = bundle.units.flatMap((unit) =>
    unit.syntax.declarations
      .filter(({ span }) =>
        bundle.syntax.some(
          (one) =>
            one.severity === "error" &&
            one.file === unit.path &&
            one.span.start >= span.start &&
            one.span.start <= span.end,
        ),
      )
      .map(({ span }) => ({ file: unit.path, span })),
  );
  const syntax = new Set<Diagnostic>(bundle.syntax);
  const misspelt = new Set(bundle.syntax.map((one) => `${one.file} ${one.span.start} ${one.span.end}`));
  const isInside = swallowed(bundle);
  // A field that no server knows was most likely meant to be one that is read.
  const misasked = diagnostics.some(({ code }) => code === "graphql-mismatch");
  const open = diagnostics.some(({ code }) => openRecords.has(code));
  return diagnostics.filter((one) => {
    if (open && one.code === "on-error-needless") return false;
    if (!syntax.has(one) && isInside(one)) return false;
    if (misasked && one.code === "not-selected") return false;
    // What is no name of the language is the name of nothing.
    if (!syntax.has(one) && misspelt.has(`${one.file} ${one.span.start} ${one.span.end}`)) return false;
    return (
      !absences.has(one.code) ||
      !broken.some(
        ({ file, span }) => file === one.file && one.span.start >= span.start && one.span.end <= span.end,
      )
    );
  });
}
