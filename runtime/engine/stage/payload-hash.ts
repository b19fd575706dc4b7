import { hash } from "node:crypto";

/**
 * A digest of what will be written to the target: equal payloads, equal hashes.
 * @param payload as JSON
 */
export function payloadHash(payload: string): string {
  return hash("sha256", payload, "hex").slice(0, 32);
}
