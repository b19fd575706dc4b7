import type { Stream } from "../../../compiler/plan/index.ts";
import type { SourcePage } from "../../source/source.ts";
import type { NewRecord, Partition, RecordGroup } from "../../store/extract-state.ts";
import type { NewEntity } from "../../store/new-entity.ts";
import type { EngineContext } from "../engine-context.ts";
import { usesStreamTables } from "../mapping/index.ts";
import { readyMaps } from "./ready-maps.ts";
import { type Staged, stageRecord } from "./stage-record.ts";

/** A page's records as mapping judged them, and the entities made from them; an entity's `row` is its record's position. */
export interface StagedPage {
  readonly groups: readonly RecordGroup[];
  readonly entities: readonly NewEntity[];
}

const noChildren = {};
const none: readonly never[] = [];

/** Maps a page that was just read; undefined for a stream whose records have to wait. */
export type StageAtHand = (
  stream: Stream,
  partition: Partition,
  page: SourcePage,
  groups: readonly RecordGroup[],
) => StagedPage | undefined;

/**
 * Maps records while their page is in memory, so that it need not be read from the spool and parsed again. Only for
 * streams whose records depend on nothing that comes later: no joined children, no choice, no limit, no table that is read
 * from a stream.
 */
export function createStageAtHand(context: EngineContext): StageAtHand {
  const ready = readyMaps(context);
  const { plan } = context;
  const late = new Set(plan.maps.filter((map) => usesStreamTables(plan, map)).map((map) => map.stream));
  const waits = (stream: Stream): boolean =>
    context.info.limit !== undefined ||
    stream.choose !== undefined ||
    context.graph.joined(stream.name) ||
    context.graph.unions(stream.name).length > 0;

  return (stream, partition, page, groups) => {
    const maps = ready.get(stream.name);
    const [group, ...unions] = groups;
    if (maps === undefined || group === undefined || unions.length > 0 || waits(stream)) return undefined;
    if (maps.mappings.some(({ joins }) => joins.length > 0) || late.has(stream.name)) return undefined;
    const staged: Staged = { outcomes: [], entities: [] };
    const records = group.records.map((record): NewRecord => {
      if (record.state !== "extracted") return record;
      const results = maps.map({
        record: page.records[record.position]?.value,
        ancestors: partition.context,
        children: noChildren,
        header: page.header,
      });
      const { position, id } = record;
      const { state, reason, title } = stageRecord(
        { row: { row: position, stream: stream.name, id }, space: stream.identity, results, children: none },
        staged,
      );
      const judged: { -readonly [Name in keyof NewRecord]: NewRecord[Name] } = { ...record, state };
      if (reason !== undefined) judged.reason = reason;
      if (title !== undefined) judged.title = title;
      return judged;
    });
    return { groups: [{ ...group, records }], entities: staged.entities };
  };
}
