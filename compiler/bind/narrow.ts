import { canonicalJson } from "../plan/canonical.ts";
import type { Expression, Path, PathRoot, Step } from "../plan/plan.generated.ts";
import type { Type, Value } from "../types/type.ts";
import type { Scope } from "./scope.ts";

/** What tells one path from another: its root and each of its steps as JSON, plain fields by their length and name. */
export function pathKey({
  root,
  steps,
}: {
  readonly root: PathRoot;
  readonly steps: readonly Step[];
}): string {
  let key = keyOfRoot(root);
  for (const step of steps) key += keyOfStep(step);
  return key;
}

const keyOfRoot = (root: PathRoot): string => (root.kind === "here" ? "." : canonicalJson(root));
const keyOfStep = (step: Step): string =>
  step.kind === "field" ? `${step.name.length}.${step.name}` : canonicalJson(step);

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
      return pathKeys(value);
    case "lookup":
    case "reference":
      return valueKeys(value.input);
    default:
      return [];
  }
}

/** The keys of a path and of what stands above it, which is there where a field of it is; of a list nothing is known. */
function pathKeys({ root, steps }: Path): readonly string[] {
  const keys = [keyOfRoot(root)];
  for (const step of steps) {
    if (step.kind === "all") break;
    keys.push(`${keys.at(-1)}${keyOfStep(step)}`);
  }
  return keys;
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
