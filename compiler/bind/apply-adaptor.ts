import { type Pipe, quoteText } from "../../dsl/index.ts";
import { placeIn } from "../bundle/unit.ts";
import type { AdaptorSignature } from "../catalogue.ts";
import { literalArgument, wrongArgument, wrongInput } from "../check/adaptor-types.ts";
import { literalValue } from "../check/literal-value.ts";
import { timeZone } from "../check/time-zone.ts";
import type { Adapt } from "../plan/index.ts";
import { fits } from "../types/fits.ts";
import { type Bindings, bindVariables, substitute, takesLists, typeOfSignature } from "../types/signature.ts";
import { anyType, eitherMissing, type Missing } from "../types/type.ts";
import { type Mapped, mapOver, mappedResult } from "./map-over.ts";
import { readArguments } from "./read-call.ts";
import type { Scope } from "./scope.ts";
import { type Bind, failing, type MayFail, type Typed } from "./typed.ts";

/** Calls an adaptor of the catalogue: checks its input and arguments, works out what it gives. */
export function applyAdaptor(
  scope: Scope,
  signature: AdaptorSignature,
  input: Typed,
  syntax: Pipe,
  bind: Bind,
): Typed {
  const { program, unit } = scope;
  const place = placeIn(unit, syntax);
  const wanted = typeOfSignature(signature.input);
  const mapped: Mapped = takesLists(wanted) ? { over: "value", element: input.type } : mapOver(input.type);
  const { over, element } = mapped;
  const bindings: Bindings = new Map();
  bindVariables(wanted, element, bindings);
  const fit = fits(element, wanted);
  if (fit === "no") wrongInput(scope, signature, { given: input.type, found: element }, wanted, syntax);
  const fails: (MayFail | undefined)[] = [input.fails];
  const own = signature.fallible || fit === "partly";
  const given = readArguments(
    scope,
    syntax.call,
    signature.parameters.map((parameter) => ({
      name: parameter.name,
      required: parameter.default === undefined,
      example: () => exampleOf(signature, parameter.name),
    })),
  );
  const values: [string, Typed["plan"]][] = [];
  for (const parameter of signature.parameters) {
    const argument = given.get(parameter.name);
    if (argument === undefined) continue;
    const value = bind(scope, argument.value);
    const type = typeOfSignature(parameter.type);
    const expected = substitute(type, bindings);
    if (fits(value.type, expected) === "no")
      wrongArgument(scope, signature, parameter, expected, value, argument.value);
    if (expected.kind === "any") bindVariables(type, value.type, bindings);
    if (parameter.name === "zone") timeZone(scope, argument.value);
    if (parameter.literal) literalArgument(scope, signature, parameter, argument.value, value);
    literalValue(scope, signature, parameter, argument.value, value, bindings);
    fails.push(value.fails);
    // Nothing to convert by: it fails for such a record. A parameter of any type can do without.
    if (value.missing === "seen" && parameter.default === undefined && type.kind !== "variable")
      fails.push({ what: signature.name, place: value.place });
    values.push([parameter.name, value.plan]);
  }
  if (own) fails.push({ what: signature.name, place: placeIn(unit, syntax.call) });
  const adaptor = `${signature.name}@${signature.major}`;
  program.pinned.add(adaptor);
  const plan: Adapt = {
    kind: "adapt",
    adaptor,
    input: input.plan,
    arguments: Object.fromEntries(values),
    over,
  };
  return {
    plan: program.origins.mark(plan, place),
    // What a wrong input would have become is anybody's guess: nothing that follows from it is told.
    type:
      fit === "no" ? anyType : mappedResult(mapped, substitute(typeOfSignature(signature.returns), bindings)),
    missing: missingAfter(signature, input.missing, over),
    ...failing(fails),
    place,
  };
}

/** What the first example of an adaptor gives for a parameter, as a spec writes it. */
function exampleOf({ examples }: AdaptorSignature, parameter: string): string | undefined {
  const value = examples.map((example) => example.arguments?.[parameter]).find((one) => one !== undefined);
  if (typeof value === "string") return quoteText(value);
  return typeof value === "number" || typeof value === "boolean" ? String(value) : undefined;
}

/** Missing input stays missing; of a list, elements that become missing are dropped. */
function missingAfter(signature: AdaptorSignature, input: Missing, over: Adapt["over"]): Missing {
  const own: Missing = signature.mayBeMissing && over !== "elements" ? "maybe" : "no";
  return signature.takesMissing ? own : eitherMissing(input, own);
}
