import type { AdfDocument } from "../../richtext/index.ts";
import type { TargetId } from "../../store/load-state.ts";
import { JiraError } from "../jira-error.ts";
import { type JsonObject, listOf, numberOf, objectOf, textOf } from "../json.ts";
import type { LoadContext } from "../load/load-context.ts";
import { bodyOf, get, refusalText } from "../preflight/site-calls.ts";
import { type Marker, markerKey, readMarker } from "../prepare/marker.ts";

const mostLostAnswers = 5;

/** A lost call may still be at work when the answer breaks off; after this long the comments are read once more. */
const settleMs = 2_000;

/**
 * Adds the pieces of one text as comments, in order.
 * @param look read first which pieces are there already
 * @param onFirst told the id of the first piece's comment
 * @returns Jira's words when it refuses a piece, else undefined
 * @throws JiraError when answers keep getting lost
 */
export async function addCommentPieces(
  context: LoadContext,
  issue: TargetId,
  pieces: readonly AdfDocument[],
  marker: Marker,
  look: boolean,
  onFirst: (id: string) => void = () => undefined,
): Promise<string | undefined> {
  const key = issue.key ?? issue.id;
  let present = look ? await commentsOf(context, key, marker.key) : new Map<number, string>();
  for (const [part, body] of pieces.entries()) {
    for (let lost = 0; !present.has(part); ) {
      const answer = await context.client.call(
        {
          name: "comment",
          method: "POST",
          path: `/rest/api/3/issue/${encodeURIComponent(key)}/comment`,
          json: { body, properties: [{ key: markerKey, value: { ...marker, part } }] },
          idempotent: false,
          expects: "json",
          writes: key,
        },
        context.signal,
      );
      if (answer.kind === "refused") return refusalText(answer);
      if (answer.kind === "forbidden") return answer.detail;
      if (answer.kind === "ok") {
        present.set(part, textOf(objectOf(answer.body).id) ?? "");
        break;
      }
      lost++;
      if (lost > mostLostAnswers)
        throw new JiraError(
          "target-unavailable",
          `Jira lost ${lost} answers in a row to a comment on ${key} (${answer.detail}). Everything so far is saved; resume later.`,
        );
      present = await commentsOf(context, key, marker.key);
      if (present.has(part)) break;
      await context.sleep(settleMs, context.signal);
      present = await commentsOf(context, key, marker.key);
    }
    if (part === 0) onFirst(present.get(0) ?? "");
  }
  return undefined;
}

/** Comments of one entity of this import on an issue: number of the piece → comment id. */
async function commentsOf(
  context: LoadContext,
  issue: string,
  entityKey: string,
): Promise<Map<number, string>> {
  const path = `/rest/api/3/issue/${encodeURIComponent(issue)}/comment`;
  const found = new Map<number, string>();
  for (let startAt = 0; ; ) {
    const page = objectOf(
      await get(context.client, "comment.list", path, { startAt, maxResults: 100 }, context.signal),
    );
    const comments = listOf(page.comments).map(objectOf);
    if (comments.length === 0) return found;
    for (const comment of await withProperties(context, comments)) {
      const marker = listOf(comment.properties)
        .map(objectOf)
        .find((property) => property.key === markerKey);
      const read = readMarker(marker?.value, context.source.id);
      const id = textOf(comment.id);
      if (read !== undefined && read.key === entityKey && id !== undefined && !found.has(read.part))
        found.set(read.part, id);
    }
    startAt += comments.length;
    if (startAt >= (numberOf(page.total) ?? 0)) return found;
  }
}

/** The list of an issue's comments does not tell their properties; reading comments by id does. */
async function withProperties(
  context: LoadContext,
  comments: readonly JsonObject[],
): Promise<readonly JsonObject[]> {
  const ids = comments.flatMap((comment) => numberOf(Number(comment.id)) ?? []);
  const answer = await context.client.call(
    {
      name: "comment.byid",
      method: "POST",
      path: "/rest/api/3/comment/list",
      query: { expand: "properties" },
      json: { ids },
      idempotent: true,
      expects: "json",
    },
    context.signal,
  );
  return listOf(objectOf(bodyOf(answer, "POST /rest/api/3/comment/list")).values).map(objectOf);
}
