import type * as Node from "../nodes.ts";
import type { Token } from "../tokens.ts";
import { type Braced, between, flatten, name, type Optional } from "./cells.ts";

type Flow = Node.AssignRule | Node.EachRule;

export const assign = (d: readonly [Node.Target, Token, Node.Expression]): Flow => ({
  kind: "assign",
  required: false,
  target: d[0],
  value: d[2],
  span: between(d[0], d[2]),
});

export const assignOnError = (d: readonly [Node.Target, Token, Node.Expression, Node.OnError]): Flow => ({
  kind: "assign",
  required: false,
  target: d[0],
  value: d[2],
  onError: d[3],
  span: between(d[0], d[3]),
});

export const each = (d: readonly [Node.Target, Token, Token, Node.Expression, Braced<Node.Rule>]): Flow => ({
  kind: "each",
  required: false,
  target: d[0],
  list: d[3],
  rules: d[4].items,
  span: between(d[0], d[4]),
});

export const eachAs = (
  d: readonly [Node.Target, Token, Token, Node.Expression, Token, Node.Name, Braced<Node.Rule>],
): Flow => ({
  kind: "each",
  required: false,
  target: d[0],
  list: d[3],
  alias: d[5],
  rules: d[6].items,
  span: between(d[0], d[6]),
});

export const requiredFlow = (d: readonly [Token, Flow]): Flow => ({
  ...d[1],
  required: true,
  span: between(d[0], d[1]),
});

export const field = (d: readonly [Token, Node.TextLiteral, Token, Token]): Node.Target => ({
  kind: "field",
  title: d[1],
  type: name([d[3]]),
  span: between(d[0], d[3]),
});

export const skip = (d: readonly [Token, Token, Node.Expression]): Node.SkipRule => ({
  kind: "skip",
  condition: d[2],
  span: between(d[0], d[2]),
});

export const apply = (
  d: readonly [Token, Node.Name, Token, Optional<Node.Argument>, Token],
): Node.ApplyRule => ({
  kind: "apply",
  fragment: d[1],
  arguments: flatten(d[3]),
  span: between(d[0], d[4]),
});

export const onErrorPlain = (d: readonly [Token, Token, Token]): Node.OnError => ({
  kind: d[2].type === "reject" ? "reject" : "warn",
  span: between(d[0], d[2]),
});

export const onErrorUse = (d: readonly [Token, Token, Token, Node.Expression]): Node.OnError => ({
  kind: "use",
  value: d[3],
  span: between(d[0], d[3]),
});
