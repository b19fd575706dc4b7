import type { FastifyInstance } from "fastify";
import { requireWrite } from "../http/authentication.ts";
import { baseOf, bodyObject, callerOf } from "../http/request-values.ts";
import { idText, type JsonObject } from "../json.ts";
import { componentJson, versionJson } from "../present/site-json.ts";
import { checkDate } from "../rules/dates.ts";
import { fieldRefusal, refusal } from "../rules/error-collection.ts";
import type { SandboxContext } from "../sandbox-context.ts";
import type { Project, Site } from "../site/site.ts";
import { projectOf } from "./project-routes.ts";

/** Longest name of a version and of a component. */
const maximumName = 255;

/** Versions and components of projects: list and create. */
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
    const { releaseDate } = body;
    if (releaseDate !== undefined && "error" in checkDate(releaseDate))
      throw fieldRefusal("releaseDate", "Please enter the date in the following format: yyyy-MM-dd");
    const version = store.transaction(() =>
      site.addVersion(project, {
        name,
        description: typeof body.description === "string" ? body.description : "",
        released: body.released === true,
        archived: body.archived === true,
        ...(releaseDate === undefined ? {} : { releaseDate: String(releaseDate) }),
      }),
    );
    reply.code(201);
    return versionJson(version, project, baseOf(request));
  });
  app.post("/component", async (request, reply) => {
    requireWrite(callerOf(request), "create components");
    const body = bodyObject(request);
    const project = projectNamed(body, site);
    const name = nameOf(body, "component", project.components);
    const description = typeof body.description === "string" ? body.description : "";
    const component = store.transaction(() => site.addComponent(project, { name, description }));
    reply.code(201);
    return componentJson(component, project, baseOf(request));
  });
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
