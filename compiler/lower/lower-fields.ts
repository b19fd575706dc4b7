import type { EachRule } from "../../dsl/index.ts";
import { bindCondition } from "../bind/bind-condition.ts";
import { bindExpression } from "../bind/bind-expression.ts";
import { readSettings } from "../bind/read-settings.ts";
import type { Scope } from "../bind/scope.ts";
import { placeIn } from "../bundle/unit.ts";
import { conditionFails } from "../check/condition.ts";
import { settingValue } from "../check/setting-value.ts";
import type { Assignment, CustomFieldType, DynamicFields, Skip } from "../plan/index.ts";
import { customFieldTypes, dynamicField } from "../targets/jira.ts";
import { anyType } from "../types/type.ts";
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

/** `fields <- each cells("Custom field (*)") as f { name <- f.name, value <- f.value }`: a custom field per element. */
export function lowerFields(scope: Scope, rule: EachRule): DynamicFields | undefined {
  const { program, unit } = scope;
  const each = bindExpression(scope, rule.list);
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
      const type = fieldType(assignment);
      if (type !== undefined) fillable = fillableOf(type);
      // A text that is no type has been told.
      else if (assignment.value.kind !== "literal")
        settingValue(inner, "type", "a type of custom field, written out as text", one.value);
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
  const needed = fillable.fields.flatMap((one) => (one.name === "type" ? [] : [{ ...one, required: true }]));
  requiredTargets(scope, fillable.owner, needed, targets, rule.target);
  const [name, value] = [found.get("name"), found.get("value")];
  if (name === undefined || value === undefined) return undefined;
  const as = element.as();
  const fields: DynamicFields = {
    each: each.plan,
    ...(as === undefined ? {} : { as }),
    skips,
    name,
    type: fieldType(found.get("type")) ?? "text",
    value,
  };
  return program.origins.mark(fields, placeIn(unit, rule));
}

const fillableOf = (type: CustomFieldType): Fillable & { readonly owner: string } => ({
  ...dynamicField,
  fields: dynamicField.fields.map((one) =>
    one.name === "value" ? { ...one, type: customFieldTypes.get(type) ?? anyType } : one,
  ),
});

/** The type that is written out; undefined where it is computed or not known. */
function fieldType(assignment: Assignment | undefined): CustomFieldType | undefined {
  if (assignment?.value.kind !== "literal") return undefined;
  const { value } = assignment.value;
  return [...customFieldTypes.keys()].find((one) => one === value);
}
