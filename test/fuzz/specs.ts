import * as assert from "node:assert/strict";
import { createGraphqlReader } from "../../compiler/graphql/create-graphql-reader.ts";
import { compile } from "../../compiler/index.ts";
import { planHash, validatePlan } from "../../compiler/plan/index.ts";
import { applyFix } from "../../compiler/test/apply-fix.ts";
import { type Diagnostic, format, parse } from "../../dsl/index.ts";
import { adaptors, catalogue } from "../../runtime/adaptors/index.ts";
import { compileMaps } from "../../runtime/engine/mapping/index.ts";
import { createKind } from "./kind.ts";
import { reduceText } from "./reduce-text.ts";
import { type EditedSpec, editedSpecs, editedText } from "./spec-edits.ts";
import { bundleWith, type Spec, specs } from "./texts.ts";

const reader = createGraphqlReader();
/** Above it a spec is one of the importers, which take most of the time and show little that short ones do not. */
const longText = 3_000;

/** What holds for every text as a spec, whatever stands in it. */
export function tryText(spec: Spec): void {
  const files = bundleWith(spec);
  const { plan, diagnostics } = compile(spec.path, { files, catalogue, graphql: () => reader });
  for (const one of diagnostics) checkDiagnostic(one, files.read(one.file) ?? "");
  const hasErrors = diagnostics.some(({ severity }) => severity === "error");
  assert.ok(!(hasErrors && plan !== undefined), "a spec with errors has a plan");
  const [fixed] = diagnostics.flatMap((one) => (one.file === spec.path ? one.fixes : []));
  if (fixed !== undefined) parse(applyFix(spec.text, fixed));
  if (plan === undefined) return;
  assert.ok("plan" in validatePlan(JSON.parse(JSON.stringify(plan))), "the plan is not valid");
  compileMaps(plan, adaptors);
  const { file } = parse(spec.text, { file: spec.path });
  const tidy = format(file);
  const again = compile(spec.path, {
    files: bundleWith({ ...spec, text: tidy }),
    catalogue,
    graphql: () => reader,
  });
  assert.equal(again.plan && planHash(again.plan), plan.hash, "the formatter changes the plan");
}

function checkDiagnostic({ code, message, span, fixes }: Diagnostic, text: string): void {
  const inside = ({ start, end }: Diagnostic["span"]) => start >= 0 && start <= end && end <= text.length;
  assert.ok(inside(span), `${code} has no place`);
  assert.doesNotMatch(message, /\bundefined\b|\[object /, `${code} says ${message}`);
  for (const { edits, title } of fixes)
    for (const edit of edits) assert.ok(inside(edit.span), `the fix "${title}" of ${code} has no place`);
}

const edited = (tried: EditedSpec): Spec => ({ path: tried.spec.path, text: editedText(tried) });

function breaks(spec: Spec): boolean {
  try {
    tryText(spec);
    return false;
  } catch {
    return true;
  }
}

/** Specs of the repository with a few tokens changed: diagnostics with places, or a plan that is valid and can be run. */
export const specKind = createKind<EditedSpec>({
  cases: editedSpecs(
    specs.filter(({ text }) => text.length <= longText),
    specs.filter(({ text }) => text.length > longText),
  ),
  tryOut: (tried) => tryText(edited(tried)),
  show: (tried) => showSpec(edited(tried)),
  reduce: (tried) => {
    const spec = edited(tried);
    return showSpec({ ...spec, text: reduceText(spec.text, (text) => breaks({ ...spec, text })) });
  },
});

const showSpec = ({ path, text }: Spec): string => `in place of ${path}:\n${text}\n(${JSON.stringify(text)})`;
