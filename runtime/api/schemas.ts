/** JSON Schemas of what the API takes and gives; requests are validated by them, and the OpenAPI document shows them. */

import { environmentNamePattern, importerNamePattern } from "../registry/names.ts";

type Schema = Readonly<Record<string, unknown>>;

const text = (docs: string, more: Schema = {}): Schema => ({ type: "string", description: docs, ...more });
const whole = (docs: string, more: Schema = {}): Schema => ({ type: "integer", description: docs, ...more });
const flag = (docs: string): Schema => ({ type: "boolean", description: docs });
const time = (docs: string): Schema =>
  // The last moment that a date can name (https://tc39.es/ecma262/#sec-time-values-and-time-range).
  whole(`${docs}, in milliseconds since 1970.`, { maximum: 8.64e15 });
const list = (items: Schema, docs = ""): Schema => ({
  type: "array",
  items,
  ...(docs === "" ? {} : { description: docs }),
});
const reference = (name: string): Schema => ({ $ref: `${name}#` });

/** An object that has exactly these properties; those whose name ends with `?` may be absent. */
function object(properties: Readonly<Record<string, Schema>>, more: Schema = {}): Schema {
  const names = Object.keys(properties);
  return {
    type: "object",
    additionalProperties: false,
    required: names.filter((name) => !name.endsWith("?")),
    properties: Object.fromEntries(names.map((name) => [name.replace(/\?$/, ""), properties[name]!])),
    ...more,
  };
}

const named = (
  id: string,
  properties: Readonly<Record<string, Schema>>,
  docs: string,
): Schema & { $id: string } => ({
  $id: id,
  title: id,
  description: docs,
  ...object(properties),
});

const role = { type: "string", enum: ["engineer", "operator", "importer"] };
const place = object({ line: whole("From 1."), column: whole("From 1.") });
const name = (docs: string): Schema => text(docs, { minLength: 1, maxLength: 200 });
const reason = text("Why, for those who read the history.", { maxLength: 2_000, pattern: "\\S" });
const environmentName = text("An environment.", { pattern: environmentNamePattern });
const importerName = text("An importer's name.", { pattern: importerNamePattern });
const versionNumber = whole("A version's number.", { minimum: 1, maximum: 2 ** 31 });
const rolloutParts = {
  "percent?": { type: "number", exclusiveMinimum: 0, maximum: 100, description: "Of the tenants." },
  "tenants?": { ...list(name("A tenant."), "These tenants and no others."), minItems: 1 },
};

/** Schemas that have a name of their own in the OpenAPI document. */
export const sharedSchemas: readonly (Schema & { readonly $id: string })[] = [
  named(
    "Problem",
    {
      type: text("Leads to what the code means."),
      title: text("What kind of problem it is."),
      status: whole("The HTTP status."),
      detail: text("What happened this time, and the way out."),
      code: text("Stable; programs decide by it."),
      requestId: text("Names the request in the server's log."),
      "errors?": list(object({ pointer: text("JSON pointer into the request."), message: text("") })),
      "diagnostics?": list(reference("Diagnostic")),
      "tests?": list(reference("TestOutcome")),
      "changes?": list(text("What a switch would break.")),
    },
    "An error (RFC 9457).",
  ),
  named(
    "Diagnostic",
    {
      code: text("As `importer explain` takes it."),
      severity: { type: "string", enum: ["error", "warning", "info"] },
      message: text(""),
      file: text("A path of the bundle."),
      start: place,
      end: place,
      notes: list(text("")),
      fixes: list(
        object({ title: text(""), edits: list(object({ start: place, end: place, text: text("") })) }),
      ),
    },
    "A mistake in a spec, with its place; the end is exclusive.",
  ),
  named(
    "TestOutcome",
    {
      title: text(""),
      passed: flag(""),
      problems: list(text("")),
      "file?": text(""),
      "line?": whole("From 1."),
    },
    "What became of a test of a spec.",
  ),
  named(
    "Bundle",
    {
      entry: text("The spec's path: `clickup/clickup.importer`.", { minLength: 1, maxLength: 500 }),
      files: list(object({ path: text("", { minLength: 1, maxLength: 500 }), text: { type: "string" } })),
    },
    "The texts of an importer: its folder, and the folder `shared` beside it.",
  ),
  named(
    "VersionSummary",
    {
      importer: importerName,
      title: text(""),
      number: versionNumber,
      planHash: text("SHA-256 of what the plan does."),
      planVersion: whole(""),
      language: whole(""),
      author: text(""),
      note: text(""),
      created: time("When it was published"),
      "deprecated?": object({ by: text(""), reason: text(""), at: time("When") }),
    },
    "A published version. It never changes, but for `deprecated`.",
  ),
  named(
    "Pointer",
    {
      environment: environmentName,
      importer: importerName,
      enabled: flag(""),
      "version?": versionNumber,
      "rollout?": object({ version: versionNumber, ...rolloutParts }),
      revision: whole("One more with each switch; 0 before the first."),
      by: text("Who switched last."),
      reason: text(""),
      at: time("When"),
    },
    "Which version of an importer whom an environment gives.",
  ),
  named(
    "Available",
    { importer: importerName, title: text(""), version: versionNumber, planHash: text("") },
    "An importer as an end user sees it.",
  ),
  named(
    "Token",
    {
      id: text("Names the token without giving access."),
      label: text(""),
      subject: text(""),
      tenant: text(""),
      role,
      created: time("When it was made"),
      "expires?": time("When it ends"),
      "lastUsed?": time("When it was last used, to the minute"),
      "revoked?": time("When it was revoked"),
    },
    "A token without its secret.",
  ),
  named(
    "Principal",
    {
      subject: text(""),
      tenant: text(""),
      roles: list(role),
      by: { type: "string", enum: ["token", "session", "oidc"] },
    },
    "Who a request comes from.",
  ),
  named(
    "AuditEntry",
    {
      id: text(""),
      at: time("When"),
      subject: text(""),
      tenant: text(""),
      action: text("`environment.enable`, `version.publish`, `token.revoke` …"),
      object: text("What it was done to."),
      "owner?": text("The tenant whose thing it was done to; absent for what all share."),
      detail: { type: "object", additionalProperties: true },
    },
    "One thing that somebody did.",
  ),
];

/** A page of a list, by the name of its items' schema or by the schema itself. */
export const pageOf = (items: string | Schema): Schema =>
  object({
    items: list(typeof items === "string" ? reference(items) : items),
    "next?": text("Asks for the next page; absent on the last one."),
  });

export {
  environmentName,
  flag,
  importerName,
  list,
  name,
  object,
  reason,
  reference,
  role,
  rolloutParts,
  text,
  time,
  versionNumber,
  whole,
};

/** Query parameters of a list. */
export const pageQuery = {
  "after?": text("Where an earlier page ended.", { maxLength: 2_000 }),
  "limit?": whole("How many at most.", { minimum: 1, maximum: 200, default: 50 }),
};

/** Answers with these schemas, and problems for everything else. */
export const answers = (given: Readonly<Record<number, Schema>>): Schema => ({
  ...Object.fromEntries(Object.entries(given)),
  "4xx": {
    description: "A problem with the request.",
    content: { "application/problem+json": { schema: reference("Problem") } },
  },
  "5xx": {
    description: "A problem of the server.",
    content: { "application/problem+json": { schema: reference("Problem") } },
  },
});
