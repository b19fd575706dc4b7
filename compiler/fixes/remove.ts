import type { Fix, Span } from "../../dsl/index.ts";

/**
 * Takes something out that stands in a list: a declaration, a rule, a row, a setting. Its own documentation goes with it, and so
 * does its line where nothing else stands there, or one of the commas beside it.
 *
 * @param title such as "Remove the stream boards"
 */
export function remove(text: string, span: Span, title: string): Fix {
  let { start, end } = span;
  const before = /(?:^|\n)((?:[ \t]*\/\/\/[^\n]*\n)*[ \t]*)$/.exec(text.slice(0, start));
  const after = /^[ \t]*,?[ \t]*(?:\n|$)/.exec(text.slice(end));
  if (before !== null && after !== null) {
    start -= before[1]?.length ?? 0;
    end += after[0].length;
  } else {
    const comma = /^\s*,[ \t]*/.exec(text.slice(end));
    const commaBefore = /[ \t]*,\s*$/.exec(text.slice(0, start));
    if (comma !== null) end += comma[0].length;
    else if (commaBefore !== null) start -= commaBefore[0].length;
  }
  return { title, edits: [{ span: { start, end }, text: "" }] };
}
