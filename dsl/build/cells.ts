import type * as Node from "../nodes.ts";
import type { Token } from "../tokens.ts";

/** A list under construction: left-recursive and shared, so that adding an item costs the same at any length. */
export interface Cell<Item> {
  readonly before: Cell<Item> | undefined;
  readonly item: Item;
}

/** What a span can be taken from. */
export type Piece = Token | { readonly span: Node.Span };

const startOf = (piece: Piece): number => ("span" in piece ? piece.span.start : piece.start);
const endOf = (piece: Piece): number => ("span" in piece ? piece.span.end : piece.end);
/** The span from the beginning of one piece to the end of another. */
export const between = (from: Piece, to: Piece): Node.Span => ({ start: startOf(from), end: endOf(to) });
/** The span of one piece. */
export const at = (piece: Piece): Node.Span => between(piece, piece);

/** The items of a list, in the order of the text. */
export function flatten<Item>(cell: Cell<Item> | undefined): Item[] {
  let length = 0;
  for (let current = cell; current !== undefined; current = current.before) length += 1;
  // Of its size at once: most lists have one item, and one that grows begins with room for seventeen.
  const items = new Array<Item>(length);
  for (let current = cell; current !== undefined; current = current.before) items[--length] = current.item;
  return items;
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

/** The inside of braces, with the span of the braces. */
export interface Braced<Item> {
  readonly items: readonly Item[];
  readonly span: Node.Span;
}

/** A list that may be empty. */
export type Optional<Item> = Cell<Item> | undefined;

export const braced = <Item>(d: readonly [Token, Optional<Item>, Token]): Braced<Item> => ({
  items: flatten(d[1]),
  span: between(d[0], d[2]),
});
