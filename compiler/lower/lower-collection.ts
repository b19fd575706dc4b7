import type { EachRule } from "../../dsl/index.ts";
import { bindCondition } from "../bind/bind-condition.ts";
import { bindExpression } from "../bind/bind-expression.ts";
import { notForAliases } from "../bind/bind-root.ts";
import { readSettings } from "../bind/read-settings.ts";
import { plainRoot, type Scope, withElement } from "../bind/scope.ts";
import { placeIn } from "../bundle/unit.ts";
import { conditionFails } from "../check/condition.ts";
import { didYouMean } from "../check/did-you-mean.ts";
import { applyFragment } from "../check/fragments.ts";
import type { Assignment, Collection, Skip } from "../plan/index.ts";
import { jiraIssue } from "../targets/jira.ts";
import { describeType } from "../types/describe.ts";
import { elementOf } from "../types/element.ts";
import { anyType, type Type } from "../types/type.ts";
import { collectionVocabulary } from "../vocabulary/map.ts";
import { colonForArrow, isTarget } from "./colon-for-arrow.ts";
import { conditionText } from "./condition-text.ts";
import { lowerAssignment, requiredTargets } from "./lower-assignment.ts";

/** `comments <- each comments { … }`: entities below the issue, one per element. */
export function lowerCollection(scope: Scope, rule: EachRule): Collection | undefined {
  const { program, unit } = scope;
  const { target } = rule;
  const name = target.kind === "name" ? target.text : target.title.value;
  const place = placeIn(unit, target);
  if (name === "fields") {
    program.report("construct-unsupported", place, { construct: "fields <- each" });
    return undefined;
  }
  const vocabulary = jiraIssue.collections.find((one) => one.name === name);
  if (target.kind !== "name" || vocabulary === undefined) {
    const more = didYouMean(
      name,
      target.span,
      jiraIssue.collections.map((one) => one.name),
    );
    program.report("unknown-target", place, { owner: "`each`", name }, more);
    return undefined;
  }
  const each = bindExpression(scope, rule.list);
  conditionFails(scope, each, "The list behind `each`");
  const inner = elementScope(scope, rule, elementType(scope, rule, each.type));
  const assignments: Assignment[] = [];
  const skips: Skip[] = [];
  const targets = new Set<string>();
  for (const one of rule.rules) {
    if (one.kind === "assign") {
      const assignment = lowerAssignment(inner, one, vocabulary, targets);
      if (assignment !== undefined) assignments.push(assignment);
    } else if (one.kind === "skip") {
      const when = bindCondition(inner, one.condition, bindExpression).plan;
      skips.push(program.origins.mark({ when, rule: conditionText(one.condition) }, placeIn(unit, one)));
    } else if (one.kind === "each") {
      program.report("unknown-target", placeIn(unit, one.target), {
        owner: vocabulary.entity,
        name: `${textOf(one)} <- each`,
      });
    } else if (one.kind === "apply") {
      applyFragment(scope, one);
    } else {
      const assignment = colonForArrow(inner, one, vocabulary, targets);
      if (assignment !== undefined) assignments.push(assignment);
    }
  }
  readSettings(
    scope,
    target,
    rule.rules.filter((one) => one.kind === "setting").filter((one) => !isTarget(one, vocabulary)),
    collectionVocabulary,
  );
  requiredTargets(scope, vocabulary.entity, vocabulary.fields, targets, target);
  const collection: Collection = {
    target: vocabulary.name as Collection["target"],
    each: each.plan,
    ...(rule.alias === undefined ? {} : { as: rule.alias.text }),
    skips,
    assignments,
  };
  return program.origins.mark(collection, placeIn(unit, rule));
}

const textOf = (rule: EachRule): string =>
  rule.target.kind === "name" ? rule.target.text : rule.target.title.value;

function elementType(scope: Scope, rule: EachRule, type: Type): Type {
  const element = elementOf(type);
  if (element !== undefined) return element;
  const path = `\`${scope.unit.syntax.text.slice(rule.list.span.start, rule.list.span.end)}\``;
  const list = `[${path.slice(1, -1)}]`;
  scope.program.report(
    "not-a-list",
    placeIn(scope.unit, rule.list),
    { path, found: describeType(type) },
    {
      notes: ["`each` takes a list."],
      fixes: [{ title: `Write ${list}`, edits: [{ span: rule.list.span, text: list }] }],
    },
  );
  return anyType;
}

function elementScope(scope: Scope, rule: EachRule, element: Type): Scope {
  const inner = withElement(scope, element);
  const alias = rule.alias;
  if (alias === undefined) return inner;
  const place = placeIn(scope.unit, alias);
  if (notForAliases.includes(alias.text)) scope.program.report("reserved-name", place, { name: alias.text });
  else if (scope.names().includes(alias.text)) {
    scope.program.report("alias-clash", place, { name: alias.text, other: "something that is visible here" });
  }
  return {
    ...inner,
    root: (name) => (name === alias.text ? plainRoot({ kind: "alias", name }, element) : inner.root(name)),
    names: () => [alias.text, ...inner.names()],
  };
}
