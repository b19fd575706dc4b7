import { sha256 as portable } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { canonicalBytes } from "./canonical.ts";
import type { Plan } from "./plan.generated.ts";

/** SHA-256 (FIPS 180-4) of bytes, as 32 bytes. */
export type Sha256 = (bytes: Uint8Array) => Uint8Array;

/** What says nothing about what the engine does, so that it never changes the hash. */
const beside: ReadonlySet<string> = new Set(["hash", "docs", "tests", "sourceMap"]);

/**
 * The plan's name by content: `sha256-` and 64 hexadecimal digits over the canonical JSON of everything but hash, docs,
 * tests and sourceMap. Formatting, comments and tests of a spec never change it.
 *
 * @param sha256 another implementation, where the platform has a faster one
 */
export function planHash(plan: Omit<Plan, "hash" | "sourceMap">, sha256: Sha256 = portable): string {
  const covered = Object.fromEntries(Object.entries(plan).filter(([key]) => !beside.has(key)));
  return `sha256-${bytesToHex(sha256(canonicalBytes(covered)))}`;
}
