import type { EachRule } from "../../dsl/index.ts";
import { bindCondition } from "../bind/bind-condition.ts";
import { bindExpression } from "../bind/bind-expression.ts";
import { readSettings } from "../bind/read-settings.ts";
import type { Scope } from "../bind/scope.ts";
import { placeIn } from "../bundle/unit.ts";
import { conditionFails } from "../check/condition.ts";
import { didYouMean } from "../check/did-you-mean.ts";
import { filesNamed } from "../check/files-named.ts";
import type { Assignment, Collection, Skip } from "../plan/index.ts";
import type { TargetVocabulary } from "../targets/target.ts";
import { collectionVocabulary } from "../vocabulary/map.ts";
import { colonForArrow, isTarget } from "./colon-for-arrow.ts";
import { conditionText } from "./condition-text.ts";
import { elementScope } from "./element-scope.ts";
import { expandRules } from "./expand-rules.ts";
import { lowerAssignment, requiredTargets } from "./lower-assignment.ts";
import { fieldsTarget } from "./lower-fields.ts";

/** `comments <- each comments { … }`: entities below the issue, one per element. */
export function lowerCollection(
  scope: Scope,
  rule: EachRule,
  owner: TargetVocabulary,
): Collection | undefined {
  const { program, unit } = scope;
  const { target } = rule;
  const name = target.kind === "name" ? target.text : target.title.value;
  const place = placeIn(unit, target);
  const vocabulary = owner.collections.find((one) => one.name === name);
  if (target.kind !== "name" || vocabulary === undefined) {
    const more = didYouMean(name, target.span, [
      ...owner.collections.map((one) => one.name),
      ...(owner.entity === undefined ? [fieldsTarget] : []),
    ]);
    program.report("unknown-target", place, { owner: "`each`", name }, more);
    return undefined;
  }
  const each = bindExpression(scope, rule.list);
  conditionFails(scope, each, "The list behind `each`");
  const element = elementScope(scope, rule, each.type);
  const assignments: Assignment[] = [];
  const skips: Skip[] = [];
  const targets = new Set<string>();
  for (const { scope: inner, rule: one } of expandRules(element.scope, rule.rules)) {
    if (one.kind === "assign") {
      const assignment = lowerAssignment(inner, one, vocabulary, targets);
      if (assignment !== undefined) assignments.push(assignment);
    } else if (one.kind === "skip") {
      const when = bindCondition(inner, one.condition, bindExpression).plan;
      skips.push(
        program.origins.mark({ when, rule: conditionText(one.condition) }, placeIn(inner.unit, one)),
      );
    } else if (one.kind === "each") {
      inner.program.report("unknown-target", placeIn(inner.unit, one.target), {
        owner: vocabulary.entity,
        name: `${textOf(one)} <- each`,
      });
    } else {
      const assignment = colonForArrow(inner, one, vocabulary, targets);
      if (assignment !== undefined) assignments.push(assignment);
    }
  }
  const settings = readSettings(
    scope,
    target,
    rule.rules.filter((one) => one.kind === "setting").filter((one) => !isTarget(one, vocabulary)),
    collectionVocabulary,
  );
  const head = (rule.alias ?? rule.list).span;
  requiredTargets(element.scope, vocabulary.entity, vocabulary.fields, targets, target, head);
  const as = element.as();
  const files = filesNamed(scope, vocabulary.name, settings);
  const collection: Collection = {
    target: vocabulary.name as Collection["target"],
    each: each.plan,
    ...(as === undefined ? {} : { as }),
    ...(files === undefined ? {} : { files }),
    skips,
    assignments,
  };
  return program.origins.mark(collection, placeIn(unit, rule));
}

const textOf = (rule: EachRule): string =>
  rule.target.kind === "name" ? rule.target.text : rule.target.title.value;
