import type { Loss } from "../../engine/mapping/result.ts";
import { type JsonObject, numberOf, textOf } from "../json.ts";
import type { IssueTypeModel } from "../preflight/target-model.ts";
import { show } from "../prepare/field-value.ts";

/** Targets and the parts of Jira's time tracking that they fill. */
const estimates = [
  ["original_estimate", "originalEstimate"],
  ["remaining_estimate", "remainingEstimate"],
] as const;

const minute = 60_000;

/**
 * Sets the estimates. They come in milliseconds; Jira takes whole minutes, and only where it tracks time.
 * @param timeTracking whether the site does
 */
export function putEstimates(
  fields: Record<string, unknown>,
  type: Pick<IssueTypeModel, "name" | "screen">,
  mapped: JsonObject,
  timeTracking: boolean,
  losses: Loss[],
): void {
  if (mapped.original_estimate === undefined && mapped.remaining_estimate === undefined) return;
  const tracking: Record<string, string> = {};
  for (const [target, name] of estimates) {
    const given = mapped[target];
    if (given === undefined) continue;
    const lose = (code: string, message: string): void => void losses.push({ code, target, message });
    const milliseconds = numberOf(given) ?? numberOf(Number(textOf(given) ?? Number.NaN));
    if (milliseconds === undefined || milliseconds < 0) {
      lose("value-not-taken", `${show(given)} is no length of time that Jira takes as an estimate.`);
    } else if (!timeTracking) {
      lose("time-tracking-off", `The site does not track time; the estimate was ${spell(milliseconds)}.`);
    } else if (!type.screen.has("timetracking")) {
      const screen = `Time tracking is not on the create screen of ${type.name}`;
      lose("field-not-on-screen", `${screen}; the estimate was ${spell(milliseconds)}.`);
    } else {
      tracking[name] = `${Math.round(milliseconds / minute)}m`;
      if (milliseconds % minute !== 0)
        lose("rounded", `Jira takes whole minutes; ${spell(milliseconds)} became ${tracking[name]}.`);
    }
  }
  if (Object.keys(tracking).length > 0) fields.timetracking = tracking;
}

/** A length of time for readers: `2h 30m`, `45s`. */
function spell(milliseconds: number): string {
  const parts: string[] = [];
  let rest = milliseconds;
  for (const [unit, size] of [
    ["h", 60 * minute],
    ["m", minute],
    ["s", 1000],
  ] as const) {
    const count = Math.floor(rest / size);
    if (count > 0) parts.push(`${count}${unit}`);
    rest -= count * size;
  }
  return parts.join(" ") || `${milliseconds} ms`;
}
