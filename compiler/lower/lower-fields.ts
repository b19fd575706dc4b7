import type { EachRule } from "../../dsl/index.ts";
import { bindCondition } from "../bind/bind-condition.ts";
import { bindExpression } from "../bind/bind-expression.ts";
import { readSettings } from "../bind/read-settings.ts";
import { plainRoot, type Root, type Scope } from "../bind/scope.ts";
import { placeIn } from "../bundle/unit.ts";
import { conditionFails } from "../check/condition.ts";
import type { Assignment, CustomFieldType, DynamicFields, Skip } from "../plan/index.ts";
import { customFieldTypes, dynamicField } from "../targets/jira.ts";
import { anyType, listOf } from "../types/type.ts";
import { fieldsVocabulary } from "../vocabulary/map.ts";
import { colonForArrow, isTarget } from "./colon-for-arrow.ts";
import { conditionText } from "./condition-text.ts";
import { elementScope } from "./element-scope.ts";
import { expandRules, type PlacedRule } from "./expand-rules.ts";
import { type Fillable, lowerAssignment, requiredTargets } from "./lower-assignment.ts";

/** What stands before `<- each` where custom fields are made of a list. */
export const fieldsTarget = "fields";

/** Whether a rule makes custom fields whose names the records tell. */
export const makesFields = (rule: EachRule): boolean =>
  rule.target.kind === "name" && rule.target.text === fieldsTarget;

/**
 * `fields <- each cells("Custom field (*)") as f { name <- f.name, value <- f.value }`: a custom field per element.
 *
 * @param stream the one that is mapped
 */
export function lowerFields(scope: Scope, rule: EachRule, stream: string): DynamicFields | undefined {
  const { program, unit } = scope;
  const each = bindExpression(withRecords(scope, stream), rule.list);
  conditionFails(scope, each, "The list behind `each`");
  const element = elementScope(scope, rule, each.type);
  const targets = new Set<string>();
  const found = new Map<string, Assignment>();
  const keep = (assignment: Assignment | undefined): void => {
    if (assignment !== undefined) found.set(assignment.target.name, assignment);
  };
  // The type first: it says what the value has to be.
  const isType = ({ rule: one }: PlacedRule): boolean =>
    (one.kind === "assign" && one.target.kind === "name" && one.target.text === "type") ||
    (one.kind === "setting" && one.key.text === "type");
  let fillable = fillableOf("text");
  const skips: Skip[] = [];
  const rules = expandRules(element.scope, rule.rules);
  for (const placed of rules.sort((a, b) => Number(isType(b)) - Number(isType(a)))) {
    const { scope: inner, rule: one } = placed;
    if (one.kind === "assign" || one.kind === "setting") {
      const assignment =
        one.kind === "assign"
          ? lowerAssignment(inner, one, fillable, targets)
          : colonForArrow(inner, one, fillable, targets);
      keep(assignment);
      if (!isType(placed) || assignment === undefined) continue;
      // Of a type that is found for each field, what the value has to be is known then. A text that is no type has been told.
      fillable = fillableOf(fieldType(assignment));
    } else if (one.kind === "skip") {
      const when = bindCondition(inner, one.condition, bindExpression).plan;
      skips.push(
        program.origins.mark({ when, rule: conditionText(one.condition) }, placeIn(inner.unit, one)),
      );
    } else if (one.kind === "each") {
      const written = one.target.kind === "name" ? one.target.text : one.target.title.value;
      const name = `${written} <- each`;
      inner.program.report("unknown-target", placeIn(inner.unit, one.target), {
        owner: fillable.owner,
        name,
      });
    }
  }
  const settings = rule.rules
    .filter((one) => one.kind === "setting")
    .filter((one) => !isTarget(one, fillable));
  readSettings(scope, rule.target, settings, fieldsVocabulary);
  // A field without a value is none, but a rule has to say where its value comes from.
  const needed = fillable.fields.flatMap((one) =>
    one.name === "name" || one.name === "value" ? [{ ...one, required: true }] : [],
  );
  const head = (rule.alias ?? rule.list).span;
  requiredTargets(element.scope, fillable.owner, needed, targets, rule.target, head);
  const [id, name, type, value] = ["id", "name", "type", "value"].map((one) => found.get(one));
  if (name === undefined || value === undefined) return undefined;
  const as = element.as();
  const fields: DynamicFields = {
    each: each.plan,
    ...(as === undefined ? {} : { as }),
    skips,
    ...(id === undefined ? {} : { id }),
    name,
    ...(type === undefined || type.value.kind === "literal"
      ? { type: fieldType(type) ?? "text" }
      : { typeOf: type }),
    value,
  };
  return program.origins.mark(fields, placeIn(unit, rule));
}

/**
 * The list of fields may be any stream, which is read before the map. A stream below the mapped one keeps its name, and so does
 * the mapped one itself.
 */
function withRecords(scope: Scope, mapped: string): Scope {
  const { program } = scope;
  const root = (name: string): Root | undefined => {
    const known = scope.root(name);
    if (known !== undefined || !program.streams.has(name) || name === mapped) return known;
    program.used.streams.add(name);
    return plainRoot({ kind: "records", stream: name }, listOf(program.types.of(name).record));
  };
  return { ...scope, root, names: () => [...scope.names(), ...program.streams.keys()] };
}

const fillableOf = (type: CustomFieldType | undefined): Fillable & { readonly owner: string } => ({
  ...dynamicField,
  fields: dynamicField.fields.map((one) =>
    one.name === "value" ? { ...one, type: (type && customFieldTypes.get(type)) ?? anyType } : one,
  ),
});

/** The type that is written out; undefined where it is computed or not known. */
function fieldType(assignment: Assignment | undefined): CustomFieldType | undefined {
  if (assignment?.value.kind !== "literal") return undefined;
  const { value } = assignment.value;
  return [...customFieldTypes.keys()].find((one) => one === value);
}
