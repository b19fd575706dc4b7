import type { Pipe } from "../../dsl/index.ts";
import { placeIn, type Unit } from "../bundle/unit.ts";
import { didYouMean, nearest } from "../check/did-you-mean.ts";
import type { More } from "../report.ts";
import { applyAdaptor } from "./apply-adaptor.ts";
import { applyDeclared } from "./apply-declared.ts";
import { applyLookup } from "./apply-lookup.ts";
import { applyReference, referenceEntity } from "./apply-reference.ts";
import { markUsed } from "./mark-used.ts";
import type { Scope } from "./scope.ts";
import { type Bind, type Typed, unresolved } from "./typed.ts";

/** Names behind `|` that the language itself means something by. */
export const pipeWords: readonly string[] = [
  "lookup",
  "issue_ref",
  "version_ref",
  "sprint_ref",
  "component_ref",
];

/** `input | name(…)`: a look-up, a reference, an adaptor that the spec declares, or one of the catalogue. */
export function bindPipe(scope: Scope, syntax: Pipe, bind: Bind): Typed {
  const { program, unit } = scope;
  const input = bind(scope, syntax.input);
  const name = syntax.call.name.text;
  if (name === "lookup") return applyLookup(scope, input, syntax, bind);
  const entity = referenceEntity(name);
  if (entity !== undefined) return applyReference(scope, input, syntax, entity);
  const declared = unit.adaptors.get(name);
  if (declared !== undefined) return applyDeclared(scope, declared, input, syntax, bind);
  const signature = program.catalogue.get(name);
  if (signature !== undefined) return applyAdaptor(scope, signature, input, syntax, bind);
  for (const argument of syntax.call.arguments) bind(scope, argument.value);
  if (unit.absent.has(name)) return unresolved(placeIn(unit, syntax));
  const known = [...unit.adaptors.keys(), ...program.catalogue.keys(), ...pipeWords];
  markUsed(program, unit.adaptors.get(nearest(name, known) ?? ""));
  program.report(
    "unknown-adaptor",
    placeIn(unit, syntax.call.name),
    { name },
    fallbackCall(unit, syntax) ?? didYouMean(name, syntax.call.name.span, known),
  );
  return unresolved(placeIn(unit, syntax));
}

/** `| default("x")` as other languages write it. */
function fallbackCall(unit: Unit, syntax: Pipe): More | undefined {
  const { call, input } = syntax;
  const [argument, ...others] = call.arguments;
  const named = ["default", "fallback", "or", "otherwise", "ifnull", "coalesce"].includes(call.name.text);
  if (!named || argument === undefined || others.length > 0) return undefined;
  const written = unit.syntax.text.slice(argument.value.span.start, argument.value.span.end);
  return {
    notes: ["`??` says what to take where a value is missing."],
    fixes: [
      {
        title: `Write ?? ${written}`,
        edits: [{ span: { start: input.span.end, end: call.span.end }, text: ` ?? ${written}` }],
      },
    ],
  };
}
