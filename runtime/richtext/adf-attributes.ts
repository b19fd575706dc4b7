import type { AttributeRule, Attributes } from "./adf-rules.ts";

/**
 * Checks the attributes of a node or mark against the shapes they may have; one shape has to fit. The messages are
 * those of the shape that fits best.
 */
export function checkAttributes(
  value: unknown,
  shapes: readonly Attributes[],
  path: string,
  report: (path: string, message: string) => void,
): void {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    report(path, "must be an object");
    return;
  }
  const attributes = value as Record<string, unknown>;
  const faults = shapes.map((shape) => faultsOf(attributes, shape));
  const fewest = faults.reduce((best, candidate) => (candidate.length < best.length ? candidate : best));
  for (const { name, message } of fewest) report(`${path}.${name}`, message);
}

interface Fault {
  readonly name: string;
  readonly message: string;
}

function faultsOf(attributes: Record<string, unknown>, shape: Attributes): Fault[] {
  const faults: Fault[] = [];
  for (const [name, rule] of Object.entries(shape)) {
    if (!Object.hasOwn(attributes, name)) {
      if ("required" in rule && rule.required) faults.push({ name, message: "is required" });
      continue;
    }
    const message = valueFault(attributes[name], rule);
    if (message !== undefined) faults.push({ name, message });
  }
  for (const name of Object.keys(attributes)) {
    if (!Object.hasOwn(shape, name)) faults.push({ name, message: "is not allowed here" });
  }
  return faults;
}

function valueFault(value: unknown, rule: AttributeRule): string | undefined {
  switch (rule.kind) {
    case "any":
      return undefined;
    case "boolean":
      return typeof value === "boolean" ? undefined : "must be true or false";
    case "enum":
      return typeof value === "string" && rule.values.includes(value)
        ? undefined
        : `must be one of ${rule.values.map((each) => JSON.stringify(each)).join(", ")}`;
    case "number":
      if (typeof value !== "number" || !Number.isFinite(value)) return "must be a number";
      if (value < (rule.min ?? value)) return `must be at least ${rule.min}`;
      return value > (rule.max ?? value) ? `must be at most ${rule.max}` : undefined;
    case "numbers":
      return Array.isArray(value) && value.every((each) => typeof each === "number")
        ? undefined
        : "must be a list of numbers";
    case "strings":
      return Array.isArray(value) && value.length > 0 && value.every((each) => typeof each === "string")
        ? undefined
        : "must be a list of texts";
    case "string":
      if (typeof value !== "string") return "must be a text";
      if (rule.filled && value === "") return "must not be empty";
      return rule.pattern === undefined || rule.pattern.test(value)
        ? undefined
        : `must look like ${rule.pattern.source}`;
  }
}
