import { isObject, type JsonObject } from "../json.ts";
import type { SandboxContext } from "../sandbox-context.ts";
import type { IssueRow, NewIssue } from "../store/issue-store.ts";
import { findIssue } from "../store/issue-store.ts";
import { applyFields, applyUpdate, searchTerms } from "./apply-fields.ts";
import { readProperties } from "./entity-properties.ts";
import { hasErrors, JiraError, noErrors } from "./error-collection.ts";
import { notOnScreen } from "./field-value.ts";
import { checkHierarchy, resolveIssueType, resolveParent } from "./hierarchy.ts";

/** An edit that passed every rule. */
export interface PreparedEdit {
  next: NewIssue;
  oldTerms: NewIssue["terms"];
}

/**
 * Checks the body of an edit. Edits do not look at screens; read-only and unknown fields are refused all the same.
 * @param elsewhere fields of `update` that the caller handles (comments, worklogs)
 * @throws JiraError 400 with every refused field
 */
export function prepareEdit(
  row: IssueRow,
  body: JsonObject,
  elsewhere: ReadonlySet<string>,
  context: SandboxContext,
): PreparedEdit {
  const { site, store } = context;
  const errors = noErrors();
  const given: JsonObject = isObject(body.fields) ? body.fields : {};
  const fields = JSON.parse(row.fields) as JsonObject;
  const oldTerms = searchTerms(fields, site);
  const place = { site, project: site.project(row.project) };
  let type = site.issueType(row.type)!;
  let parent = row.parent === null ? undefined : findIssue(store, String(row.parent));
  if (given.project !== undefined) errors.errors.project = notOnScreen("project");
  if (given.issuetype !== undefined) type = resolveIssueType(given.issuetype, site, errors) ?? type;
  if (given.parent !== undefined) parent = resolveParent(given.parent, store, errors);
  if (given.issuetype !== undefined || given.parent !== undefined) {
    checkHierarchy(type, site.project(row.project)!, parent, site, errors);
    if (type.level !== site.issueType(row.type)!.level)
      errors.errors.issuetype = "The issue type selected is invalid.";
  }
  applyFields(given, fields, () => true, place, errors);
  applyUpdate(body.update, fields, () => true, elsewhere, place, errors);
  if (hasErrors(errors)) throw new JiraError(400, errors);
  const properties = { ...(JSON.parse(row.properties) as JsonObject), ...readProperties(body.properties) };
  const next: NewIssue = {
    project: row.project,
    type: type.id,
    status: row.status,
    parent: parent?.id ?? null,
    fields,
    properties,
    terms: searchTerms(fields, site),
  };
  return { next, oldTerms };
}
