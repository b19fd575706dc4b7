import type { AfterPages } from "../../../compiler/plan/index.ts";
import { SourceError } from "../source-error.ts";
import type { Paging } from "./paging.ts";

/**
 * The last record of a page asks for the next one; a page shorter than `size` is the last.
 * @param read gives the parameters' values for the last record
 */
export function afterPages(
  pages: AfterPages,
  read: (last: unknown) => readonly (readonly [string, unknown])[],
): Paging {
  return {
    first: {},
    query: (state) => Object.entries(state).map(([name, value]) => [name, String(value)] as const),
    next(state, answer) {
      if (answer.records.length < pages.size) return undefined;
      const next: Record<string, string> = {};
      for (const [name, value] of read(answer.records.at(-1))) {
        if (typeof value !== "string" && typeof value !== "number") {
          throw new SourceError({
            outcome: "broken",
            code: "cursor-missing",
            message: `The last record of a full page has no value for \`${name}\`, so that the next page cannot be asked for. Check \`pages\` in the spec.`,
          });
        }
        next[name] = String(value);
      }
      if (Object.entries(next).every(([name, value]) => state[name] === value)) {
        throw new SourceError({
          outcome: "broken",
          code: "cursor-stands-still",
          message: `The cursor does not move: ${JSON.stringify(state)} leads to ${JSON.stringify(next)} again. Check \`pages\` in the spec.`,
        });
      }
      return next;
    },
  };
}
