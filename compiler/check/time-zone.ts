import type { Expression } from "../../dsl/index.ts";
import type { Scope } from "../bind/scope.ts";
import { placeIn } from "../bundle/unit.ts";

/** Tells a time zone that is written out and is none: every date would fail. */
export function timeZone(where: Pick<Scope, "program" | "unit">, written: Expression): void {
  if (written.kind !== "text" || isTimeZone(written.value)) return;
  where.program.report(
    "setting-value",
    placeIn(where.unit, written),
    { name: "zone", expected: "a time zone such as `Europe/Berlin`", found: `"${written.value}"` },
    { notes: ["`import.zone` is the zone of the import."] },
  );
}

/** Zones as the platform knows them: names of the IANA database, `UTC`, and offsets such as `+02:00` (ECMA-402, 6.5). */
function isTimeZone(name: string): boolean {
  // Every platform knows it (ECMA-402, 6.5), and the first question about another zone takes 25 ms.
  if (name === "UTC") return true;
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).format(0) !== "";
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
