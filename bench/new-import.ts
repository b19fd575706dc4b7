import type { Plan } from "../compiler/plan/index.ts";
import type { NewImport } from "../runtime/store/index.ts";

/** An import that nobody chose anything for. */
export function newImport(plan: Plan): NewImport {
  return {
    id: "bench",
    importer: plan.importer.name,
    planHash: plan.hash,
    created: Date.now(),
    selection: {},
    options: {},
    run: { zone: "UTC", started: "2026-01-01T00:00:00.000Z" },
    sourceAccount: "bench",
    target: "bench",
    settings: {},
  };
}
