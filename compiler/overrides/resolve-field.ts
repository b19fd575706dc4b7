import { suggest } from "../../dsl/index.ts";
import type { Catalogue } from "../catalogue.ts";
import {
  type Assignment,
  addressOf,
  type CustomFieldType,
  type Mapping,
  type Plan,
  type Target,
} from "../plan/index.ts";
import { customFieldTypes } from "../targets/jira.ts";
import { describeType } from "../types/describe.ts";
import { fits } from "../types/fits.ts";
import type { Type } from "../types/type.ts";
import { bindSourcePath } from "./bind-source-path.ts";
import { textAsType } from "./columns/text-as-type.ts";
import { constantValue, expectedConstant } from "./constant-value.ts";
import { convertToTarget } from "./convert-to-target.ts";
import { withAssignment, withoutAssignment } from "./edit-plan.ts";
import { isHeaders, isValues } from "./field-keys.ts";
import { keepFields } from "./keep-fields.ts";
import { listAddresses } from "./list-addresses.ts";
import type { Step, Tell } from "./override-problem.ts";
import { isObject, skip } from "./overrides.ts";
import type { FieldAddress } from "./plan-addresses.ts";
import { elementScope, type RecordScope, recordScope, typeOfPath } from "./record-scope.ts";
import { sourceChain } from "./source-chain.ts";

const keys = ["path", "as", "columns", "constant", "create", "values"] as const;

/** Targets that are alike: how one is filled shows how another is to be read. */
const alike: readonly (readonly string[])[] = [
  ["created", "updated", "resolved"],
  ["due", "start"],
  ["reporter", "assignee"],
  ["original_estimate", "remaining_estimate"],
];

/** Reads what a document says about one target. */
export function resolveField(
  plan: Plan,
  address: FieldAddress,
  override: unknown,
  catalogue: Catalogue,
  tell: Tell,
): Step | undefined {
  const map = plan.maps.find(({ name }) => name === address.map);
  if (map === undefined) return undefined;
  const own = addressOf(address.target);
  const place = {
    map: address.map,
    target: own,
    ...(address.list === undefined ? {} : { list: address.list }),
  };
  if (override === skip) {
    if (address.required)
      return tell("it is required and cannot be left out", "Give it another path or a constant");
    return (changed) => withoutAssignment(changed, place);
  }
  if (!isObject(override) || Object.keys(override).length === 0)
    return tell("it does not say what the target is filled with", `Write ${ways(address)}`);
  for (const key of Object.keys(override)) {
    if (keys.some((one) => one === key)) continue;
    const near = suggest(key, keys);
    return tell(
      "there is no such key",
      near === undefined ? `There are ${keys.join(", ")}` : `Did you mean ${JSON.stringify(near)}?`,
      key,
    );
  }
  const { path, as, columns, constant, create, values } = override;
  if ([path, columns, constant].filter((one) => one !== undefined).length > 1)
    return tell("path, columns and constant exclude each other", "Leave one of them");
  if (as !== undefined && (path === undefined || typeof as !== "string"))
    return tell("it names the adaptor that a path goes through", undefined, "as");
  if (columns !== undefined && !isHeaders(address, columns, tell)) return undefined;
  if (values !== undefined && !isValues(address, values, tell)) return undefined;
  const target = created(address, create, path ?? columns, tell);
  if (target === undefined) return undefined;
  if (constant !== undefined) {
    const value = fixed(target.type, address, constant, catalogue);
    if (value === undefined) {
      const expected = expectedOf(target.type, address);
      return tell(
        expected === undefined
          ? `it takes ${describeType(target.type)}, which no constant is`
          : `it has to be ${expected}`,
        undefined,
        "constant",
      );
    }
    const assignment: Assignment = { target: target.target, required: address.required, value };
    return (changed) => withAssignment(changed, place, assignment);
  }
  if (path !== undefined) {
    if (typeof path !== "string") return tell("it has to be text", undefined, "path");
    return filled(
      plan,
      map,
      { ...address, ...target },
      { path, ...(as === undefined ? {} : { as: as as string }) },
      catalogue,
      tell,
    );
  }
  const { node } = address;
  if (create === undefined || node === undefined) {
    if (columns === undefined && values === undefined)
      return tell("it does not say what the target is filled with", `Write ${ways(address)}`);
    return undefined;
  }
  // A column that becomes a field of another type is read anew, and not the way of the spec.
  if (columns !== undefined && customTypeOf(target.target) !== customTypeOf(node.target))
    return (changed) => withoutAssignment(changed, place);
  return undefined;
}

const customTypeOf = (target: Target): CustomFieldType | undefined =>
  target.kind === "custom" ? target.type : undefined;

/**
 * Gives a custom field that is filled as the spec fills it, or from columns, the name and the type that a document says: the
 * last step at its address, since the others know it by the spec's name.
 */
export function renamedField(
  address: FieldAddress,
  override: unknown,
  catalogue: Catalogue,
): Step | undefined {
  if (!isObject(override) || address.list !== undefined) return undefined;
  const { path, constant, create } = override;
  if (create === undefined || path !== undefined || constant !== undefined) return undefined;
  const found = created(address, create, override.columns, () => undefined)?.target;
  const own = addressOf(address.target);
  return (changed) => {
    const node = changed.maps
      .find(({ name }) => name === address.map)
      ?.assignments.find(({ target }) => addressOf(target) === own);
    if (node === undefined || found?.kind !== "custom") return changed;
    const { onError: _former, ...rest } = node;
    const value = customTypeOf(node.target) === found.type ? node : textAsType(node, found.type, catalogue);
    const { onError } = value;
    const next: Assignment = {
      ...rest,
      target: found,
      value: value.value,
      ...(onError === undefined ? {} : { onError }),
    };
    return withAssignment(changed, { map: address.map, target: own }, next);
  };
}

