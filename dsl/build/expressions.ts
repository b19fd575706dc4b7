import type * as Node from "../nodes.ts";
import type { Token } from "../tokens.ts";
import { at, between, type Cell, flatten, name, type Optional } from "./cells.ts";

export const conditional = (
  d: readonly [Token, Node.Expression, Token, Node.Expression, Token, Node.Expression],
): Node.If => ({
  kind: "if",
  condition: d[1],
  // biome-ignore lint/suspicious/noThenProperty: it holds a node, never a function, so nothing takes it for a promise
  then: d[3],
  otherwise: d[5],
  span: between(d[0], d[5]),
});

/** The operands of a chain; a single one, as it nearly always is, stands for itself. */
function joinOperands<Item>(
  operands: Cell<Item>,
  alone: (item: Item) => Node.Expression,
  build: (operands: readonly Node.Expression[], span: Node.Span) => Node.Expression,
): Node.Expression {
  if (operands.before === undefined) return alone(operands.item);
  const items = flatten(operands).map(alone);
  return build(items, between(items[0]!, items.at(-1)!));
}

const itself = (operand: Node.Expression): Node.Expression => operand;

const and = (operands: Cell<Node.Expression>): Node.Expression =>
  joinOperands(operands, itself, (items, span) => ({ kind: "and", items, span }));

export const or = (d: readonly [Cell<Cell<Node.Expression>>]): Node.Expression =>
  joinOperands(d[0], and, (items, span) => ({ kind: "or", items, span }));

const fallback = (operands: Cell<Node.Expression>): Node.Expression =>
  joinOperands(operands, itself, (arms, span) => ({ kind: "coalesce", arms, span }));

export const coalesce = (d: readonly [Cell<Node.Expression>]): Node.Expression => fallback(d[0]);

export const not = (d: readonly [Token, Node.Expression]): Node.Not => ({
  kind: "not",
  value: d[1],
  span: between(d[0], d[1]),
});

const operators: Partial<Record<Token["type"], Node.ComparisonOperator>> = {
  equal: "==",
  notequal: "!=",
  less: "<",
  lessequal: "<=",
  greater: ">",
  greaterequal: ">=",
};

type Operands = Cell<Node.Expression>;

export const compare = (d: readonly [Operands, Token, Operands]): Node.Compare => {
  const [left, right] = [fallback(d[0]), fallback(d[2])];
  return { kind: "compare", operator: operators[d[1].type] ?? "==", left, right, span: between(left, right) };
};

export const contains = (d: readonly [Operands, Token, Operands]): Node.In => {
  const [value, list] = [fallback(d[0]), fallback(d[2])];
  return { kind: "in", value, list, span: between(value, list) };
};

export const is = (d: readonly [Operands, Token, Node.Name]): Node.Is => {
  const value = fallback(d[0]);
  return { kind: "is", value, test: d[2], span: between(value, d[2]) };
};

export const pipe = (d: readonly [Node.Expression, Token, Node.Call]): Node.Pipe => ({
  kind: "pipe",
  input: d[0],
  call: d[2],
  span: between(d[0], d[2]),
});

export const bareCall = (d: readonly [Node.Name]): Node.Call => ({
  kind: "call",
  name: d[0],
  arguments: [],
  span: at(d[0]),
});

export const call = (d: readonly [Node.Name, Token, Optional<Node.Argument>, Token]): Node.Call => ({
  kind: "call",
  name: d[0],
  arguments: flatten(d[2]),
  span: between(d[0], d[3]),
});

export const argument = (d: readonly [Node.Expression]): Node.Argument => ({ value: d[0], span: at(d[0]) });

export const namedArgument = (d: readonly [Token, Token, Node.Expression]): Node.Argument => ({
  name: name([d[0]]),
  value: d[2],
  span: between(d[0], d[2]),
});

/** Parentheses leave no node; they widen the span, so that the slice of any node is a whole expression. */
export const parenthesised = (d: readonly [Token, Node.Expression, Token]): Node.Expression => ({
  ...d[1],
  span: between(d[0], d[2]),
});
