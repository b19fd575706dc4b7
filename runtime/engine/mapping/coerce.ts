import type { SignatureType } from "../../../compiler/catalogue.ts";
import { Failure } from "../../adaptors/adaptor.ts";
import { isDocument } from "./is-document.ts";
import { describeValue } from "./read-field.ts";

type Coerce = (value: unknown) => unknown;

/**
 * A check that a present value is of a type. Samples are evidence and no proof, so every adaptor's input is checked
 * when it runs; numbers and numeric text are turned into each other, everything else that does not fit is a Failure
 * with the code `unexpected-type`.
 */
export function compileCoercion(type: SignatureType): Coerce {
  if (typeof type === "string") return coercions[type];
  if ("list" in type) return takesAnything(type.list) ? anyList : coerceList(compileCoercion(type.list));
  if ("anyOf" in type) return coerceAny(type.anyOf);
  if ("fields" in type) return coercions.object;
  return coercions.any;
}

function mismatch(value: unknown, wanted: string): Failure {
  return new Failure(`${describeValue(value)} was found where ${wanted} was expected`, "unexpected-type");
}

const toText: Coerce = (value) => {
  if (typeof value === "string") return value;
  return typeof value === "number" ? String(value) : mismatch(value, "text");
};

const toNumber: Coerce = (value) => {
  if (typeof value === "number") return value;
  if (typeof value === "string" && value.trim() !== "") {
    const number = Number(value);
    if (Number.isFinite(number)) return number;
  }
  return mismatch(value, "a number");
};

/** How far from 1970 an instant may lie, in milliseconds: ECMA-262, 21.4.1.1. */
const farthest = 8.64e15;

const toMoment: Coerce = (value) => {
  const found = toNumber(value);
  return typeof found === "number" && !(Math.abs(found) <= farthest) ? mismatch(value, "an instant") : found;
};

function toObject(wanted: string): Coerce {
  return (value) => (typeof value === "object" && !Array.isArray(value) ? value : mismatch(value, wanted));
}

const coercions: Record<Extract<SignatureType, string>, Coerce> = {
  any: (value) => value,
  text: toText,
  label: toText,
  date: toText,
  date_time: toText,
  number: toNumber,
  moment: toMoment,
  duration: toNumber,
  boolean: (value) => (typeof value === "boolean" ? value : mismatch(value, "true or false")),
  object: toObject("an object"),
  adf: (value) => (isDocument(value) ? value : mismatch(value, "a document")),
  person: toObject("a person"),
};

/** Where elements of any type will do, the list stays as it is: what is missing keeps its place. */
const anyList: Coerce = (value) => (Array.isArray(value) ? value : mismatch(value, "a list"));

function takesAnything(type: SignatureType): boolean {
  if (typeof type === "string") return type === "any";
  return "variable" in type || ("anyOf" in type && type.anyOf.some(takesAnything));
}

/** Missing elements drop out. */
function coerceList(element: Coerce): Coerce {
  return (value) => {
    if (!Array.isArray(value)) return mismatch(value, "a list");
    let copy: unknown[] | undefined;
    for (let index = 0; index < value.length; index++) {
      const item: unknown = value[index];
      const coerced = item === null || item === undefined ? undefined : element(item);
      if (coerced instanceof Failure) return coerced;
      // Most lists are as they should be and are not copied.
      if (coerced === undefined || coerced !== item) copy ??= value.slice(0, index);
      if (coerced !== undefined) copy?.push(coerced);
    }
    return copy ?? value;
  };
}

/** A member that takes the value as it is wins over one that would convert it. */
function coerceAny(types: readonly SignatureType[]): Coerce {
  const members = types.map(compileCoercion);
  const asText = types.some((type) => type === "text" || type === "label");
  const asNumber = types.includes("number");
  return (value) => {
    if (asText && typeof value === "string") return value;
    if (asNumber && typeof value === "number") return value;
    let failure: unknown;
    for (const member of members) {
      const coerced = member(value);
      if (coerced === value) return value;
      failure ??= coerced;
    }
    return failure;
  };
}
