import type { FastifyInstance } from "fastify";
import { requireWrite } from "../http/authentication.ts";
import { baseOf, bodyObject, callerOf, pageBean, paging, pathPart } from "../http/request-values.ts";
import { isObject, type JsonObject } from "../json.ts";
import {
  componentJson,
  fieldJson,
  issueTypeJson,
  priorityJson,
  projectJson,
  versionJson,
} from "../present/site-json.ts";
import { fieldRefusal, refusal } from "../rules/error-collection.ts";
import type { SandboxContext } from "../sandbox-context.ts";
import type { FieldDefinition } from "../site/field-types.ts";
import type { IssueType, Project, Site } from "../site/site.ts";
import { projectOf } from "./project-routes.ts";

/** Createmeta answers at most this many a page. */
const maximumPage = 200;

/** Fields: list, create, options; and what the create screen of a project asks for. */
export function addFieldRoutes(app: FastifyInstance, context: SandboxContext): void {
  const { site, store } = context;
  app.get("/field", async (request) => {
    callerOf(request);
    return site.fields.map(fieldJson);
  });
  app.post("/field", async (request, reply) => {
    requireWrite(callerOf(request), "create custom fields");
    const { name, type, searcherKey } = bodyObject(request);
    if (typeof name !== "string" || name.trim() === "" || name.length > 255)
      throw fieldRefusal("name", "The custom field name must have 1 to 255 characters.");
    if (typeof type !== "string") throw fieldRefusal("type", "The custom field type is required.");
    const exact = typeof searcherKey === "string" && searcherKey.endsWith(":exacttextsearcher");
    const field = store.transaction(() => site.addField(name.trim(), type, exact));
    if (field === undefined)
      throw fieldRefusal("type", `Custom field type '${type}' is not known to this site.`);
    reply.code(201);
    return fieldJson(field);
  });
  app.get("/field/:fieldId/context", async (request) => {
    const field = customFieldOf(pathPart(request, "fieldId"), site);
    callerOf(request);
    const global = {
      id: contextId(field),
      name: `Default Configuration Scheme for ${field.name}`,
      description: "",
      isGlobalContext: true,
      isAnyIssueType: true,
    };
    return pageBean([global], request, 50);
  });
  app.get("/field/:fieldId/context/:contextId/option", async (request) => {
    callerOf(request);
    const field = customFieldOf(pathPart(request, "fieldId"), site);
    return pageBean(
      (field.options ?? []).map((option) => ({ ...option, disabled: false })),
      request,
      100,
      1000,
    );
  });
  app.post("/field/:fieldId/context/:contextId/option", async (request) => {
    requireWrite(callerOf(request), "edit custom fields");
    const field = customFieldOf(pathPart(request, "fieldId"), site);
    if (field.options === undefined)
      throw refusal(400, `The custom field '${field.id}' does not support options.`);
    const values = readOptions(bodyObject(request).options, field);
    return {
      options: store
        .transaction(() => site.addOptions(field, values))
        .map((option) => ({ ...option, disabled: false })),
    };
  });
  app.get("/issue/createmeta/:projectIdOrKey/issuetypes", async (request) => {
    callerOf(request);
    projectOf(request, site);
    const { startAt, maxResults } = paging(request, 50, maximumPage);
    const types = site.issueTypes.map((type) => issueTypeJson(type, baseOf(request)));
    return {
      startAt,
      maxResults,
      total: types.length,
      issueTypes: types.slice(startAt, startAt + maxResults),
    };
  });
  app.get("/issue/createmeta/:projectIdOrKey/issuetypes/:issueTypeId", async (request) => {
    callerOf(request);
    const project = projectOf(request, site);
    const type = site.issueType(pathPart(request, "issueTypeId"));
    if (type === undefined) throw refusal(404, "The issue type does not exist in this project.");
    const { startAt, maxResults } = paging(request, 50, maximumPage);
    const fields = createFields(project, type, site, baseOf(request));
    return { startAt, maxResults, total: fields.length, fields: fields.slice(startAt, startAt + maxResults) };
  });
}

function customFieldOf(id: string, site: Site): FieldDefinition {
  const field = site.field(id);
  if (field === undefined || !field.custom) throw refusal(404, `The custom field '${id}' was not found.`);
  return field;
}

function contextId(field: FieldDefinition): string {
  return String((field.schema.customId ?? 0) + 100_000);
}

function readOptions(list: unknown, field: FieldDefinition): string[] {
  const values = Array.isArray(list)
    ? (list as unknown[]).map((item) => (isObject(item) ? item.value : undefined))
    : [];
  if (values.length === 0 || values.length > 1000) throw refusal(400, "Give 1 to 1000 options.");
  const taken = new Set(field.options?.map((option) => option.value));
  for (const value of values) {
    if (typeof value !== "string" || value === "" || value.length > 255)
      throw refusal(400, "An option's value must have 1 to 255 characters.");
    if (taken.has(value)) throw refusal(400, `The option '${value}' already exists.`);
    taken.add(value);
  }
  return values as string[];
}

/** Fields that must be given; `reporter` and `priority` have defaults. */
const required = new Set(["summary", "issuetype", "project"]);

function createFields(project: Project, type: IssueType, site: Site, base: string): JsonObject[] {
  const highest = Math.max(...site.issueTypes.map((candidate) => candidate.level));
  return project.screen
    .map((id) => site.field(id)!)
    .filter((field) => field.id !== "parent" || type.level < highest)
    .map((field) => ({
      fieldId: field.id,
      key: field.id,
      name: field.name,
      required: required.has(field.id) || (field.id === "parent" && type.level < 0),
      hasDefaultValue: field.id === "priority" || field.id === "reporter",
      schema: field.schema,
      operations: field.kind === "labels" ? ["add", "set", "remove"] : ["set"],
      ...allowedValues(field, project, type, site, base),
    }));
}

function allowedValues(
  field: FieldDefinition,
  project: Project,
  type: IssueType,
  site: Site,
  base: string,
): JsonObject {
  switch (field.kind) {
    case "priority":
      return { allowedValues: site.priorities.map((priority) => priorityJson(priority, base)) };
    case "issueType":
      return { allowedValues: [issueTypeJson(type, base)] };
    case "project":
      return { allowedValues: [projectJson(project, base)] };
    case "components":
      return {
        allowedValues: project.components.map((component) => componentJson(component, project, base)),
      };
    case "versions":
      return {
        allowedValues: project.versions
          .filter(({ archived }) => !archived)
          .map((version) => versionJson(version, project, base)),
      };
    case "option":
    case "options":
      return {
        allowedValues: (field.options ?? []).map((option) => ({
          self: `${base}/rest/api/3/customFieldOption/${option.id}`,
          ...option,
        })),
      };
    default:
      return {};
  }
}
