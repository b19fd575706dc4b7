import { StoreUnavailableError } from "../documents/documents.ts";
import type { NewPage } from "../extract-state.ts";
import type { Entity } from "../load-state.ts";
import type { NewEntity } from "../new-entity.ts";
import type { createRetry } from "../patience.ts";
import type { ImportState } from "../store.ts";
import type { Columns } from "./columns.ts";
import { type EntityRow, placeOf, toConcluded } from "./entity-row.ts";
import { listedNode } from "./node-row.ts";
import { packEntities, packGroup } from "./packed.ts";
import type { PayloadFiles, PayloadPlace } from "./payload-files.ts";
import type { PackedPage, RowState } from "./row-store.ts";

/**
 * An import's whole state: payloads are written before the rows that name them, and read with them.
 * @param retry repeats work while there is no room for payloads
 */
export function withPayloads(
  rows: RowState,
  payloads: PayloadFiles,
  retry: ReturnType<typeof createRetry>,
): ImportState {
  /** Waits only where payloads cannot be written, which is known at once. */
  const begun = <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return work();
    } catch (error) {
      return error instanceof StoreUnavailableError ? retry(async () => work()) : Promise.reject(error);
    }
  };

  const pack = (entities: readonly NewEntity[]): Columns =>
    packEntities(
      entities,
      entities.length === 0 ? [] : payloads.append(entities.map(({ payload }) => payload)),
    );

  const packPage = ({ groups, entities, ...page }: NewPage): PackedPage => ({
    ...page,
    groups: groups.map(packGroup),
    ...(entities === undefined ? {} : { entities: pack(entities) }),
  });

  const rewrite = <T extends { readonly payload?: string }>(
    one: T,
  ): Omit<T, "payload"> & { readonly payload?: PayloadPlace } => {
    const { payload, ...rest } = one;
    if (payload === undefined) return rest;
    const [place] = payloads.append([payload]);
    return { ...rest, payload: place! };
  };

  const toEntities = (found: readonly EntityRow[]): readonly Entity[] => {
    const read = payloads.read(found.map(placeOf));
    return found.map((row, index): Entity => Object.assign(toConcluded(row), read[index]!));
  };

  return {
    ...rows,
    // These do not wait themselves, since a frame that waits keeps what it was given, with all payloads, in memory.
    commitPage: (page) => begun(() => rows.commitPage(packPage(page))),
    commitStage: (outcomes, entities) => begun(() => rows.commitStage(outcomes, pack(entities))),
    async unplaced(after, limit) {
      return (await rows.unplaced(after, limit)).map(listedNode);
    },
    async issueNodesByKey(keys) {
      return (await rows.issueNodesByKey(keys)).map(listedNode);
    },
    place: (placements, links) => begun(() => rows.place(placements.map(rewrite), pack(links))),
    resolveLinks: (resolutions) => begun(() => rows.resolveLinks(resolutions.map(rewrite))),
    async unresolvedLinks(after, limit) {
      const found = await rows.unresolvedLinks(after, limit);
      const read = payloads.read(found);
      return found.map(({ id, key, issue }, index) => ({ id, key, issue, payload: read[index]!.payload }));
    },
    async staged(query) {
      return toEntities(await rows.staged(query));
    },
    async entities(ids) {
      return toEntities(await rows.entities(ids));
    },
    async orphans(query) {
      return toEntities(await rows.orphans(query));
    },
    async concluded(query) {
      return (await rows.concluded(query)).map(toConcluded);
    },
  };
}
