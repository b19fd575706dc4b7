import type { CustomTarget, DynamicFields, Expression } from "../../../compiler/plan/index.ts";
import { Failure } from "../../adaptors/adaptor.ts";
import { compileAssignment, Rejected } from "./assignment.ts";
import type { Adaptors } from "./compile-expression.ts";
import { compileElements } from "./elements.ts";
import { compileFit } from "./fit-target.ts";
import type { CustomValue, Loss } from "./result.ts";
import { type Evaluate, type Scope, withAlias } from "./scope.ts";
import { compileSkips } from "./skips.ts";

/** Where a rejection of the issue comes from. */
export interface RejectedField {
  readonly rejected: Rejected;
  readonly address: string;
}

/**
 * Adds an issue's custom fields that a list holds to those that it has.
 * @param custom the values so far; a field of theirs is left as it is
 * @returns the rejection of the whole issue, where a value is such a failure
 */
export type MapFields = (
  here: unknown,
  scope: Scope,
  custom: CustomValue[],
  losses: Loss[],
) => RejectedField | undefined;

/** Fields are found in Jira whatever their capitals. */
const fold = (name: string): string => name.trim().toLowerCase();

/**
 * Compiles `fields <- each list { name <- …, value <- … }`.
 * @param own names of fields that have a rule of their own in the map: they are left to it
 */
export function compileDynamicFields(
  node: DynamicFields,
  own: readonly string[],
  compile: (expression: Expression) => Evaluate,
  adaptors: Adaptors,
): MapFields {
  const target: CustomTarget = { kind: "custom", name: "", type: node.type };
  const elements = compileElements(node.each, compile);
  const skipped = compileSkips(node.skips, compile);
  const nameRule = compileAssignment(node.name, compile, adaptors, "fields");
  const valueRule = compileAssignment({ ...node.value, target, required: false }, compile, adaptors);
  const combine = compileCombine(target);
  const ruled = new Set(own.map(fold));

  /** The element's field, with its losses under its own name; undefined where it makes none. */
  function mapElement(
    element: unknown,
    scope: Scope,
    losses: Loss[],
  ): CustomValue | RejectedField | undefined {
    const rule = skipped(element, scope, losses);
    if (rule !== undefined) {
      losses.push({
        code: "skipped",
        target: "fields",
        message: `One field was left out by the rule \`skip when ${rule}\`.`,
      });
      return undefined;
    }
    const name = nameRule.assign(element, scope, losses);
    if (name instanceof Rejected) return { rejected: name, address: nameRule.address };
    const noted: Loss[] = [];
    const value = valueRule.assign(element, scope, noted);
    const address = typeof name === "string" ? `field:${name}` : "fields";
    for (const { code, message } of noted) losses.push({ code, target: address, message });
    if (value instanceof Rejected) return { rejected: value, address };
    if (value === undefined) {
      if (!node.value.required) return undefined;
      const message = `\`${address}\` is required and has no value`;
      return { rejected: new Rejected("required-missing", message), address };
    }
    if (typeof name === "string") return { name, type: node.type, value };
    losses.push({
      code: "required-missing",
      target: "fields/name",
      message: "a field has a value and no name",
    });
    return undefined;
  }

  return (here, scope, custom, losses) => {
    const found = elements(here, scope);
    if (found instanceof Failure) {
      losses.push({ code: found.code, target: "fields", message: found.message });
      return undefined;
    }
    const taken = new Set(custom.map(({ name }) => fold(name)));
    const fields = new Map<string, { readonly name: string; readonly values: unknown[] }>();
    for (const { record } of found) {
      const inner = node.as === undefined ? scope : withAlias(scope, node.as, record);
      const field = mapElement(record, inner, losses);
      if (field === undefined) continue;
      if ("rejected" in field) return field;
      const key = fold(field.name);
      if (ruled.has(key) || taken.has(key)) {
        if (!taken.has(key)) leftToRule(field.name, losses);
        continue;
      }
      const known = fields.get(key);
      if (known === undefined) fields.set(key, { name: field.name, values: [field.value] });
      else known.values.push(field.value);
    }
    for (const { name, values } of fields.values()) {
      const value = values.length === 1 ? values[0] : combine(name, values, scope, losses);
      custom.push({ name, type: node.type, value });
    }
    return undefined;
  };
}

/** The rule of its own gave the field nothing: unless that was told, the value is lost here. */
function leftToRule(name: string, losses: Loss[]): void {
  const target = `field:${name}`;
  if (losses.some((loss) => fold(loss.target) === fold(target))) return;
  const message = `\`${name}\` has a rule of its own, which found no value; the one found beside it was not brought`;
  losses.push({ code: "field-taken", target, message });
}

type Combine = (name: string, values: readonly unknown[], scope: Scope, losses: Loss[]) => unknown;

/** Makes one value of several that were found under one name. */
function compileCombine(target: CustomTarget): Combine {
  const fit = compileFit(target);
  switch (target.type) {
    case "text":
      return (name, values, scope, losses) => {
        const joined = fit(values.join(", "), scope);
        for (const { code, message } of scope.losses) losses.push({ code, target: `field:${name}`, message });
        scope.losses.length = 0;
        return joined;
      };
    case "labels":
    case "options":
      return (_name, values) => [...new Set(values.flat())];
    case "paragraph":
      return (_name, values) => ({
        ...(values[0] as object),
        content: values.flatMap((document) => (document as { readonly content?: unknown[] }).content ?? []),
      });
    default:
      return (name, values, _scope, losses) => {
        const [first, ...others] = values;
        if (others.some((value) => JSON.stringify(value) !== JSON.stringify(first))) {
          const message = `${values.length} values were found for one field of type ${target.type}; the first was brought`;
          losses.push({ code: "several-values", target: `field:${name}`, message });
        }
        return first;
      };
  }
}
