import type { Collection } from "../store/documents/documents.ts";
import { auditId } from "./audit.ts";
import type { Audit, ListPage, PageRequest, Pointer, Switch } from "./registry.ts";

/** A pointer as it is kept. */
export interface SwitchRow extends Pointer {
  readonly tenant: string;
  readonly kind: Switch["kind"];
  /** The revision whose setting this is: its own, or the one that a roll-back led to. */
  readonly stands: number;
}

/** What every switch leaves behind. */
export interface SwitchTrail {
  /** The history's row and the audit's entry of a switch; those that are there stay as they are. */
  write(row: SwitchRow): Promise<void>;
  /** What was before the setting of a row, across roll-backs; undefined where there was nothing. */
  before(row: SwitchRow | undefined): Promise<SwitchRow | undefined>;
  /** Newest first. */
  list(environment: string, importer: string, page: PageRequest): Promise<ListPage<SwitchRow>>;
}

export function createSwitchTrail(rows: Collection<SwitchRow>, audit: Audit): SwitchTrail {
  const idOf = ({ environment, importer }: Pointer, revision: number): string =>
    `${environment}/${importer}/${revision}`;
  return {
    async write(row) {
      const { environment, importer, revision, at, by, tenant, reason, kind, enabled, version, rollout } =
        row;
      await rows.insert(idOf(row, revision), row);
      await audit.write({
        // Of one length, so that switches of one millisecond, or under a clock that was set back, stay in their order.
        id: auditId(at, `${environment}/${importer}/${String(revision).padStart(9, "0")}`),
        at,
        subject: by,
        tenant,
        action: `environment.${kind}`,
        object: `${environment}/${importer}`,
        detail: {
          revision,
          reason,
          enabled,
          ...(version === undefined ? {} : { version }),
          ...(rollout === undefined ? {} : { rollout }),
        },
      });
    },
    async before(row) {
      if (row === undefined || row.stands <= 1) return undefined;
      const found = (await rows.read(idOf(row, row.stands - 1)))?.value;
      if (found === undefined || found.stands === found.revision) return found;
      return (await rows.read(idOf(row, found.stands)))?.value;
    },
    async list(environment, importer, page) {
      const { items, next } = await rows.list({
        by: "revisions",
        where: { environment, importer },
        descending: true,
        ...page,
      });
      return { items: items.map(({ value }) => value), ...(next === undefined ? {} : { next }) };
    },
  };
}
