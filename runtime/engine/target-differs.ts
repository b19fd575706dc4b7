import type { ImportInfo } from "../store/imports.ts";
import type { Reason } from "../store/load-state.ts";
import type { TargetDifferences } from "./loader-port.ts";

const code = "target-differs";

/** So many differences are told in the reason; the report's facts list more. */
const mostTold = 3;

/** Why an import whose target was read back is not complete; nothing when the target holds what the ledger says. */
export function differenceReason(found: TargetDifferences | undefined): { readonly reason?: Reason } {
  if (found === undefined || found.count === 0) return {};
  const told = found.messages.slice(0, mostTold).join(" ");
  const places = found.count === 1 ? "one place" : `${found.count} places`;
  return {
    reason: {
      code,
      message: `What was read back from the target differs from the ledger in ${places}: ${told} Look at them there: somebody may have changed them while the import ran.`,
    },
  };
}

/** The same reason, as an earlier step kept it with the import: it holds until the import is over, and afterwards. */
export function keptDifference(info: ImportInfo): { readonly reason?: Reason } {
  return info.reason?.code === code ? { reason: info.reason } : {};
}
