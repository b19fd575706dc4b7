import { idText, member } from "../json.ts";
import type { IssueType, Project, Site } from "../site/site.ts";
import { findIssue, type IssueRow, issueKey } from "../store/issue-store.ts";
import type { Store } from "../store/store.ts";
import type { ErrorCollection } from "./error-collection.ts";

const wrongLevel = "Given parent work item does not belong to appropriate hierarchy.";

/** The issue that `fields.parent` names, if any; an unknown one is written to `errors`. */
export function resolveParent(value: unknown, store: Store, errors: ErrorCollection): IssueRow | undefined {
  if (value === undefined || value === null) return undefined;
  const reference = idText(member(value, "id")) ?? idText(member(value, "key"));
  const parent = reference === undefined ? undefined : findIssue(store, reference);
  if (parent === undefined) {
    errors.errors.parent =
      reference === undefined ? "data was not an object" : "Could not find issue by id or key.";
  }
  return parent;
}

/**
 * Checks that an issue of this type may stand under this parent: exactly one level above it, in the same project; a
 * sub-task must have one. Refusals are written to `errors`.
 */
export function checkHierarchy(
  type: IssueType,
  project: Project,
  parent: IssueRow | undefined,
  site: Site,
  errors: ErrorCollection,
): void {
  if (errors.errors.parent !== undefined) return;
  if (parent === undefined) {
    if (type.level < 0)
      errors.errors.issuetype = "Issue type is a sub-task but parent issue key or id not specified.";
    return;
  }
  if (parent.project !== project.key) {
    if (type.level < 0)
      errors.errors.project = "Sub-tasks must be created in the same project as the parent.";
    else errors.errors.parentId = wrongLevel;
    return;
  }
  const parentLevel = site.issueType(parent.type)!.level;
  if (type.level < 0 && parentLevel < 0) {
    errors.errors.parent = `Issue '${issueKey(parent)}' is a sub-task and cannot be the parent of another sub-task.`;
  } else if (parentLevel !== type.level + 1) {
    errors.errors.parentId = wrongLevel;
  }
}

/** The issue type that `fields.issuetype` names by id or name; an unknown or missing one is written to `errors`. */
export function resolveIssueType(value: unknown, site: Site, errors: ErrorCollection): IssueType | undefined {
  const id = idText(member(value, "id"));
  const name = member(value, "name");
  const type =
    id !== undefined ? site.issueType(id) : site.issueTypes.find((candidate) => candidate.name === name);
  if (type !== undefined) return type;
  if (id === undefined && typeof name !== "string") errors.errors.issuetype = "Specify an issue type";
  else errors.errors.issuetype = "Specify a valid issue type";
  return undefined;
}

/** The project that `fields.project` names by id or key; an unknown or missing one is written to `errors`. */
export function resolveProject(value: unknown, site: Site, errors: ErrorCollection): Project | undefined {
  const reference = idText(member(value, "id")) ?? idText(member(value, "key"));
  const project = reference === undefined ? undefined : site.project(reference);
  if (project === undefined) errors.errors.project = "Specify a valid project ID or key";
  return project;
}
