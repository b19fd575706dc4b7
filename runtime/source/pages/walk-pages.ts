import type { SourcePage } from "../source.ts";

/** A page, and where the walk stands after it; `next` is absent after the last page. */
export interface WalkedPage<Place> {
  readonly page: SourcePage;
  readonly next?: Place;
}

/**
 * A walk from page to page that holds none of them. A suspended generator keeps the last page alive in its frame until
 * the next one has come, and with several walks side by side the garbage collector copies those pages again and again.
 * @param first where the walk begins; asked when the first page is wanted
 * @param read reads the page at a place
 */
export function walkPages<Place>(
  first: () => Place,
  read: (at: Place) => Promise<WalkedPage<Place>>,
): AsyncIterable<SourcePage> {
  return {
    [Symbol.asyncIterator](): AsyncIterator<SourcePage, undefined> {
      let at: Place | undefined;
      let over = false;
      return {
        async next() {
          if (over) return { done: true, value: undefined };
          // Stays so when reading fails.
          over = true;
          const { page, next } = await read(at ?? first());
          at = next;
          over = next === undefined;
          return { done: false, value: page };
        },
        async return() {
          over = true;
          return { done: true, value: undefined };
        },
      };
    },
  };
}
