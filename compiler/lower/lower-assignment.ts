import type { AssignRule, Target as TargetSyntax } from "../../dsl/index.ts";
import { bindExpression } from "../bind/bind-expression.ts";
import type { Scope } from "../bind/scope.ts";
import type { Typed } from "../bind/typed.ts";
import { placeIn } from "../bundle/unit.ts";
import { didYouMean, meantWord, nearest } from "../check/did-you-mean.ts";
import { needlessOnError, unhandledFailure } from "../check/failures.ts";
import { nullableRequired } from "../check/nullable-required.ts";
import { openLookups } from "../check/open-lookups.ts";
import { targetType } from "../check/target-type.ts";
import { remove } from "../fixes/remove.ts";
import { fillRequired } from "../fixes/required-target.ts";
import type { Assignment, CustomTarget, OnError, Target } from "../plan/index.ts";
import { customFieldTypes } from "../targets/jira.ts";
import type { TargetField } from "../targets/target.ts";
import { anyType } from "../types/type.ts";

/** What the rules of one pair of braces may fill. */
export interface Fillable {
  readonly owner?: string;
  readonly entity?: string;
  readonly fields: readonly TargetField[];
  readonly collections?: readonly { readonly name: string }[];
}

/**
 * `required summary <- .name | trim  on error warn`.
 *
 * @param taken addresses of targets that have a rule already; this one is added
 */
export function lowerAssignment(
  scope: Scope,
  rule: AssignRule,
  fillable: Fillable,
  taken: Set<string>,
): Assignment | undefined {
  const { program, unit } = scope;
  const meant = meantTarget(rule, fillable, taken);
  if (meant !== undefined) taken.add(meant);
  const found = findTarget(scope, rule.target, fillable, meant);
  const value = bindExpression(scope, rule.value);
  if (found?.field.missingTold !== true) openLookups(scope, rule.value);
  if (found === undefined) return undefined;
  const address = found.target.kind === "custom" ? `field:${found.target.name}` : found.target.name;
  if (taken.has(address))
    program.report(
      "duplicate-target",
      placeIn(unit, rule.target),
      { name: found.field.name },
      { fixes: [remove(unit.syntax.text, rule.span, "Remove the second rule")] },
    );
  taken.add(address);
  const fit = targetType(scope, rule.value, value, found.field);
  const failing: Typed =
    fit === "partly" && value.fails === undefined
      ? { ...value, fails: { what: "the value", place: value.place } }
      : value;
  const required = rule.required || (found.field.required ?? false);
  if (required) nullableRequired(scope, rule, value, found.field);
  // What does not fit is told; what it will be instead, and whether that can fail, is not known.
  if (fit !== "no") unhandledFailure(scope, rule, failing, found.field);
  needlessOnError(scope, rule, failing);
  const onError = lowerOnError(scope, rule, found.field);
  const assignment: Assignment = {
    target: found.target,
    required,
    value: value.plan,
    ...(onError === undefined ? {} : { onError }),
  };
  return program.origins.mark(assignment, placeIn(unit, rule));
}

/** The target that cannot be left out which a rule for an unknown one is meant for: a name near it, or the only one left. */
function meantTarget(rule: AssignRule, { fields }: Fillable, taken: ReadonlySet<string>): string | undefined {
  if (rule.target.kind === "field") return undefined;
  const { text } = rule.target;
  const left = fields.filter(({ name, required }) => required === true && !taken.has(name));
  if (fields.some(({ name }) => name === text)) return undefined;
  const names = left.map(({ name }) => name);
  const near = nearest(
    text,
    fields.map(({ name }) => name),
  );
  if (near !== undefined) return names.find((name) => name === near);
  return rule.required && names.length === 1 ? names[0] : undefined;
}

function findTarget(
  scope: Scope,
  syntax: TargetSyntax,
  fillable: Fillable,
  meant: string | undefined,
): { target: Target; field: TargetField } | undefined {
  const { program, unit } = scope;
  const place = placeIn(unit, syntax);
  const owner = fillable.owner ?? fillable.entity ?? "This";
  if (syntax.kind === "field")
    return fillable.entity === undefined ? customTarget(scope, syntax) : notHere(scope, syntax, owner);
  const name = syntax.text;
  const field = fillable.fields.find((one) => one.name === name);
  if (field !== undefined) return { target: { kind: "standard", name }, field };
  const lists =
    fillable.collections === undefined || fillable.entity !== undefined
      ? []
      : [...fillable.collections, { name: "fields" }];
  if (lists.some((one) => one.name === name)) {
    program.report("needs-each", place, { name });
    return undefined;
  }
  const known = [...fillable.fields, ...lists].map((one) => one.name);
  const more = meant === undefined ? didYouMean(name, syntax.span, known) : meantWord(meant, syntax.span);
  program.report("unknown-target", place, { owner, name }, more);
  return undefined;
}

type CustomSyntax = Extract<TargetSyntax, { kind: "field" }>;

function notHere(scope: Scope, syntax: CustomSyntax, owner: string): undefined {
  scope.program.report("unknown-target", placeIn(scope.unit, syntax), {
    owner,
    name: `field "${syntax.title.value}"`,
  });
}

const customFieldNames = [...customFieldTypes.keys()];

function customTarget(
  scope: Scope,
  syntax: CustomSyntax,
): { target: CustomTarget; field: TargetField } | undefined {
  const type = customFieldNames.find((one) => one === syntax.type.text);
  const name = syntax.title.value;
  if (type === undefined) {
    const more = didYouMean(syntax.type.text, syntax.type.span, customFieldNames);
    scope.program.report(
      "unknown-word",
      placeIn(scope.unit, syntax.type),
      {
        name: syntax.type.text,
        place: "field … as",
        expected: `it takes one of ${customFieldNames.map((one) => `\`${one}\``).join(", ")}`,
      },
      { fixes: more.fixes ?? [] },
    );
    return undefined;
  }
  const target: CustomTarget = { kind: "custom", name, type };
  return {
    target,
    field: { name: `field "${name}"`, type: customFieldTypes.get(type) ?? anyType, docs: "", since: "0.1" },
  };
}

function lowerOnError(scope: Scope, rule: AssignRule, field: TargetField): OnError | undefined {
  if (rule.onError === undefined) return undefined;
  if (rule.onError.kind !== "use") return { kind: rule.onError.kind };
  const value = bindExpression(scope, rule.onError.value);
  const fit = targetType(scope, rule.onError.value, value, field);
  const fails = value.fails ?? (fit === "partly" ? { what: "the value", place: value.place } : undefined);
  if (fails !== undefined)
    scope.program.report("failure-uncaught", fails.place, {
      what: fails.what,
      where: "What `on error` uses",
    });
  return { kind: "use", value: value.plan };
}

/**
 * Tells targets that the entity cannot be without, and that no rule fills.
 *
 * @param head what stands before the braces that such a rule belongs into
 */
export function requiredTargets(
  scope: Scope,
  owner: string,
  fields: readonly TargetField[],
  taken: ReadonlySet<string>,
  at: { readonly span: AssignRule["span"] },
  head: AssignRule["span"] = at.span,
): void {
  for (const field of fields) {
    if (!field.required || taken.has(field.name)) continue;
    scope.program.report(
      "required-target-missing",
      placeIn(scope.unit, at),
      { target: owner, name: field.name },
      { fixes: fillRequired(scope, field, head) },
    );
  }
}
