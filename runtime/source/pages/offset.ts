import type { OffsetPages } from "../../../compiler/plan/index.ts";
import { SourceError } from "../source-error.ts";
import { inRequest } from "./in-request.ts";
import type { PageAnswer, Paging } from "./paging.ts";

/** What was compiled of the paging's expressions. */
export interface OffsetReads {
  readonly total?: (answer: PageAnswer) => unknown;
  readonly until?: (answer: PageAnswer) => unknown;
}

/**
 * Pages by how many records came before. It goes on by what came, not by what was asked for: servers give fewer records
 * than a page may hold. It ends at the total, at the flag, with a short page, or (when none is declared) with an empty one.
 */
export function offsetPages(pages: OffsetPages, { total, until }: OffsetReads): Paging {
  return {
    first: { offset: pages.from },
    ...inRequest(pages.in, pages.parameter, (state) => Number(state.offset)),
    next(state, answer) {
      const came = answer.records.length;
      const offset = Number(state.offset) + came;
      const all = total?.(answer);
      if (typeof all === "number" && offset - pages.from >= all) return undefined;
      const flag = until?.(answer);
      if (flag === true) return undefined;
      if (came === 0 && (typeof all === "number" || flag === false)) {
        const more = typeof all === "number" ? `${all} records in all` : "that more records follow";
        throw new SourceError({
          outcome: "broken",
          code: "page-repeats",
          message: `The page behind ${offset - pages.from} records is empty, and yet the source tells ${more}. Check \`pages\` in the spec, or ask the vendor.`,
        });
      }
      if (came === 0 || (pages.size !== undefined && total === undefined && came < pages.size))
        return undefined;
      return { offset };
    },
  };
}
