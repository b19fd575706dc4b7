import { rm } from "node:fs/promises";
import { join } from "node:path";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { requireWrite } from "../http/authentication.ts";
import { baseOf, bodyObject, callerOf, issueOf, queryAll, queryText } from "../http/request-values.ts";
import { isObject, type JsonObject } from "../json.ts";
import { listParameter, selectFields } from "../present/field-selection.ts";
import { type IssueView, issueJson } from "../present/issue-json.ts";
import { transitionsJson } from "../present/transition-json.ts";
import { searchTerms } from "../rules/apply-fields.ts";
import { prepareEdit } from "../rules/edit-issue.ts";
import { refusal } from "../rules/error-collection.ts";
import { resolve, transitionTarget } from "../rules/transitions.ts";
import { checkWorklog } from "../rules/worklog.ts";
import type { Caller, SandboxContext } from "../sandbox-context.ts";
import { insertComment, insertWorklog } from "../store/activity-store.ts";
import { deleteIssue, findIssue, type IssueRow, updateIssue } from "../store/issue-store.ts";
import { checkComment } from "./comment-routes.ts";

const activityUpdates: ReadonlySet<string> = new Set(["comment", "worklog"]);

/** Reading, editing, moving through the workflow, and deleting one issue. */
export function addIssueRoutes(app: FastifyInstance, context: SandboxContext): void {
  const { store, site } = context;
  app.get("/issue/:issueIdOrKey", async (request) => {
    callerOf(request);
    return issueJson(issueOf(request, context), viewOf(request), context, baseOf(request));
  });
  app.put("/issue/:issueIdOrKey", async (request, reply) => {
    const caller = callerOf(request);
    const row = issueOf(request, context);
    requireWrite(caller, "edit issues in this project");
    applyEdit(row, bodyObject(request), undefined, context, caller);
    if (queryText(request, "returnIssue") === "true") {
      return issueJson(findIssue(store, String(row.id))!, viewOf(request), context, baseOf(request));
    }
    return reply.code(204).send();
  });
  app.delete("/issue/:issueIdOrKey", async (request, reply) => {
    const caller = callerOf(request);
    const row = issueOf(request, context);
    requireWrite(caller, "delete issues in this project");
    const media = removeIssue(row, queryText(request, "deleteSubtasks") === "true", context);
    for (const name of media) await rm(join(store.attachmentDirectory, name), { force: true });
    return reply.code(204).send();
  });
  app.get("/issue/:issueIdOrKey/transitions", async (request) => {
    callerOf(request);
    issueOf(request, context);
    const wanted = queryText(request, "transitionId");
    const transitions = transitionsJson(site, baseOf(request));
    return {
      expand: "transitions",
      transitions: transitions.filter((transition) => wanted === undefined || transition.id === wanted),
    };
  });
  app.post("/issue/:issueIdOrKey/transitions", async (request, reply) => {
    const caller = callerOf(request);
    const row = issueOf(request, context);
    requireWrite(caller, "transition issues in this project");
    const body = bodyObject(request);
    const target = transitionTarget(body.transition, site);
    if ("error" in target) throw refusal(400, target.error);
    applyEdit(row, body, target.status.id, context, caller);
    return reply.code(204).send();
  });
}

function viewOf(request: FastifyRequest): IssueView {
  return {
    fields: selectFields(listParameter(queryAll(request, "fields")), ["*all"]),
    properties: listParameter(queryAll(request, "properties")) ?? [],
    expand: new Set(listParameter(queryAll(request, "expand"))),
  };
}

/** Writes an edit, and with it a new status, comments and worklogs, in one transaction. */
function applyEdit(
  row: IssueRow,
  body: JsonObject,
  statusId: string | undefined,
  context: SandboxContext,
  caller: Caller,
): void {
  const { store, site } = context;
  const { next, oldTerms } = prepareEdit(row, body, activityUpdates, context);
  const now = context.now();
  if (statusId !== undefined) {
    next.status = statusId;
    resolve(next.fields, site.status(statusId)!, now);
  }
  const comments = additions(body.update, "comment").map(checkComment);
  const worklogs = additions(body.update, "worklog").map((added) => checkWorklog(added, now));
  const own = { issue: row.id, author: caller.user.accountId, now };
  store.transaction(() => {
    updateIssue(store, row, next, oldTerms, now);
    for (const comment of comments) insertComment(store, { ...comment, ...own });
    for (const worklog of worklogs) insertWorklog(store, { ...worklog, ...own });
  });
}

function additions(update: unknown, name: string): unknown[] {
  const operations = isObject(update) ? update[name] : undefined;
  if (!Array.isArray(operations)) return [];
  return (operations as unknown[]).map((operation) => {
    if (!isObject(operation) || operation.add === undefined)
      throw refusal(400, `Field '${name}' supports only the operation 'add'.`);
    return operation.add;
  });
}

function removeIssue(row: IssueRow, withSubtasks: boolean, context: SandboxContext): string[] {
  const { store, site } = context;
  const children = store.all<IssueRow>("SELECT * FROM issue WHERE parent = ?", row.id);
  const subtasks = children.filter((child) => site.issueType(child.type)!.level < 0);
  if (subtasks.length > 0 && !withSubtasks) {
    throw refusal(
      400,
      `The issue '${row.project}-${row.number}' has subtasks. You must specify the 'deleteSubtasks' parameter to delete this issue and all its subtasks.`,
    );
  }
  const termsOf = (issue: IssueRow): ReturnType<typeof searchTerms> =>
    searchTerms(JSON.parse(issue.fields) as JsonObject, site);
  return store.transaction(() => {
    const media = [row, ...subtasks].flatMap((issue) => deleteIssue(store, issue.id, termsOf(issue)));
    store.run("UPDATE issue SET parent = NULL WHERE parent = ?", row.id);
    return media;
  });
}
