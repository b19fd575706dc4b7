import type { LedgerState, PartitionCount, RecordCount } from "../store/ledger-state.ts";
import { entityKinds } from "../store/load-state.ts";
import type { EntityAccount, RecordAccount } from "./report.ts";

/** Both accounts with the differences found in them. */
export interface Ledger {
  readonly records: readonly RecordAccount[];
  readonly entities: readonly EntityAccount[];
  readonly partitions: readonly PartitionCount[];
  readonly differences: readonly string[];
  /** Records and entities without a final state, and partitions that were not read to an end. */
  readonly open: number;
}

/**
 * Draws up both accounts. One side of each is counted when pages and entities are written, the other side is what the
 * rows say now, so that a lost or doubled row shows as a difference.
 * @param order streams in the order they are shown
 */
export async function drawLedger(state: LedgerState, order: readonly string[]): Promise<Ledger> {
  const [records, entities, partitions] = [
    await recordAccounts(state, order),
    await entityAccounts(state),
    await state.partitionCounts(),
  ];
  const differences: string[] = [];
  for (const account of records) {
    const sum =
      account.mapped +
      account.context +
      account.notChosen +
      total(account.skipped) +
      account.duplicate +
      total(account.rejected) +
      account.open;
    if (sum !== account.extracted) {
      differences.push(
        `${account.stream}: ${account.extracted} records were extracted, and ${sum} are accounted for.`,
      );
    }
  }
  for (const account of entities) {
    const sum =
      account.created +
      account.updated +
      account.matched +
      account.unchanged +
      total(account.rejected) +
      total(account.failed) +
      account.open;
    if (sum !== account.mapped)
      differences.push(`${account.kind}: ${account.mapped} were mapped, and ${sum} are accounted for.`);
  }
  const strays = await state.strays();
  if (strays.records !== 0) differences.push(`${strays.records} mapped records have no entity.`);
  if (strays.entities !== 0) differences.push(`${strays.entities} entities name no mapped record.`);
  const openPartitions = partitions.reduce(
    (sum, row) => sum + (row.state === "open" ? row.partitions : 0),
    0,
  );
  const open = [...records, ...entities].reduce((sum, account) => sum + account.open, openPartitions);
  return { records, entities, partitions, differences, open };
}

async function recordAccounts(state: LedgerState, order: readonly string[]): Promise<RecordAccount[]> {
  const extracted = await state.extractedCounts();
  const counts = await state.recordCounts();
  return order
    .filter((stream) => extracted.has(stream) || counts.some((row) => row.stream === stream))
    .map((stream) => {
      const rows = counts.filter((row) => row.stream === stream);
      const of = (...states: string[]) =>
        rows.reduce((sum, row) => sum + (states.includes(row.state) ? row.count : 0), 0);
      const by = (name: string) => byReason(rows.filter((row) => row.state === name));
      return {
        stream,
        extracted: extracted.get(stream) ?? 0,
        mapped: of("mapped"),
        context: of("context"),
        notChosen: of("not_chosen"),
        skipped: by("skipped"),
        duplicate: of("duplicate"),
        ...sameId(rows),
        rejected: by("rejected"),
        open: of("waiting", "extracted"),
      };
    });
}

function sameId(rows: readonly RecordCount[]): Pick<RecordAccount, "sameId"> {
  const told = rows.filter(({ state, reason }) => state === "duplicate" && reason !== "");
  return told.length === 0 ? {} : { sameId: told.reduce((sum, { count }) => sum + count, 0) };
}

async function entityAccounts(state: LedgerState): Promise<EntityAccount[]> {
  const mapped = await state.stagedCounts();
  const counts = await state.entityCounts();
  return entityKinds
    .filter((kind) => mapped.has(kind) || counts.some((row) => row.kind === kind))
    .map((kind) => {
      const rows = counts.filter((row) => row.kind === kind);
      const of = (name: string) => rows.reduce((sum, row) => sum + (row.state === name ? row.count : 0), 0);
      const by = (name: string) => byReason(rows.filter((row) => row.state === name));
      return {
        kind,
        mapped: mapped.get(kind) ?? 0,
        created: of("created"),
        updated: of("updated"),
        matched: of("matched"),
        unchanged: of("unchanged"),
        rejected: by("rejected"),
        failed: by("failed"),
        open: of("staged"),
      };
    });
}

function byReason(
  rows: readonly { readonly reason: string; readonly count: number }[],
): Record<string, number> {
  return Object.fromEntries(rows.map((row) => [row.reason === "" ? "no reason" : row.reason, row.count]));
}

/** The sum over all reasons. */
export function total(byReason: Readonly<Record<string, number>>): number {
  return Object.values(byReason).reduce((sum, count) => sum + count, 0);
}
