import { describeType } from "../../types/describe.ts";
import { elementOf } from "../../types/element.ts";
import type { Type } from "../../types/type.ts";

/** Where a sample is not what its schema says. */
export interface Contradiction {
  /** As a path of the language: `.tasks[].due`. */
  readonly path: string;
  readonly found: string;
  readonly expected: string;
}

/** Enough to see what is wrong; the same place in every record is one contradiction. */
const mostTold = 5;

/** Holds a whole response to the type that the schema gives it. Fields that the schema does not name contradict nothing. */
export function contradictions(sample: unknown, type: Type): Contradiction[] {
  const told = new Map<string, Contradiction>();
  const tell = (path: string, found: string, expected: string): void => {
    const shown = path === "" ? "." : path;
    if (told.size < mostTold && !told.has(shown)) told.set(shown, { path: shown, found, expected });
  };
  const visit = (value: unknown, expected: Type, path: string): void => {
    if (value === null || told.size >= mostTold) return;
    const member = memberFor(value, expected);
    if (member === "any") return;
    if (member === undefined) {
      tell(path, nameOf(value), describeType(expected));
    } else if (Array.isArray(value)) {
      const element = elementOf(member);
      if (element !== undefined) for (const inner of value) visit(inner, element, `${path}[]`);
    } else if (member.kind === "object" && member.fields !== undefined) {
      const object = value as Readonly<Record<string, unknown>>;
      for (const [name, field] of member.fields) {
        const held = Object.hasOwn(object, name) ? object[name] : undefined;
        const at = `${path}.${/^[A-Za-z_]\w*$/.test(name) ? name : `[${JSON.stringify(name)}]`}`;
        if (held !== undefined && held !== null) visit(held, field.type, at);
        else if (field.missing === "no")
          tell(at, held === null ? "null" : "missing", `${describeType(field.type)}, and never missing`);
      }
    }
  };
  visit(sample, type, "");
  return [...told.values()];
}

/** The type of a union that a value is of; undefined where it is of none. */
function memberFor(value: unknown, type: Type): Type | "any" | undefined {
  if (type.kind === "any") return "any";
  if (type.kind === "union") {
    const members = type.of.map((member) => memberFor(value, member));
    return members.find((member) => member !== undefined);
  }
  return type.kind === kindOf(value) ? type : undefined;
}

function kindOf(value: unknown): Type["kind"] {
  if (Array.isArray(value)) return "list";
  if (typeof value === "string") return "text";
  if (typeof value === "number") return "number";
  return typeof value === "boolean" ? "boolean" : "object";
}

function nameOf(value: unknown): string {
  const kind = kindOf(value);
  return kind === "list" ? "a list" : describeType(kind === "object" ? { kind } : ({ kind } as Type));
}
