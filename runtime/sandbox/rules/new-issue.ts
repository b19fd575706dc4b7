import { isObject, type JsonObject } from "../json.ts";
import type { Caller, SandboxContext } from "../sandbox-context.ts";
import type { FieldDefinition } from "../site/field-types.ts";
import type { IssueType, Project } from "../site/site.ts";
import type { IssueRow, NewIssue } from "../store/issue-store.ts";
import { applyFields, applyUpdate, searchTerms } from "./apply-fields.ts";
import { readProperties } from "./entity-properties.ts";
import { type ErrorCollection, hasErrors, JiraError, noErrors } from "./error-collection.ts";
import { checkHierarchy, resolveIssueType, resolveParent, resolveProject } from "./hierarchy.ts";
import { resolve, type TransitionResult, transitionTarget } from "./transitions.ts";
import { checkWorklog, type NewWorklog } from "./worklog.ts";

/** An issue that passed every rule, with what is stored beside it. */
export interface PreparedIssue {
  issue: NewIssue;
  transition: TransitionResult | undefined;
  worklogs: NewWorklog[];
}

const handledHere: ReadonlySet<string> = new Set(["worklog"]);

/**
 * Checks one element of a create request against every rule, collecting all refusals.
 * @param element `{fields, update?, transition?, properties?}`
 * @returns what to store, or the errors by field in Jira's words
 */
export function prepareIssue(
  element: unknown,
  context: SandboxContext,
  caller: Caller,
): PreparedIssue | ErrorCollection {
  const { site, store } = context;
  const errors = noErrors();
  const body: JsonObject = isObject(element) ? element : {};
  const given: JsonObject = isObject(body.fields) ? body.fields : {};
  const project = resolveProject(given.project, site, errors);
  const type = resolveIssueType(given.issuetype, site, errors);
  const parent = resolveParent(given.parent, store, errors);
  const fields: JsonObject = {};
  if (project !== undefined) {
    if (type !== undefined) checkHierarchy(type, project, parent, site, errors);
    const settable = (field: FieldDefinition): boolean => project.screen.includes(field.id);
    applyFields(given, fields, settable, { site, project }, errors);
    applyUpdate(body.update, fields, settable, handledHere, { site, project }, errors);
    if (given.summary === undefined && fields.summary === undefined && errors.errors.summary === undefined) {
      errors.errors.summary = "You must specify a summary of the issue.";
    }
  }
  const worklogs = collect(() => readWorklogs(body.update, context.now()), errors) ?? [];
  const properties = collect(() => readProperties(body.properties), errors) ?? {};
  if (hasErrors(errors) || project === undefined || type === undefined) return errors;
  return finish({ body, fields, project, type, parent, properties, worklogs }, context, caller);
}

interface Parts {
  body: JsonObject;
  fields: JsonObject;
  project: Project;
  type: IssueType;
  parent: IssueRow | undefined;
  properties: JsonObject;
  worklogs: NewWorklog[];
}

function finish(parts: Parts, context: SandboxContext, caller: Caller): PreparedIssue {
  const { site } = context;
  const { body, fields, project, type, parent, properties, worklogs } = parts;
  const defaultPriority = site.priorities[Math.floor(site.priorities.length / 2)];
  if (defaultPriority !== undefined) fields.priority ??= defaultPriority.id;
  fields.reporter ??= caller.user.accountId;
  fields.creator = caller.user.accountId;
  let status = site.statuses[0]!;
  let transition: TransitionResult | undefined;
  if (isObject(body.transition)) {
    const target = transitionTarget(body.transition, site);
    if ("status" in target) status = target.status;
    transition =
      "status" in target
        ? { status: 200, errorCollection: noErrors() }
        : { status: 400, errorCollection: { errorMessages: [target.error], errors: {} } };
  }
  resolve(fields, status, context.now());
  const issue: NewIssue = {
    project: project.key,
    type: type.id,
    status: status.id,
    parent: parent?.id ?? null,
    fields,
    properties,
    terms: searchTerms(fields, site),
  };
  return { issue, transition, worklogs };
}

function readWorklogs(update: unknown, now: number): NewWorklog[] {
  const operations = isObject(update) ? update.worklog : undefined;
  if (!Array.isArray(operations)) return [];
  return (operations as unknown[]).map((operation) =>
    checkWorklog(isObject(operation) ? operation.add : undefined, now),
  );
}

/** Runs a check that throws, and moves its refusal into the collection. */
function collect<T>(check: () => T, errors: ErrorCollection): T | undefined {
  try {
    return check();
  } catch (error) {
    if (!(error instanceof JiraError) || !isObject(error.body)) throw error;
    const refused = error.body as unknown as ErrorCollection;
    errors.errorMessages.push(...refused.errorMessages);
    Object.assign(errors.errors, refused.errors);
    return undefined;
  }
}
