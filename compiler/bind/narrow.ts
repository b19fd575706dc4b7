import { canonicalJson, type Expression, type Path } from "../plan/index.ts";
import type { Type, Value } from "../types/type.ts";
import type { Scope } from "./scope.ts";

/** What tells one path from another. */
export const pathKey = ({ root, steps }: Pick<Path, "root" | "steps">): string =>
  canonicalJson({ root, steps });

/**
 * The paths that have a value where a condition came out one way: `.a is present and .b == 1` is true only where both have.
 *
 * @returns their keys
 */
function presentWhen(condition: Expression, outcome: boolean): readonly string[] {
  switch (condition.kind) {
    case "path":
      return outcome ? [pathKey(condition)] : [];
    case "is":
      return outcome === (condition.test === "present") ? valueKeys(condition.value) : [];
    case "compare":
      // A missing side makes every comparison false, but `!=` true.
      return outcome === (condition.operator !== "!=")
        ? [...valueKeys(condition.left), ...valueKeys(condition.right)]
        : [];
    case "in":
      return outcome ? valueKeys(condition.value) : [];
    case "not":
      return presentWhen(condition.value, !outcome);
    case "and":
      return outcome ? condition.items.flatMap((item) => presentWhen(item, true)) : [];
    case "or":
      return outcome ? [] : condition.items.flatMap((item) => presentWhen(item, false));
    default:
      return [];
  }
}

/** What has to be there for a value to be. */
function valueKeys(value: Expression): readonly string[] {
  switch (value.kind) {
    case "path":
      // What stands above a field that is there, is there itself.
      return [...value.steps.keys(), value.steps.length]
        .filter((length) => value.steps.slice(0, length).every((step) => step.kind !== "all"))
        .map((length) => pathKey({ root: value.root, steps: value.steps.slice(0, length) }));
    case "lookup":
    case "reference":
      return valueKeys(value.input);
    default:
      return [];
  }
}

/** What an element is of which a condition holds: the fields that it asked for are there. */
export function narrowedElement(type: Type, condition: Expression): Type {
  if (type.kind !== "object" || type.fields === undefined) return type;
  const present = new Set(presentWhen(condition, true));
  if (present.size === 0) return type;
  const fields = [...type.fields].map(([name, value]): [string, Value] => {
    const key = pathKey({ root: { kind: "here" }, steps: [{ kind: "field", name }] });
    return [name, present.has(key) ? { ...value, missing: "no" } : value];
  });
  return { kind: "object", fields: new Map(fields) };
}

/** The scope where a condition came out one way: what it asked for is known to be there. */
export function narrowed(scope: Scope, condition: Expression, outcome: boolean): Scope {
  const keys = presentWhen(condition, outcome);
  return keys.length === 0 ? scope : { ...scope, present: new Set([...(scope.present ?? []), ...keys]) };
}
