import type { Json } from "../../../runtime/cassette/index.ts";

/** JSON text for people and git: what fits within `width` characters stands on one line. */
export function layOutJson(value: Json, width = 140): string {
  return `${lines(value, 0, width)}\n`;
}

function lines(value: Json, depth: number, width: number): string {
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  const short = oneLine(value);
  if (short.length + depth * 2 <= width) return short;
  const inner = "  ".repeat(depth + 1);
  const items = Array.isArray(value)
    ? value.map((item) => inner + lines(item, depth + 1, width))
    : Object.entries(value).map(
        ([key, item]) => `${inner}${JSON.stringify(key)}: ${lines(item, depth + 1, width)}`,
      );
  const [open, close] = Array.isArray(value) ? "[]" : "{}";
  return `${open}\n${items.join(",\n")}\n${"  ".repeat(depth)}${close}`;
}

function oneLine(value: Json): string {
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(oneLine).join(", ")}]`;
  const items = Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${oneLine(item)}`);
  return items.length === 0 ? "{}" : `{ ${items.join(", ")} }`;
}
