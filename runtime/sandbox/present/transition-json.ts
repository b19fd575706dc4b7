import type { JsonObject } from "../json.ts";
import type { Site } from "../site/site.ts";
import { statusJson } from "./site-json.ts";

/** The transitions open to every issue: one global transition per status. */
export function transitionsJson(site: Site, base: string): JsonObject[] {
  return site.statuses.map((status) => ({
    id: status.transitionId,
    name: status.name,
    to: statusJson(status, base),
    hasScreen: false,
    isGlobal: true,
    isInitial: false,
    isAvailable: true,
    isConditional: false,
    looped: false,
  }));
}
