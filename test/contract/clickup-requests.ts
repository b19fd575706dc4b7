import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { RecordedRequest } from "./recording-proxy.ts";

/** Says what of a request ClickUp's published contract does not allow; nothing when all is well. */
export type CheckRequest = (request: Pick<RecordedRequest, "method" | "url">) => readonly string[];

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly schema?: { readonly type?: string; readonly enum?: readonly unknown[] };
}

interface Contract {
  readonly servers: readonly { readonly url: string }[];
  readonly paths: Readonly<
    Record<string, Readonly<Record<string, { readonly parameters?: readonly Parameter[] }>>>
  >;
}

/**
 * Reads ClickUp's OpenAPI file and makes a check of requests: host, path, method, and the names and types of what
 * stands in path and query.
 * @param specs the folder that holds `clickup/clickup-api-v2-reference.json`
 * @throws Error when the file is not there
 */
export function createClickupRequestCheck(specs: string): CheckRequest {
  const file = join(specs, "clickup", "clickup-api-v2-reference.json");
  const contract = JSON.parse(readFileSync(file, "utf8")) as Contract;
  const servers = contract.servers.map(({ url }) => url.replace(/\/$/, ""));
  return ({ method, url: text }) => {
    const url = new URL(text);
    const base = servers
      .flatMap((server) => [server, `${server}/v2`])
      .find((server) => text.startsWith(`${server}/`) && routeOf(contract, text.slice(server.length)));
    if (base === undefined) return [`${method} ${url.origin}${url.pathname} is not in the contract`];
    const route = routeOf(contract, text.slice(base.length)) ?? "";
    const operation = contract.paths[route]?.[method.toLowerCase()];
    if (operation === undefined) return [`${route} has no ${method}`];
    const parameters = operation.parameters ?? [];
    return [...checkQuery(parameters, url), ...checkPath(parameters, route, text.slice(base.length))].map(
      (problem) => `${method} ${route}: ${problem}`,
    );
  };
}

function routeOf(contract: Contract, asked: string): string | undefined {
  const segments = asked.split("?", 1)[0]!.split("/");
  return Object.keys(contract.paths).find((route) => {
    const own = route.split("/");
    return (
      own.length === segments.length &&
      own.every((segment, index) => segment.startsWith("{") || segment === segments[index])
    );
  });
}

function checkQuery(parameters: readonly Parameter[], url: URL): string[] {
  const inQuery = parameters.filter((parameter) => parameter.in === "query");
  const problems = inQuery
    .filter(({ name, required }) => required === true && !url.searchParams.has(name))
    .map(({ name }) => `the query lacks '${name}'`);
  for (const [name, value] of url.searchParams) {
    const parameter = inQuery.find((each) => each.name === name);
    if (parameter === undefined) problems.push(`the query has the unknown '${name}'`);
    else if (!fits(value, parameter)) problems.push(`the query's '${name}' is not valid: ${value}`);
  }
  return problems;
}

function checkPath(parameters: readonly Parameter[], route: string, asked: string): string[] {
  const segments = asked.split("?", 1)[0]!.split("/");
  return route.split("/").flatMap((segment, index) => {
    if (!segment.startsWith("{")) return [];
    const name = segment.slice(1, -1);
    const parameter = parameters.find((each) => each.in === "path" && each.name === name);
    const value = decodeURIComponent(segments[index] ?? "");
    if (value === "") return [`'${name}' is empty`];
    return parameter !== undefined && !fits(value, parameter) ? [`'${name}' is not valid: ${value}`] : [];
  });
}

function fits(value: string, { schema = {} }: Parameter): boolean {
  if (schema.enum !== undefined && !schema.enum.map(String).includes(value)) return false;
  switch (schema.type) {
    case "integer":
      return /^-?\d+$/.test(value);
    case "number":
      return value.trim() !== "" && Number.isFinite(Number(value));
    case "boolean":
      return value === "true" || value === "false";
    default:
      return true;
  }
}
