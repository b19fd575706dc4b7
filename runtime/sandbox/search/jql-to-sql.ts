import type { SQLInputValue } from "node:sqlite";
import { parseInstant } from "../rules/dates.ts";
import type { SandboxContext } from "../sandbox-context.ts";
import type { FieldDefinition } from "../site/field-types.ts";
import { readWordQuery } from "../store/has-words.ts";
import { findIssue, parseKey } from "../store/issue-store.ts";
import { jqlError } from "./jql-error.ts";
import type { JqlClause, JqlCondition } from "./parse-jql.ts";

/** A condition on table `issue` with the values for its `?` marks. */
export interface SqlCondition {
  sql: string;
  values: SQLInputValue[];
}

type ClauseToSql = (clause: JqlClause, context: SandboxContext) => SqlCondition;

/** Turns a condition into SQL. Throws JiraError 400 for anything that the sandbox's JQL does not know. */
export function conditionToSql(condition: JqlCondition, context: SandboxContext): SqlCondition {
  if (condition.kind === "not") {
    const inner = conditionToSql(condition.part, context);
    return { sql: `NOT (${inner.sql})`, values: inner.values };
  }
  if (condition.kind === "clause") return clauseToSql(condition, context);
  const parts = condition.parts.map((part) => conditionToSql(part, context));
  const joint = condition.kind === "and" ? " AND " : " OR ";
  return {
    sql: parts.map((part) => `(${part.sql})`).join(joint),
    values: parts.flatMap((part) => part.values),
  };
}

function clauseToSql(clause: JqlClause, context: SandboxContext): SqlCondition {
  const name = clause.field.toLowerCase();
  const known = clauses[name];
  if (known !== undefined) return known(clause, context);
  const field = context.site.fields.find(
    (candidate) =>
      candidate.clauseNames.some((clauseName) => clauseName.toLowerCase() === name) || candidate.id === name,
  );
  // Properties are searchable only where an installed app declares them, which an API token is not.
  if (field === undefined)
    throw jqlError(`Field '${clause.field}' does not exist or you do not have permission to view it.`);
  return fieldToSql(field, clause, context);
}

/** Values compared with `=`, `!=`, `in` and `not in`, after looking each up. */
function equality(
  clause: JqlClause,
  column: string,
  resolve: (value: string) => SQLInputValue,
): SqlCondition {
  const negative = clause.operator === "!=" || clause.operator === "not in";
  if (!negative && clause.operator !== "=" && clause.operator !== "in") throw unsupportedOperator(clause);
  const values = clause.values.map(resolve);
  return { sql: `${column} ${negative ? "NOT IN" : "IN"} (${values.map(() => "?").join(", ")})`, values };
}

function unsupportedOperator(clause: JqlClause): Error {
  return jqlError(`The operator '${clause.operator}' is not supported by the '${clause.field}' field.`);
}

const keyClause: ClauseToSql = (clause, { store }) => {
  const resolve = (value: string): number => {
    const row = findIssue(store, value);
    if (row !== undefined) return row.id;
    const isKey = parseKey(value) !== undefined;
    throw jqlError(
      `An issue with ${isKey ? "key" : "id"} '${value}' does not exist for field '${clause.field}'.`,
    );
  };
  if (["<", "<=", ">", ">="].includes(clause.operator))
    return { sql: `issue.id ${clause.operator} ?`, values: [resolve(clause.values[0]!)] };
  return equality(clause, "issue.id", resolve);
};

const clauses: Record<string, ClauseToSql> = {
  // The plus keeps SQLite from choosing the index of keys: a page in the order of ids then ends at its limit, unsorted.
  project: (clause, { site }) =>
    equality(clause, "+issue.project", (value) => {
      const project = site.project(value) ?? site.projects.find((candidate) => candidate.name === value);
      if (project === undefined)
        throw jqlError(`The value '${value}' does not exist for the field 'project'.`);
      return project.key;
    }),
  key: keyClause,
  issuekey: keyClause,
  issue: keyClause,
  id: keyClause,
  parent: (clause, context) => {
    const empty = emptiness(clause, "issue.parent");
    if (empty !== undefined) return empty;
    return equality(clause, "issue.parent", (value) => {
      const row = findIssue(context.store, value);
      if (row === undefined)
        throw jqlError(`An issue with key '${value}' does not exist for field 'parent'.`);
      return row.id;
    });
  },
  status: (clause, { site }) => equality(clause, "issue.status", byName(clause, site.statuses)),
  issuetype: (clause, { site }) => equality(clause, "issue.type", byName(clause, site.issueTypes)),
  type: (clause, { site }) => equality(clause, "issue.type", byName(clause, site.issueTypes)),
  created: (clause, { now }) => timeClause(clause, "issue.created", now()),
  updated: (clause, { now }) => timeClause(clause, "issue.updated", now()),
};

function byName(clause: JqlClause, items: { id: string; name: string }[]): (value: string) => string {
  return (value) => {
    const item = items.find(
      (candidate) => candidate.name.toLowerCase() === value.toLowerCase() || candidate.id === value,
    );
    if (item === undefined)
      throw jqlError(`The value '${value}' does not exist for the field '${clause.field}'.`);
    return item.id;
  };
}

