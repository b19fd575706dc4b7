/** How a field's value is checked on the way in and shown on the way out. */
export type FieldKind =
  | "summary"
  | "text"
  | "richText"
  | "number"
  | "date"
  | "datetime"
  | "labels"
  | "option"
  | "options"
  | "user"
  | "users"
  | "url"
  | "priority"
  | "issueType"
  | "project"
  | "parent"
  | "timeTracking"
  | "components"
  | "versions"
  | "sprint"
  | "readOnly";

/** Jira's description of a field's JSON type, as answered by `/field` and createmeta. */
export interface FieldSchema {
  type: string;
  items?: string;
  system?: string;
  custom?: string;
  customId?: number;
}

/** One field of the site. `options` are the choices of select-like fields. */
export interface FieldDefinition {
  id: string;
  name: string;
  custom: boolean;
  kind: FieldKind;
  schema: FieldSchema;
  clauseNames: string[];
  options?: { id: string; value: string }[];
  /** A text that is searched as a whole rather than by its words. */
  exact?: boolean;
}

const prefix = "com.atlassian.jira.plugin.system.customfieldtypes:";

/** Kind and JSON type of each custom field type that the sandbox can create, by the last part of its type key. */
const customTypes: Record<string, { kind: FieldKind; type: string; items?: string }> = {
  float: { kind: "number", type: "number" },
  importid: { kind: "number", type: "number" },
  textfield: { kind: "text", type: "string" },
  readonlyfield: { kind: "text", type: "string" },
  textarea: { kind: "richText", type: "string" },
  datepicker: { kind: "date", type: "date" },
  datetime: { kind: "datetime", type: "datetime" },
  select: { kind: "option", type: "option" },
  radiobuttons: { kind: "option", type: "option" },
  multiselect: { kind: "options", type: "array", items: "option" },
  multicheckboxes: { kind: "options", type: "array", items: "option" },
  labels: { kind: "labels", type: "array", items: "string" },
  url: { kind: "url", type: "string" },
  userpicker: { kind: "user", type: "user" },
  multiuserpicker: { kind: "users", type: "array", items: "user" },
  "gh-sprint": { kind: "sprint", type: "array", items: "json" },
};

/** Types of Jira Software's own plug-in. */
const agilePrefix = "com.pyxis.greenhopper.jira:";

/**
 * A custom field of a type that the sandbox knows.
 * @param type full type key, or its last part
 * @returns undefined when the type is not known
 */
export function customField(number: number, name: string, type: string): FieldDefinition | undefined {
  const short = [prefix, agilePrefix].reduce(
    (rest, start) => (rest.startsWith(start) ? rest.slice(start.length) : rest),
    type,
  );
  if (!Object.hasOwn(customTypes, short)) return undefined;
  const known = customTypes[short]!;
  const schema: FieldSchema = {
    type: known.type,
    custom: (known.kind === "sprint" ? agilePrefix : prefix) + short,
    customId: number,
  };
  if (known.items !== undefined) schema.items = known.items;
  const hasOptions = known.kind === "option" || known.kind === "options";
  return {
    id: `customfield_${number}`,
    name,
    custom: true,
    kind: known.kind,
    schema,
    clauseNames: [`cf[${number}]`, name],
    ...(hasOptions ? { options: [] } : {}),
  };
}

function system(id: string, name: string, kind: FieldKind, type: string, items?: string): FieldDefinition {
  const schema: FieldSchema = items === undefined ? { type, system: id } : { type, items, system: id };
  return { id, name, custom: false, kind, schema, clauseNames: [id] };
}

/** The system fields of the site, in the order in which createmeta and `/field` list them. */
export const systemFields: readonly FieldDefinition[] = [
  system("summary", "Summary", "summary", "string"),
  system("issuetype", "Issue Type", "issueType", "issuetype"),
  system("project", "Project", "project", "project"),
  system("parent", "Parent", "parent", "issuelink"),
  system("description", "Description", "richText", "string"),
  system("labels", "Labels", "labels", "array", "string"),
  system("priority", "Priority", "priority", "priority"),
  system("assignee", "Assignee", "user", "user"),
  system("reporter", "Reporter", "user", "user"),
  system("duedate", "Due date", "date", "date"),
  system("components", "Components", "components", "array", "component"),
  system("fixVersions", "Fix versions", "versions", "array", "version"),
  system("versions", "Affects versions", "versions", "array", "version"),
  system("environment", "Environment", "richText", "string"),
  system("timetracking", "Time tracking", "timeTracking", "timetracking"),
  system("status", "Status", "readOnly", "status"),
  system("resolution", "Resolution", "readOnly", "resolution"),
  system("resolutiondate", "Resolved", "readOnly", "datetime"),
  system("created", "Created", "readOnly", "datetime"),
  system("updated", "Updated", "readOnly", "datetime"),
  system("creator", "Creator", "readOnly", "user"),
  system("subtasks", "Sub-tasks", "readOnly", "array", "issuelinks"),
  system("issuelinks", "Linked Issues", "readOnly", "array", "issuelinks"),
  system("attachment", "Attachment", "readOnly", "array", "attachment"),
  system("comment", "Comment", "readOnly", "comments-page"),
  system("worklog", "Log Work", "readOnly", "array", "worklog"),
  system("watches", "Watchers", "readOnly", "watches"),
  system("votes", "Votes", "readOnly", "votes"),
];

/** System fields on the create screen of a new project (`environment` is left off, as a field that exists but cannot be set there). */
export const screenFields: readonly string[] = [
  "summary",
  "issuetype",
  "project",
  "parent",
  "description",
  "labels",
  "priority",
  "assignee",
  "reporter",
  "duedate",
  "timetracking",
  "components",
  "fixVersions",
  "versions",
];
