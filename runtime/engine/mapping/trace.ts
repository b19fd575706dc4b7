import {
  addressOf,
  type Expression,
  type Plan,
  printExpression,
  printStep,
  type Step,
} from "../../../compiler/plan/index.ts";
import { Failure } from "../../adaptors/adaptor.ts";
import { type Adaptors, Several } from "./compile-expression.ts";
import { compileMaps, type MapInput } from "./issue-mapper.ts";
import { describeValue } from "./read-field.ts";
import type { MapResult } from "./result.ts";

/** How one target came to its value. */
export interface FieldTrace {
  /** `summary`, `field:Story Points`, `comments/body`. */
  readonly target: string;
  /** The expression as a spec would write it. */
  readonly expression: string;
  /** Every part of the expression in the order of evaluation, with the value it had. */
  readonly steps: readonly { readonly expression: string; readonly value: string }[];
  /** One sentence: "`.due_date` has no value", "… gave "Done"". */
  readonly because: string;
}

/**
 * Maps one record and explains each field. Slow: for a person who asks, not for a run.
 * @throws Error when the plan has no mapping of that name
 */
export function traceMap(
  plan: Plan,
  adaptors: Adaptors,
  name: string,
  input: MapInput,
): { readonly result: MapResult; readonly fields: readonly FieldTrace[] } {
  const seen = new Map<Expression | Step, unknown[]>();
  const order: (Expression | Step)[] = [];
  const mapper = compileMaps(plan, adaptors, (node, value) => {
    const values = seen.get(node);
    if (values === undefined) {
      seen.set(node, [value]);
      order.push(node);
    } else values.push(value);
  }).get(name);
  if (mapper === undefined) throw new Error(`the plan has no mapping named \`${name}\``);
  const result = mapper.map(input);

  const { mapping } = mapper;
  const assignments = [
    ...[mapping.key, ...mapping.assignments].map((node) => ({ node, address: addressOf(node.target) })),
    ...(mapping.fields ?? []).flatMap(({ name, value }) =>
      [name, value].map((node) => ({ node, address: addressOf(node.target, "fields") })),
    ),
    ...mapping.collections.flatMap(({ assignments, target }) =>
      assignments.map((node) => ({ node, address: addressOf(node.target, target) })),
    ),
  ];
  const fields = assignments.map(({ node, address }): FieldTrace => {
    const inside = within(node.value);
    const steps = order
      .filter((part) => inside.has(part))
      .map((part) => ({
        node: part,
        expression: isStep(part) ? printStep(part) : printExpression(part),
        values: seen.get(part) ?? [],
      }));
    return {
      target: address,
      expression: printExpression(node.value),
      steps: steps.map(({ expression, values }) => ({
        expression,
        value: values.map(describeOutcome).join(", "),
      })),
      because: explain(node.value, steps),
    };
  });
  return { result, fields };
}

/** All expressions inside one, itself included. */
function within(expression: Expression): Set<unknown> {
  const found = new Set<unknown>();
  const visit = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    found.add(value);
    for (const inner of Object.values(value)) visit(inner);
  };
  visit(expression);
  return found;
}

const isStep = (part: Expression | Step): part is Step =>
  part.kind === "first" || part.kind === "every" || part.kind === "field" || part.kind === "all";

function describeOutcome(value: unknown): string {
  if (value instanceof Several) return `${value.count} elements fit, the first is taken`;
  return value instanceof Failure ? `failed: ${value.message}` : describeValue(value);
}

function explain(
  whole: Expression,
  steps: readonly {
    readonly node: Expression | Step;
    readonly expression: string;
    readonly values: readonly unknown[];
  }[],
): string {
  const [value] = steps.find(({ node }) => node === whole)?.values ?? [];
  if (steps.length === 0) return "it was not reached";
  const failed = steps.find(({ values }) => values.some((found) => found instanceof Failure));
  if (value instanceof Failure && failed !== undefined) {
    return `\`${failed.expression}\` failed: ${(failed.values.find((found) => found instanceof Failure) as Failure).message}`;
  }
  if (value !== undefined) return `\`${printExpression(whole)}\` gave ${describeValue(value)}`;
  const empty = steps.find(({ values }) => values.every((found) => found === undefined));
  return `\`${empty?.expression ?? printExpression(whole)}\` has no value`;
}
