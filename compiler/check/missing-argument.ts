import type { Call } from "../../dsl/index.ts";
import type { Scope } from "../bind/scope.ts";
import { placeIn } from "../bundle/unit.ts";
import { addArgument } from "../fixes/add-argument.ts";
import { sayZone } from "../fixes/zone-missing.ts";

/**
 * Tells an argument that is left out; a time zone has a message of its own, since guessing one moves dates.
 *
 * @param example what could be written for it
 */
export function missingArgument(
  where: Pick<Scope, "program" | "unit">,
  call: Call,
  name: string,
  example?: string,
): void {
  const place = placeIn(where.unit, call);
  if (name === "zone") where.program.report("zone-missing", place, {}, { fixes: sayZone(call) });
  else
    where.program.report(
      "missing-argument",
      place,
      { name: call.name.text, argument: `\`${name}\`` },
      example === undefined ? {} : { fixes: [addArgument(call, `${name}: ${example}`)] },
    );
}
