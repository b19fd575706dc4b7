import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv, type ValidateFunction } from "ajv";
import formats from "ajv-formats";
import type { RecordedRequest } from "./recording-proxy.ts";

/** Says what of a request Jira's published contract does not allow; nothing when all is well. */
export type CheckRequest = (request: RecordedRequest) => readonly string[];

interface Operation {
  readonly segments: readonly string[];
  readonly query: ReadonlyMap<
    string,
    { readonly validate: ValidateFunction; readonly list: boolean; readonly type: string | undefined }
  >;
  readonly required: readonly string[];
  readonly body: ValidateFunction | undefined;
  readonly bodyRequired: boolean;
  readonly contentTypes: readonly string[];
}

/** What is used of Jira Software's own part; these refer to no schema of that file. */
const agilePaths: ReadonlySet<string> = new Set([
  "/rest/agile/1.0/board",
  "/rest/agile/1.0/board/{boardId}/sprint",
  "/rest/agile/1.0/sprint",
  "/rest/agile/1.0/sprint/{sprintId}",
]);

type Json = { readonly [name: string]: unknown };

/**
 * Reads Jira Cloud's OpenAPI files and makes a check of requests below `/rest/api/3`, and of those for boards and
 * sprints below `/rest/agile/1.0`: path, query names and values, and JSON bodies.
 * @param specs the folder that holds `jira-cloud/jira-platform-v3.json` and `jira-software.json`
 * @throws Error when a file is not there
 */
export function createJiraRequestCheck(specs: string): CheckRequest {
  const read = (name: string): Json =>
    JSON.parse(readFileSync(join(specs, "jira-cloud", name), "utf8")) as Json;
  const api = read("jira-platform-v3.json");
  const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false });
  formats.default(ajv);
  ajv.addSchema({
    $id: "jira",
    components: { schemas: withoutReadOnly(object(object(api.components).schemas)) },
  });
  const operations = new Map<string, Operation[]>();
  const agile = Object.entries(object(read("jira-software.json").paths));
  const paths = [...Object.entries(object(api.paths)), ...agile.filter(([path]) => agilePaths.has(path))];
  for (const [path, methods] of paths) {
    for (const [method, operation] of Object.entries(object(methods))) {
      const key = method.toUpperCase();
      operations.set(key, [...(operations.get(key) ?? []), readOperation(ajv, path, object(operation))]);
    }
  }
  return (request) => {
    const url = new URL(request.url, "http://jira");
    if (!/^\/rest\/(api\/3|agile\/1\.0)\//.test(url.pathname))
      return [`${request.method} ${url.pathname} is not below /rest/api/3 or /rest/agile/1.0`];
    const operation = findOperation(operations.get(request.method) ?? [], url.pathname);
    if (operation === undefined) return [`${request.method} ${url.pathname} is not in the contract`];
    const where = `${request.method} ${url.pathname}`;
    return [...checkQuery(operation, url), ...checkBody(operation, request)].map(
      (problem) => `${where}: ${problem}`,
    );
  };
}

function findOperation(operations: readonly Operation[], pathname: string): Operation | undefined {
  const segments = pathname.split("/");
  const fits = operations.filter(
    (operation) =>
      operation.segments.length === segments.length &&
      operation.segments.every((segment, index) => segment.startsWith("{") || segment === segments[index]),
  );
  // `/issue/bulk` fits `/issue/{issueIdOrKey}` too: the one with more literal segments is meant.
  const literal = (operation: Operation): number =>
    operation.segments.filter((segment) => !segment.startsWith("{")).length;
  return fits.sort((a, b) => literal(b) - literal(a))[0];
}

function readOperation(ajv: Ajv, path: string, operation: Json): Operation {
  const parameters = (Array.isArray(operation.parameters) ? operation.parameters : [])
    .map(object)
    .filter((parameter) => parameter.in === "query");
  const content = object(object(operation.requestBody).content);
  const schema = object(content["application/json"]).schema;
  return {
    segments: path.split("/"),
    query: new Map(
      parameters.map((parameter) => {
        const own = object(parameter.schema);
        const list = own.type === "array";
        const type = String(object(list ? own.items : own).type);
        return [
          String(parameter.name),
          { validate: ajv.compile(object(rebase(list ? own.items : own))), list, type },
        ];
      }),
    ),
    required: parameters
      .filter((parameter) => parameter.required === true)
      .map((parameter) => String(parameter.name)),
    body: schema === undefined ? undefined : ajv.compile(object(rebase(schema))),
    bodyRequired: object(operation.requestBody).required === true,
    contentTypes: Object.keys(content),
  };
}

function checkQuery(operation: Operation, url: URL): string[] {
  const problems = operation.required
    .filter((name) => !url.searchParams.has(name))
    .map((name) => `the query lacks '${name}'`);
  for (const [name, text] of url.searchParams) {
    const parameter = operation.query.get(name);
    if (parameter === undefined) problems.push(`the query has the unknown '${name}'`);
    else {
      for (const item of parameter.list ? text.split(",") : [text]) {
        if (!parameter.validate(typed(item, parameter.type)))
          problems.push(`the query's '${name}' is not valid: ${item}`);
      }
    }
  }
  return problems;
}

function checkBody(operation: Operation, request: RecordedRequest): string[] {
  if (request.contentType?.startsWith("multipart/form-data")) {
    return operation.contentTypes.includes("multipart/form-data")
      ? []
      : ["it does not take multipart/form-data"];
  }
  if (request.body === undefined || request.body === "")
    return operation.bodyRequired ? ["it needs a body"] : [];
  if (operation.body === undefined) return ["it takes no JSON body"];
  const body: unknown = JSON.parse(request.body);
  if (operation.body(body)) return [];
  return (operation.body.errors ?? []).map(
    (error) => `body${error.instancePath} ${error.message ?? "is not valid"} ${JSON.stringify(error.params)}`,
  );
}

function typed(text: string, type: string | undefined): unknown {
  if (type === "integer" || type === "number") return text.trim() === "" ? text : Number(text);
  return type === "boolean" ? (text === "true" ? true : text === "false" ? false : text) : text;
}

/** What a client may not send is no part of a request's contract: a body that has it is then refused where the object is closed. */
function withoutReadOnly(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutReadOnly);
  if (typeof value !== "object" || value === null) return value;
  const result: Record<string, unknown> = {};
  for (const [name, child] of Object.entries(value)) {
    if (name === "properties" && typeof child === "object" && child !== null) {
      const kept = Object.entries(child).filter(([, property]) => object(property).readOnly !== true);
      result.properties = Object.fromEntries(kept.map(([key, property]) => [key, withoutReadOnly(property)]));
    } else if (name === "required" && Array.isArray(child)) {
      const properties = object((value as Json).properties);
      result.required = child.filter((key) => object(properties[String(key)]).readOnly !== true);
    } else result[name] = withoutReadOnly(child);
  }
  return nullable(rebase(result) as Json);
}

/** OpenAPI 3.0 says `nullable`; JSON Schema has another type for it. */
function nullable(schema: Json): Json {
  if (schema.nullable !== true || typeof schema.type !== "string") return schema;
  return { ...schema, type: [schema.type, "null"] };
}

/** References lead into the one registered document. */
function rebase(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(rebase);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, child]) => [
      name,
      name === "$ref" && typeof child === "string" && child.startsWith("#/") ? `jira${child}` : rebase(child),
    ]),
  );
}

function object(value: unknown): Json {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Json) : {};
}
