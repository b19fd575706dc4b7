import type { Call } from "../../dsl/index.ts";
import type { Scope } from "../bind/scope.ts";
import { placeIn } from "../bundle/unit.ts";

/** Tells patterns of `cells(…)` that have no `*`, or several: it would not be known what an element's name is. */
export function cellPatterns({ program, unit }: Scope, call: Call): void {
  for (const { value } of call.arguments) {
    if (value.kind !== "text") continue;
    const stars = value.value.split("*").length - 1;
    if (stars === 1) continue;
    const notes = stars === 0 ? ["Cells under one header are read with `columns(…)`."] : [];
    program.report("cells-pattern", placeIn(unit, value), { pattern: value.value }, { notes });
  }
}
