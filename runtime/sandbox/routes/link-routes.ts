import type { FastifyInstance } from "fastify";
import { requireWrite } from "../http/authentication.ts";
import { baseOf, bodyObject, callerOf, pathPart } from "../http/request-values.ts";
import { idText, isObject, member } from "../json.ts";
import { shortIssueJson } from "../present/short-issue-json.ts";
import { linkTypeJson } from "../present/site-json.ts";
import { refusal } from "../rules/error-collection.ts";
import type { SandboxContext } from "../sandbox-context.ts";
import type { LinkType, Site } from "../site/site.ts";
import { insertComment, insertLink, type LinkRow } from "../store/activity-store.ts";
import { findIssue, type IssueRow } from "../store/issue-store.ts";
import type { Store } from "../store/store.ts";
import { checkComment } from "./comment-routes.ts";

/** Most links of one issue. */
const maximumLinks = 2_000;

/** Links between issues. `inwardIssue` is where a link starts: with type Blocks it blocks `outwardIssue`. */
export function addLinkRoutes(app: FastifyInstance, context: SandboxContext): void {
  const { store, site } = context;
  app.post("/issueLink", async (request, reply) => {
    const caller = callerOf(request);
    requireWrite(caller, "link issues in this project");
    const body = bodyObject(request);
    const type = linkTypeOf(body.type, site);
    const inward = linkedIssue(body.inwardIssue, "inwardIssue", store);
    const outward = linkedIssue(body.outwardIssue, "outwardIssue", store);
    if (inward.id === outward.id) throw refusal(400, "You cannot link an issue to itself.");
    const comment = isObject(body.comment) ? checkComment(body.comment) : undefined;
    for (const issue of [inward, outward]) {
      const { count } = store.get<{ count: number }>(
        "SELECT count(*) AS count FROM issue_link WHERE inward = ?1 OR outward = ?1",
        issue.id,
      )!;
      if (count >= maximumLinks)
        throw refusal(413, `The issue has reached the limit of ${maximumLinks} issue links.`);
    }
    store.transaction(() => {
      insertLink(store, type.id, inward.id, outward.id);
      if (comment !== undefined)
        insertComment(store, {
          ...comment,
          issue: outward.id,
          author: caller.user.accountId,
          now: context.now(),
        });
    });
    return reply.code(201).send();
  });
  app.get("/issueLink/:linkId", async (request) => {
    callerOf(request);
    const link = linkOf(pathPart(request, "linkId"), store);
    const base = baseOf(request);
    return {
      id: String(link.id),
      self: `${base}/rest/api/3/issueLink/${link.id}`,
      type: linkTypeJson(site.linkTypes.find((type) => type.id === link.type)!, base),
      inwardIssue: shortIssueJson(findIssue(store, String(link.inward))!, site, base),
      outwardIssue: shortIssueJson(findIssue(store, String(link.outward))!, site, base),
    };
  });
  app.delete("/issueLink/:linkId", async (request, reply) => {
    requireWrite(callerOf(request), "link issues in this project");
    const link = linkOf(pathPart(request, "linkId"), store);
    store.run("DELETE FROM issue_link WHERE id = ?", link.id);
    return reply.code(204).send();
  });
}

function linkOf(id: string, store: Store): LinkRow {
  if (!/^\d{1,15}$/.test(id)) throw refusal(400, `The issue link id '${id}' is not a number.`);
  const link = store.get<LinkRow>("SELECT * FROM issue_link WHERE id = ?", Number(id));
  if (link === undefined) throw refusal(404, `No issue link with id '${id}' exists.`);
  return link;
}

function linkTypeOf(given: unknown, site: Site): LinkType {
  const id = idText(member(given, "id"));
  const name = member(given, "name");
  const type = site.linkTypes.find((candidate) =>
    id === undefined ? candidate.name === name : candidate.id === id,
  );
  if (type === undefined)
    throw refusal(
      404,
      `No issue link type with ${id === undefined ? `name '${String(name)}'` : `id '${id}'`} found.`,
    );
  return type;
}

function linkedIssue(given: unknown, name: string, store: Store): IssueRow {
  const reference = idText(member(given, "id")) ?? idText(member(given, "key"));
  if (reference === undefined) throw refusal(400, `The '${name}' must have an id or a key.`);
  const row = findIssue(store, reference);
  if (row === undefined) throw refusal(404, "Issue does not exist or you do not have permission to see it.");
  return row;
}
