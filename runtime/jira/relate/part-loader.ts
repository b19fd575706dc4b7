import type { PartKind } from "../../engine/mapping/result.ts";
import type { Entity, Outcome, TargetId } from "../../store/load-state.ts";
import type { LoadContext } from "../load/load-context.ts";

/** A final outcome, without the entity it belongs to. */
export type PartOutcome = Omit<Outcome, "entity">;

/** Brings the parts of one kind. */
export interface PartLoader {
  readonly kind: PartKind;
  /**
   * Makes one part in the target. Parts of one issue come one after the other, in the order of staging.
   * @param look an earlier run may have made it: look before making it
   * @throws JiraError when loading must stop; the intent then stays open
   */
  load(part: Entity, issue: TargetId, intent: string, look: boolean): Promise<PartOutcome>;
  /** Parts under way at once; they are held in memory. */
  readonly width: number;
}

export type CreatePartLoader = (context: LoadContext) => PartLoader;

/** A part that Jira does not take. */
export function refusedPart(what: string, why: string): PartOutcome {
  return { state: "rejected", reason: { code: "refused-by-jira", message: `Jira refuses ${what}: ${why}.` } };
}
