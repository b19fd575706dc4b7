import type { ListPage, PageRequest } from "../registry/index.ts";
import { CursorError } from "../store/documents/documents.ts";

/**
 * A page of a list that is there as a whole, in the order of its keys. The cursor holds the last item's key, so that what
 * is added or goes meanwhile moves nothing.
 * @param keyOf differs between any two items
 * @throws CursorError when `after` was not given by a page of this list
 */
export function pageOfAll<T>(
  items: readonly T[],
  keyOf: (item: T) => readonly string[],
  { after, limit }: PageRequest,
): ListPage<T> {
  const behind = after === undefined ? undefined : readKey(after);
  const rest = items
    .map((item) => ({ item, key: keyOf(item) }))
    .filter(({ key }) => behind === undefined || compareKeys(key, behind) > 0)
    .toSorted((one, other) => compareKeys(one.key, other.key));
  const page = rest.slice(0, limit);
  const last = rest.length > limit ? page.at(-1) : undefined;
  return {
    items: page.map(({ item }) => item),
    ...(last === undefined ? {} : { next: Buffer.from(JSON.stringify(last.key)).toString("base64url") }),
  };
}

function compareKeys(one: readonly string[], other: readonly string[]): number {
  for (const [index, part] of one.entries()) {
    const order = part.localeCompare(other[index] ?? "", "en");
    if (order !== 0) return order;
  }
  return 0;
}

function readKey(cursor: string): readonly string[] {
  let found: unknown;
  try {
    found = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
  } catch {
    throw new CursorError();
  }
  if (!Array.isArray(found) || !found.every((part) => typeof part === "string")) throw new CursorError();
  return found;
}
