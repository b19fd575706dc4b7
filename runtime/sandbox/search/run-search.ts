import type { SQLInputValue } from "node:sqlite";
import { refusal } from "../rules/error-collection.ts";
import type { SandboxContext } from "../sandbox-context.ts";
import type { IssueRow } from "../store/issue-store.ts";
import { jqlError } from "./jql-error.ts";
import { conditionToSql, type SqlCondition } from "./jql-to-sql.ts";
import { type JqlQuery, parseJql } from "./parse-jql.ts";

/** One page of a search. */
export interface SearchPage {
  rows: IssueRow[];
  nextPageToken: string | undefined;
}

/** A column and direction of the order, ending with the id so that the order is total. */
interface SortColumn {
  column: "project" | "number" | "id" | "updated";
  descending: boolean;
}

/**
 * Finds issues, one page at a time, by where the last page ended (so issues that arrive meanwhile shift nothing).
 * An issue is found only `searchLagMs` after it was committed, unless its id is in `reconcile`.
 * @throws JiraError 400 for a query that restricts nothing, is not understood, or a token of another query
 */
export function runSearch(
  jql: string,
  maxResults: number,
  nextPageToken: string | undefined,
  reconcile: number[],
  context: SandboxContext,
): SearchPage {
  const query = parseJql(jql);
  const where = restriction(query, reconcile, context);
  const order = sortColumns(query);
  const conditions = [where];
  if (nextPageToken !== undefined) conditions.push(afterToken(nextPageToken, jql, order));
  const sql = `SELECT * FROM issue WHERE ${conditions.map((part) => `(${part.sql})`).join(" AND ")}
    ORDER BY ${order.map(({ column, descending }) => `issue.${column} ${descending ? "DESC" : "ASC"}`).join(", ")} LIMIT ?`;
  const rows = context.store.all<IssueRow>(sql, ...conditions.flatMap((part) => part.values), maxResults + 1);
  if (rows.length <= maxResults) return { rows, nextPageToken: undefined };
  rows.length = maxResults;
  const last = rows.at(-1)!;
  const token = { jql, after: order.map(({ column }) => last[column]) };
  return { rows, nextPageToken: Buffer.from(JSON.stringify(token)).toString("base64url") };
}

/** How many issues a query finds now. */
export function countSearch(jql: string, context: SandboxContext): number {
  const where = restriction(parseJql(jql), [], context);
  return context.store.get<{ count: number }>(
    `SELECT count(*) AS count FROM issue WHERE ${where.sql}`,
    ...where.values,
  )!.count;
}

function restriction(query: JqlQuery, reconcile: number[], context: SandboxContext): SqlCondition {
  if (query.where === undefined) {
    throw jqlError(
      "Unbounded JQL queries are not allowed here. Please add a search restriction to your query.",
    );
  }
  const asked = conditionToSql(query.where, context);
  const values: SQLInputValue[] = [...asked.values, context.now() - context.searchLagMs];
  const visible =
    reconcile.length === 0
      ? "issue.created <= ?"
      : `issue.created <= ? OR issue.id IN (${reconcile.map(() => "?").join(", ")})`;
  return { sql: `(${asked.sql}) AND (${visible})`, values: [...values, ...reconcile] };
}

/** Ids are given in the order of creation, so `created` orders by id, which needs no index of its own. */
function sortColumns(query: JqlQuery): SortColumn[] {
  const columns: SortColumn[] = query.order.flatMap(({ field, descending }): SortColumn[] => {
    switch (field.toLowerCase()) {
      case "key":
      case "issuekey":
        return [
          { column: "project", descending },
          { column: "number", descending },
        ];
      case "id":
      case "created":
      case "createddate":
        return [{ column: "id", descending }];
      case "updated":
        return [{ column: "updated", descending }];
      default:
        throw jqlError(`Not able to sort using field '${field}'.`);
    }
  });
  if (columns.at(-1)?.column !== "number" && columns.at(-1)?.column !== "id")
    columns.push({ column: "id", descending: true });
  return columns;
}

function afterToken(token: string, jql: string, order: SortColumn[]): SqlCondition {
  const after = readToken(token, jql, order.length);
  const alternatives: string[] = [];
  const values: SQLInputValue[] = [];
  for (const [index, { column, descending }] of order.entries()) {
    const equal = order.slice(0, index).map((earlier) => `issue.${earlier.column} = ?`);
    alternatives.push([...equal, `issue.${column} ${descending ? "<" : ">"} ?`].join(" AND "));
    values.push(...after.slice(0, index + 1));
  }
  return { sql: alternatives.map((part) => `(${part})`).join(" OR "), values };
}

function readToken(token: string, jql: string, length: number): SQLInputValue[] {
  const invalid = (): Error => refusal(400, "The provided next page token is invalid or expired.");
  try {
    const parsed = JSON.parse(Buffer.from(token, "base64url").toString()) as {
      jql?: unknown;
      after?: unknown;
    };
    if (parsed.jql !== jql || !Array.isArray(parsed.after) || parsed.after.length !== length) throw invalid();
    return parsed.after as SQLInputValue[];
  } catch {
    throw invalid();
  }
}
