import type { FastifyInstance } from "fastify";
import { requireWrite } from "../http/authentication.ts";
import { baseOf, bodyObject, callerOf, pathPart } from "../http/request-values.ts";
import { idText, type JsonObject } from "../json.ts";
import { componentJson, versionJson } from "../present/site-json.ts";
import { checkDate } from "../rules/dates.ts";
import { fieldRefusal, refusal } from "../rules/error-collection.ts";
import type { SandboxContext } from "../sandbox-context.ts";
import type { Version } from "../site/planning.ts";
import type { Project, Site } from "../site/site.ts";
import { projectOf } from "./project-routes.ts";

/** Longest name of a version and of a component. */
const maximumName = 255;

/** Versions and components of projects: list, create and change. */
export function addVersionRoutes(app: FastifyInstance, { site, store }: SandboxContext): void {
  app.get("/project/:projectIdOrKey/versions", async (request) => {
    callerOf(request);
    const project = projectOf(request, site);
    return project.versions.map((version) => versionJson(version, project, baseOf(request)));
  });
  app.get("/project/:projectIdOrKey/components", async (request) => {
    callerOf(request);
    const project = projectOf(request, site);
    return project.components.map((component) => componentJson(component, project, baseOf(request)));
  });
  app.post("/version", async (request, reply) => {
    requireWrite(callerOf(request), "create versions");
    const body = bodyObject(request);
    const project = projectNamed(body, site);
    const name = nameOf(body, "version", project.versions);
    const dates = datesOf(body);
    const version = store.transaction(() =>
      site.addVersion(project, {
        name,
        description: typeof body.description === "string" ? body.description : "",
        released: body.released === true,
        archived: body.archived === true,
        ...dates,
      }),
    );
    reply.code(201);
    return versionJson(version, project, baseOf(request));
  });
  app.put("/version/:id", async (request) => {
    requireWrite(callerOf(request), "change versions");
    const { project, version } = versionWithId(pathPart(request, "id"), site);
    const body = bodyObject(request);
    const { name, description, released, archived } = body;
    const others = project.versions.filter((other) => other !== version);
    const changes = {
      ...(name === undefined ? {} : { name: nameOf(body, "version", others) }),
      ...(typeof description === "string" ? { description } : {}),
      ...(typeof released === "boolean" ? { released } : {}),
      ...(typeof archived === "boolean" ? { archived } : {}),
      ...datesOf(body),
    };
    store.transaction(() => site.changeVersion(version, changes));
    return versionJson(version, project, baseOf(request));
  });
  app.post("/component", async (request, reply) => {
    requireWrite(callerOf(request), "create components");
    const body = bodyObject(request);
    const project = projectNamed(body, site);
    const name = nameOf(body, "component", project.components);
    const description = typeof body.description === "string" ? body.description : "";
    const { leadAccountId } = body;
    const lead = typeof leadAccountId === "string" ? leadAccountId : undefined;
    if (lead !== undefined && site.user(lead)?.active !== true)
      throw fieldRefusal("leadAccountId", `The user '${lead}' does not exist or is not active.`);
    const component = store.transaction(() =>
      site.addComponent(project, {
        name,
        description,
        ...(lead === undefined ? {} : { leadAccountId: lead }),
      }),
    );
    reply.code(201);
    return componentJson(component, project, baseOf(request));
  });
}

/** @throws a refusal of the first date that is none */
function datesOf(body: JsonObject): { startDate?: string; releaseDate?: string } {
  const dates: { startDate?: string; releaseDate?: string } = {};
  for (const name of ["startDate", "releaseDate"] as const) {
    const value = body[name];
    if (value === undefined) continue;
    if ("error" in checkDate(value))
      throw fieldRefusal(name, "Please enter the date in the following format: yyyy-MM-dd");
    dates[name] = String(value);
  }
  const { startDate, releaseDate } = dates;
  if (startDate !== undefined && releaseDate !== undefined && startDate > releaseDate)
    throw fieldRefusal("startDate", "The start date must be before the release date.");
  return dates;
}

function versionWithId(id: string, site: Site): { project: Project; version: Version } {
  for (const project of site.projects) {
    const version = project.versions.find((one) => one.id === id);
    if (version !== undefined) return { project, version };
  }
  throw refusal(404, `Could not find version for id '${id}'`);
}

function projectNamed(body: JsonObject, site: Site): Project {
  const reference = idText(body.projectId) ?? (typeof body.project === "string" ? body.project : undefined);
  const project = reference === undefined ? undefined : site.project(reference);
  if (project === undefined) throw refusal(404, "The project does not exist, or you may not edit it.");
  return project;
}

function nameOf(
  { name }: JsonObject,
  what: "version" | "component",
  known: readonly { readonly name: string }[],
): string {
  if (typeof name !== "string" || name.trim() === "")
    throw fieldRefusal("name", `You must specify a valid ${what} name`);
  if (name.length > maximumName)
    throw fieldRefusal("name", `The ${what} name is too long. The maximum length is ${maximumName}.`);
  if (known.some((other) => other.name.toLowerCase() === name.trim().toLowerCase()))
    throw fieldRefusal("name", `A ${what} with this name already exists in this project.`);
  return name.trim();
}
