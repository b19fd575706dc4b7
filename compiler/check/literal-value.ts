import type { Expression } from "../../dsl/index.ts";
import type { Scope } from "../bind/scope.ts";
import type { Typed } from "../bind/typed.ts";
import { placeIn } from "../bundle/unit.ts";
import type { AdaptorParameter, AdaptorSignature } from "../catalogue.ts";
import { compilePattern } from "../pattern/index.ts";
import type { Bindings } from "../types/signature.ts";
import type { Type } from "../types/type.ts";
import { dateFormat, dateLanguage } from "./date-words.ts";
import { didYouMean } from "./did-you-mean.ts";
import { unknownWord } from "./setting-value.ts";

/** Tells an argument that is written out and is none of the words that the parameter knows, no pattern, no field, no format, or no language. */
export function literalValue(
  scope: Scope,
  signature: AdaptorSignature,
  parameter: AdaptorParameter,
  written: Expression,
  { type }: Typed,
  bindings: Bindings,
): void {
  if (type.kind !== "text") return;
  for (const text of type.values ?? []) {
    if (parameter.values?.includes(text) === false)
      unknownWord(scope, `\`${parameter.name}\` of \`${signature.name}\``, text, parameter.values, written);
    if (parameter.syntax === "pattern") unreadable(scope, text, written);
    if (parameter.syntax === "field") absentField(scope, text, written, bindings);
    if (parameter.syntax === "date read") dateFormat(scope, text, "reading", false, written);
    if (parameter.syntax === "moment read") dateFormat(scope, text, "reading", true, written);
    if (parameter.syntax === "date written") dateFormat(scope, text, "writing", false, written);
    if (parameter.syntax === "language") dateLanguage(scope, text, written);
  }
}

function unreadable(scope: Scope, text: string, written: Expression): void {
  const pattern = compilePattern(text);
  if ("reason" in pattern)
    scope.program.report("match-pattern", placeIn(scope.unit, written), { reason: pattern.reason });
}

/** The field is read from the elements of the input's list. */
function absentField(scope: Scope, name: string, written: Expression, bindings: Bindings): void {
  const elements = [...bindings.values()].flatMap((type): readonly Type[] =>
    type.kind === "union" ? type.of : [type],
  );
  const known = elements.flatMap((type) =>
    type.kind === "object" && type.fields ? [...type.fields.keys()] : [],
  );
  const open = elements.some(
    (type) => type.kind === "any" || (type.kind === "object" && type.fields === undefined),
  );
  if (open || known.includes(name)) return;
  scope.program.report(
    "unknown-field",
    placeIn(scope.unit, written),
    { path: "An element of the list", name },
    didYouMean(name, written.span, known, (right) => JSON.stringify(right)),
  );
}
