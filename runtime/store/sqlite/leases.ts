import type { LeaseAnswer, LeaseHolder, LeaseRequest, Leases } from "../leases.ts";
import type { Database } from "./database.ts";

interface LeaseRow {
  fence: number;
  holder: string | null;
  renewed: number;
}

function heldBy(row: LeaseRow | undefined, request: LeaseRequest): LeaseHolder | undefined {
  if (row === undefined || row.holder === null) return undefined;
  const holder = JSON.parse(row.holder) as LeaseHolder;
  if (request.now - row.renewed > request.staleAfter) return undefined;
  if (holder.host === request.holder.host && !request.alive(holder.pid)) return undefined;
  return holder;
}

/** Leases as rows; a released row stays, so that fences only ever grow. */
export function createLeases(database: Database): Leases {
  const read = (name: string) =>
    database.get<LeaseRow>("SELECT fence, holder, renewed FROM lease WHERE name = ?", name);

  return {
    async acquire(request): Promise<LeaseAnswer> {
      return database.writeDurable(() => {
        let fence = 0;
        for (const name of request.names) {
          const row = read(name);
          const holder = heldBy(row, request);
          if (row !== undefined && holder !== undefined)
            return { taken: false, name, holder, renewed: row.renewed };
          fence = Math.max(fence, row?.fence ?? 0);
        }
        fence += 1;
        for (const name of request.names) {
          database.run(
            "INSERT INTO lease(name, fence, holder, renewed) VALUES (?1, ?2, ?3, ?4) ON CONFLICT(name) DO UPDATE SET fence = ?2, holder = ?3, renewed = ?4",
            name,
            fence,
            JSON.stringify(request.holder),
            request.now,
          );
        }
        return { taken: true, fence };
      });
    },
    async renew(names, fence, now) {
      return database.write(() => {
        let held = true;
        for (const name of names) {
          const { changes } = database.run(
            "UPDATE lease SET renewed = ? WHERE name = ? AND fence = ? AND holder IS NOT NULL",
            now,
            name,
            fence,
          );
          held &&= changes === 1;
        }
        return held;
      });
    },
    async release(names, fence) {
      database.write(() => {
        for (const name of names) {
          database.run("UPDATE lease SET holder = NULL WHERE name = ? AND fence = ?", name, fence);
        }
      });
    },
  };
}
