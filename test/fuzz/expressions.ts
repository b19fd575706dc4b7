import { compareCase, comparedCases } from "../reference/compare.ts";
import { createKind } from "./kind.ts";

/** Expressions over random records: the engine's closures and the slow reference say the same. */
export const expressionKind = createKind({
  cases: comparedCases,
  tryOut: compareCase,
  show: ({ shape: _, ...rest }) => JSON.stringify(rest),
});
