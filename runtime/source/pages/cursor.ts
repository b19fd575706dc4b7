import type { CursorPages } from "../../../compiler/plan/index.ts";
import { SourceError } from "../source-error.ts";
import { inRequest } from "./in-request.ts";
import type { PageAnswer, PageState, Paging } from "./paging.ts";

/**
 * A page tells the cursor of the next one; a page without a cursor is the last.
 * @param read the compiled cursor
 * @param until the compiled flag: the cursor may still be there on the last page
 */
export function cursorPages(
  pages: CursorPages,
  read: (answer: PageAnswer) => unknown,
  until?: (answer: PageAnswer) => unknown,
): Paging {
  const value = (state: PageState): string | number | undefined =>
    state.cursor as string | number | undefined;
  return {
    first: {},
    ...inRequest(pages.in, pages.name, value),
    ...(pages.lives === undefined ? {} : { lives: pages.lives }),
    next(state, answer) {
      const flag = until?.(answer);
      if (flag === true) return undefined;
      return afterCursor(state, read(answer), flag === false);
    },
  };
}

/**
 * Where a cursor leads.
 * @param more whether the source said that there is more, so that a missing cursor is a fault
 * @throws SourceError for a cursor that is none, stands still, or is missing though there is more
 */
export function afterCursor(state: PageState, cursor: unknown, more: boolean): PageState | undefined {
  const broken = (code: string, message: string): SourceError =>
    new SourceError({ outcome: "broken", code, message: `${message} Check \`pages\` in the spec.` });
  if (cursor === undefined || cursor === null || cursor === "") {
    if (more)
      throw broken("cursor-missing", "The source says that more records follow, but tells no cursor.");
    return undefined;
  }
  if (typeof cursor !== "string" && typeof cursor !== "number") {
    throw broken("cursor-missing", `The cursor is ${typeof cursor}, and not text or a number.`);
  }
  if (cursor === state.cursor) {
    const written = JSON.stringify(cursor).slice(0, 80);
    throw broken("cursor-stands-still", `The cursor does not move: ${written} leads to itself again.`);
  }
  return { cursor };
}
