import type { SignatureType } from "../catalogue.ts";
import { joinTypes } from "./join.ts";
import { anyType, type Type, type Value } from "./type.ts";

// Every call of an adaptor asks for the same few; what a catalogue holds never changes.
const plainTypes = new Map<string, Type>();
const madeTypes = new WeakMap<object, Type>();

/** A signature's type as the compiler's. */
export function typeOfSignature(signature: SignatureType): Type {
  const known = typeof signature === "string" ? plainTypes.get(signature) : madeTypes.get(signature);
  if (known !== undefined) return known;
  const type = madeOf(signature);
  if (typeof signature === "string") plainTypes.set(signature, type);
  else madeTypes.set(signature, type);
  return type;
}

function madeOf(signature: SignatureType): Type {
  if (typeof signature === "string") return { kind: signature };
  if ("list" in signature) return { kind: "list", of: typeOfSignature(signature.list) };
  if ("variable" in signature) return { kind: "variable", name: signature.variable };
  if ("fields" in signature) {
    const fields = Object.entries(signature.fields).map(([name, type]): [string, Value] => [
      name,
      { type: typeOfSignature(type), missing: "maybe" },
    ]);
    return { kind: "object", fields: new Map(fields) };
  }
  return { kind: "union", of: signature.anyOf.map(typeOfSignature) };
}

/** What the variables of a signature stand for at one call. */
export type Bindings = Map<string, Type>;

/** Binds the variables of `wanted` to what stands at their place in `actual`; a second occurrence joins. */
export function bindVariables(wanted: Type, actual: Type, bindings: Bindings): void {
  if (wanted.kind === "variable") {
    const known = bindings.get(wanted.name);
    bindings.set(wanted.name, known === undefined ? actual : joinTypes([known, actual]));
  } else if (wanted.kind === "list") {
    const elements = elementTypes(actual);
    if (elements.length > 0) bindVariables(wanted.of, joinTypes(elements), bindings);
  } else if (wanted.kind === "union") {
    bindUnion(wanted.of, actual, bindings);
  }
}

/** Beside a list in the union, a variable stands for what is no list. */
function bindUnion(wanted: readonly Type[], actual: Type, bindings: Bindings): void {
  const lists = wanted.some((member) => member.kind === "list");
  const members = actual.kind === "union" ? actual.of : [actual];
  const single = members.filter((member) => member.kind !== "list");
  for (const member of wanted) {
    if (member.kind !== "variable" || !lists) bindVariables(member, actual, bindings);
    else if (single.length > 0) bindVariables(member, joinTypes(single), bindings);
  }
}

function elementTypes(type: Type): Type[] {
  if (type.kind === "list") return [type.of];
  if (type.kind === "union") return type.of.flatMap(elementTypes);
  if (type.kind === "either") return [type.of];
  return type.kind === "any" ? [anyType] : [];
}

/** The type with its variables replaced; one that nothing bound is `any`. */
export function substitute(type: Type, bindings: Bindings): Type {
  switch (type.kind) {
    case "variable":
      return bindings.get(type.name) ?? anyType;
    case "list":
      return { kind: "list", of: substitute(type.of, bindings) };
    case "union":
      return joinTypes(type.of.map((member) => substitute(member, bindings)));
    default:
      return type;
  }
}

/** Whether an input of this type takes a list as it is, rather than being mapped over it. */
export function takesLists(input: Type): boolean {
  if (input.kind === "union") return input.of.some(takesLists);
  return (
    input.kind === "list" || input.kind === "any" || input.kind === "variable" || input.kind === "either"
  );
}
