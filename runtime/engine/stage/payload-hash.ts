import { hash } from "node:crypto";

/** A digest of what will be written to the target: equal payloads, equal hashes. */
export function payloadHash(payload: Readonly<Record<string, unknown>>): string {
  return textHash(JSON.stringify(payload));
}

/** The same of a payload that is JSON already. */
export function textHash(payloadText: string): string {
  return hash("sha256", payloadText, "hex").slice(0, 32);
}
