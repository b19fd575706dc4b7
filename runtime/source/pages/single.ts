import type { Paging } from "./paging.ts";

/** One page holds everything. */
export const singlePage: Paging = {
  first: {},
  query: () => [],
  next: () => undefined,
};
