import type { FastifyRequest } from "fastify";
import { callerOf, queryText } from "../http/request-values.ts";
import type { JsonObject } from "../json.ts";
import { listParameter } from "../present/field-selection.ts";
import { issueNotFound, refusal } from "../rules/error-collection.ts";
import type { SandboxContext } from "../sandbox-context.ts";
import { findIssue } from "../store/issue-store.ts";

/** Key, name, scope, and whether a read-only account has it. */
const permissions: [key: string, name: string, type: "GLOBAL" | "PROJECT", reader: boolean][] = [
  ["BROWSE_PROJECTS", "Browse Projects", "PROJECT", true],
  ["CREATE_ISSUES", "Create Issues", "PROJECT", false],
  ["EDIT_ISSUES", "Edit Issues", "PROJECT", false],
  ["DELETE_ISSUES", "Delete Issues", "PROJECT", false],
  ["TRANSITION_ISSUES", "Transition Issues", "PROJECT", false],
  ["ASSIGN_ISSUES", "Assign Issues", "PROJECT", false],
  ["ASSIGNABLE_USER", "Assignable User", "PROJECT", true],
  ["SCHEDULE_ISSUES", "Schedule Issues", "PROJECT", false],
  ["RESOLVE_ISSUES", "Resolve Issues", "PROJECT", false],
  ["CLOSE_ISSUES", "Close Issues", "PROJECT", false],
  ["MODIFY_REPORTER", "Modify Reporter", "PROJECT", false],
  ["LINK_ISSUES", "Link Issues", "PROJECT", false],
  ["ADD_COMMENTS", "Add Comments", "PROJECT", false],
  ["EDIT_ALL_COMMENTS", "Edit All Comments", "PROJECT", false],
  ["DELETE_ALL_COMMENTS", "Delete All Comments", "PROJECT", false],
  ["CREATE_ATTACHMENTS", "Create Attachments", "PROJECT", false],
  ["DELETE_ALL_ATTACHMENTS", "Delete All Attachments", "PROJECT", false],
  ["WORK_ON_ISSUES", "Work On Issues", "PROJECT", false],
  ["MANAGE_WATCHERS", "Manage Watchers", "PROJECT", false],
  ["VIEW_VOTERS_AND_WATCHERS", "View Voters and Watchers", "PROJECT", true],
  ["ADMINISTER_PROJECTS", "Administer Projects", "PROJECT", false],
  ["ADMINISTER", "Administer Jira", "GLOBAL", false],
  ["USER_PICKER", "Browse Users", "GLOBAL", true],
  ["BULK_CHANGE", "Make bulk changes", "GLOBAL", false],
];

/**
 * What the caller may do, for the permissions asked for.
 * @throws JiraError 400 without `permissions` or with an unknown one, 404 for an unknown project or issue
 */
export function permissionsJson(request: FastifyRequest, { site, store }: SandboxContext): JsonObject {
  const caller = callerOf(request);
  const wanted = listParameter(queryText(request, "permissions"));
  if (wanted === undefined) throw refusal(400, "The 'permissions' query parameter is required.");
  const project = queryText(request, "projectKey") ?? queryText(request, "projectId");
  if (project !== undefined && site.project(project) === undefined) {
    throw refusal(404, `No project could be found with key '${project}'.`);
  }
  const issue = queryText(request, "issueKey") ?? queryText(request, "issueId");
  if (issue !== undefined && findIssue(store, issue) === undefined) throw issueNotFound();
  const answer: JsonObject = {};
  for (const key of wanted) {
    const index = permissions.findIndex(([known]) => known === key);
    if (index < 0) throw refusal(400, `Unrecognized permission: ${key}`);
    const [, name, type, reader] = permissions[index]!;
    answer[key] = {
      id: String(index + 10),
      key,
      name,
      type,
      description: "",
      havePermission: caller.canWrite || reader,
    };
  }
  return { permissions: answer };
}
