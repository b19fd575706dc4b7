import type { CustomFieldType, DynamicFields, Expression } from "../../../compiler/plan/index.ts";
import { Failure } from "../../adaptors/adaptor.ts";
import { compileAssignment, Rejected } from "./assignment.ts";
import type { Adaptors } from "./compile-expression.ts";
import { compileElements } from "./elements.ts";
import { compileFieldKinds } from "./field-kinds.ts";
import { compileFit } from "./fit-target.ts";
import type { CustomValue, Loss } from "./result.ts";
import { type Evaluate, type Scope, setAliased, withAlias } from "./scope.ts";
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

/** More names than any file has columns. */
const mostNamesKept = 20_000;

/** A name that was met before, in whatever capitals. */
interface KnownName {
  /** Whether the map has a rule of its own for the field. */
  readonly ruled: boolean;
  /** The number of the last record that had the field. */
  record: number;
  /** Where that record's value stands among its custom values; -1 for one that it had already. */
  at: number;
}

/** Remembers names from record to record: to fold and hash each of them anew would cost more than all else. */
function createNames(ruled: ReadonlySet<string>) {
  const written = new Map<string, KnownName>();
  const folded = new Map<string, KnownName>();
  return {
    find(name: string): KnownName {
      const before = written.get(name);
      if (before !== undefined) return before;
      const key = fold(name);
      const found = folded.get(key) ?? { ruled: ruled.has(key), record: 0, at: -1 };
      written.set(name, found);
      folded.set(key, found);
      return found;
    },
    /** Between two records only. */
    forget(): void {
      if (written.size <= mostNamesKept) return;
      written.clear();
      folded.clear();
    },
  };
}

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
  const elements = compileElements(node.each, compile);
  const skipped = compileSkips(node.skips, compile);
  const nameRule = compileAssignment(node.name, compile, adaptors, "fields");
  const kindOf = compileFieldKinds(node, compile, adaptors);
  const names = createNames(new Set(own.map(fold)));
  let count = 0;

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
    const address = typeof name === "string" ? `field:${name}` : "fields";
    const kind = kindOf(element, scope, noted);
    if (kind instanceof Rejected) return { rejected: kind, address };
    const value = kind.assign(element, scope, noted);
    for (const { code, message } of noted) losses.push({ code, target: address, message });
    if (value instanceof Rejected) return { rejected: value, address };
    if (value === undefined) {
      if (!node.value.required) return undefined;
      const message = `\`${address}\` is required and has no value`;
      return { rejected: new Rejected("required-missing", message), address };
    }
    if (kind.type === undefined) {
      losses.push({ code: "field-type-unknown", target: address, message: kind.message });
      return undefined;
    }
    if (typeof name === "string") return { name, type: kind.type, value };
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
    count += 1;
    names.forget();
    for (const { name } of custom) Object.assign(names.find(name), { record: count, at: -1 });
    const inner = node.as === undefined ? scope : withAlias(scope, node.as, undefined);
    let several: Map<number, unknown[]> | undefined;
    for (const { record } of found) {
      if (inner !== scope) setAliased(inner, record);
      const field = mapElement(record, inner, losses);
      if (field === undefined) continue;
      if ("rejected" in field) return field;
      const known = names.find(field.name);
      const there = known.record === count;
      if (known.ruled || (there && known.at < 0)) {
        if (!there) leftToRule(field.name, losses);
      } else if (there && custom[known.at]!.type !== field.type) {
        losses.push(ofTwoTypes(field, custom[known.at]!));
      } else if (there) {
        several ??= new Map();
        const values = several.get(known.at);
        if (values === undefined) several.set(known.at, [custom[known.at]!.value, field.value]);
        else values.push(field.value);
      } else {
        known.record = count;
        known.at = custom.length;
        custom.push(field);
      }
    }
    for (const [at, values] of several ?? []) {
      const { name, type } = custom[at]!;
      custom[at] = { name, type, value: combineAs(type as CustomFieldType)(name, values, scope, losses) };
    }
    return undefined;
  };
}

function ofTwoTypes({ name, type }: CustomValue, before: CustomValue): Loss {
  const message = `values of two types, ${before.type} and ${type}, were found for one field; the first was brought`;
  return { code: "several-values", target: `field:${name}`, message };
}

/** The rule of its own gave the field nothing: unless that was told, the value is lost here. */
function leftToRule(name: string, losses: Loss[]): void {
  const target = `field:${name}`;
  if (losses.some((loss) => fold(loss.target) === fold(target))) return;
  const message = `\`${name}\` has a rule of its own, which found no value; the one found beside it was not brought`;
  losses.push({ code: "field-taken", target, message });
}

const fitText = compileFit({ kind: "custom", name: "", type: "text" });

type Combine = (name: string, values: readonly unknown[], scope: Scope, losses: Loss[]) => unknown;

/** Makes one value of several that were found under one name. */
function combineAs(type: CustomFieldType): Combine {
  switch (type) {
    case "text":
      return (name, values, scope, losses) => {
        const joined = fitText(values.join(", "), scope);
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
          const message = `${values.length} values were found for one field of type ${type}; the first was brought`;
          losses.push({ code: "several-values", target: `field:${name}`, message });
        }
        return first;
      };
  }
}
