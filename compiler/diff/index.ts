/** What a user would notice of another version of an importer. */
export type { Change } from "./change.ts";
export { diffPlans, type PlanDiff } from "./diff-plans.ts";
