import { byteKind } from "./bytes.ts";
import { expressionKind } from "./expressions.ts";
import type { FuzzKind } from "./kind.ts";
import { overrideKind } from "./overrides.ts";
import { planKind } from "./plans.ts";
import { recordKind } from "./records.ts";
import { specKind } from "./specs.ts";

/** All kinds, those that take longest first; their shares make a hundred. */
export const kinds: readonly FuzzKind[] = [
  specKind,
  expressionKind,
  planKind,
  overrideKind,
  byteKind,
  recordKind,
];
