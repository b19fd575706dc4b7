import type * as Node from "../nodes.ts";
import type { Token } from "../tokens.ts";
import { type Braced, between, name } from "./cells.ts";

export const setting = (d: readonly [Token, Token, Node.Expression]): Node.Setting => ({
  kind: "setting",
  key: name([d[0]]),
  value: d[2],
  span: between(d[0], d[2]),
});

export const innerBlock = (d: readonly [Node.Name, Braced<Node.Entry>]): Node.Block => ({
  kind: "block",
  type: d[0],
  entries: d[1].items,
  span: between(d[0], d[1]),
});

export const namedInnerBlock = (d: readonly [Node.Name, Node.Name, Braced<Node.Entry>]): Node.Block => ({
  kind: "block",
  type: d[0],
  name: d[1],
  entries: d[2].items,
  span: between(d[0], d[2]),
});

export const when = (d: readonly [Token, Node.Expression, Token, Node.Name]): Node.When => ({
  kind: "when",
  condition: d[1],
  outcome: d[3],
  span: between(d[0], d[3]),
});

export const whenAs = (
  d: readonly [Token, Node.Expression, Token, Node.Name, Token, Node.Name],
): Node.When => ({ kind: "when", condition: d[1], outcome: d[3], as: d[5], span: between(d[0], d[5]) });
