import type { Plan, Stream } from "../../compiler/plan/index.ts";
import type { Adaptor } from "../adaptors/adaptor.ts";
import { compileValue, type StreamScope } from "../engine/mapping/index.ts";

const none: readonly string[] = [];

/**
 * Compiles the other ids of a stream's records.
 * @returns reads them from a record: texts without blanks at their ends, each once, never the record's own id; what a
 *   record does not have is left out
 */
export function compileAliases(
  plan: Plan,
  adaptors: ReadonlyMap<string, Adaptor>,
  stream: Stream,
): (scope: StreamScope, own: string | undefined) => readonly string[] {
  const read = (stream.aliases ?? []).map((alias) => compileValue(plan, adaptors, alias));
  if (read.length === 0) return () => none;
  return (scope, own) => {
    const found = new Set<string>();
    for (const alias of read) {
      for (const value of [alias(scope)].flat()) {
        const text =
          typeof value === "number" ? String(value) : typeof value === "string" ? value.trim() : "";
        if (text !== "" && text !== own) found.add(text);
      }
    }
    return [...found];
  };
}
