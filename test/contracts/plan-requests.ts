import type { Expression, Pages, Plan, RequestRead, Template } from "../../compiler/plan/index.ts";
import type { ContractRequest } from "./openapi-contract.ts";

/** A request of a plan, and what makes it. */
export interface PlanRequest extends ContractRequest {
  /** The stream, or `input` with the name of what the request verifies. */
  readonly of: string;
  readonly query: readonly string[];
}

/**
 * The REST requests that a plan makes, each way of a stream and each first request for itself: paths with `{…}` for
 * what is only known later, the names of everything in the query (pages, projection and `since` included), and of
 * bodies what is fixed. GraphQL queries are left out.
 */
export function planRequests(plan: Plan): PlanRequest[] {
  const requests: PlanRequest[] = [];
  for (const input of plan.inputs) {
    if (input.verify !== undefined)
      requests.push({
        of: `input ${input.name}`,
        method: "GET",
        ...address(input.verify.url),
        body: undefined,
      });
  }
  for (const stream of plan.streams) {
    for (const { read } of stream.via ?? [stream]) {
      if (read.kind !== "request" || read.graphql !== undefined) continue;
      const since = stream.since?.in === "query" ? [stream.since.name] : [];
      const later = [...pageNames(read.pages, "query"), ...since];
      requests.push({ of: stream.name, ...requestOf(read, later) });
      if (read.first !== undefined)
        requests.push({ of: stream.name, ...requestOf({ ...read, ...read.first }, since) });
    }
  }
  return requests;
}

function requestOf(read: RequestRead, further: readonly string[]): Omit<PlanRequest, "of"> {
  const { path, query } = address(read.url);
  const names = [...query, ...read.query.map(({ name }) => name), ...further];
  const { body } = read;
  return {
    method: read.method,
    path,
    query: [...new Set(names)],
    ...(body === undefined ? {} : { body: fixed(body) ?? {}, later: laterFields(body, read.pages) }),
  };
}

/** Path and names in the query of an address, which may have a host. */
function address(template: Template): { path: string; query: string[] } {
  const text = template.parts.map((part) => (typeof part === "string" ? part : "{}")).join("");
  const [path = "", query] = text.replace(/^https?:\/\/[^/]+/, "").split("?", 2);
  return { path, query: query === undefined ? [] : [...new URLSearchParams(query).keys()] };
}

/** What pages after the first have in their query or their body. */
function pageNames(pages: Pages, carrier: "query" | "body"): string[] {
  switch (pages.kind) {
    case "numbered":
    case "offset":
      return (pages.in ?? "query") === carrier ? [pages.parameter] : [];
    case "cursor":
      return pages.in === carrier ? [pages.name] : [];
    case "after":
      return carrier === "query" ? pages.values.map(({ name }) => name) : [];
    default:
      return [];
  }
}

/** Fields of a body that are filled in when it is sent, and those that lead to the next page. */
function laterFields(body: Expression, pages: Pages): string[] {
  const own = body.kind === "object" ? body.entries.filter(({ value }) => fixed(value) === undefined) : [];
  return [...own.map(({ key }) => key), ...pageNames(pages, "body")];
}

/** The fixed part of a value; nothing where it is only known later. */
function fixed(value: Expression): unknown {
  switch (value.kind) {
    case "literal":
      return value.value;
    case "list":
      return value.items.map(fixed).filter((item) => item !== undefined);
    case "object":
      return Object.fromEntries(
        value.entries
          .map((entry) => [entry.key, fixed(entry.value)])
          .filter(([, each]) => each !== undefined),
      );
    default:
      return undefined;
  }
}
