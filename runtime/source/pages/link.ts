import type { LinkPages } from "../../../compiler/plan/index.ts";
import { SourceError } from "../source-error.ts";
import type { PageAnswer, Paging } from "./paging.ts";

/**
 * A page tells the address of the next one, in its header Link or in its body; a page that tells none is the last.
 * @param read the compiled address in the body
 */
export function linkPages(pages: LinkPages, read?: (answer: PageAnswer) => unknown): Paging {
  const relation = (pages.relation ?? "next").toLowerCase();
  return {
    first: {},
    query: () => [],
    address: (state) => (typeof state.url === "string" ? state.url : undefined),
    next(state, answer) {
      const url = read === undefined ? linkOf(answer.headers.link, relation) : read(answer);
      if (url === undefined || url === null || url === "") return undefined;
      if (typeof url !== "string") {
        throw new SourceError({
          outcome: "broken",
          code: "cursor-missing",
          message: `The address of the next page is ${typeof url}, and not text. Check \`pages\` in the spec.`,
        });
      }
      if (url === state.url) {
        throw new SourceError({
          outcome: "broken",
          code: "cursor-stands-still",
          message: "The next page has the address of this one. Check `pages` in the spec.",
        });
      }
      return { url };
    },
  };
}

/** The first address with this relation in a header Link, RFC 8288 §3. */
function linkOf(header: string | readonly string[] | undefined, relation: string): string | undefined {
  const text = typeof header === "string" ? header : (header ?? []).join(", ");
  for (const link of text.matchAll(/<([^<>]*)>((?:\s*;\s*[^\s=;,]+\s*=\s*(?:"[^"]*"|[^\s;,"]*))*)/g)) {
    const relations = /;\s*rel\s*=\s*(?:"([^"]*)"|([^\s;,"]*))/i.exec(link[2] ?? "");
    const found = (relations?.[1] ?? relations?.[2] ?? "").toLowerCase().split(/\s+/);
    if (found.includes(relation)) return link[1]?.trim();
  }
  return undefined;
}
