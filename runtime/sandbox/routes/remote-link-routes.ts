import type { FastifyInstance } from "fastify";
import { requireWrite } from "../http/authentication.ts";
import { baseOf, bodyObject, callerOf, issueOf, queryText } from "../http/request-values.ts";
import { isObject, type JsonObject } from "../json.ts";
import { hasErrors, JiraError, noErrors, refusal } from "../rules/error-collection.ts";
import type { SandboxContext } from "../sandbox-context.ts";
import { countOf, type RemoteLinkRow } from "../store/activity-store.ts";
import { issueKey } from "../store/issue-store.ts";

/** Most remote links of one issue, and the longest global id. */
const maximumRemoteLinks = 2_000;
const maximumGlobalId = 255;

/** Remote links: written by global id (a second write with the same one replaces the first), read all or one. */
export function addRemoteLinkRoutes(app: FastifyInstance, context: SandboxContext): void {
  const { store } = context;
  app.post("/issue/:issueIdOrKey/remotelink", async (request, reply) => {
    const caller = callerOf(request);
    const row = issueOf(request, context);
    requireWrite(caller, "link issues in this project");
    const { globalId, link } = checkRemoteLink(bodyObject(request));
    const existing =
      globalId === null
        ? undefined
        : store.get<RemoteLinkRow>(
            "SELECT * FROM remote_link WHERE issue = ? AND global_id = ?",
            row.id,
            globalId,
          );
    let id = existing?.id;
    if (id !== undefined) store.run("UPDATE remote_link SET json = ? WHERE id = ?", JSON.stringify(link), id);
    else {
      if (countOf(store, "remote_link", row.id) >= maximumRemoteLinks)
        throw refusal(413, `The issue has reached the limit of ${maximumRemoteLinks} remote links.`);
      id = store.run(
        "INSERT INTO remote_link(issue, global_id, json) VALUES (?, ?, ?)",
        row.id,
        globalId,
        JSON.stringify(link),
      ).id;
    }
    reply.code(existing === undefined ? 201 : 200);
    return { id, self: `${baseOf(request)}/rest/api/3/issue/${issueKey(row)}/remotelink/${id}` };
  });
  app.get("/issue/:issueIdOrKey/remotelink", async (request) => {
    callerOf(request);
    const row = issueOf(request, context);
    const show = (link: RemoteLinkRow): JsonObject => ({
      id: link.id,
      self: `${baseOf(request)}/rest/api/3/issue/${issueKey(row)}/remotelink/${link.id}`,
      ...(link.global_id === null ? {} : { globalId: link.global_id }),
      application: {},
      ...(JSON.parse(link.json) as JsonObject),
    });
    const globalId = queryText(request, "globalId");
    if (globalId === undefined)
      return store
        .all<RemoteLinkRow>("SELECT * FROM remote_link WHERE issue = ? ORDER BY id", row.id)
        .map(show);
    const link = store.get<RemoteLinkRow>(
      "SELECT * FROM remote_link WHERE issue = ? AND global_id = ?",
      row.id,
      globalId,
    );
    if (link === undefined)
      throw refusal(404, `No remote issue link with the global id '${globalId}' exists.`);
    return show(link);
  });
}

function checkRemoteLink(body: JsonObject): { globalId: string | null; link: JsonObject } {
  const errors = noErrors();
  const { globalId, object, relationship, application } = body;
  if (globalId !== undefined && (typeof globalId !== "string" || globalId.length > maximumGlobalId)) {
    errors.errors.globalId = "The global id must be a text of at most 255 characters.";
  }
  const target = isObject(object) ? object : {};
  if (typeof target.title !== "string" || target.title === "" || target.title.length > 255)
    errors.errors.title = "'title' is required and has at most 255 characters.";
  if (typeof target.url !== "string" || !URL.canParse(target.url))
    errors.errors.url = "'url' is required and must be a valid address.";
  if (hasErrors(errors)) throw new JiraError(400, errors);
  const link: JsonObject = { object: target };
  if (relationship !== undefined) link.relationship = relationship;
  if (isObject(application)) link.application = application;
  return { globalId: typeof globalId === "string" ? globalId : null, link };
}
