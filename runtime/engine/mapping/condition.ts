import type { Compare, Expression, In, Is } from "../../../compiler/plan/index.ts";
import { Failure } from "../../adaptors/adaptor.ts";
import { describeValue } from "./read-field.ts";
import type { Evaluate, Scope } from "./scope.ts";

type Compile = (expression: Expression) => Evaluate;

/** `==` is strict: missing equals nothing; `!=` is its negation. Numbers and numeric text are one. */
export function compileCompare(node: Compare, compile: Compile): Evaluate {
  const left = compile(node.left);
  const right = compile(node.right);
  const decide = deciders[node.operator];
  return (here, scope) => {
    const a = left(here, scope);
    if (a instanceof Failure) return a;
    const b = right(here, scope);
    if (b instanceof Failure) return b;
    return decide(a, b);
  };
}

const deciders: Record<Compare["operator"], (a: unknown, b: unknown) => boolean | Failure> = {
  "==": equal,
  "!=": (a, b) => !equal(a, b),
  "<": (a, b) => order(a, b, (sign) => sign < 0),
  "<=": (a, b) => order(a, b, (sign) => sign <= 0),
  ">": (a, b) => order(a, b, (sign) => sign > 0),
  ">=": (a, b) => order(a, b, (sign) => sign >= 0),
};

/** Equality of present values; a number equals the text that writes it, since sources mix the two for ids. */
function equal(a: unknown, b: unknown): boolean {
  if (a === undefined || b === undefined) return false;
  if (a === b) return true;
  if (typeof a === "number" && typeof b === "string") return b.trim() !== "" && a === Number(b);
  if (typeof a === "string" && typeof b === "number") return a.trim() !== "" && Number(a) === b;
  return false;
}

function order(a: unknown, b: unknown, holds: (sign: number) => boolean): boolean | Failure {
  if (a === undefined || b === undefined) return false;
  if (typeof a === "string" && typeof b === "string") return holds(a < b ? -1 : a > b ? 1 : 0);
  const x = toNumber(a);
  const y = toNumber(b);
  if (x === undefined || y === undefined) {
    return new Failure(`${describeValue(a)} and ${describeValue(b)} have no order`, "unexpected-type");
  }
  return holds(x - y);
}

function toNumber(value: unknown): number | undefined {
  if (typeof value === "number") return value;
  if (typeof value !== "string" || value.trim() === "") return undefined;
  const number = Number(value);
  return Number.isFinite(number) ? number : undefined;
}

/**
 * Compiles `in`: whether an element of the list equals the value, as `==` has it. A missing value or list gives false,
 * what is no list a Failure.
 */
export function compileIn(node: In, compile: Compile): Evaluate {
  const value = compile(node.value);
  const list = compile(node.list);
  return (here, scope) => {
    const wanted = value(here, scope);
    if (wanted instanceof Failure) return wanted;
    const among = list(here, scope);
    if (among instanceof Failure) return among;
    if (wanted === undefined || among === undefined) return false;
    if (!Array.isArray(among))
      return new Failure(`${describeValue(among)} stands behind \`in\` and is no list`, "unexpected-type");
    return among.some((element) => equal(wanted, element));
  };
}

/**
 * Compiles what decides: missing counts as false, and a value that is neither true nor false is a Failure.
 */
export function compileCondition(
  expression: Expression,
  compile: Compile,
): (here: unknown, scope: Scope) => boolean | Failure {
  const evaluate = compile(expression);
  // Most conditions are comparisons, which need no second look.
  if (deciding.has(expression.kind)) return evaluate as (here: unknown, scope: Scope) => boolean | Failure;
  return (here, scope) => decision(evaluate(here, scope));
}

const deciding: ReadonlySet<Expression["kind"]> = new Set(["compare", "in", "is", "not", "and", "or"]);

function decision(value: unknown): boolean | Failure {
  if (typeof value === "boolean") return value;
  if (value === undefined) return false;
  return value instanceof Failure
    ? value
    : new Failure(`${describeValue(value)} is neither true nor false`, "unexpected-type");
}

/** Compiles `is present` and `is blank`; missing, text of nothing but white space and an empty list are blank. */
export function compileIs(node: Is, compile: Compile): Evaluate {
  const value = compile(node.value);
  const holds = node.test === "present" ? isPresent : isBlank;
  return (here, scope) => {
    const found = value(here, scope);
    return found instanceof Failure ? found : holds(found);
  };
}

function isPresent(value: unknown): boolean {
  return value !== undefined;
}

function isBlank(value: unknown): boolean {
  if (value === undefined) return true;
  if (typeof value === "string") return value.trim() === "";
  return Array.isArray(value) && value.length === 0;
}

/** Compiles the opposite of a condition: missing gives true, and a value that is neither true nor false a Failure. */
export function compileNot(value: Expression, compile: Compile): Evaluate {
  const inner = compileCondition(value, compile);
  return (here, scope) => {
    const found = inner(here, scope);
    return found instanceof Failure ? found : !found;
  };
}

/** `decisive` is the value that ends the evaluation: false for `and`, true for `or`. */
export function compileJunction(items: readonly Expression[], decisive: boolean, compile: Compile): Evaluate {
  const conditions = items.map((item) => compileCondition(item, compile));
  return (here, scope) => {
    for (const condition of conditions) {
      const found = condition(here, scope);
      if (found instanceof Failure) return found;
      if (found === decisive) return decisive;
    }
    return !decisive;
  };
}
