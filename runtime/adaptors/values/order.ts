import { fieldOf } from "./field-of.ts";

/**
 * The elements in order: numbers by size, texts by their characters, everything else behind them as it stood.
 * @param by the field that tells the order of objects
 */
export function inOrder(list: readonly unknown[], by?: string, descending = false): unknown[] {
  const keyed = list.map((element) => ({ element, key: by === undefined ? element : fieldOf(element, by) }));
  keyed.sort((one, other) => {
    const [first, second] = [rank(one.key), rank(other.key)];
    if (first !== second) return first - second;
    if (first === unordered) return 0;
    const order =
      (one.key as number) < (other.key as number) ? -1 : (one.key as number) > (other.key as number) ? 1 : 0;
    return descending ? -order : order;
  });
  return keyed.map(({ element }) => element);
}

const unordered = 2;

const rank = (key: unknown): number =>
  typeof key === "number" ? 0 : typeof key === "string" ? 1 : unordered;
