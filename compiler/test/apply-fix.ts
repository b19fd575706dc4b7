import type { Fix } from "../../dsl/index.ts";

/** The text after all edits of a fix. */
export function applyFix(text: string, fix: Fix): string {
  const edits = fix.edits.toSorted((one, other) => other.span.start - one.span.start);
  return edits.reduce(
    (rest, { span, text: written }) => rest.slice(0, span.start) + written + rest.slice(span.end),
    text,
  );
}
