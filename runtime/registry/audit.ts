import { cursorAfter } from "../store/documents/cursor.ts";
import type { Documents } from "../store/documents/documents.ts";
import { auditEntries, deeds as deedsKind } from "./kinds.ts";
import type { Audit, AuditEntry, ListPage, PageRequest } from "./registry.ts";

/** An entry as it is kept; `owner` is empty for what all tenants share, since an index wants a value. */
type Row = Omit<AuditEntry, "id" | "owner"> & { readonly owner: string };

/** Something that is being done, and has no entry yet. */
interface Deed {
  readonly kind: string;
  readonly about: readonly string[];
  /** Milliseconds since 1970. */
  readonly began: number;
}

/** Whoever has not finished after a minute is gone: requests do not take as long. */
const abandonedAfter = 60_000;

/** The audit: entries are added and never changed or removed. */
export function createAudit(documents: Documents, clock: () => number): Audit {
  const entries = documents.collection<Row>(auditEntries);
  const deeds = documents.collection<Deed>(deedsKind);
  const mends = new Map<string, (about: readonly string[]) => Promise<void>>();
  let counted = 0;

  /** Writes the entries of deeds whose doers stopped before they could. */
  async function mend(): Promise<void> {
    let after: string | undefined;
    do {
      const page = await deeds.list({
        by: "beginnings",
        limit: 200,
        ...(after === undefined ? {} : { after }),
      });
      for (const { id, value } of page.items) {
        const write = mends.get(value.kind);
        if (write === undefined) continue;
        await write(value.about);
        if (value.began + abandonedAfter <= clock()) await deeds.remove(id);
      }
      after = page.next;
    } while (after !== undefined);
  }

  /** What a tenant may see lies in two lists: its own, and what all share. Both have the same order. */
  async function seenBy(tenant: string, object: string | undefined, page: PageRequest) {
    const by = object === undefined ? "owners" : "owned_objects";
    const about = object === undefined ? {} : { object };
    const lists = await Promise.all(
      ["", tenant].map((owner) =>
        entries.list({ ...page, by, where: { owner, ...about }, descending: true }),
      ),
    );
    const all = lists.flatMap(({ items }) => items).toSorted((one, other) => (one.id < other.id ? 1 : -1));
    const items = all.slice(0, page.limit);
    const last = items.at(-1);
    const more = all.length > page.limit || lists.some(({ next }) => next !== undefined);
    return more && last !== undefined ? { items, next: cursorAfter(last, ["at"]) } : { items };
  }

  return {
    async write({ id, owner = "", ...entry }) {
      await entries.insert(id, { ...entry, owner });
    },
    async list({ object, tenant, ...page }): Promise<ListPage<AuditEntry>> {
      if (page.after === undefined) await mend();
      const { items, next } =
        tenant === undefined
          ? await entries.list({
              ...page,
              ...(object === undefined ? { by: "times" } : { by: "objects", where: { object } }),
              descending: true,
            })
          : await seenBy(tenant, object, page);
      return {
        items: items.map(({ id, value: { owner, ...value } }) => ({
          id,
          ...value,
          ...(owner === "" ? {} : { owner }),
        })),
        ...(next === undefined ? {} : { next }),
      };
    },
    async during(kind, about, work) {
      const began = clock();
      const id = auditId(began, `${kind} ${about.join(" ")} ${process.pid}.${++counted}`);
      await deeds.insert(id, { kind, about, began });
      const done = await work();
      await deeds.remove(id);
      return done;
    },
    mends(kind, write) {
      mends.set(kind, write);
    },
  };
}

/**
 * An id that the same deed always has, so that whoever finds its entry lacking can write it.
 * @param at milliseconds since 1970
 */
export const auditId = (at: number, deed: string): string => `${String(at).padStart(14, "0")} ${deed}`;
