import { createHash } from "node:crypto";
import type { Sha256 } from "../../compiler/plan/hash.ts";

/** Node's own, ten times as fast as the portable one of the compiler, which has no Node APIs. */
export const sha256: Sha256 = (bytes) => createHash("sha256").update(bytes).digest();
