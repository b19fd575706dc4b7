import type { NumberedPages } from "../../../compiler/plan/index.ts";
import { SourceError } from "../source-error.ts";
import { inRequest } from "./in-request.ts";
import type { PageAnswer, Paging } from "./paging.ts";

/**
 * Pages by number, until a flag says so, a page is short, or (when neither is declared) a page is empty.
 * An absent flag does not end the walk, since its absence says nothing: then an empty page does.
 * Once a page has told the flag, an empty page without it is no end: sources also put errors into such answers.
 * @param until the compiled flag
 */
export function numberedPages(pages: NumberedPages, until?: (answer: PageAnswer) => unknown): Paging {
  return {
    first: { page: pages.from },
    ...inRequest(pages.in, pages.parameter, (state) => Number(state.page)),
    next(state, answer) {
      const page = Number(state.page);
      const empty = answer.records.length === 0;
      const flag = until?.(answer);
      if (flag === true) return undefined;
      if (pages.size !== undefined && answer.records.length < pages.size) return undefined;
      if (empty && flag !== false) return undefined;
      if (empty && state.empty === true) {
        throw new SourceError({
          outcome: "broken",
          code: "page-repeats",
          message: `Pages ${page - 1} and ${page} are both empty, and yet the source says that more follow. Check \`until\` in the spec, or ask the vendor.`,
        });
      }
      return {
        page: page + 1,
        ...(empty ? { empty } : {}),
        ...(flag === undefined && state.told !== true ? {} : { told: true }),
      };
    },
    doubt(state, answer) {
      if (state.told !== true || answer.records.length > 0) return undefined;
      const flag = until?.(answer);
      if (flag === true || flag === false) return undefined;
      return "without records and without what `until` reads, which the pages before it had";
    },
  };
}
