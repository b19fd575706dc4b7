import { adfToHtml } from "../../richtext/index.ts";
import type { JsonObject } from "../json.ts";
import { formatDuration } from "../rules/durations.ts";
import type { SandboxContext } from "../sandbox-context.ts";
import type { FieldDefinition } from "../site/field-types.ts";
import type { Project, Site } from "../site/site.ts";
import { findIssue, type IssueRow, issueKey } from "../store/issue-store.ts";
import type { FieldSelection } from "./field-selection.ts";
import { activityFields } from "./issue-activity-json.ts";
import { shortIssueJson } from "./short-issue-json.ts";
import {
  componentJson,
  issueTypeJson,
  jiraTime,
  priorityJson,
  projectJson,
  sprintJson,
  statusJson,
  userById,
  versionJson,
} from "./site-json.ts";
import { transitionsJson } from "./transition-json.ts";

/** What of an issue is shown. */
export interface IssueView {
  fields: FieldSelection;
  /** Property keys, or `*all`. */
  properties: string[];
  expand: ReadonlySet<string>;
}

/** An issue as Jira answers it. `base` is the address of the site, without a final slash. */
export function issueJson(row: IssueRow, view: IssueView, context: SandboxContext, base: string): JsonObject {
  const issue: JsonObject = {
    expand: "renderedFields,names,schema,transitions",
    id: String(row.id),
    self: `${base}/rest/api/3/issue/${row.id}`,
    key: issueKey(row),
    fields: fieldsJson(row, view.fields, context, base),
  };
  if (view.properties.length > 0) issue.properties = selectProperties(row, view.properties);
  const shown = context.site.fields.filter((field) => view.fields(field.id));
  if (view.expand.has("names"))
    issue.names = Object.fromEntries(shown.map((field) => [field.id, field.name]));
  if (view.expand.has("schema"))
    issue.schema = Object.fromEntries(shown.map((field) => [field.id, field.schema]));
  if (view.expand.has("transitions")) issue.transitions = transitionsJson(context.site, base);
  if (view.expand.has("renderedFields")) issue.renderedFields = renderedFields(row, shown);
  return issue;
}

function selectProperties(row: IssueRow, wanted: string[]): JsonObject {
  const properties = JSON.parse(row.properties) as JsonObject;
  if (wanted.includes("*all")) return properties;
  return Object.fromEntries(
    wanted.filter((key) => Object.hasOwn(properties, key)).map((key) => [key, properties[key]]),
  );
}

function fieldsJson(
  row: IssueRow,
  wanted: FieldSelection,
  context: SandboxContext,
  base: string,
): JsonObject {
  const { site } = context;
  const stored = JSON.parse(row.fields) as JsonObject;
  const shown: JsonObject = {};
  for (const field of site.fields) {
    if (!wanted(field.id)) continue;
    const activity = activityFields[field.id];
    if (activity !== undefined) shown[field.id] = activity(row, context, base);
    else if (field.id === "parent") {
      if (row.parent !== null)
        shown.parent = shortIssueJson(findIssue(context.store, String(row.parent))!, site, base);
    } else if (field.id !== "timetracking") shown[field.id] = fieldJsonValue(field, row, stored, site, base);
  }
  if (wanted("timetracking")) shown.timetracking = timeTrackingJson(stored.timetracking, row, context);
  return shown;
}

function fieldJsonValue(
  field: FieldDefinition,
  row: IssueRow,
  stored: JsonObject,
  site: Site,
  base: string,
): unknown {
  const value = stored[field.id];
  switch (field.id) {
    case "project":
      return projectJson(site.project(row.project)!, base);
    case "issuetype":
      return issueTypeJson(site.issueType(row.type)!, base);
    case "status":
      return statusJson(site.status(row.status)!, base);
    case "created":
      return jiraTime(row.created);
    case "updated":
      return jiraTime(row.updated);
    case "creator":
      return userById(value, site, base);
    case "resolution":
      return value === undefined
        ? null
        : { self: `${base}/rest/api/3/resolution/10000`, id: "10000", name: value, description: "" };
    case "resolutiondate":
      return value === undefined ? null : jiraTime(value as number);
    case "votes":
      return { self: `${base}/rest/api/3/issue/${issueKey(row)}/votes`, votes: 0, hasVoted: false };
    case "labels":
      return value ?? [];
    case "components":
    case "fixVersions":
    case "versions":
      return planned(field.id, (value ?? []) as string[], site.project(row.project)!, base);
    default:
      return value === undefined ? null : shownValue(field, value, site, base);
  }
}

function planned(
  field: "components" | "fixVersions" | "versions",
  ids: readonly string[],
  project: Project,
  base: string,
): JsonObject[] {
  return field === "components"
    ? project.components
        .filter(({ id }) => ids.includes(id))
        .map((component) => componentJson(component, project, base))
    : project.versions
        .filter(({ id }) => ids.includes(id))
        .map((version) => versionJson(version, project, base));
}

function shownValue(field: FieldDefinition, value: unknown, site: Site, base: string): unknown {
  const option = (id: unknown): JsonObject => {
    const found = field.options?.find((candidate) => candidate.id === id);
    return { self: `${base}/rest/api/3/customFieldOption/${String(id)}`, value: found?.value, id };
  };
  switch (field.kind) {
    case "datetime":
      return jiraTime(value as number);
    case "option":
      return option(value);
    case "options":
      return (value as unknown[]).map(option);
    case "user":
      return userById(value, site, base);
    case "users":
      return (value as unknown[]).map((accountId) => userById(accountId, site, base));
    case "sprint":
      return site.sprints.filter(({ id }) => id === value).map((sprint) => sprintJson(sprint, base));
    case "priority":
      return priorityJson(site.priority(String(value))!, base);
    default:
      return value;
  }
}

function timeTrackingJson(stored: unknown, row: IssueRow, context: SandboxContext): JsonObject {
  const estimates = (stored ?? {}) as { originalEstimate?: number; remainingEstimate?: number };
  const sum = context.store.get<{ seconds: number | null }>(
    "SELECT sum(seconds) AS seconds FROM worklog WHERE issue = ?",
    row.id,
  );
  const shown: JsonObject = {};
  const put = (name: string, seconds: number | null | undefined): void => {
    if (seconds === undefined || seconds === null) return;
    shown[name] = formatDuration(seconds);
    shown[`${name}Seconds`] = seconds;
  };
  put("originalEstimate", estimates.originalEstimate);
  put("remainingEstimate", estimates.remainingEstimate);
  put("timeSpent", sum?.seconds);
  return shown;
}

function renderedFields(row: IssueRow, shown: FieldDefinition[]): JsonObject {
  const stored = JSON.parse(row.fields) as JsonObject;
  const rich = shown.filter((field) => field.kind === "richText" && stored[field.id] !== undefined);
  return Object.fromEntries(
    rich.map((field) => [field.id, adfToHtml(stored[field.id] as Parameters<typeof adfToHtml>[0])]),
  );
}
