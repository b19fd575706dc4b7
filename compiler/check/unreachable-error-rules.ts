import type { Expression, When } from "../../dsl/index.ts";
import type { Scope } from "../bind/scope.ts";
import { placeIn } from "../bundle/unit.ts";
import { remove } from "../fixes/remove.ts";

/** Statuses of answers, RFC 9110 §15. */
export const statuses = Array.from({ length: 500 }, (_, index) => 100 + index);

type Truth = "yes" | "no" | "unknown";

/** Tells error rules that no answer can reach: their statuses are taken by earlier rules, or there are none. */
export function unreachableErrorRules(scope: Scope, rules: readonly When[]): void {
  const taken = new Set<number>();
  const earlier: ReadonlySet<string>[] = [];
  for (const rule of rules) {
    const parts = conjuncts(rule.condition);
    const names = new Set(parts.map(spelling));
    const before = earlier.some((one) => [...one].every((part) => names.has(part)));
    const clash = contradiction(parts);
    earlier.push(names);
    if (clash !== undefined) {
      tell(scope, rule, `${clash} cannot be two things at once`);
      continue;
    }
    const found = statuses.map((status) => ({ status, truth: judge(rule.condition, status) }));
    const possible = found.filter(({ truth }) => truth !== "no").map(({ status }) => status);
    if (possible.length === 0) tell(scope, rule, "no answer has such a status");
    else if (possible.every((status) => taken.has(status))) {
      tell(
        scope,
        rule,
        `an earlier rule takes ${possible.length === 1 ? `status ${possible[0]}` : "all its statuses"}`,
      );
    } else if (before) tell(scope, rule, "an earlier rule asks for the same, or for less");
    for (const { status, truth } of found) if (truth === "yes") taken.add(status);
  }
}

/** What has to hold all at once. */
const conjuncts = (condition: Expression): readonly Expression[] =>
  condition.kind === "and" ? condition.items.flatMap(conjuncts) : [condition];

/** An expression without its places, so that two that say the same are the same. */
const spelling = (node: Expression): string =>
  JSON.stringify(node, (key, value: unknown) => (key === "span" ? undefined : value));

/** What is asked to equal two different values; undefined where nothing is. */
function contradiction(parts: readonly Expression[]): string | undefined {
  const values = new Map<string, { readonly left: Expression; readonly value: unknown }>();
  for (const part of parts) {
    if (part.kind !== "compare" || part.operator !== "==") continue;
    const { left, right } = part;
    if (right.kind !== "text" && right.kind !== "number" && right.kind !== "boolean") continue;
    const known = values.get(spelling(left));
    if (known !== undefined && known.value !== right.value) return `\`${written(left)}\``;
    values.set(spelling(left), { left, value: right.value });
  }
  return undefined;
}

/** A path as it is written, for a message. */
function written(node: Expression): string {
  if (node.kind !== "path") return "one value";
  const root =
    node.root.kind === "here" ? "" : node.root.kind === "name" ? node.root.text : `${node.root.name.text}(…)`;
  return root + node.steps.map((step) => (step.kind === "field" ? `.${step.name}` : "[…]")).join("");
}

function tell(scope: Scope, rule: When, reason: string): void {
  scope.program.report(
    "error-rule-unreachable",
    placeIn(scope.unit, rule.condition),
    { reason },
    { fixes: [remove(scope.unit.syntax.text, rule.span, "Remove the rule")] },
  );
}

/** Whether a condition holds for a status; what depends on more than the status is unknown. */
export function judge(condition: Expression, status: number): Truth {
  switch (condition.kind) {
    case "boolean":
      return condition.value ? "yes" : "no";
    case "compare": {
      const left = numberOf(condition.left, status);
      const right = numberOf(condition.right, status);
      if (left === undefined || right === undefined) return "unknown";
      const holds = {
        "==": left === right,
        "!=": left !== right,
        "<": left < right,
        "<=": left <= right,
        ">": left > right,
        ">=": left >= right,
      };
      return holds[condition.operator] ? "yes" : "no";
    }
    case "in": {
      const value = numberOf(condition.value, status);
      if (value === undefined || condition.list.kind !== "list") return "unknown";
      const items = condition.list.items.map((item) => numberOf(item, status));
      if (items.includes(value)) return "yes";
      return items.includes(undefined) ? "unknown" : "no";
    }
    case "not": {
      const inner = judge(condition.value, status);
      return inner === "unknown" ? inner : inner === "yes" ? "no" : "yes";
    }
    case "and": {
      const inner = condition.items.map((item) => judge(item, status));
      return inner.includes("no") ? "no" : inner.includes("unknown") ? "unknown" : "yes";
    }
    case "or": {
      const inner = condition.items.map((item) => judge(item, status));
      return inner.includes("yes") ? "yes" : inner.includes("unknown") ? "unknown" : "no";
    }
    default:
      return "unknown";
  }
}

function numberOf(expression: Expression, status: number): number | undefined {
  if (expression.kind === "number") return expression.value;
  const isStatus =
    expression.kind === "path" && expression.root.kind === "name" && expression.root.text === "status";
  return isStatus && expression.steps.length === 0 ? status : undefined;
}
