/** Markup that is already safe to print. */
export class Html {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

const escapes: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text with the characters escaped that mean something in HTML. */
function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => escapes[character]!);
}

/** Markup from a template: every value is escaped unless it is `Html`; lists are joined, undefined and false print nothing. */
export function html(parts: TemplateStringsArray, ...values: unknown[]): Html {
  let text = parts[0]!;
  for (const [index, value] of values.entries()) text += print(value) + parts[index + 1]!;
  return new Html(text);
}

function print(value: unknown): string {
  if (value instanceof Html) return value.text;
  if (Array.isArray(value)) return value.map(print).join("");
  return value === undefined || value === null || value === false ? "" : escapeHtml(String(value));
}
