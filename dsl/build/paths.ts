import type * as Node from "../nodes.ts";
import type { Token } from "../tokens.ts";
import { at, between, type Cell, flatten } from "./cells.ts";

type Root = Node.Path["root"];
/** `.name` is both a root and a first step. */
type PathPiece =
  | Root
  | Node.Step
  | { readonly kind: "segment"; readonly root: Root; readonly step: Node.Step; readonly span: Node.Span };

export const segment = (d: readonly [Token]): PathPiece => {
  const step = fieldStep(d);
  const root: Root = { kind: "here", span: { start: d[0].start, end: d[0].start + 1 } };
  return { kind: "segment", root, step, span: step.span };
};

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
  const { before, item } = d[0];
  // Most paths are one field.
  if (before === undefined && item.kind === "segment")
    return { kind: "path", root: item.root, steps: [item.step], span: item.span };
  const pieces = flatten(d[0]);
  const [head] = pieces;
  const span = { start: head?.span.start ?? 0, end: item.span.end };
  if (head === undefined || isStep(head)) throw new Error("A path begins with its root.");
  if (head.kind === "call" && pieces.length === 1) return head;
  const steps = pieces.length === 1 ? [] : pieces.filter(isStep);
  if (head.kind === "segment") return { kind: "path", root: head.root, steps: [head.step, ...steps], span };
  return { kind: "path", root: head, steps, span };
};

const isStep = (piece: PathPiece): piece is Node.Step =>
  piece.kind === "field" || piece.kind === "all" || piece.kind === "select" || piece.kind === "index";
