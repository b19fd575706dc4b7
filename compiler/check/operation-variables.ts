import type { Name, TextLiteral } from "../../dsl/index.ts";
import type { Scope } from "../bind/scope.ts";
import type { Typed } from "../bind/typed.ts";
import { placeIn } from "../bundle/unit.ts";
import type { OperationVariable } from "../graphql/graphql-reader.ts";
import { describeType } from "../types/describe.ts";
import { fits } from "../types/fits.ts";
import { listOf, type Type } from "../types/type.ts";
import { didYouMean, meantWord } from "./did-you-mean.ts";
import type { ReadOperation } from "./read-operation.ts";

/** A variable that `variables` gives a value. */
export interface GivenVariable {
  readonly name: string;
  readonly key: Name | TextLiteral;
  readonly value: Typed;
}

const textOrNumber: Type = { kind: "union", of: [{ kind: "text" }, { kind: "number" }] };
/** The scalars that every schema has, after https://spec.graphql.org/October2021/#sec-Scalars; others may be anything. */
const scalars: Readonly<Record<string, { readonly type: Type; readonly called: string }>> = {
  ID: { type: textOrNumber, called: "text or a number" },
  String: { type: { kind: "text" }, called: "text" },
  Int: { type: { kind: "number" }, called: "a number" },
  Float: { type: { kind: "number" }, called: "a number" },
  Boolean: { type: { kind: "boolean" }, called: "true or false" },
};

/**
 * Tells variables that the query needs and nothing gives, that are given and it does not have, and values of another type.
 *
 * @param cursors the variables that paging fills, from the second request on
 * @param filled those that are given in every request
 */
export function operationVariables(
  scope: Scope,
  { operation, placeOf }: ReadOperation,
  given: readonly GivenVariable[],
  cursors: readonly string[],
  filled: readonly string[],
): void {
  const { program, unit } = scope;
  const known = operation.variables.map(({ name }) => name);
  const needed = operation.variables.filter(
    ({ name, required }) =>
      required && ![...cursors, ...filled].includes(name) && !given.some((one) => one.name === name),
  );
  const unknown = [...given.map(({ name }) => name), ...cursors, ...filled].filter(
    (name) => !known.includes(name),
  );
  // One that is needed, and one that the query does not have: the one is meant for the other.
  const meant = unknown.length === 1 && needed.length === 1 ? needed[0] : undefined;
  for (const { name, key, value } of given) {
    const variable = operation.variables.find((one) => one.name === name);
    if (variable === undefined) {
      const more = meant === undefined ? didYouMean(name, key.span, known) : meantWord(meant.name, key.span);
      program.report("variable-unknown", placeIn(unit, key), { name }, more);
    } else checkType(scope, variable, value);
  }
  for (const name of [...cursors, ...filled])
    if (!known.includes(name))
      program.report(
        "variable-undeclared",
        placeOf(undefined),
        { name },
        meant === undefined ? didYouMean(name, undefined, known) : meantWord(meant.name, undefined),
      );
  for (const variable of operation.variables) {
    const { name, required, offset } = variable;
    if (cursors.includes(name) && required) program.report("variable-first", placeOf(offset), { name });
    if (needed.includes(variable) && variable !== meant)
      program.report("variable-missing", placeOf(offset), { name });
  }
}

function checkType(scope: Scope, { name, base, list, type }: OperationVariable, value: Typed): void {
  const scalar = Object.hasOwn(scalars, base) ? scalars[base] : undefined;
  if (scalar === undefined) return;
  const wanted = list ? listOf(scalar.type) : scalar.type;
  // A single value stands for a list of one, after the same specification.
  if (fits(value.type, wanted) !== "no" || (list && fits(value.type, scalar.type) !== "no")) return;
  scope.program.report("wrong-type", value.place, {
    subject: `The variable \`$${name}\` (${type})`,
    expected: list ? `a list of ${scalar.called}` : scalar.called,
    value: "this",
    found: describeType(value.type),
  });
}
