import type { SignatureType } from "../../compiler/catalogue.ts";

/** The end of an expression: a value did not fit, or an adaptor could not convert it. */
export class Fails extends Error {
  readonly code: string;

  constructor(code: string) {
    super(code);
    this.code = code;
  }
}

/**
 * A present value as a type wants it: as it is where it fits, and numbers and numeric text as each other. Missing elements of a
 * list drop out.
 * @throws Fails with `unexpected-type` for everything else: samples are evidence, not proof
 */
export function fit(value: unknown, type: SignatureType): unknown {
  if (isOf(value, type)) return value;
  if (typeof type === "object" && "list" in type && Array.isArray(value))
    return value
      .filter((element) => (element ?? undefined) !== undefined)
      .map((element) => fit(element, type.list));
  const kinds = typeof type === "object" && "anyOf" in type ? type.anyOf : [type];
  for (const kind of kinds) {
    if (textTypes.has(kind) && typeof value === "number") return String(value);
    if (numberTypes.has(kind) && isNumericText(value) && isOf(Number(value), kind)) return Number(value);
  }
  for (const kind of kinds)
    if (typeof kind === "object" && kind !== type) {
      try {
        return fit(value, kind);
      } catch (error) {
        if (!(error instanceof Fails)) throw error;
      }
    }
  throw new Fails("unexpected-type");
}

const textTypes: ReadonlySet<SignatureType> = new Set(["text", "label", "date", "date_time"] as const);
const numberTypes: ReadonlySet<SignatureType> = new Set(["number", "moment", "duration"] as const);

function isOf(value: unknown, type: SignatureType): boolean {
  if (typeof type === "object") {
    if ("variable" in type) return true;
    if ("list" in type) return Array.isArray(value) && value.every((element) => isOf(element, type.list));
    if ("anyOf" in type) return type.anyOf.some((member) => isOf(value, member));
    return isObject(value);
  }
  if (type === "any") return true;
  if (textTypes.has(type)) return typeof value === "string";
  if (type === "moment") return typeof value === "number" && !Number.isNaN(new Date(value).getTime());
  if (numberTypes.has(type)) return typeof value === "number";
  if (type === "adf") return isObject(value) && value.type === "doc" && areNodes(value.content);
  return type === "boolean" ? typeof value === "boolean" : isObject(value);
}

/** Nodes of a document: each with a type, and what stands below it is nodes again. */
function areNodes(value: unknown): boolean {
  return (
    Array.isArray(value) &&
    value.every(
      (node) =>
        isObject(node) &&
        typeof node.type === "string" &&
        (node.text === undefined || typeof node.text === "string") &&
        (node.attrs === undefined || (typeof node.attrs === "object" && node.attrs !== null)) &&
        (node.marks === undefined || Array.isArray(node.marks)) &&
        (node.content === undefined || areNodes(node.content)),
    )
  );
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Text that writes a finite number, blanks around it allowed. */
export function isNumericText(value: unknown): value is string {
  return typeof value === "string" && value.trim() !== "" && Number.isFinite(Number(value));
}
