import { createLineIndex, type LineIndex } from "../../dsl/index.ts";
import type { Origins } from "../bind/origins.ts";
import type { Unit } from "../bundle/unit.ts";
import type { SourceRange } from "../plan/index.ts";
import type { Place } from "../report.ts";

/** From a JSON pointer into the plan to the lines of the spec, for every node whose origin was noted. */
export function sourceMapOf(
  plan: object,
  origins: Origins,
  units: readonly Unit[],
): Record<string, SourceRange> {
  const indexes = new Map<string, LineIndex>(
    units.map((unit) => [unit.path, createLineIndex(unit.syntax.text)]),
  );
  // Pointers are empty or begin with a slash, so none of them is `__proto__`.
  const map: Record<string, SourceRange> = {};
  const visit = (node: unknown, pointer: string): void => {
    if (typeof node !== "object" || node === null) return;
    const place = origins.of(node);
    const lines = place === undefined ? undefined : indexes.get(place.file);
    if (place !== undefined && lines !== undefined) map[pointer] = rangeOf(place, lines);
    if (Array.isArray(node)) {
      for (let index = 0; index < node.length; index += 1) visit(node[index], `${pointer}/${index}`);
      return;
    }
    for (const key of Object.keys(node)) {
      const inner = (node as Record<string, unknown>)[key];
      if (typeof inner === "object" && key !== "shape") visit(inner, `${pointer}/${escaped(key)}`);
    }
  };
  visit(plan, "");
  return map;
}

function rangeOf({ file, span }: Place, lines: LineIndex): SourceRange {
  return { file, start: lines.position(span.start), end: lines.position(span.end) };
}

/** RFC 6901 §3. */
const escaped = (key: string): string =>
  /[~/]/.test(key) ? key.replaceAll("~", "~0").replaceAll("/", "~1") : key;
