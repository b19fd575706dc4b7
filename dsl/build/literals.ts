import type * as Node from "../nodes.ts";
import { unescapeText } from "../text-escapes.ts";
import type { Token } from "../tokens.ts";
import { at, between, flatten, name, type Optional } from "./cells.ts";

export const text = (d: readonly [Token]): Node.TextLiteral => {
  const written = d[0].text;
  const verbatim = d[0].type === "verbatim";
  const quote = verbatim ? '"""' : (written[0] ?? '"');
  const closed = written.length >= 2 * quote.length && written.endsWith(quote);
  const inside = written.slice(quote.length, closed ? -quote.length : undefined);
  return { kind: "text", value: verbatim ? inside : unescapeText(inside), verbatim, span: at(d[0]) };
};

export const number = (d: readonly [Token]): Node.NumberLiteral => ({
  kind: "number",
  value: Number.parseFloat(d[0].text),
  span: at(d[0]),
});

const millisecondsPer: Readonly<Record<string, number>> = {
  ms: 1,
  s: 1000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
};

export const duration = (d: readonly [Token]): Node.DurationLiteral => {
  const unit = /[a-z]+$/.exec(d[0].text)?.[0] ?? "ms";
  return {
    kind: "duration",
    milliseconds: Number.parseFloat(d[0].text) * (millisecondsPer[unit] ?? 1),
    span: at(d[0]),
  };
};

export const boolean = (d: readonly [Token]): Node.BooleanLiteral => ({
  kind: "boolean",
  value: d[0].type === "true",
  span: at(d[0]),
});

export const nothingLiteral = (d: readonly [Token]): Node.NullLiteral => ({ kind: "null", span: at(d[0]) });

export const list = (d: readonly [Token, Optional<Node.Expression>, Token]): Node.ListLiteral => ({
  kind: "list",
  items: flatten(d[1]),
  span: between(d[0], d[2]),
});

export const object = (d: readonly [Token, Optional<Node.ObjectEntry>, Token]): Node.ObjectLiteral => ({
  kind: "object",
  entries: flatten(d[1]),
  span: between(d[0], d[2]),
});

export const objectEntry = (d: readonly [Token, Token, Node.Expression]): Node.ObjectEntry => ({
  key: name([d[0]]),
  value: d[2],
  span: between(d[0], d[2]),
});

export const textEntry = (d: readonly [Node.TextLiteral, Token, Node.Expression]): Node.ObjectEntry => ({
  key: d[0],
  value: d[2],
  span: between(d[0], d[2]),
});
