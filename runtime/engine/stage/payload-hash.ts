import { hash } from "node:crypto";

/** A digest of what will be written to the target: equal payloads, equal hashes. */
export function payloadHash(payload: Readonly<Record<string, unknown>>): string {
  return hash("sha256", JSON.stringify(payload), "hex").slice(0, 32);
}
