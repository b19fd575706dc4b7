import type { Diagnostic, Fix } from "./diagnostic.ts";
import { type MessageHoles, messages } from "./messages.generated.ts";
import type { Span } from "./nodes.ts";

/** A code that stands under `messages/`. */
export type DiagnosticCode = keyof MessageHoles & keyof typeof messages;

/** Every code, in the order of `messages/`. */
export const codes: readonly DiagnosticCode[] = Object.keys(messages).filter(isDiagnosticCode);

function isDiagnosticCode(code: string): code is DiagnosticCode {
  return Object.hasOwn(messages, code);
}

/**
 * Makes a diagnostic out of the registry's template.
 *
 * @param code a code of the registry; another one is a type error
 * @param values the place, and a value for each hole of the template; a missing one is a type error
 * @param more notes (full sentences) and fixes
 */
export function createDiagnostic<Code extends DiagnosticCode>(
  code: Code,
  values: { readonly file: string; readonly span: Span } & MessageHoles[Code],
  more: { readonly notes?: readonly string[]; readonly fixes?: readonly Fix[] } = {},
): Diagnostic {
  const { severity, template } = messages[code];
  const holes: Readonly<Record<string, unknown>> = values;
  const message = template.replaceAll(/\{([a-z]+)\}/gi, (written, hole: string) =>
    Object.hasOwn(holes, hole) ? String(holes[hole]) : written,
  );
  return {
    code,
    severity,
    message,
    file: values.file,
    span: { start: values.span.start, end: values.span.end },
    notes: more.notes ?? [],
    fixes: more.fixes ?? [],
  };
}

/**
 * The documentation of a code in Markdown: its message, what it means, how to mend it.
 *
 * @returns undefined for a code that does not exist
 */
export function explain(code: string): string | undefined {
  if (!isDiagnosticCode(code)) return undefined;
  const { severity, template, documentation } = messages[code];
  return `## ${code}\n\n*${severity}*\n\n> ${template}\n\n${documentation}\n`;
}
