import type { Call, Fix } from "../../dsl/index.ts";

/**
 * Writes an argument behind those that a call has.
 *
 * @param argument such as `zone: import.zone`
 */
export function addArgument(call: Call, argument: string, title = `Write ${argument}`): Fix {
  const { end } = call.span;
  const bare = end === call.name.span.end;
  const at = bare ? end : end - 1;
  const text = `${call.arguments.length === 0 ? "" : ", "}${argument}`;
  return { title, edits: [{ span: { start: at, end: at }, text: bare ? `(${text})` : text }] };
}
