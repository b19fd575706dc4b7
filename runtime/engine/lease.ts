import { hostname } from "node:os";
import type { Clock } from "../source/source.ts";
import { StoreUnavailableError } from "../store/documents/documents.ts";
import { isAlive } from "../store/is-alive.ts";
import type { LeaseHolder, Leases } from "../store/leases.ts";

/** Another live process runs this import, or one between the same two places. */
export class LeaseRefusedError extends Error {
  readonly code = "held";
  readonly holder: LeaseHolder;

  constructor(name: string, holder: LeaseHolder, renewed: number, now: number) {
    super(
      `Process ${holder.pid} on ${holder.host} holds ${name} since ${new Date(holder.since).toISOString()} (${holder.purpose}, last sign of life ${Math.max(0, Math.round((now - renewed) / 1000))} s ago). Wait for it, or stop it and resume.`,
    );
    this.name = "LeaseRefusedError";
    this.holder = holder;
  }
}

/** What a run holds while it lives. */
export interface HeldLease {
  readonly name: string;
  readonly fence: number;
  release(): Promise<void>;
}

export interface LeaseOptions {
  readonly leases: Leases;
  /** The first one fences the writes. */
  readonly names: readonly string[];
  readonly purpose: string;
  readonly clock: Clock;
  /** Called when another process has taken the lease over. */
  readonly lost: () => void;
  readonly alive?: (pid: number) => boolean;
}

/** Without a sign of life for so long (milliseconds) a holder is taken for dead. */
const staleAfter = 30_000;
const beatEvery = 5_000;

/**
 * Takes the leases of a run and keeps them alive until they are released.
 * @throws LeaseRefusedError with who holds one of them
 */
export async function holdLease({
  leases,
  names,
  purpose,
  clock,
  lost,
  alive,
}: LeaseOptions): Promise<HeldLease> {
  const now = clock();
  const answer = await leases.acquire({
    names,
    holder: { host: hostname(), pid: process.pid, since: now, purpose },
    now,
    staleAfter,
    alive: alive ?? isAlive,
  });
  if (!answer.taken) throw new LeaseRefusedError(answer.name, answer.holder, answer.renewed, now);
  const { fence } = answer;
  const beat = setInterval(() => {
    leases.renew(names, fence, clock()).then(
      (held) => {
        if (!held) lost();
      },
      // A store that is away for a while is waited for; who takes over meanwhile fences this run's next write.
      (error: unknown) => {
        if (!(error instanceof StoreUnavailableError)) lost();
      },
    );
  }, beatEvery);
  beat.unref();
  return {
    name: names[0]!,
    fence,
    async release() {
      clearInterval(beat);
      await leases.release(names, fence);
    },
  };
}
