import type { FastifyInstance, FastifyRequest } from "fastify";
import { requireWrite } from "../http/authentication.ts";
import {
  baseOf,
  bodyObject,
  callerOf,
  pageBean,
  pathPart,
  queryAll,
  queryText,
} from "../http/request-values.ts";
import { listParameter } from "../present/field-selection.ts";
import { fullProjectJson, issueTypeJson, statusJson } from "../present/site-json.ts";
import { type ErrorCollection, hasErrors, JiraError, noErrors, refusal } from "../rules/error-collection.ts";
import type { SandboxContext } from "../sandbox-context.ts";
import type { NewProject, Project, Site } from "../site/site.ts";

/** The project of the address. Throws JiraError 404 when there is none. */
export function projectOf(request: FastifyRequest, site: Site): Project {
  const reference = pathPart(request, "projectIdOrKey");
  const project = site.project(reference);
  if (project === undefined) throw refusal(404, `No project could be found with key '${reference}'.`);
  return project;
}

/** Projects: search, read, create, statuses by issue type. */
export function addProjectRoutes(app: FastifyInstance, context: SandboxContext): void {
  const { site } = context;
  app.get("/project/search", async (request) => {
    callerOf(request);
    const keys = [
      ...(listParameter(queryAll(request, "keys")) ?? []),
      ...(listParameter(queryAll(request, "id")) ?? []),
    ];
    const text = queryText(request, "query")?.toLowerCase();
    const found = site.projects.filter(
      (project) =>
        (keys.length === 0 || keys.includes(project.key) || keys.includes(project.id)) &&
        (text === undefined ||
          project.key.toLowerCase().includes(text) ||
          project.name.toLowerCase().includes(text)),
    );
    found.sort((left, right) => (left.key < right.key ? -1 : 1));
    return pageBean(
      found.map((project) => fullProjectJson(project, site, baseOf(request))),
      request,
      50,
    );
  });
  app.get("/project/:projectIdOrKey", async (request) => {
    callerOf(request);
    return fullProjectJson(projectOf(request, site), site, baseOf(request));
  });
  app.get("/project/:projectIdOrKey/statuses", async (request) => {
    callerOf(request);
    projectOf(request, site);
    const base = baseOf(request);
    return site.issueTypes.map((type) => ({
      self: `${base}/rest/api/3/issuetype/${type.id}`,
      id: type.id,
      name: type.name,
      subtask: type.level < 0,
      statuses: site.statuses.map((status) => statusJson(status, base)),
    }));
  });
  app.post("/project", async (request, reply) => {
    requireWrite(callerOf(request), "create projects");
    const project = context.store.transaction(() => site.addProject(checkProject(bodyObject(request), site)));
    reply.code(201);
    return {
      self: `${baseOf(request)}/rest/api/3/project/${project.id}`,
      id: Number(project.id),
      key: project.key,
    };
  });
  app.get("/issuetype", async (request) => {
    callerOf(request);
    return site.issueTypes.map((type) => issueTypeJson(type, baseOf(request)));
  });
  app.get("/issuetype/project", async (request) => {
    callerOf(request);
    const id = queryText(request, "projectId") ?? "";
    if (site.project(id)?.id !== id) throw refusal(404, `No project could be found with id '${id}'.`);
    const level = queryText(request, "level");
    const found = site.issueTypes.filter((type) => level === undefined || String(type.level) === level);
    return found.map((type) => issueTypeJson(type, baseOf(request)));
  });
}

/** Longest key and name of a project, as Jira's default settings have it. */
const maximumKeyLength = 10;
const maximumNameLength = 80;

function checkProject(body: Record<string, unknown>, site: Site): NewProject {
  const errors: ErrorCollection = noErrors();
  const { key, name, description, projectTypeKey } = body;
  const lead = body.leadAccountId ?? body.lead;
  if (typeof name !== "string" || name.trim().length < 2)
    errors.errors.projectName = "You must specify a valid project name.";
  else if (name.length > maximumNameLength)
    errors.errors.projectName = `The project name must not exceed ${maximumNameLength} characters in length.`;
  else if (site.projects.some((project) => project.name.toLowerCase() === name.toLowerCase())) {
    errors.errors.projectName = "A project with that name already exists.";
  }
  if (typeof key !== "string" || !/^[A-Z][A-Z0-9]+$/.test(key)) {
    errors.errors.projectKey =
      "Project keys must start with an uppercase letter, followed by one or more uppercase alphanumeric characters.";
  } else if (key.length > maximumKeyLength)
    errors.errors.projectKey = `The project key must not exceed ${maximumKeyLength} characters in length.`;
  else if (site.project(key) !== undefined) {
    errors.errors.projectKey = `Project '${site.project(key)!.name}' uses this project key.`;
  }
  if (typeof lead !== "string" || site.user(lead) === undefined)
    errors.errors.projectLead = "You must specify a valid project lead.";
  if (hasErrors(errors)) throw new JiraError(400, errors);
  return {
    key: key as string,
    name: (name as string).trim(),
    description: typeof description === "string" ? description : "",
    leadAccountId: lead as string,
    projectTypeKey: typeof projectTypeKey === "string" ? projectTypeKey : "software",
  };
}
