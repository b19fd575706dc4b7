import type { Catalogue } from "../catalogue.ts";
import type { Expression } from "../plan/index.ts";
import type { Type } from "../types/type.ts";
import { isObject } from "./overrides.ts";

/**
 * A fixed value of a document as an expression of a plan.
 * @returns undefined where a target of this type cannot take it
 */
export function constantValue(type: Type, value: unknown, catalogue: Catalogue): Expression | undefined {
  switch (type.kind) {
    case "text":
      return typeof value === "string" && value.trim() !== "" ? literal(value) : undefined;
    case "label":
      return typeof value === "string" && /^\S+$/.test(value) ? literal(value) : undefined;
    case "number":
      return typeof value === "number" && Number.isFinite(value) ? literal(value) : undefined;
    case "boolean":
      return typeof value === "boolean" ? literal(value) : undefined;
    case "date":
      return typeof value === "string" && isDate(value) ? literal(value) : undefined;
    case "date_time":
      return typeof value === "string" && isDateTime(value) ? literal(value) : undefined;
    case "adf":
      return typeof value === "string" ? adapted("plain_to_adf", literal(value), catalogue) : undefined;
    case "person":
      return isPerson(value) ? adapted("person", literal(value), catalogue) : undefined;
    case "list": {
      const items = (Array.isArray(value) ? value : [value]).map((item) =>
        constantValue(type.of, item, catalogue),
      );
      return items.length > 0 && items.every((item) => item !== undefined)
        ? { kind: "list", items }
        : undefined;
    }
    case "union":
      return type.of
        .map((member) => constantValue(member, value, catalogue))
        .find((found) => found !== undefined);
    default:
      return undefined;
  }
}

/** What a constant has to be, in words; undefined for a target that takes none. */
export function expectedConstant(type: Type): string | undefined {
  switch (type.kind) {
    case "text":
    case "adf":
      return "text";
    case "label":
      return "text without blanks";
    case "number":
      return "a number";
    case "boolean":
      return "true or false";
    case "date":
      return "a date such as 2026-01-31";
    case "date_time":
      return "a moment such as 2026-01-31T10:00:00Z";
    case "person":
      return 'an e-mail address, or an object with some of "id", "email" and "name"';
    case "list": {
      const one = expectedConstant(type.of);
      return one === undefined ? undefined : `a list of ${one}`;
    }
    case "union": {
      const some = [...new Set(type.of.flatMap((member) => expectedConstant(member) ?? []))];
      return some.length === 0 ? undefined : some.join(", or ");
    }
    default:
      return undefined;
  }
}

const literal = (value: unknown): Expression => ({ kind: "literal", value });

function adapted(name: string, input: Expression, catalogue: Catalogue): Expression | undefined {
  const signature = catalogue.get(name);
  if (signature === undefined) return undefined;
  return { kind: "adapt", adaptor: `${name}@${signature.major}`, input, arguments: {}, over: "value" };
}

const personKeys: ReadonlySet<string> = new Set(["id", "email", "name"]);

function isPerson(value: unknown): boolean {
  if (typeof value === "string") return value.trim() !== "";
  if (!isObject(value)) return false;
  const entries = Object.entries(value);
  return (
    entries.length > 0 &&
    entries.every(([key, text]) => personKeys.has(key) && typeof text === "string" && text.trim() !== "")
  );
}

function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** RFC 3339's date-time in capitals; `24:00` and a leap second are no times that Jira keeps. */
export const dateTimePattern =
  "^\\d{4}-\\d\\d-\\d\\dT(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(?:\\.\\d{1,9})?(?:Z|[+-](?:0\\d|1[0-4]):[0-5]\\d)$";
const dateTime = new RegExp(dateTimePattern);

const isDateTime = (text: string): boolean => dateTime.test(text) && isDate(text.slice(0, 10));
