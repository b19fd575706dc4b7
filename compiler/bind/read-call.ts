import type { Argument, Call, Fix } from "../../dsl/index.ts";
import { placeIn, type Unit } from "../bundle/unit.ts";
import { didYouMean, meantWord } from "../check/did-you-mean.ts";
import { missingArgument } from "../check/missing-argument.ts";
import { remove } from "../fixes/remove.ts";
import type { Scope } from "./scope.ts";

/** What a call can be given. */
export interface ParameterRow {
  readonly name: string;
  readonly required: boolean;
  /** What could be written for it. */
  readonly example?: () => string | undefined;
}

/**
 * Puts a call's arguments to the parameters they are meant for: those without a name in order, the others by name. Tells
 * arguments too many, unknown, given twice or left out.
 */
export function readArguments(
  scope: Pick<Scope, "program" | "unit">,
  call: Call,
  parameters: readonly ParameterRow[],
): Map<string, Argument> {
  const { program, unit } = scope;
  const found = new Map<string, Argument>();
  const isKnown = (name: string): boolean => parameters.some((parameter) => parameter.name === name);
  const unknown = call.arguments.filter(({ name }) => name !== undefined && !isKnown(name.text));
  const absent = parameters.filter(
    ({ name, required }, at) =>
      required &&
      call.arguments.every((argument) => argument.name?.text !== name) &&
      at >= call.arguments.filter((argument) => argument.name === undefined).length,
  );
  // One argument of another name, and one left out: the one is meant for the other.
  const meant = unknown.length === 1 && absent.length === 1 ? absent[0] : undefined;
  let position = 0;
  for (const argument of call.arguments) {
    const place = placeIn(unit, argument);
    const name = argument.name?.text ?? parameters[position]?.name;
    if (argument.name === undefined) position += 1;
    if (name === undefined) {
      program.report(
        "extra-argument",
        place,
        { name: call.name.text, argument: "further argument" },
        { fixes: [removeArgument(unit, argument)] },
      );
    } else if (!isKnown(name)) {
      const names = parameters.map((parameter) => parameter.name);
      const span = argument.name?.span;
      const near =
        meant === undefined || span === undefined
          ? didYouMean(name, span, names)
          : meantWord(meant.name, span);
      program.report(
        "extra-argument",
        place,
        { name: call.name.text, argument: `argument \`${name}\`` },
        {
          ...near,
          fixes: [...(near.fixes ?? []), ...(meant === undefined ? [removeArgument(unit, argument)] : [])],
        },
      );
    } else if (found.has(name)) program.report("duplicate-name", place, { what: "The argument", name });
    else found.set(name, argument);
  }
  for (const parameter of parameters) {
    if (!parameter.required || found.has(parameter.name) || parameter === meant) continue;
    missingArgument(scope, call, parameter.name, parameter.example?.());
  }
  return found;
}

function removeArgument(unit: Unit, { span }: Argument): Fix {
  const { text } = unit.syntax;
  return remove(text, span, `Remove ${text.slice(span.start, span.end)}`);
}
