import { jqlSyntaxError } from "./jql-error.ts";

/** One word, quoted text or sign of a query. `offset` counts UTF-16 units from 0. */
export interface JqlToken {
  kind: "word" | "text" | "sign" | "end";
  value: string;
  offset: number;
}

const pattern = /\s+|"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|(!=|!~|<=|>=|[=<>~(),])|([^\s"'=<>~!(),]+)/gy;

/**
 * Splits a query.
 * @throws JiraError 400 at a character that starts nothing, such as an open quotation
 */
export function tokenizeJql(jql: string): JqlToken[] {
  const tokens: JqlToken[] = [];
  pattern.lastIndex = 0;
  while (pattern.lastIndex < jql.length) {
    const offset = pattern.lastIndex;
    const match = pattern.exec(jql);
    if (match === null) {
      const open = jql[offset] === '"' || jql[offset] === "'";
      throw jqlSyntaxError(
        open
          ? `The quoted string '${jql.slice(offset + 1)}' has not been completed.`
          : `The character '${jql[offset]}' is a reserved JQL character. You must enclose it in a string or use the escape sequence.`,
        jql,
        offset,
      );
    }
    const quoted = match[1] ?? match[2];
    if (quoted !== undefined) tokens.push({ kind: "text", value: quoted.replace(/\\(.)/g, "$1"), offset });
    else if (match[3] !== undefined) tokens.push({ kind: "sign", value: match[3], offset });
    else if (match[4] !== undefined) tokens.push({ kind: "word", value: match[4], offset });
  }
  tokens.push({ kind: "end", value: "", offset: jql.length });
  return tokens;
}
