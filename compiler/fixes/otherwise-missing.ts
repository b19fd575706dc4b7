import type { Fix, ValuesDeclaration } from "../../dsl/index.ts";

/**
 * Gives what no row names the value of the first row, since tables mostly begin with where things begin: what ends up in the last
 * one (done, closed) nobody looks at again. The author sees which one, and may write another.
 */
export function addOtherwise(text: string, table: ValuesDeclaration): Fix[] {
  const [first] = table.rows;
  const last = table.rows.at(-1);
  if (first === undefined || last === undefined) return [];
  if (!["text", "number", "boolean"].includes(first.value.kind)) return [];
  const value = text.slice(first.value.span.start, first.value.span.end);
  const at = last.span.end;
  const onOwnLine = /\n[ \t]*$/.exec(text.slice(0, last.span.start));
  const separator = onOwnLine === null ? ", " : onOwnLine[0];
  return [
    {
      title: `Add otherwise -> ${value}`,
      edits: [{ span: { start: at, end: at }, text: `${separator}otherwise -> ${value}` }],
    },
  ];
}
