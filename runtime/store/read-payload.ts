import { hash } from "node:crypto";

/** What an entity is loaded from, with a digest of it: equal payloads, equal hashes. */
export interface ReadPayload {
  readonly payload: Readonly<Record<string, unknown>>;
  readonly payloadHash: string;
}

/**
 * A payload out of its text. The digest is not kept with it: who loads or verifies has the text at hand, and to work it out
 * for each record that is read from the source took a twentieth of that.
 * @throws SyntaxError when the text is no JSON
 */
export function readPayload(text: string): ReadPayload {
  return {
    payload: JSON.parse(text) as ReadPayload["payload"],
    payloadHash: hash("sha256", text, "hex").slice(0, 32),
  };
}
