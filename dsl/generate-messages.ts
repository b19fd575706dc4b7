import type { Severity } from "./diagnostic.ts";

/** One documented code. */
export interface Message {
  readonly code: string;
  readonly family: string;
  readonly severity: Severity;
  readonly template: string;
  readonly holes: readonly string[];
  readonly documentation: string;
}

const isSeverity = (word: string): word is Severity =>
  word === "error" || word === "warning" || word === "info";

/**
 * Reads one page of messages: for each code a heading `## code`, a line `severity: error`, a quote with the template, prose.
 *
 * @param family the page's name, as in `syntax`
 * @throws when an entry lacks a part, with the page and the code
 */
export function readMessages(family: string, markdown: string): Message[] {
  return splitEntries(markdown).map(({ code, body }) => {
    const fail = (what: string): never => {
      throw new Error(`messages/${family}.md: ${code} ${what}`);
    };
    if (!/^[a-z][a-z0-9-]*$/.test(code)) fail("is no code: use small letters and hyphens");
    const parts = /^severity: (\w+)\n\n((?:> .*\n?)+)\n*([\s\S]*)$/.exec(body);
    const severity = parts?.[1] ?? "";
    const template = (parts?.[2] ?? "").replaceAll(/^> /gm, "").trim().replaceAll("\n", " ");
    if (!isSeverity(severity))
      return fail("needs `severity: error|warning|info`, then a quote with the message");
    const documentation = (parts?.[3] ?? "").trim();
    if (documentation === "") fail("says neither what it means nor how to mend it");
    const holes = [...new Set([...template.matchAll(/\{([a-zA-Z]+)\}/g)].map((match) => match[1] ?? ""))];
    return { code, family, severity, template, holes, documentation };
  });
}

/** A heading inside a fenced block is no heading, so the lines are walked. */
function splitEntries(markdown: string): { code: string; body: string }[] {
  const entries: { code: string; lines: string[] }[] = [];
  let fenced = false;
  for (const line of markdown.split("\n")) {
    if (line.startsWith("```")) fenced = !fenced;
    if (!fenced && line.startsWith("## ")) entries.push({ code: line.slice(3).trim(), lines: [] });
    else entries.at(-1)?.lines.push(line);
  }
  return entries.map(({ code, lines }) => ({ code, body: lines.join("\n").trim() }));
}

/**
 * The text of messages.generated.ts.
 *
 * @param families the pages under `messages/`
 * @throws when a code stands twice
 */
export function generateMessages(
  families: readonly { readonly name: string; readonly markdown: string }[],
): string {
  const messages = families.flatMap(({ name, markdown }) => readMessages(name, markdown));
  const seen = new Map<string, string>();
  for (const { code, family } of messages) {
    const before = seen.get(code);
    if (before !== undefined)
      throw new Error(`${code} stands in messages/${before}.md and in messages/${family}.md`);
    seen.set(code, family);
  }
  const entries = messages.map(
    ({ code, family, severity, template, documentation }) => `  ${JSON.stringify(code)}: {
    family: ${JSON.stringify(family)},
    severity: ${JSON.stringify(severity)},
    template: ${JSON.stringify(template)},
    documentation: ${JSON.stringify(documentation)},
  },`,
  );
  const holes = messages.map(({ code, holes }) => {
    const fields = holes.map((hole) => `readonly ${hole}: string | number`);
    return `  ${JSON.stringify(code)}: ${fields.length === 0 ? "object" : `{ ${fields.join("; ")} }`};`;
  });
  return `// Generated from messages/*.md by generate.ts; do not edit.
import type { Severity } from "./diagnostic.ts";

interface Message {
  readonly family: string;
  readonly severity: Severity;
  readonly template: string;
  readonly documentation: string;
}

/** What each message needs to be told. */
export interface MessageHoles {
${holes.join("\n")}
}

export const messages = {
${entries.join("\n")}
} as const satisfies Readonly<Record<string, Message>>;
`;
}
