import type * as Node from "../nodes.ts";
import type { Token } from "../tokens.ts";
import { at, type Braced, between, braced, type Cell, flatten, type Optional } from "./cells.ts";

export const block = (d: readonly [Token, Optional<Node.Entry>, Token]): Braced<Node.Entry> => braced(d);
export const rules = (d: readonly [Token, Optional<Node.Rule>, Token]): Braced<Node.Rule> => braced(d);

const withEntries =
  <Kind extends "importer" | "option" | "input">(kind: Kind) =>
  (d: readonly [Token, Node.Name, Braced<Node.Entry>]) => ({
    kind,
    name: d[1],
    entries: d[2].items,
    span: between(d[0], d[2]),
  });

export const importer: (d: readonly [Token, Node.Name, Braced<Node.Entry>]) => Node.ImporterDeclaration =
  withEntries("importer");
export const option: (d: readonly [Token, Node.Name, Braced<Node.Entry>]) => Node.OptionDeclaration =
  withEntries("option");
export const input: (d: readonly [Token, Node.Name, Braced<Node.Entry>]) => Node.InputDeclaration =
  withEntries("input");

export const use = (
  d: readonly [Token, Token, Optional<Node.Name>, Token, Token, Node.TextLiteral],
): Node.UseDeclaration => ({ kind: "use", names: flatten(d[2]), from: d[5], span: between(d[0], d[5]) });

export const source = (d: readonly [Token, Braced<Node.Entry>]): Node.SourceDeclaration => ({
  kind: "source",
  entries: d[1].items,
  span: between(d[0], d[1]),
});

export const namedSource = (d: readonly [Token, Node.Name, Braced<Node.Entry>]): Node.SourceDeclaration => ({
  kind: "source",
  name: d[1],
  entries: d[2].items,
  span: between(d[0], d[2]),
});

export const stream = (d: readonly [Token, Node.Name, Braced<Node.Entry>]): Node.StreamDeclaration => ({
  kind: "stream",
  name: d[1],
  entries: d[2].items,
  span: between(d[0], d[2]),
});

export const childStream = (
  d: readonly [Token, Node.Name, Token, Node.Name, Token, Node.Name, Braced<Node.Entry>],
): Node.StreamDeclaration => ({
  kind: "stream",
  name: d[1],
  each: { parent: d[3], alias: d[5] },
  entries: d[6].items,
  span: between(d[0], d[6]),
});

export const unionStream = (
  d: readonly [Token, Node.Name, Token, Cell<Node.Name>, Braced<Node.Entry>],
): Node.StreamDeclaration => ({
  kind: "stream",
  name: d[1],
  from: flatten(d[3]),
  entries: d[4].items,
  span: between(d[0], d[4]),
});

type ValueItem = Node.Setting | Node.ValueRow;

const valueItems = (list: Optional<ValueItem>) => {
  const items = flatten(list);
  return {
    settings: items.filter((item) => item.kind === "setting"),
    rows: items.filter((item) => item.kind === "row"),
  };
};

export const values = (
  d: readonly [Token, Node.Name, Token, Optional<ValueItem>, Token],
): Node.ValuesDeclaration => ({
  kind: "values",
  name: d[1],
  ...valueItems(d[3]),
  span: between(d[0], d[4]),
});

export const valuesFrom = (
  d: readonly [Token, Node.Name, Token, Node.Expression, Token, Optional<ValueItem>, Token],
): Node.ValuesDeclaration => ({
  kind: "values",
  name: d[1],
  from: d[3],
  ...valueItems(d[5]),
  span: between(d[0], d[6]),
});

export const row = (d: readonly [Node.Expression, Token, Node.Expression]): Node.ValueRow => ({
  kind: "row",
  key: d[0],
  value: d[2],
  span: between(d[0], d[2]),
});

export const otherwiseRow = (d: readonly [Token, Token, Node.Expression]): Node.ValueRow => ({
  kind: "row",
  key: { kind: "otherwise", span: at(d[0]) },
  value: d[2],
  span: between(d[0], d[2]),
});

export const adaptor = (
  d: readonly [Token, Node.Name, Token, Optional<Node.Name>, Token, Token, Node.Expression],
): Node.AdaptorDeclaration => ({
  kind: "adaptor",
  name: d[1],
  parameters: flatten(d[3]),
  body: d[6],
  span: between(d[0], d[6]),
});

export const fragment = (
  d: readonly [Token, Node.Name, Token, Optional<Node.Name>, Token, Braced<Node.Rule>],
): Node.FragmentDeclaration => ({
  kind: "fragment",
  name: d[1],
  parameters: flatten(d[3]),
  rules: d[5].items,
  span: between(d[0], d[5]),
});

export const map = (
  d: readonly [
    Token,
    Node.Name,
    Node.Name | undefined,
    Token,
    Node.Name,
    Node.Name | undefined,
    Braced<Node.Rule>,
  ],
): Node.MapDeclaration => ({
  kind: "map",
  stream: d[1],
  ...(d[2] === undefined ? {} : { alias: d[2] }),
  target: d[4],
  ...(d[5] === undefined ? {} : { named: d[5] }),
  rules: d[6].items,
  span: between(d[0], d[6]),
});

export const test = (
  d: readonly [Token, Node.TextLiteral, Token, Optional<Node.TestStep>, Token],
): Node.TestDeclaration => ({ kind: "test", title: d[1], steps: flatten(d[3]), span: between(d[0], d[4]) });

export const given = (d: readonly [Token, Node.Name, Node.Expression]): Node.TestStep => ({
  kind: "given",
  name: d[1],
  value: d[2],
  span: between(d[0], d[2]),
});

export const givenFrom = (d: readonly [Token, Node.Name, Token, Node.TextLiteral]): Node.TestStep => ({
  kind: "given",
  name: d[1],
  from: d[3],
  span: between(d[0], d[3]),
});

export const expect = (d: readonly [Token, Node.Name, Node.Expression]): Node.TestStep => ({
  kind: "expect",
  name: d[1],
  value: d[2],
  span: between(d[0], d[2]),
});