function emptiness(clause: JqlClause, column: string): SqlCondition | undefined {
  if (clause.operator !== "is" && clause.operator !== "is not") return undefined;
  if (!/^(empty|null)$/i.test(clause.values[0]!))
    throw jqlError(`The operator '${clause.operator}' can only be used with EMPTY or NULL.`);
  return { sql: `${column} IS ${clause.operator === "is" ? "" : "NOT "}NULL`, values: [] };
}

const relativeUnits: Record<string, number> = { w: 604_800_000, d: 86_400_000, h: 3_600_000, m: 60_000 };

function timeClause(clause: JqlClause, column: string, now: number): SqlCondition {
  if (!["<", "<=", ">", ">=", "=", "!="].includes(clause.operator)) throw unsupportedOperator(clause);
  const value = clause.values[0]!;
  const relative = /^([+-]?\d+)([wdhm])$/.exec(value);
  const day = /^(\d{4})[-/](\d{2})[-/](\d{2})(?: (\d{2}):(\d{2}))?$/.exec(value);
  const instant =
    relative !== null
      ? now + Number(relative[1]) * relativeUnits[relative[2]!]!
      : day !== null
        ? parseInstant(`${day[1]}-${day[2]}-${day[3]}T${day[4] ?? "00"}:${day[5] ?? "00"}:00.000Z`)
        : undefined;
  if (instant === undefined) {
    throw jqlError(
      `Date value '${value}' for field '${clause.field}' is invalid. Valid formats include: 'yyyy/MM/dd HH:mm', 'yyyy-MM-dd HH:mm', 'yyyy/MM/dd', 'yyyy-MM-dd', or a period format e.g. '-5d', '4w 2d'.`,
    );
  }
  return { sql: `${column} ${clause.operator} ?`, values: [instant] };
}

/** Above this many issues a word is as good as any other to start from. */
const commonWord = 1000;

/**
 * A short text by its words. The rarest word is looked up in the index and the text itself is compared only for the
 * issues found there, so that one of 200,000 external ids is found at once.
 */
function wordsToSql(
  field: FieldDefinition,
  clause: JqlClause,
  negative: boolean,
  { store }: SandboxContext,
): SqlCondition {
  const query = clause.values[0]!;
  const index = `${field.id}~`;
  const frequency = (word: string): number =>
    store.get<{ count: number }>(
      "SELECT count(*) AS count FROM (SELECT 1 FROM term WHERE field = ? AND term = ? LIMIT ?)",
      index,
      word,
      commonWord,
    )!.count;
  let rarest: { word: string; count: number } | undefined;
  for (const word of readWordQuery(query).words) {
    if (word.endsWith("*")) continue;
    const count = frequency(word);
    if (rarest === undefined || count < rarest.count) rarest = { word, count };
  }
  const compared = `has_words(json_extract(issue.fields, '$."${field.id}"'), ?)`;
  const not = negative ? "NOT " : "";
  if (rarest === undefined) return { sql: `${not}(${compared})`, values: [query] };
  const sql = `${not}(issue.id IN (SELECT issue FROM term WHERE field = '${index}' AND term = ?) AND ${compared})`;
  return { sql, values: [rarest.word, query] };
}

/** Labels, texts and numbers, through the index of terms where there is one. */
function fieldToSql(field: FieldDefinition, clause: JqlClause, context: SandboxContext): SqlCondition {
  const path = `$."${field.id}"`;
  const empty = emptiness(clause, `json_extract(issue.fields, '${path}')`);
  if (empty !== undefined) return empty;
  const negative = clause.operator.startsWith("!") || clause.operator === "not in";
  const within = (terms: string): string =>
    `issue.id ${negative ? "NOT IN" : "IN"} (SELECT issue FROM term WHERE field = '${field.id}' AND ${terms})`;
  const isEquality = ["=", "!=", "in", "not in"].includes(clause.operator);
  const isMatch = clause.operator === "~" || clause.operator === "!~";
  if ((field.kind === "labels" || field.kind === "number") && isEquality) {
    const values =
      field.kind === "number" ? clause.values.map((value) => String(Number(value))) : clause.values;
    return { sql: within(`term IN (${values.map(() => "?").join(", ")})`), values };
  }
  // As in Jira, a text is found by its words or, with the exact searcher, as a whole; never both.
  if (field.kind === "text" && !field.exact && isMatch) return wordsToSql(field, clause, negative, context);
  if ((field.kind === "url" || (field.kind === "text" && field.exact)) && isEquality) {
    return { sql: within(`term IN (${clause.values.map(() => "?").join(", ")})`), values: clause.values };
  }
  if (field.kind === "summary" && isMatch) {
    return {
      sql: `${negative ? "NOT " : ""}has_words(json_extract(issue.fields, '${path}'), ?)`,
      values: [clause.values[0]!],
    };
  }
  if (field.kind === "richText" && isMatch) {
    const texts = `EXISTS (SELECT 1 FROM json_tree(issue.fields, '${path}') WHERE key = 'text' AND has_words(atom, ?))`;
    return { sql: `${negative ? "NOT " : ""}${texts}`, values: [clause.values[0]!] };
  }
  throw unsupportedOperator(clause);
}
