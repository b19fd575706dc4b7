import type { Entity, TargetId } from "../../store/load-state.ts";
import { type JsonObject, listOf, objectOf, textOf } from "../json.ts";
import { bodyOf } from "../preflight/site-calls.ts";
import { externalId, markerKey, markerQuery, readMarker } from "../prepare/marker.ts";
import { type LoadContext, noteKey } from "./load-context.ts";

/** Jira reads at most this many issues in one call. */
export const bulkFetchSize = 100;

/** So many keys in a row without an issue are the end of the project: refused creates and deleted issues leave smaller gaps. */
export const missingRun = 200;

/** How often the search is asked within the consistency window. */
const looks = 6;

/**
 * Finds issues that a call with unknown outcome may have created. One early look proves nothing, because Jira's search
 * lags and the call may still be at work: the keys that follow the highest known one are read, and the search is asked
 * for the marker, again and again until the consistency window has passed.
 * @param highest number of the highest issue known when the intent was written
 * @param since when the outcome became unknown, milliseconds since 1970
 * @returns by entity key; what is not in it has not been created
 */
export async function findIssues(
  context: LoadContext,
  entities: readonly Entity[],
  highest: number,
  since: number,
): Promise<ReadonlyMap<string, TargetId>> {
  const wanted = new Map(entities.map((entity) => [entity.key, entity]));
  const found = new Map<string, TargetId>();
  const take = (issue: JsonObject): void => {
    const id = textOf(issue.id);
    const key = textOf(issue.key);
    if (id === undefined || key === undefined) return;
    noteKey(context, key);
    const marker = readMarker(objectOf(issue.properties)[markerKey], context.source.id);
    if (marker !== undefined && wanted.has(marker.key) && !found.has(marker.key))
      found.set(marker.key, { id, key });
  };
  const end = since + context.consistencyWindowMs;
  for (;;) {
    // Read before looking: a look that began within the window does not prove that nothing comes after it.
    const last = context.clock() >= end;
    await walkKeys(context, highest, take, () => found.size === wanted.size);
    if (found.size === wanted.size) return found;
    await searchMarker(
      context,
      entities.filter((entity) => !found.has(entity.key)),
      highest,
      take,
    );
    if (found.size === wanted.size || last) return found;
    await context.sleep(
      Math.min(Math.max(1, end - context.clock()), Math.ceil(context.consistencyWindowMs / looks)),
      context.signal,
    );
  }
}

async function walkKeys(
  context: LoadContext,
  highest: number,
  take: (issue: JsonObject) => void,
  done: () => boolean,
): Promise<void> {
  let missing = 0;
  for (let from = highest + 1; missing < missingRun && !done(); from += bulkFetchSize) {
    const keys = Array.from(
      { length: bulkFetchSize },
      (_, index) => `${context.model.project.key}-${from + index}`,
    );
    const issues = await readIssues(context, keys, []);
    issues.forEach(take);
    if (issues.length === 0) missing += bulkFetchSize;
    else {
      const last = Math.max(...issues.map((issue) => Number((textOf(issue.key) ?? "").split("-").pop())));
      missing = Number.isFinite(last) ? Math.max(0, from + bulkFetchSize - 1 - last) : 0;
    }
  }
}

/**
 * Reads issues by key or id, with their markers; those that are not there are left out.
 * @param fields ids of fields to read beside
 */
export async function readIssues(
  context: LoadContext,
  keys: readonly string[],
  fields: readonly string[],
): Promise<readonly JsonObject[]> {
  const answer = await context.client.call(
    {
      name: "issue.bulkfetch",
      method: "POST",
      path: "/rest/api/3/issue/bulkfetch",
      json: {
        issueIdsOrKeys: keys,
        fields: fields.length === 0 ? ["issuetype"] : fields,
        properties: [markerKey],
      },
      idempotent: true,
      expects: "json",
    },
    context.signal,
  );
  return listOf(objectOf(bodyOf(answer, "POST /rest/api/3/issue/bulkfetch")).issues).map(objectOf);
}

async function searchMarker(
  context: LoadContext,
  entities: readonly Entity[],
  highest: number,
  take: (issue: JsonObject) => void,
): Promise<void> {
  const ids = entities.map((entity) => externalId(context.source, entity));
  const jql = markerQuery(context.model.project.key, context.model.marker, ids, highest);
  let nextPageToken: string | undefined;
  do {
    const page: JsonObject = await search(context, jql, nextPageToken);
    listOf(page.issues).map(objectOf).forEach(take);
    nextPageToken = page.isLast === true ? undefined : textOf(page.nextPageToken);
  } while (nextPageToken !== undefined);
}

/** One page of a search, with markers. */
export async function search(
  context: Pick<LoadContext, "client" | "signal">,
  jql: string,
  nextPageToken: string | undefined,
  maxResults = 100,
): Promise<JsonObject> {
  const answer = await context.client.call(
    {
      name: "search",
      method: "POST",
      path: "/rest/api/3/search/jql",
      json: {
        jql,
        maxResults,
        fields: ["issuetype"],
        properties: [markerKey],
        ...(nextPageToken === undefined ? {} : { nextPageToken }),
      },
      idempotent: true,
      expects: "json",
    },
    context.signal,
  );
  return objectOf(bodyOf(answer, "POST /rest/api/3/search/jql"));
}
