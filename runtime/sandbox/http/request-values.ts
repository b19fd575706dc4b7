import type { FastifyRequest } from "fastify";
import { idText, isObject, type JsonObject } from "../json.ts";
import { issueNotFound, refusal } from "../rules/error-collection.ts";
import type { Caller, SandboxContext } from "../sandbox-context.ts";
import { findIssue, type IssueRow } from "../store/issue-store.ts";
import { unauthenticated } from "./authentication.ts";

declare module "fastify" {
  interface FastifyRequest {
    /** Who sends the request; null without credentials. */
    caller: Caller | null;
  }
}

/** Address of the site as the caller wrote it, without a final slash. */
export function baseOf(request: FastifyRequest): string {
  return `${request.protocol}://${request.host}`;
}

/** The signed-in caller. Throws JiraError 401 when there is none. */
export function callerOf(request: FastifyRequest): Caller {
  if (request.caller === null) throw unauthenticated();
  return request.caller;
}

/** A part of the address, decoded. */
export function pathPart(request: FastifyRequest, name: string): string {
  return (request.params as Record<string, string>)[name] ?? "";
}

/** A query parameter; the first one when it is repeated. */
export function queryText(request: FastifyRequest, name: string): string | undefined {
  const value = (request.query as Record<string, string | string[] | undefined>)[name];
  return Array.isArray(value) ? value[0] : value;
}

/** A query parameter with all its repetitions. */
export function queryAll(request: FastifyRequest, name: string): unknown {
  return (request.query as Record<string, unknown>)[name];
}

/** The body as an object. Throws JiraError 400 when it is none. */
export function bodyObject(request: FastifyRequest): JsonObject {
  if (!isObject(request.body))
    throw refusal(400, "Invalid request payload. Refer to the REST API documentation and try again.");
  return request.body;
}

/** The issue of the address. Throws JiraError 404 when there is none. */
export function issueOf(request: FastifyRequest, context: SandboxContext): IssueRow {
  const row = findIssue(context.store, pathPart(request, "issueIdOrKey"));
  if (row === undefined) throw issueNotFound();
  return row;
}

/** `startAt` and `maxResults`, the latter never over `limit`. */
export function paging(
  request: FastifyRequest,
  fallback: number,
  limit: number,
): { startAt: number; maxResults: number } {
  return {
    startAt: wholeNumber(queryText(request, "startAt"), "startAt") ?? 0,
    maxResults: Math.min(wholeNumber(queryText(request, "maxResults"), "maxResults") ?? fallback, limit),
  };
}

function wholeNumber(text: string | undefined, name: string): number | undefined {
  if (text === undefined || text === "") return undefined;
  if (!/^\d{1,9}$/.test(text))
    throw refusal(400, `The value '${text}' of parameter '${name}' is not a whole number.`);
  return Number(text);
}

/** A page of a list in Jira's `PageBean` form. */
export function pageBean(
  items: JsonObject[],
  request: FastifyRequest,
  fallback: number,
  limit = 100,
): JsonObject {
  const { startAt, maxResults } = paging(request, fallback, limit);
  const values = items.slice(startAt, startAt + maxResults);
  return {
    self: `${baseOf(request)}${request.url}`,
    startAt,
    maxResults,
    total: items.length,
    isLast: startAt + values.length >= items.length,
    values,
  };
}

/** Ids as text from a list that may hold numbers. */
export function idList(value: unknown): string[] {
  return Array.isArray(value) ? value.map(idText).filter((id) => id !== undefined) : [];
}
