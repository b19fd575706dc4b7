import type { FastifyInstance } from "fastify";
import { bodyObject, callerOf, pathPart } from "../http/request-values.ts";
import { idText, type JsonObject, member } from "../json.ts";
import { refusal } from "../rules/error-collection.ts";
import type { SandboxContext } from "../sandbox-context.ts";
import type { Site } from "../site/site.ts";

/** The one workflow of the site: a start that leads to the first status, and a global transition to each status. */
const workflowName = "Sandbox workflow";
const workflowId = "6e1b0c52-3f0a-4a8e-9d57-9f7f4b0f3c11";

/** Administration: reading the workflow, the site's settings, and putting fields on the default screen. */
export function addWorkflowRoutes(app: FastifyInstance, { site, store }: SandboxContext): void {
  app.post("/workflows", async (request) => {
    requireAdministrator(callerOf(request).canWrite);
    const { projectAndIssueTypes, workflowIds, workflowNames } = bodyObject(request);
    const pairs = listOf(projectAndIssueTypes);
    for (const pair of pairs) {
      const project = site.project(idText(member(pair, "projectId")) ?? "");
      const type = site.issueType(idText(member(pair, "issueTypeId")) ?? "");
      if (project === undefined || type === undefined)
        throw refusal(400, "The project or the issue type of a pair does not exist.");
    }
    const asked =
      pairs.length > 0 ||
      listOf(workflowIds).includes(workflowId) ||
      listOf(workflowNames).includes(workflowName);
    return asked ? workflowJson(site) : { statuses: [], workflows: [] };
  });
  app.get("/configuration", async (request) => {
    callerOf(request);
    return {
      votingEnabled: true,
      watchingEnabled: true,
      unassignedIssuesAllowed: true,
      subTasksEnabled: true,
      issueLinkingEnabled: true,
      timeTrackingEnabled: true,
      attachmentsEnabled: true,
      timeTrackingConfiguration: {
        workingHoursPerDay: 8,
        workingDaysPerWeek: 5,
        timeFormat: "pretty",
        defaultUnit: "minute",
      },
    };
  });
  app.post("/screens/addToDefault/:fieldId", async (request) => {
    requireAdministrator(callerOf(request).canWrite);
    const id = pathPart(request, "fieldId");
    const field = site.field(id);
    if (field === undefined) throw refusal(404, `The field with id '${id}' does not exist.`);
    if (!store.transaction(() => site.showField(field)))
      throw refusal(404, `The field with id '${id}' already exists on the screen.`);
    return {};
  });
}

function requireAdministrator(isAdministrator: boolean): void {
  if (!isAdministrator) throw refusal(403, "Only Jira administrators can perform this operation.");
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function workflowJson(site: Site): JsonObject {
  const transition = (id: string, name: string, to: string, type: "INITIAL" | "GLOBAL"): JsonObject => ({
    id,
    name,
    description: "",
    type,
    toStatusReference: to,
    links: [],
    actions: [],
    validators: [],
    triggers: [],
    properties: {},
  });
  const first = site.statuses[0]!;
  return {
    statuses: site.statuses.map((status) => ({
      id: status.id,
      name: status.name,
      description: "",
      statusCategory: status.category,
      statusReference: status.id,
      scope: { type: "GLOBAL" },
    })),
    workflows: [
      {
        id: workflowId,
        name: workflowName,
        description: "",
        isEditable: true,
        scope: { type: "GLOBAL" },
        version: { id: workflowId, versionNumber: 1 },
        statuses: site.statuses.map((status) => ({
          statusReference: status.id,
          deprecated: false,
          properties: {},
        })),
        transitions: [
          transition("1", "Create", first.id, "INITIAL"),
          ...site.statuses.map((status) => transition(status.transitionId, status.name, status.id, "GLOBAL")),
        ],
      },
    ],
  };
}
