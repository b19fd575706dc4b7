import type { Loss } from "../../engine/mapping/result.ts";
import type { TargetId } from "../../store/load-state.ts";
import { JiraError } from "../jira-error.ts";
import { listOf, numberOf, objectOf, textOf } from "../json.ts";
import type { LoadContext } from "../load/load-context.ts";
import { get, refusalText } from "../preflight/site-calls.ts";
import { markerKey, markerOf, readMarker } from "../prepare/marker.ts";
import { jiraDateTime } from "../prepare/moments.ts";
import { commentPieces } from "./comments.ts";
import { type CreatePartLoader, refusedPart } from "./part-loader.ts";

const mostLostAnswers = 5;
const settleMs = 2_000;

/** Work logged. Its author is always the importing account, so the comment names the person. */
export const createWorklogLoader: CreatePartLoader = (context) => ({
  kind: "worklog",
  width: 400,
  async load(part, issue, intent, look) {
    const key = issue.key ?? issue.id;
    const seconds =
      numberOf(part.payload.seconds) ?? numberOf(Number(textOf(part.payload.seconds) ?? Number.NaN));
    if (seconds === undefined || seconds < 1) {
      const message = "A worklog needs the seconds that were spent.";
      return { state: "rejected", reason: { code: "required-missing", message } };
    }
    const told = jiraDateTime(part.payload.started);
    const started = told ?? jiraDateTime(context.clock())!;
    const losses: readonly Loss[] =
      told === undefined
        ? [
            {
              code: "start-missing",
              target: "worklogs/started",
              message: "The work has no start; the time of the import stands there.",
            },
          ]
        : [];
    if (!context.model.timeTracking)
      return refusedPart(`work logged on ${key}`, "time tracking is switched off for the site");
    const [comment] = commentPieces(
      {
        body: part.payload.comment ?? emptyDocument,
        author: part.payload.author,
      },
      context.people,
    );
    const value = { ...markerOf(context.source, intent, part) };
    let found = look ? await findWorklog(context, issue, part.key) : undefined;
    for (let lost = 0; found === undefined; ) {
      const answer = await context.client.call(
        {
          name: "worklog",
          method: "POST",
          path: `/rest/api/3/issue/${encodeURIComponent(key)}/worklog`,
          query: { notifyUsers: false, adjustEstimate: "leave" },
          json: {
            started,
            timeSpentSeconds: Math.round(seconds),
            ...(comment === undefined || comment.content.length === 0 ? {} : { comment }),
            properties: [{ key: markerKey, value }],
          },
          idempotent: false,
          expects: "json",
          writes: key,
        },
        context.signal,
      );
      if (answer.kind === "refused") return refusedPart(`work logged on ${key}`, refusalText(answer));
      if (answer.kind === "forbidden") return refusedPart(`work logged on ${key}`, answer.detail);
      if (answer.kind === "ok")
        return { state: "created", target: { id: textOf(objectOf(answer.body).id) ?? "" }, losses };
      lost++;
      if (lost > mostLostAnswers)
        throw new JiraError(
          "target-unavailable",
          `Jira lost ${lost} answers in a row to a worklog on ${key} (${answer.detail}). Everything so far is saved; resume later.`,
        );
      await context.sleep(settleMs, context.signal);
      found = await findWorklog(context, issue, part.key);
    }
    return { state: "created", target: { id: found }, losses };
  },
});

const emptyDocument = { version: 1, type: "doc", content: [] };

async function findWorklog(
  context: LoadContext,
  issue: TargetId,
  entityKey: string,
): Promise<string | undefined> {
  const path = `/rest/api/3/issue/${encodeURIComponent(issue.key ?? issue.id)}/worklog`;
  for (let startAt = 0; ; ) {
    const query = { startAt, maxResults: 1000, expand: "properties" };
    const page = objectOf(await get(context.client, "worklog.list", path, query, context.signal));
    const worklogs = listOf(page.worklogs).map(objectOf);
    for (const worklog of worklogs) {
      const property = listOf(worklog.properties)
        .map(objectOf)
        .find((candidate) => candidate.key === markerKey);
      if (readMarker(property?.value, context.source.id)?.key === entityKey) return textOf(worklog.id);
    }
    startAt += worklogs.length;
    if (worklogs.length === 0 || startAt >= (numberOf(page.total) ?? 0)) return undefined;
  }
}
