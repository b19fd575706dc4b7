import { type Cells, type Plan, plainHeader, replaceColumns, type Stream } from "../../plan/index.ts";
import { absent } from "./column-expressions.ts";

/** Patterns leave these columns to the targets that they were given to. */
export function withoutPatterns(plan: Plan, headers: readonly string[]): Plan {
  const maps = replaceColumns(plan.maps, (column) =>
    column.kind === "cells" ? exceptFor(column, headers) : column,
  );
  return { ...plan, maps };
}

function exceptFor(column: Cells, headers: readonly string[]): Cells {
  return { ...column, except: [...new Set([...(column.except ?? []), ...headers])] };
}

/** The plan as if files did not have these columns. */
export function withoutColumns(plan: Plan, headers: readonly string[]): Plan {
  const left = new Set(headers.map(plainHeader));
  const without = <T>(node: T): T =>
    replaceColumns(node, (column) => {
      if (column.kind === "cells") return exceptFor(column, headers);
      const names = column.names.filter((name) => !left.has(plainHeader(name)));
      if (names.length === column.names.length) return column;
      return names.length === 0 ? absent(column) : { ...column, names };
    });
  return {
    ...plan,
    streams: plan.streams.map((stream): Stream => (stream.read.kind === "rows" ? without(stream) : stream)),
    maps: without(plan.maps),
  };
}
