import type { FastifyInstance, FastifyRequest } from "fastify";
import { requireWrite } from "../http/authentication.ts";
import {
  baseOf,
  bodyObject,
  callerOf,
  issueOf,
  paging,
  pathPart,
  queryText,
} from "../http/request-values.ts";
import { worklogJson } from "../present/issue-activity-json.ts";
import { refusal } from "../rules/error-collection.ts";
import { checkWorklog } from "../rules/worklog.ts";
import type { SandboxContext } from "../sandbox-context.ts";
import { countOf, insertWorklog, type WorklogRow } from "../store/activity-store.ts";
import { touchIssue } from "../store/issue-store.ts";

/** Most worklogs of one issue, and of one page. */
const maximumWorklogs = 10_000;
const maximumPage = 5_000;

/** Worklogs: add, read one or a page. */
export function addWorklogRoutes(app: FastifyInstance, context: SandboxContext): void {
  const { store } = context;
  app.post("/issue/:issueIdOrKey/worklog", async (request, reply) => {
    const caller = callerOf(request);
    const row = issueOf(request, context);
    requireWrite(caller, "log work on this issue");
    const now = context.now();
    const worklog = checkWorklog(bodyObject(request), now);
    if (countOf(store, "worklog", row.id) >= maximumWorklogs)
      throw refusal(413, `The issue has reached the limit of ${maximumWorklogs} worklogs.`);
    const stored = store.transaction(() => {
      touchIssue(store, row.id, now);
      return insertWorklog(store, { ...worklog, issue: row.id, author: caller.user.accountId, now });
    });
    reply.code(201);
    return worklogJson(stored, context, baseOf(request), wantsProperties(request));
  });
  app.get("/issue/:issueIdOrKey/worklog", async (request) => {
    callerOf(request);
    const row = issueOf(request, context);
    const { startAt, maxResults } = paging(request, maximumPage, maximumPage);
    const rows = store.all<WorklogRow>(
      "SELECT * FROM worklog WHERE issue = ? ORDER BY id LIMIT ? OFFSET ?",
      row.id,
      maxResults,
      startAt,
    );
    const worklogs = rows.map((worklog) =>
      worklogJson(worklog, context, baseOf(request), wantsProperties(request)),
    );
    return { startAt, maxResults, total: countOf(store, "worklog", row.id), worklogs };
  });
  app.get("/issue/:issueIdOrKey/worklog/:id", async (request) => {
    callerOf(request);
    const row = issueOf(request, context);
    const worklog = store.get<WorklogRow>(
      "SELECT * FROM worklog WHERE id = ? AND issue = ?",
      pathPart(request, "id"),
      row.id,
    );
    if (worklog === undefined)
      throw refusal(404, `Cannot find worklog with id: '${pathPart(request, "id")}'.`);
    return worklogJson(worklog, context, baseOf(request), wantsProperties(request));
  });
}

function wantsProperties(request: FastifyRequest): boolean {
  return (queryText(request, "expand") ?? "").split(",").includes("properties");
}
