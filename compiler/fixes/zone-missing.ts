import type { Call, Fix } from "../../dsl/index.ts";

/** Takes the time zone of the import. */
export function sayZone(call: Call): Fix[] {
  const { end } = call.span;
  const bare = end === call.name.span.end;
  const last = call.arguments.at(-1);
  const at = bare ? end : end - 1;
  const text = `${last === undefined ? "" : ", "}zone: import.zone`;
  return [
    {
      title: "Take the zone of the import",
      edits: [{ span: { start: at, end: at }, text: bare ? `(${text})` : text }],
    },
  ];
}
