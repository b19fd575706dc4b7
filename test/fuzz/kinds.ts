import { byteKind } from "./bytes.ts";
import type { FuzzKind } from "./kind.ts";
import { planKind } from "./plans.ts";
import { recordKind } from "./records.ts";
import { specKind } from "./specs.ts";

/** All kinds; their shares make a hundred. */
export const kinds: readonly FuzzKind[] = [specKind, byteKind, planKind, recordKind];