/** A target filled from a path. */
function filled(
  plan: Plan,
  map: Mapping,
  address: FieldAddress,
  { path, as }: { readonly path: string; readonly as?: string },
  catalogue: Catalogue,
  tell: Tell,
): Step | undefined {
  const scope = scopeOf(plan, map, address.list);
  const bound = bindSourcePath(path, scope);
  if ("problem" in bound) return tell(bound.problem, bound.wayOut, "path");
  const given = address.target.kind === "custom" && address.node === undefined && !address.typed;
  const target = given
    ? customFor(address.target.name, bound.type)
    : { target: address.target, type: address.type };
  const converted = convertToTarget(
    {
      from: bound,
      to: target.type,
      examples: examplesFor(map, address),
      typeOf: ({ value }) => {
        const chain = sourceChain(value);
        return chain === undefined ? undefined : typeOfPath(scope, chain.source);
      },
      ...(as === undefined ? {} : { as }),
    },
    catalogue,
  );
  if ("problem" in converted)
    return tell(converted.problem, converted.wayOut, as === undefined ? "path" : "as");
  const assignment: Assignment = {
    target: target.target,
    required: address.required,
    value: converted.value,
    ...(converted.onError === undefined ? {} : { onError: converted.onError }),
  };
  const place = {
    map: address.map,
    target: addressOf(address.spec ?? address.target),
    ...(address.list === undefined ? {} : { list: address.list }),
  };
  return (changed) => keepFields(withAssignment(changed, place, assignment), map.stream, bound.path);
}

function scopeOf(plan: Plan, map: Mapping, list: string | undefined): RecordScope {
  const node = list === undefined ? undefined : map.collections[listAddresses(map).indexOf(list)];
  return node === undefined ? recordScope(plan, map) : elementScope(plan, map, node);
}

/** How the spec fills the target, and those that are like it. */
function examplesFor(map: Mapping, { node, list, target }: FieldAddress): readonly Assignment[] {
  if (list !== undefined) return node === undefined ? [] : [node];
  const group = alike.find((names) => names.includes(target.name)) ?? [];
  const others = map.assignments.filter(
    (one) => one !== node && one.target.kind === "standard" && group.includes(one.target.name),
  );
  return [...(node === undefined ? [] : [node]), ...others];
}

/** The custom field that takes values of a type as they are. */
function customFor(name: string, type: Type): { readonly target: Target; readonly type: Type } {
  const wanted: readonly CustomFieldType[] = ["number", "text"];
  const found =
    wanted.find((one) => fits(type, customFieldTypes.get(one) ?? type) === "yes" && type.kind !== "any") ??
    "text";
  return { target: { kind: "custom", name, type: found }, type: customFieldTypes.get(found) ?? type };
}

interface Created {
  readonly target: Target;
  readonly type: Type;
  /** The target as the spec has it. */
  readonly spec: Target;
  /** The document says the type. */
  readonly typed: boolean;
}

/**
 * The target with the name and the type that the document gives it.
 * @param source the path or the columns that it is filled from instead
 */
function created(address: FieldAddress, create: unknown, source: unknown, tell: Tell): Created | undefined {
  const { target, type } = address;
  if (create === undefined) return { target, type, spec: target, typed: false };
  if (target.kind !== "custom")
    return tell("only custom fields can be made", `Write ${ways(address)}`, "create");
  if (!isObject(create) || Object.keys(create).some((key) => key !== "name" && key !== "type"))
    return tell("it is an object with name and type", 'Write {"name": "Budget", "type": "number"}', "create");
  const { name = target.name, type: wanted = target.type } = create;
  if (typeof name !== "string" || name.trim() === "")
    return tell("it has to be text", undefined, "create", "name");
  const known = [...customFieldTypes.keys()];
  const found = known.find((one) => one === wanted);
  if (found === undefined) {
    const near = typeof wanted === "string" ? suggest(wanted, known) : undefined;
    return tell(
      `it is one of ${known.join(", ")}`,
      near === undefined ? undefined : `Did you mean ${JSON.stringify(near)}?`,
      "create",
      "type",
    );
  }
  const next = customFieldTypes.get(found) ?? type;
  if (address.node !== undefined && source === undefined && found !== target.type)
    return tell(
      `the importer brings ${describeType(type)}, and a field of the type ${found} takes ${describeType(next)}`,
      'Give it a "path" too, so that the value is converted',
      "create",
      "type",
    );
  return {
    target: { kind: "custom", name: name.trim(), type: found },
    type: next,
    spec: target,
    typed: create.type !== undefined,
  };
}

function fixed(type: Type, { values }: FieldAddress, constant: unknown, catalogue: Catalogue) {
  if (values !== undefined && !values.some((one) => one === constant)) return undefined;
  return constantValue(type, constant, catalogue);
}

const expectedOf = (type: Type, { values }: FieldAddress): string | undefined =>
  values === undefined
    ? expectedConstant(type)
    : `one of ${values.map((one) => JSON.stringify(one)).join(", ")}`;

function ways({ rows, list, required }: FieldAddress): string {
  const source = rows && list === undefined ? '{"columns": ["<header>"]}' : '{"path": ".…"}';
  return `${source}, {"constant": …}${required ? "" : ' or "skip"'}`;
}
