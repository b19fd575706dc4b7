import type { Target } from "./plan.generated.ts";

/** How a target is addressed in overrides, losses and reports: `summary`, `field:Story Points`, `comments/body`. */
export function addressOf(target: Target, collection?: string): string {
  const own = target.kind === "custom" ? `field:${target.name}` : target.name;
  return collection === undefined ? own : `${collection}/${own}`;
}
