import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { canonicalJson } from "./canonical.ts";
import type { Plan } from "./plan.generated.ts";

/** What says nothing about what the engine does, so that it never changes the hash. */
const beside: ReadonlySet<string> = new Set(["hash", "docs", "tests", "sourceMap"]);

/**
 * The plan's name by content: `sha256-` and 64 hexadecimal digits over the canonical JSON of everything but hash, docs,
 * tests and sourceMap. Formatting, comments and tests of a spec never change it.
 */
export function planHash(plan: Omit<Plan, "hash" | "sourceMap">): string {
  const covered = Object.fromEntries(Object.entries(plan).filter(([key]) => !beside.has(key)));
  return `sha256-${bytesToHex(sha256(utf8ToBytes(canonicalJson(covered))))}`;
}
