import type { JiraClient } from "../client/client.ts";
import { listOf, numberOf, objectOf } from "../json.ts";
import { get } from "./site-calls.ts";

/**
 * Reads all pages of a list with `startAt` and `total` (or `isLast`).
 * @param items names under which Jira may give the page's list
 */
export async function readPages(
  client: JiraClient,
  name: string,
  path: string,
  query: Readonly<Record<string, string | number>>,
  items: readonly string[],
  signal: AbortSignal,
): Promise<readonly unknown[]> {
  const all: unknown[] = [];
  for (;;) {
    const page = objectOf(
      await get(client, name, path, { ...query, startAt: all.length, maxResults: 50 }, signal),
    );
    const list = items.map((item) => listOf(page[item])).find((found) => found.length > 0) ?? [];
    all.push(...list);
    // A page without items ends the walk whatever the total says, so that a wrong total cannot turn it into a loop.
    if (list.length === 0 || page.isLast === true || all.length >= (numberOf(page.total) ?? 0)) return all;
  }
}
