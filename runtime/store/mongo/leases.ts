import { randomUUID } from "node:crypto";
import type { LeaseAnswer, LeaseHolder, LeaseRequest, Leases } from "../leases.ts";
import { isTaken, type Mongo } from "./mongo.ts";

/** A lease; a released one stays, so that fences only ever grow. */
export interface LeaseDocument {
  readonly _id: string;
  readonly fence: number;
  /** LeaseHolder as JSON; "" when nobody holds it. */
  readonly holder: string;
  /** Milliseconds since 1970. */
  readonly renewed: number;
  /** Names the call that took it. */
  readonly token: string;
}

function heldBy(row: LeaseDocument, request: LeaseRequest): LeaseHolder | undefined {
  if (row.holder === "") return undefined;
  const holder = JSON.parse(row.holder) as LeaseHolder;
  if (request.now - row.renewed > request.staleAfter) return undefined;
  if (holder.host === request.holder.host && !request.alive(holder.pid)) return undefined;
  return holder;
}

/**
 * Leases as documents, each changed by compare-and-set. Of several names all or none are taken: who comes too late for one
 * lets go of those that it has, and a process that dies between two of them is seen to be dead by the next.
 */
export function createMongoLeases(mongo: Mongo): Leases {
  const rows = () => mongo.other<LeaseDocument>("lease");

  const release = async (names: readonly string[], fence: number): Promise<void> => {
    await mongo.write(() => rows().updateMany({ _id: { $in: [...names] }, fence }, { $set: { holder: "" } }));
  };

  /** Takes one that is as it was seen. */
  const take = (seen: LeaseDocument | undefined, next: LeaseDocument): Promise<boolean> =>
    mongo.write(async () => {
      const done = async (): Promise<boolean> =>
        (await rows().findOne({ _id: next._id }))?.token === next.token;
      if (seen === undefined) {
        try {
          await rows().insertOne({ ...next });
          return true;
        } catch (error) {
          if (!isTaken(error)) throw error;
          return await done();
        }
      }
      const { _id, ...fields } = next;
      const { matchedCount } = await rows().updateOne({ ...seen }, { $set: fields });
      return matchedCount > 0 || (await done());
    });

  return {
    async acquire(request): Promise<LeaseAnswer> {
      const token = randomUUID();
      // In one order for all, so that of two that want the same two names one gets both.
      const names = request.names.toSorted();
      for (;;) {
        const found = await mongo.read(() =>
          rows()
            .find({ _id: { $in: names } })
            .toArray(),
        );
        const seen = new Map(found.map((row) => [row._id, row]));
        let fence = 0;
        for (const name of request.names) {
          const row = seen.get(name);
          if (row === undefined) continue;
          const holder = heldBy(row, request);
          if (holder !== undefined) return { taken: false, name, holder, renewed: row.renewed };
          fence = Math.max(fence, row.fence);
        }
        fence += 1;
        const taken: string[] = [];
        for (const name of names) {
          const holder = JSON.stringify(request.holder);
          const next = { _id: name, fence, holder, renewed: request.now, token };
          if (!(await take(seen.get(name), next))) break;
          taken.push(name);
        }
        if (taken.length === names.length) return { taken: true, fence };
        await release(taken, fence);
      }
    },
    async renew(names, fence, now) {
      const { matchedCount } = await mongo.write(() =>
        rows().updateMany(
          { _id: { $in: [...names] }, fence, holder: { $ne: "" } },
          { $set: { renewed: now } },
        ),
      );
      return matchedCount === names.length;
    },
    release,
  };
}
