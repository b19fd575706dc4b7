/** Reads pages of a list until it ends, or has so many items. */
export async function allPages<T>(
  page: (query: {
    after?: string;
    limit: number;
  }) => Promise<{ readonly items: readonly T[]; readonly next?: string }>,
  most = Number.POSITIVE_INFINITY,
): Promise<readonly T[]> {
  const found: T[] = [];
  let after: string | undefined;
  do {
    const limit = Math.min(200, most - found.length);
    const answer = await page(after === undefined ? { limit } : { limit, after });
    found.push(...answer.items);
    after = answer.next;
  } while (after !== undefined && found.length < most);
  return found;
}
