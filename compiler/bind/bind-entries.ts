import type { Call } from "../../dsl/index.ts";
import { placeIn } from "../bundle/unit.ts";
import { wrongType } from "../check/wrong-type.ts";
import { fits } from "../types/fits.ts";
import { joinTypes } from "../types/join.ts";
import { anyType, listOf, type Type, textType } from "../types/type.ts";
import { readArguments } from "./read-call.ts";
import type { Scope } from "./scope.ts";
import { type Bind, failing, type Typed, unresolved } from "./typed.ts";

/** `entries(page.properties)`: the fields of an object whose names are data, as a list of `{ key, value }`. */
export function bindEntries(scope: Scope, call: Call, bind: Bind): Typed {
  const { program, unit } = scope;
  const place = placeIn(unit, call);
  const argument = readArguments(scope, call, [{ name: "of", required: true }]).get("of");
  if (argument === undefined) return unresolved(place);
  const of = bind(scope, argument.value);
  const fit = fits(of.type, { kind: "object" });
  if (fit === "no")
    wrongType(scope, of.place, argument.value, {
      subject: "`entries`",
      expected: "an object",
      found: of.type,
    });
  const mayFail = fit === "partly" ? { what: "entries", place: placeIn(unit, call.name) } : undefined;
  return {
    plan: program.origins.mark({ kind: "entries", of: of.plan }, place),
    type: listOf({
      kind: "object",
      fields: new Map([
        ["key", { type: textType, missing: "no" }],
        ["value", { type: valuesOf(of.type), missing: "maybe" }],
      ]),
    }),
    missing: of.missing,
    ...failing([of.fails, mayFail]),
    place,
  };
}

/** What the fields of an object hold, taken together. */
function valuesOf(type: Type): Type {
  if (type.kind !== "object" || type.fields === undefined || type.fields.size === 0) return anyType;
  return joinTypes([...type.fields.values()].map((field) => field.type));
}
