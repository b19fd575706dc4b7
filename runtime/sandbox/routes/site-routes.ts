import type { FastifyInstance } from "fastify";
import { baseOf, callerOf, idList, pageBean, queryAll, queryText } from "../http/request-values.ts";
import { listParameter } from "../present/field-selection.ts";
import { jiraTime, linkTypeJson, priorityJson, statusJson, userJson } from "../present/site-json.ts";
import { refusal } from "../rules/error-collection.ts";
import type { SandboxContext } from "../sandbox-context.ts";
import { permissionsJson } from "./permissions.ts";

/** Version numbers of the Jira Cloud API that the sandbox stands in for. */
const version = [1001, 0, 0];

/** Routes about the site and the caller: server, myself, rights, priorities, statuses, link types, attachment settings. */
export function addSiteRoutes(app: FastifyInstance, context: SandboxContext): void {
  const { site } = context;
  app.get("/serverInfo", async (request) => ({
    baseUrl: baseOf(request),
    version: version.join("."),
    versionNumbers: version,
    deploymentType: "Cloud",
    buildNumber: 100285,
    serverTime: jiraTime(context.now()),
    serverTitle: "Jira sandbox",
    serverTimeZone: "Etc/UTC",
  }));
  app.get("/myself", async (request) => userJson(callerOf(request).user, baseOf(request)));
  app.get("/mypermissions", async (request) => permissionsJson(request, context));
  app.get("/priority/search", async (request) => {
    callerOf(request);
    const ids = idList(toList(queryAll(request, "id")));
    const name = queryText(request, "priorityName")?.toLowerCase() ?? "";
    const found = site.priorities.filter(
      (priority) =>
        (ids.length === 0 || ids.includes(priority.id)) && priority.name.toLowerCase().includes(name),
    );
    const middle = site.priorities[Math.floor(site.priorities.length / 2)];
    return pageBean(
      found.map((priority) => ({
        ...priorityJson(priority, baseOf(request)),
        description: "",
        isDefault: priority === middle,
      })),
      request,
      50,
    );
  });
  app.get("/status", async (request) => {
    callerOf(request);
    return site.statuses.map((status) => statusJson(status, baseOf(request)));
  });
  app.get("/statuses/search", async (request) => {
    callerOf(request);
    const text = queryText(request, "searchString")?.toLowerCase() ?? "";
    const category = queryText(request, "statusCategory");
    const projectId = queryText(request, "projectId");
    // The statuses of company-managed projects are global: none belongs to one project.
    const found = site.statuses.filter(
      (status) =>
        projectId === undefined &&
        status.name.toLowerCase().includes(text) &&
        (category === undefined || category === status.category),
    );
    const values = found.map((status) => ({
      id: status.id,
      name: status.name,
      statusCategory: status.category,
      scope: { type: "GLOBAL" },
      description: "",
    }));
    return pageBean(values, request, 200, 200);
  });
  app.get("/issueLinkType", async (request) => {
    callerOf(request);
    return { issueLinkTypes: site.linkTypes.map((type) => linkTypeJson(type, baseOf(request))) };
  });
  app.get("/attachment/meta", async (request) => {
    callerOf(request);
    return { enabled: true, uploadLimit: context.uploadLimit };
  });
  addUserRoutes(app, context);
}

function toList(value: unknown): string[] {
  return listParameter(value) ?? [];
}

/** User searches answer at most this many users a page. */
const maximumUsers = 1000;

function addUserRoutes(app: FastifyInstance, { site }: SandboxContext): void {
  app.get("/users/search", async (request) => {
    callerOf(request);
    return pageBean(
      site.users.map((user) => userJson(user, baseOf(request))),
      request,
      50,
      maximumUsers,
    ).values;
  });
  app.get("/user/search", async (request) => {
    callerOf(request);
    const query = queryText(request, "query");
    const accountId = queryText(request, "accountId");
    if (query === undefined && accountId === undefined && queryText(request, "property") === undefined) {
      throw refusal(400, "The username, accountId, query or property query parameter must be provided");
    }
    const text = query?.toLowerCase() ?? "";
    const matches = site.users.filter((user) => {
      if (!user.active) return false;
      if (accountId !== undefined) return user.accountId === accountId;
      // Jira matches the beginning of the name's words and of a visible e-mail address.
      const names = [
        user.displayName,
        ...user.displayName.split(/\s+/),
        ...(user.emailVisible ? [user.emailAddress] : []),
      ];
      return names.some((name) => name.toLowerCase().startsWith(text));
    });
    return pageBean(
      matches.map((user) => userJson(user, baseOf(request))),
      request,
      50,
      maximumUsers,
    ).values;
  });
}
