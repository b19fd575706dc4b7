import type { Documents } from "../store/documents/documents.ts";
import { auditEntries } from "./kinds.ts";
import type { Audit, AuditEntry } from "./registry.ts";

/** The audit: entries are added and never changed or removed. */
export function createAudit(documents: Documents): Audit {
  const entries = documents.collection<Omit<AuditEntry, "id">>(auditEntries);
  return {
    async write({ id, ...entry }) {
      await entries.insert(id, entry);
    },
    async list({ object, ...page }) {
      const { items, next } = await entries.list({
        ...page,
        ...(object === undefined ? { by: "times" } : { by: "objects", where: { object } }),
        descending: true,
      });
      return {
        items: items.map(({ id, value }) => ({ id, ...value })),
        ...(next === undefined ? {} : { next }),
      };
    },
  };
}

/**
 * An id that the same deed always has, so that whoever finds its entry lacking can write it.
 * @param at milliseconds since 1970
 */
export const auditId = (at: number, deed: string): string => `${String(at).padStart(14, "0")} ${deed}`;
