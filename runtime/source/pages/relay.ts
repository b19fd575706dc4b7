import type { RelayPages } from "../../../compiler/plan/index.ts";
import { SourceError } from "../source-error.ts";
import { afterCursor } from "./cursor.ts";
import type { PageAnswer, Paging } from "./paging.ts";

/**
 * Pages of a connection: `pageInfo` tells whether there is more, and the cursor behind which it begins.
 * @param read gives the connection
 */
export function relayPages(pages: RelayPages, read: (answer: PageAnswer) => unknown): Paging {
  return {
    first: {},
    query: () => [],
    variables: (state) => (state.cursor === undefined ? [] : [[pages.cursor, state.cursor] as const]),
    next(state, answer) {
      const info = field(read(answer), "pageInfo");
      const more = field(info, "hasNextPage");
      if (typeof more !== "boolean") {
        throw new SourceError({
          outcome: "broken",
          code: "cursor-missing",
          message:
            "The connection tells no `pageInfo { hasNextPage endCursor }`, so that nobody knows whether it ends here. Ask for it in the query.",
        });
      }
      return more ? afterCursor(state, field(info, "endCursor"), true) : undefined;
    },
  };
}

function field(value: unknown, name: string): unknown {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, name)) return undefined;
  return (value as Record<string, unknown>)[name];
}
