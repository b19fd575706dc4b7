import type { Expression, Pipe } from "../../dsl/index.ts";
import type { Scope } from "../bind/scope.ts";
import type { Typed } from "../bind/typed.ts";
import { placeIn } from "../bundle/unit.ts";
import type { AdaptorParameter, AdaptorSignature } from "../catalogue.ts";
import { describeType } from "../types/describe.ts";
import type { Type } from "../types/type.ts";
import { conversions } from "./conversions.ts";
import { withoutQuotes } from "./unquote.ts";
import { wrongType } from "./wrong-type.ts";

/**
 * Tells an adaptor that is given what it does not take, and offers a conversion in between, or a field of what is given.
 * `given` is the whole input, `found` the value that the adaptor itself would get: an element, where it is mapped over a list.
 */
export function wrongInput(
  scope: Scope,
  signature: AdaptorSignature,
  { given, found }: { readonly given: Type; readonly found: Type },
  wanted: Type,
  syntax: Pipe,
): void {
  const place = placeIn(scope.unit, syntax.call.name);
  const at = { start: syntax.input.span.end, end: syntax.input.span.end };
  const between = conversions(scope.program.catalogue, found, wanted).filter(
    (name) => name !== signature.name,
  );
  wrongType(
    scope,
    place,
    syntax.input,
    { subject: `\`${signature.name}\``, expected: describeType(wanted), found: given, wanted },
    {
      notes: between.length === 0 ? [] : [`${between.map((name) => `\`| ${name}\``).join(" or ")} converts.`],
      fixes: between.map((name) => ({
        title: `Write | ${name} before it`,
        edits: [{ span: at, text: ` | ${name}` }],
      })),
    },
  );
}

/** Tells an argument of another type than its parameter. */
export function wrongArgument(
  scope: Scope,
  signature: AdaptorSignature,
  parameter: AdaptorParameter,
  expected: Type,
  value: Typed,
  written: Expression,
): void {
  const subject = `\`${parameter.name}\` of \`${signature.name}\``;
  wrongType(
    scope,
    value.place,
    written,
    { subject, expected: describeType(expected), found: value.type, wanted: expected },
    { fixes: withoutQuotes(written, expected) },
  );
}

const literals: ReadonlySet<Expression["kind"]> = new Set(["text", "number", "boolean", "duration", "null"]);

/** Tells an argument that has to be written out, so that it is checked before anything runs; an option's choices are. */
export function literalArgument(
  scope: Scope,
  signature: AdaptorSignature,
  parameter: AdaptorParameter,
  written: Expression,
  value: Typed,
): void {
  if (literals.has(written.kind) || isOption(value)) return;
  scope.program.report("adaptor-literal", placeIn(scope.unit, written), {
    name: signature.name,
    parameter: parameter.name,
  });
}

const isOption = ({ plan }: Typed): boolean =>
  plan.kind === "path" && plan.root.kind === "option" && plan.steps.length === 0;
