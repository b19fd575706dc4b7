import { jqlSyntaxError } from "./jql-error.ts";
import { type JqlToken, tokenizeJql } from "./jql-tokens.ts";

export type JqlOperator =
  | "="
  | "!="
  | "<"
  | ">"
  | "<="
  | ">="
  | "~"
  | "!~"
  | "in"
  | "not in"
  | "is"
  | "is not";

/** A condition on one field. */
export interface JqlClause {
  kind: "clause";
  field: string;
  operator: JqlOperator;
  values: string[];
}

export type JqlCondition =
  | JqlClause
  | { kind: "and" | "or"; parts: JqlCondition[] }
  | { kind: "not"; part: JqlCondition };

export interface JqlQuery {
  /** Undefined when the query restricts nothing. */
  where: JqlCondition | undefined;
  order: { field: string; descending: boolean }[];
}

/**
 * Parses the part of JQL that the sandbox knows: clauses with AND, OR, NOT and brackets, and ORDER BY.
 * @throws JiraError 400 with the place
 */
export function parseJql(jql: string): JqlQuery {
  const reader = createReader(jql);
  const where = reader.atEnd() || reader.atWord("order") ? undefined : readOr(reader);
  const order: JqlQuery["order"] = [];
  if (reader.takeWord("order")) {
    if (!reader.takeWord("by")) reader.fail("Expecting 'by' after 'order'.");
    do {
      const field = reader.takeName("field name");
      const descending = reader.takeWord("desc");
      if (!descending) reader.takeWord("asc");
      order.push({ field, descending });
    } while (reader.takeSign(","));
  }
  if (!reader.atEnd()) reader.fail(`Expecting either 'OR' or 'AND' but got '${reader.peek().value}'.`);
  return { where, order };
}

interface Reader {
  peek(): JqlToken;
  atEnd(): boolean;
  atWord(word: string): boolean;
  takeWord(word: string): boolean;
  takeSign(sign: string): boolean;
  takeName(what: string): string;
  fail(message: string): never;
}

function createReader(jql: string): Reader {
  const tokens = tokenizeJql(jql);
  let position = 0;
  const peek = (): JqlToken => tokens[position]!;
  const atWord = (word: string): boolean => peek().kind === "word" && peek().value.toLowerCase() === word;
  const fail = (message: string): never => {
    throw jqlSyntaxError(message, jql, peek().offset);
  };
  return {
    peek,
    atWord,
    fail,
    atEnd: () => peek().kind === "end",
    takeWord(word) {
      if (!atWord(word)) return false;
      position += 1;
      return true;
    },
    takeSign(sign) {
      if (peek().kind !== "sign" || peek().value !== sign) return false;
      position += 1;
      return true;
    },
    takeName(what) {
      const token = peek();
      if (token.kind !== "word" && token.kind !== "text")
        fail(`Expecting a ${what} but got '${token.value || "the end of the query"}'.`);
      position += 1;
      return token.value;
    },
  };
}

function readOr(reader: Reader): JqlCondition {
  const parts = [readAnd(reader)];
  while (reader.takeWord("or")) parts.push(readAnd(reader));
  return parts.length === 1 ? parts[0]! : { kind: "or", parts };
}

function readAnd(reader: Reader): JqlCondition {
  const parts = [readNot(reader)];
  while (reader.takeWord("and")) parts.push(readNot(reader));
  return parts.length === 1 ? parts[0]! : { kind: "and", parts };
}

function readNot(reader: Reader): JqlCondition {
  if (reader.takeWord("not")) return { kind: "not", part: readNot(reader) };
  if (!reader.takeSign("(")) return readClause(reader);
  const inner = readOr(reader);
  if (!reader.takeSign(")")) reader.fail("Expecting ')' to close the bracket.");
  return inner;
}

function readClause(reader: Reader): JqlClause {
  const field = reader.takeName("field name");
  const operator = readOperator(reader, field);
  const values: string[] = [];
  if (operator === "in" || operator === "not in") {
    if (!reader.takeSign("(")) reader.fail("Expecting '(' before the list of values.");
    do values.push(reader.takeName("value"));
    while (reader.takeSign(","));
    if (!reader.takeSign(")")) reader.fail("Expecting ')' after the list of values.");
  } else values.push(reader.takeName("value"));
  return { kind: "clause", field, operator, values };
}

function readOperator(reader: Reader, field: string): JqlOperator {
  for (const sign of ["=", "!=", "<=", ">=", "<", ">", "~", "!~"] as const)
    if (reader.takeSign(sign)) return sign;
  if (reader.takeWord("in")) return "in";
  if (reader.takeWord("is")) return reader.takeWord("not") ? "is not" : "is";
  if (reader.takeWord("not")) {
    if (reader.takeWord("in")) return "not in";
  }
  const got = reader.peek().value;
  return reader.fail(
    `Expecting operator but got '${got === "" ? `the end of the query after '${field}'` : got}'. The valid operators are '=', '!=', '<', '>', '<=', '>=', '~', '!~', 'IN', 'NOT IN', 'IS' and 'IS NOT'.`,
  );
}
