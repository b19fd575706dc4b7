import type { JsonObject } from "../json.ts";
import type { FieldDefinition } from "../site/field-types.ts";
import type { Component, Sprint, Version } from "../site/planning.ts";
import type { IssueType, LinkType, Priority, Project, Site, Status, User } from "../site/site.ts";

/** `2024-01-31T10:00:00.000+0000`, Jira's way of writing instants. */
export function jiraTime(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace("Z", "+0000");
}

const categories = {
  TODO: { id: 2, key: "new", colorName: "blue-gray", name: "To Do" },
  IN_PROGRESS: { id: 4, key: "indeterminate", colorName: "yellow", name: "In Progress" },
  DONE: { id: 3, key: "done", colorName: "green", name: "Done" },
} as const;

/** A user; the e-mail address is left out where the person hides it. */
export function userJson(user: User, base: string): JsonObject {
  return {
    self: `${base}/rest/api/3/user?accountId=${user.accountId}`,
    accountId: user.accountId,
    accountType: "atlassian",
    ...(user.emailVisible ? { emailAddress: user.emailAddress } : {}),
    displayName: user.displayName,
    active: user.active,
    timeZone: "Etc/UTC",
  };
}

/** A user by account id; null for none. */
export function userById(accountId: unknown, site: Site, base: string): JsonObject | null {
  const user = typeof accountId === "string" ? site.user(accountId) : undefined;
  return user === undefined ? null : userJson(user, base);
}

/** An issue type; those of a level below 0 are subtasks. */
export function issueTypeJson(type: IssueType, base: string): JsonObject {
  return {
    self: `${base}/rest/api/3/issuetype/${type.id}`,
    id: type.id,
    description: type.description,
    name: type.name,
    subtask: type.level < 0,
    hierarchyLevel: type.level,
  };
}

/** A status with its category as Jira writes it. */
export function statusJson(status: Status, base: string): JsonObject {
  const category = categories[status.category];
  return {
    self: `${base}/rest/api/3/status/${status.id}`,
    description: "",
    name: status.name,
    id: status.id,
    statusCategory: { self: `${base}/rest/api/3/statuscategory/${category.id}`, ...category },
  };
}

/** A priority with its color. */
export function priorityJson(priority: Priority, base: string): JsonObject {
  return {
    self: `${base}/rest/api/3/priority/${priority.id}`,
    name: priority.name,
    id: priority.id,
    statusColor: priority.color,
  };
}

/** A link type with its wording in both directions. */
export function linkTypeJson(type: LinkType, base: string): JsonObject {
  return {
    id: type.id,
    name: type.name,
    inward: type.inward,
    outward: type.outward,
    self: `${base}/rest/api/3/issueLinkType/${type.id}`,
  };
}

/** The short form of a project, as it stands in issues. */
export function projectJson(project: Project, base: string): JsonObject {
  return {
    self: `${base}/rest/api/3/project/${project.id}`,
    id: project.id,
    key: project.key,
    name: project.name,
    projectTypeKey: project.projectTypeKey,
    simplified: false,
  };
}

/** A version of a project. */
export function versionJson(version: Version, project: Project, base: string): JsonObject {
  return {
    self: `${base}/rest/api/3/version/${version.id}`,
    ...version,
    projectId: Number(project.id),
  };
}

/** A component of a project. */
export function componentJson(
  { leadAccountId, ...component }: Component,
  project: Project,
  base: string,
): JsonObject {
  return {
    self: `${base}/rest/api/3/component/${component.id}`,
    ...component,
    ...(leadAccountId === undefined ? {} : { lead: { accountId: leadAccountId } }),
    assigneeType: "PROJECT_DEFAULT",
    realAssigneeType: "PROJECT_DEFAULT",
    isAssigneeTypeValid: false,
    project: project.key,
    projectId: Number(project.id),
  };
}

/** A sprint as Jira Software answers it. */
export function sprintJson({ board, ...sprint }: Sprint, base: string): JsonObject {
  return { self: `${base}/rest/agile/1.0/sprint/${sprint.id}`, ...sprint, originBoardId: board };
}

/** A project with its lead and issue types. */
export function fullProjectJson(project: Project, site: Site, base: string): JsonObject {
  return {
    ...projectJson(project, base),
    description: project.description,
    lead: userById(project.leadAccountId, site, base),
    components: project.components.map((component) => componentJson(component, project, base)),
    versions: project.versions.map((version) => versionJson(version, project, base)),
    issueTypes: site.issueTypes.map((type) => issueTypeJson(type, base)),
    assigneeType: "UNASSIGNED",
    style: "classic",
    isPrivate: false,
    properties: {},
    roles: {},
  };
}

/** Fields that `*navigable` leaves out. */
export const notNavigable: ReadonlySet<string> = new Set(["comment", "worklog", "timetracking"]);

/** A field as Jira lists it, with its schema and its names in JQL. */
export function fieldJson(field: FieldDefinition): JsonObject {
  return {
    id: field.id,
    key: field.id,
    name: field.name,
    custom: field.custom,
    orderable: field.kind !== "readOnly",
    navigable: !notNavigable.has(field.id),
    searchable: true,
    clauseNames: field.clauseNames,
    schema: field.schema,
  };
}
