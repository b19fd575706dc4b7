import type { FastifyInstance } from "fastify";
import { requireWrite } from "../http/authentication.ts";
import { baseOf, bodyObject, callerOf } from "../http/request-values.ts";
import type { JsonObject } from "../json.ts";
import { type ErrorCollection, JiraError, refusal } from "../rules/error-collection.ts";
import { type PreparedIssue, prepareIssue } from "../rules/new-issue.ts";
import type { Caller, SandboxContext } from "../sandbox-context.ts";
import { insertWorklog } from "../store/activity-store.ts";
import { insertIssue } from "../store/issue-store.ts";

/** Most issues of one bulk request. */
const maximumBulk = 50;

/** Creating issues, one or up to 50 at a time. All of a request is committed in one transaction before it is answered. */
export function addIssueCreateRoutes(app: FastifyInstance, context: SandboxContext): void {
  app.post("/issue", async (request, reply) => {
    const caller = callerOf(request);
    requireWrite(caller, "create issues in this project");
    const prepared = prepareIssue(bodyObject(request), context, caller);
    if (!("issue" in prepared)) throw new JiraError(400, prepared);
    const created = context.store.transaction(() => storeIssue(prepared, context, caller, baseOf(request)));
    reply.code(201);
    return created;
  });
  app.post("/issue/bulk", async (request, reply) => {
    const caller = callerOf(request);
    requireWrite(caller, "create issues in this project");
    const elements = bodyObject(request).issueUpdates;
    if (!Array.isArray(elements) || elements.length === 0)
      throw refusal(400, "No issue data was provided to create issues from.");
    if (elements.length > maximumBulk)
      throw refusal(400, `A maximum of ${maximumBulk} issues can be created in one request.`);
    const issues: JsonObject[] = [];
    const errors: { status: number; elementErrors: ErrorCollection; failedElementNumber: number }[] = [];
    const base = baseOf(request);
    context.store.transaction(() => {
      for (const [index, element] of (elements as unknown[]).entries()) {
        const prepared = prepareIssue(element, context, caller);
        if ("issue" in prepared) issues.push(storeIssue(prepared, context, caller, base));
        else errors.push({ status: 400, elementErrors: prepared, failedElementNumber: index });
      }
    });
    reply.code(issues.length > 0 ? 201 : 400);
    return { issues, errors };
  });
}

function storeIssue(
  prepared: PreparedIssue,
  context: SandboxContext,
  caller: Caller,
  base: string,
): JsonObject {
  const now = context.now();
  const { id, number } = insertIssue(context.store, prepared.issue, now);
  for (const worklog of prepared.worklogs) {
    insertWorklog(context.store, { ...worklog, issue: id, author: caller.user.accountId, now });
  }
  const created: JsonObject = {
    id: String(id),
    key: `${prepared.issue.project}-${number}`,
    self: `${base}/rest/api/3/issue/${id}`,
  };
  if (prepared.transition !== undefined) created.transition = prepared.transition;
  return created;
}
