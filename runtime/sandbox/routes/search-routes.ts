import type { FastifyInstance, FastifyRequest } from "fastify";
import { baseOf, bodyObject, callerOf, idList, queryAll, queryText } from "../http/request-values.ts";
import type { JsonObject } from "../json.ts";
import { listParameter, selectFields } from "../present/field-selection.ts";
import { type IssueView, issueJson } from "../present/issue-json.ts";
import { refusal } from "../rules/error-collection.ts";
import type { SandboxContext } from "../sandbox-context.ts";
import { countSearch, runSearch } from "../search/run-search.ts";
import { findIssue } from "../store/issue-store.ts";

/** Most issues of one search page, of one bulk fetch, and of one reconciliation list. */
const maximumPage = 5_000;
const maximumFetch = 100;
const maximumReconcile = 50;

interface SearchRequest {
  jql: string;
  maxResults: number;
  nextPageToken: string | undefined;
  fields: string[] | undefined;
  properties: string[];
  expand: ReadonlySet<string>;
  reconcile: number[];
}

/** Search by JQL, counting, and fetching many issues by id or key. */
export function addSearchRoutes(app: FastifyInstance, context: SandboxContext): void {
  const { store } = context;
  app.post("/search/jql", async (request) => search(readBody(request), request, context));
  app.get("/search/jql", async (request) => search(readQuery(request), request, context));
  app.post("/search/approximate-count", async (request) => {
    callerOf(request);
    return { count: countSearch(String(bodyObject(request).jql ?? ""), context) };
  });
  app.post("/issue/bulkfetch", async (request) => {
    callerOf(request);
    const body = bodyObject(request);
    const wanted = idList(body.issueIdsOrKeys);
    if (wanted.length === 0) throw refusal(400, "No issue IDs or keys were provided.");
    if (wanted.length > maximumFetch)
      throw refusal(400, `More than ${maximumFetch} issue IDs or keys were requested.`);
    const view: IssueView = {
      fields: selectFields(listParameter(body.fields), ["*navigable"]),
      properties: listParameter(body.properties) ?? [],
      expand: new Set(listParameter(body.expand)),
    };
    const issues: JsonObject[] = [];
    const issueErrors: JsonObject[] = [];
    for (const reference of new Set(wanted)) {
      const row = findIssue(store, reference);
      if (row === undefined)
        issueErrors.push({
          id: reference,
          errorMessage: "Issue does not exist or you do not have permission to see it.",
        });
      else issues.push(issueJson(row, view, context, baseOf(request)));
    }
    return { issues, issueErrors };
  });
  app.route({
    method: ["GET", "POST"],
    url: "/search",
    handler: async () => {
      throw refusal(
        410,
        "The requested API has been removed. Please migrate to the /rest/api/3/search/jql API.",
      );
    },
  });
}

function readBody(request: FastifyRequest): SearchRequest {
  callerOf(request);
  const body = bodyObject(request);
  return {
    jql: typeof body.jql === "string" ? body.jql : "",
    maxResults: typeof body.maxResults === "number" ? body.maxResults : 50,
    nextPageToken: typeof body.nextPageToken === "string" ? body.nextPageToken : undefined,
    fields: listParameter(body.fields),
    properties: listParameter(body.properties) ?? [],
    expand: new Set(listParameter(body.expand)),
    reconcile: idList(body.reconcileIssues).map(Number),
  };
}

function readQuery(request: FastifyRequest): SearchRequest {
  callerOf(request);
  return {
    jql: queryText(request, "jql") ?? "",
    maxResults: Number(queryText(request, "maxResults") ?? 50),
    nextPageToken: queryText(request, "nextPageToken"),
    fields: listParameter(queryAll(request, "fields")),
    properties: listParameter(queryAll(request, "properties")) ?? [],
    expand: new Set(listParameter(queryAll(request, "expand"))),
    reconcile: (listParameter(queryAll(request, "reconcileIssues")) ?? []).map(Number),
  };
}

function search(asked: SearchRequest, request: FastifyRequest, context: SandboxContext): JsonObject {
  if (!Number.isInteger(asked.maxResults) || asked.maxResults < 1)
    throw refusal(400, "The maximum number of results must be at least 1.");
  if (asked.reconcile.length > maximumReconcile || asked.reconcile.some((id) => !Number.isSafeInteger(id))) {
    throw refusal(400, `At most ${maximumReconcile} issue ids can be reconciled.`);
  }
  const page = runSearch(
    asked.jql,
    Math.min(asked.maxResults, maximumPage),
    asked.nextPageToken,
    asked.reconcile,
    context,
  );
  const view: IssueView = {
    fields: selectFields(asked.fields, ["id"]),
    properties: asked.properties,
    expand: asked.expand,
  };
  // Without a list of fields Jira answers the ids alone, not even keys.
  const idsOnly = asked.fields === undefined && asked.properties.length === 0 && asked.expand.size === 0;
  const issues = page.rows.map((row) =>
    idsOnly ? { id: String(row.id) } : issueJson(row, view, context, baseOf(request)),
  );
  const isLast = page.nextPageToken === undefined;
  return { issues, isLast, ...(isLast ? {} : { nextPageToken: page.nextPageToken }) };
}
