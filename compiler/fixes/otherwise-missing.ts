import type { Fix, ValuesDeclaration } from "../../dsl/index.ts";

/** Gives what no row names the value of the last row: the author sees which one, and may write another. */
export function addOtherwise(text: string, table: ValuesDeclaration): Fix[] {
  const last = table.rows.at(-1);
  if (last === undefined || !["text", "number", "boolean"].includes(last.value.kind)) return [];
  const value = text.slice(last.value.span.start, last.value.span.end);
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
