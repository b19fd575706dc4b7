import type { Follow } from "../../../compiler/plan/index.ts";
import { afterCursor } from "../pages/cursor.ts";
import type { PageState } from "../pages/paging.ts";
import { SourceError } from "../source-error.ts";

/** More pages than a list inside a record has; a walk this long goes in circles. */
const mostPages = 10_000;

/** Asks for the page of a record once more, with variables that bring a further part of it. */
export type AskAgain = (variables: Readonly<Record<string, unknown>>) => Promise<readonly unknown[]>;

/**
 * Completes the lists inside the records of a page: each one that says there is more is read to its end.
 * @param records changed in place
 * @param id names a record, so that it is found when its page comes again
 * @returns whether anything was added
 * @throws SourceError when a list does not say whether it goes on, or its record is not there any more
 */
export async function followLists(
  stream: string,
  follows: readonly Follow[],
  records: readonly unknown[],
  id: (record: unknown) => string | undefined,
  ask: AskAgain,
): Promise<boolean> {
  let added = false;
  for (const follow of follows) {
    for (const record of records) {
      const list = read(record, follow.list);
      // A record without the list has none to follow.
      if (!Array.isArray(list)) continue;
      let state = next(stream, follow, {}, read(record, follow.connection));
      for (let pages = 0; state !== undefined; pages++) {
        if (pages >= mostPages) throw broken("page-repeats", stream, follow, "does not end");
        const name = id(record);
        const again = (await ask({ [follow.cursor]: state.cursor })).find((one) => id(one) === name);
        const more = read(again, follow.list);
        if (name === undefined || !Array.isArray(more))
          throw broken(
            "record-moved",
            stream,
            follow,
            "could not be read on, since its record is not on its page any more",
          );
        list.push(...more);
        added = true;
        state = next(stream, follow, state, read(again, follow.connection));
      }
    }
  }
  return added;
}

function next(stream: string, follow: Follow, state: PageState, connection: unknown): PageState | undefined {
  const info = read(connection, ["pageInfo"]);
  const more = read(info, ["hasNextPage"]);
  if (typeof more !== "boolean")
    throw broken("cursor-missing", stream, follow, "tells no `pageInfo { hasNextPage endCursor }`");
  return more ? afterCursor(state, read(info, ["endCursor"]), true) : undefined;
}

function broken(code: string, stream: string, { name }: Follow, what: string): SourceError {
  const message = `The list ${name} in a record of ${stream} ${what}. Check \`follow ${name}\` in the spec.`;
  return new SourceError({ outcome: "broken", code, message });
}

function read(value: unknown, path: readonly string[]): unknown {
  let at = value;
  for (const name of path) {
    if (typeof at !== "object" || at === null || !Object.hasOwn(at, name)) return undefined;
    at = (at as Record<string, unknown>)[name];
  }
  return at;
}
