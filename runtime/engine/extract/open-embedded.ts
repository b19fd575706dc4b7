import type { OpenedPage } from "../../source/source.ts";

/** Finds the records again in the bytes of a page whose records stood inside another record. */
export function openEmbedded(body: Uint8Array): OpenedPage {
  return { records: JSON.parse(Buffer.from(body).toString()) as unknown[] };
}
