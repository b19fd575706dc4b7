import type { FastifyInstance, FastifyRequest } from "fastify";
import { requireWrite } from "../http/authentication.ts";
import {
  baseOf,
  bodyObject,
  callerOf,
  idList,
  issueOf,
  paging,
  pathPart,
  queryText,
} from "../http/request-values.ts";
import { isObject, type JsonObject } from "../json.ts";
import { commentJson } from "../present/issue-activity-json.ts";
import { readProperties } from "../rules/entity-properties.ts";
import { fieldRefusal, JiraError, refusal } from "../rules/error-collection.ts";
import { checkDocument } from "../rules/rich-text.ts";
import type { SandboxContext } from "../sandbox-context.ts";
import { type CommentRow, countOf, insertComment } from "../store/activity-store.ts";
import { touchIssue } from "../store/issue-store.ts";

/** Most comments of one issue, of one page, and of one read by ids. */
const maximumComments = 5_000;
const maximumPage = 100;
const maximumIds = 1_000;

/** A checked comment. Throws JiraError 400 when the body is refused. */
export function checkComment(given: unknown): {
  body: JsonObject;
  visibility: unknown;
  properties: JsonObject;
} {
  const comment = isObject(given) ? given : {};
  if (comment.body === undefined || comment.body === null)
    throw fieldRefusal("comment", "Comment body can not be empty!");
  const checked = checkDocument(comment.body);
  if ("error" in checked)
    throw new JiraError(400, {
      errorMessages: [checked.error.split(":", 1)[0]!],
      errors: { comment: checked.error },
    });
  return {
    body: checked.stored as JsonObject,
    visibility: comment.visibility,
    properties: readProperties(comment.properties),
  };
}

/** Comments: add, read one, a page, or many by id. */
export function addCommentRoutes(app: FastifyInstance, context: SandboxContext): void {
  const { store } = context;
  app.post("/issue/:issueIdOrKey/comment", async (request, reply) => {
    const caller = callerOf(request);
    const row = issueOf(request, context);
    requireWrite(caller, "comment on this issue");
    const comment = checkComment(bodyObject(request));
    if (countOf(store, "comment", row.id) >= maximumComments)
      throw refusal(413, `The issue has reached the limit of ${maximumComments} comments.`);
    const now = context.now();
    const stored = store.transaction(() => {
      touchIssue(store, row.id, now);
      return insertComment(store, { ...comment, issue: row.id, author: caller.user.accountId, now });
    });
    reply.code(201);
    return commentJson(stored, context, baseOf(request), wantsProperties(request));
  });
  app.get("/issue/:issueIdOrKey/comment", async (request) => {
    callerOf(request);
    const row = issueOf(request, context);
    const { startAt, maxResults } = paging(request, maximumPage, maximumPage);
    const descending = readOrder(queryText(request, "orderBy"));
    const rows = store.all<CommentRow>(
      `SELECT * FROM comment WHERE issue = ? ORDER BY id ${descending ? "DESC" : "ASC"} LIMIT ? OFFSET ?`,
      row.id,
      maxResults,
      startAt,
    );
    const comments = rows.map((comment) =>
      commentJson(comment, context, baseOf(request), wantsProperties(request)),
    );
    return { startAt, maxResults, total: countOf(store, "comment", row.id), comments };
  });
  app.get("/issue/:issueIdOrKey/comment/:id", async (request) => {
    callerOf(request);
    const row = issueOf(request, context);
    const comment = store.get<CommentRow>(
      "SELECT * FROM comment WHERE id = ? AND issue = ?",
      pathPart(request, "id"),
      row.id,
    );
    if (comment === undefined)
      throw refusal(404, `Can not find a comment for the id: ${pathPart(request, "id")}.`);
    return commentJson(comment, context, baseOf(request), wantsProperties(request));
  });
  app.post("/comment/list", async (request) => {
    callerOf(request);
    const ids = idList(bodyObject(request).ids);
    if (ids.length === 0 || ids.length > maximumIds)
      throw refusal(400, `Give 1 to ${maximumIds} comment ids.`);
    const rows = store.all<CommentRow>(
      "SELECT * FROM comment WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id",
      JSON.stringify(ids.map(Number)),
    );
    const values = rows.map((comment) =>
      commentJson(comment, context, baseOf(request), wantsProperties(request)),
    );
    return {
      self: `${baseOf(request)}${request.url}`,
      startAt: 0,
      maxResults: maximumIds,
      total: values.length,
      isLast: true,
      values,
    };
  });
}

function wantsProperties(request: FastifyRequest): boolean {
  return (queryText(request, "expand") ?? "").split(",").includes("properties");
}

function readOrder(orderBy: string | undefined): boolean {
  if (orderBy === undefined || orderBy === "created" || orderBy === "+created") return false;
  if (orderBy === "-created") return true;
  throw refusal(400, `Comments can be ordered by 'created' only, not by '${orderBy}'.`);
}
