import type { Adaptor, AdaptorTools } from "./adaptor.ts";
import { saysNothing } from "./words/absent.ts";

export const listCell: Adaptor = {
  name: "list_cell",
  major: 1,
  since: "0.1",
  category: "list",
  docs: `Reads a cell that holds a list into its elements, as text: trimmed, without empty ones.

- JSON: of an object its \`name\`, \`text\`, \`value\`, \`label\`, \`title\`, \`username\`, \`email\` or \`id\`, the first that it has.
- \`[a, b]\`: what stands between the commas.
- Otherwise its lines; where it is one line, what stands between semicolons; where there are none, between commas. Quotes keep an element whole: \`"Doe, Jane", Ann\`.

A cell that says nothing (\`null\`, \`-\`, \`[]\`, blank) is missing.`,
  input: "text",
  parameters: [],
  returns: { list: "text" },
  fallible: false,
  mayBeMissing: true,
  examples: [
    { title: "commas", input: "Ada, Ben,,Cy", gives: ["Ada", "Ben", "Cy"] },
    { title: "semicolons", input: "Doe, Jane; Roe, Jim", gives: ["Doe, Jane", "Roe, Jim"] },
    { title: "lines", input: "a, b\nc; d\r\n", gives: ["a, b", "c; d"] },
    { title: "brackets", input: "[user story, post mvp]", gives: ["user story", "post mvp"] },
    { title: "JSON", input: '["a, b", 3, null]', gives: ["a, b", "3"] },
    { title: "JSON objects", input: '[{"id": 1, "name": "Ada"}, {"id": 2}]', gives: ["Ada", "2"] },
    {
      title: "quotes",
      input: '"Doe, Jane" <jane@example.com>, "a ""b"", c"',
      gives: ['"Doe, Jane" <jane@example.com>', 'a "b", c'],
    },
    { title: "brackets inside", input: "[Chore] fix, [UI] paint", gives: ["[Chore] fix", "[UI] paint"] },
    { title: "one", input: "Ada", gives: ["Ada"] },
    { title: "null", input: "null", missing: true },
    { title: "an empty list", input: "[]", missing: true },
  ],
  apply(input, _given, tools) {
    const written = (input as string).trim();
    if (saysNothing(written)) return undefined;
    const found = fromJson(written, tools) ?? fromText(written);
    const elements = found.map((element) => element.trim()).filter((element) => element !== "");
    return elements.length === 0 ? undefined : elements;
  },
};

function fromJson(written: string, tools: AdaptorTools): string[] | undefined {
  const list = written.startsWith("[") && written.endsWith("]");
  if (!list && !(written.startsWith("{") && written.endsWith("}"))) return undefined;
  let value: unknown;
  try {
    value = JSON.parse(written);
  } catch {
    return undefined;
  }
  return (Array.isArray(value) ? value : [value]).map((element) => textOf(element, tools));
}

const names = ["name", "text", "value", "label", "title", "username", "email", "id"];

function textOf(value: unknown, tools: AdaptorTools): string {
  if (value === null) return "";
  if (typeof value !== "object") return String(value);
  for (const name of names) {
    const found = Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : undefined;
    if (typeof found === "string" || typeof found === "number") return String(found);
  }
  tools.lose("conversion-failed", "an element of a list has neither a name nor another text");
  return "";
}

function fromText(written: string): string[] {
  if (enclosed(written)) return cut(written.slice(1, -1), ",", "\"'");
  const separator = written.includes("\n") ? "\n" : hasSemicolon(written) ? ";" : ",";
  return cut(written, separator, '"');
}

/** Whether the first bracket is closed by the last character, and by none before. */
function enclosed(written: string): boolean {
  if (!written.startsWith("[")) return false;
  let depth = 0;
  for (let at = 0; at < written.length; at++) {
    const character = written.charCodeAt(at);
    if (character === 0x5b) depth++;
    else if (character === 0x5d && --depth === 0) return at === written.length - 1;
  }
  return false;
}

/** Whether a semicolon stands outside of quotes, which begin after either separator. */
function hasSemicolon(written: string): boolean {
  let at = 0;
  while (at < written.length) {
    while (written.charAt(at) === " ") at++;
    const close = written.charAt(at) === '"' ? closing(written, at) : at;
    if (close < 0) return written.includes(";", at);
    at = close;
    while (at < written.length && written.charAt(at) !== "," && written.charAt(at) !== ";") at++;
    if (written.charAt(at) === ";") return true;
    at++;
  }
  return false;
}

/**
 * @param quotes the characters that may begin and end an element in which separators say nothing; after one that is
 *   never closed they are like any other, so that the text is not searched again and again
 */
function cut(written: string, separator: string, quotes: string): string[] {
  const elements: string[] = [];
  let start = 0;
  let closed = true;
  while (start <= written.length) {
    while (written.charAt(start) === " ") start++;
    const quoted: boolean = closed && start < written.length && quotes.includes(written.charAt(start));
    const close: number = quoted ? closing(written, start) : -1;
    closed &&= !quoted || close > 0;
    const found = written.indexOf(separator, Math.max(start, close));
    const end = found < 0 ? written.length : found;
    const element = written.slice(start, end).trim();
    elements.push(close > 0 && close === start + element.length - 1 ? unquoted(element) : element);
    start = end + 1;
  }
  return elements;
}

/** Where the quote that opens at a place is closed, or -1; two quotes are one inside the text. */
function closing(written: string, open: number): number {
  const quote = written.charAt(open);
  let at = written.indexOf(quote, open + 1);
  while (at > 0 && written.charAt(at + 1) === quote) at = written.indexOf(quote, at + 2);
  return at;
}

function unquoted(element: string): string {
  const quote = element.charAt(0);
  return element.slice(1, -1).replaceAll(quote + quote, quote);
}
