import type * as Node from "./nodes.ts";
import { unescapeText } from "./text-escapes.ts";
import type { Token } from "./tokens.ts";

/**
 * The post-processors of grammar.ne: each takes what the symbols of its rule were built into. They are pure, because an
 * Earley parser also runs them for readings that come to nothing, and recovery goes back to earlier columns.
 */

/** A list under construction: left-recursive and shared, so that adding an item costs the same at any length. */
export interface Cell<Item> {
  readonly before: Cell<Item> | undefined;
  readonly item: Item;
}

type Piece = Token | { readonly span: Node.Span };

const startOf = (piece: Piece): number => ("span" in piece ? piece.span.start : piece.start);
const endOf = (piece: Piece): number => ("span" in piece ? piece.span.end : piece.end);
const between = (from: Piece, to: Piece): Node.Span => ({ start: startOf(from), end: endOf(to) });
const at = (piece: Piece): Node.Span => between(piece, piece);

function flatten<Item>(cell: Cell<Item> | undefined): Item[] {
  const items: Item[] = [];
  for (let current = cell; current !== undefined; current = current.before) items.push(current.item);
  return items.reverse();
}

export const nothing = (): undefined => undefined;
export const first = <Value>(d: readonly [Value, ...unknown[]]): Value => d[0];
export const second = <Value>(d: readonly [unknown, Value, ...unknown[]]): Value => d[1];
export const cell = <Item>(d: readonly [Item]): Cell<Item> => ({ before: undefined, item: d[0] });
export const cellAfter = <Item>(d: readonly [Cell<Item>, Item]): Cell<Item> => ({ before: d[0], item: d[1] });
export const cellAfterSeparator = <Item>(d: readonly [Cell<Item>, unknown, Item]): Cell<Item> => ({
  before: d[0],
  item: d[2],
});
export const name = (d: readonly [Token]): Node.Name => ({ kind: "name", text: d[0].text, span: at(d[0]) });

// Declarations

/** The inside of braces, with the span of the braces. */
interface Braced<Item> {
  readonly items: readonly Item[];
  readonly span: Node.Span;
}

type Optional<Item> = Cell<Item> | undefined;

const braced = <Item>(d: readonly [Token, Optional<Item>, Token]): Braced<Item> => ({
  items: flatten(d[1]),
  span: between(d[0], d[2]),
});

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

// Entries

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

// Rules

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

// Expressions

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

/** The operands of a chain; a single one stands for itself. */
function joinOperands<Kind extends string>(
  operands: readonly Node.Expression[],
  build: (operands: readonly Node.Expression[], span: Node.Span) => Node.Expression & { readonly kind: Kind },
): Node.Expression {
  const [head, ...others] = operands;
  if (head === undefined) throw new Error("A chain has an operand.");
  return others.length === 0 ? head : build(operands, between(head, others.at(-1) ?? head));
}

const and = (operands: Cell<Node.Expression>): Node.Expression =>
  joinOperands(flatten(operands), (items, span) => ({ kind: "and", items, span }));

export const or = (d: readonly [Cell<Cell<Node.Expression>>]): Node.Expression =>
  joinOperands(flatten(d[0]).map(and), (items, span) => ({ kind: "or", items, span }));

const fallback = (operands: Cell<Node.Expression>): Node.Expression =>
  joinOperands(flatten(operands), (arms, span) => ({ kind: "coalesce", arms, span }));

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

// Literals

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

// Paths: the first cell holds the root, the others the steps

type Root = Node.Path["root"];
/** `.name` is both a root and a first step. */
type PathPiece =
  | Root
  | Node.Step
  | { readonly kind: "segment"; readonly root: Root; readonly step: Node.Step; readonly span: Node.Span };

export const segment = (d: readonly [Token]): PathPiece => ({
  kind: "segment",
  root: { kind: "here", span: { start: d[0].start, end: d[0].start + 1 } },
  step: fieldStep(d),
  span: at(d[0]),
});

export const here = (d: readonly [Token]): Root => ({ kind: "here", span: at(d[0]) });

export const fieldStep = (d: readonly [Token]): Node.Step => ({
  kind: "field",
  name: d[0].text.slice(d[0].text.lastIndexOf(".") + 1),
  span: at(d[0]),
});

export const allStep = (d: readonly [Token, Token]): Node.Step => ({
  kind: "all",
  span: between(d[0], d[1]),
});

export const bracketStep = (d: readonly [Token, Node.Expression, Token]): Node.Step =>
  inBrackets(d[1], between(d[0], d[2]));

export const dottedBracketStep = (d: readonly [Token, Token, Node.Expression, Token]): Node.Step =>
  inBrackets(d[2], between(d[0], d[3]));

export const selectAllStep = (d: readonly [Token, Token, Node.Expression, Token]): Node.Step => ({
  kind: "select",
  every: true,
  condition: d[2],
  span: between(d[0], d[3]),
});

function inBrackets(inside: Node.Expression, span: Node.Span): Node.Step {
  if (inside.kind === "text") return { kind: "field", name: inside.value, span };
  if (inside.kind === "number") return { kind: "index", index: inside.value, span };
  return { kind: "select", every: false, condition: inside, span };
}

export const path = (d: readonly [Cell<PathPiece>]): Node.Path | Node.Call => {
  const [head, ...rest] = flatten(d[0]);
  const steps = rest.filter((piece): piece is Node.Step => isStep(piece));
  const span = { start: head?.span.start ?? 0, end: d[0].item.span.end };
  if (head === undefined || isStep(head)) throw new Error("A path begins with its root.");
  if (head.kind === "segment") return { kind: "path", root: head.root, steps: [head.step, ...steps], span };
  if (head.kind === "call" && steps.length === 0) return head;
  return { kind: "path", root: head, steps, span };
};

const isStep = (piece: PathPiece): piece is Node.Step =>
  piece.kind === "field" || piece.kind === "all" || piece.kind === "select" || piece.kind === "index";
