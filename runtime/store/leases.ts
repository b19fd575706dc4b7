/** Who holds a lease, as shown to whoever is refused. */
export interface LeaseHolder {
  readonly host: string;
  readonly pid: number;
  /** Milliseconds since 1970. */
  readonly since: number;
  /** What it does, such as the import's id. */
  readonly purpose: string;
}

export interface LeaseRequest {
  /** All or none are taken. */
  readonly names: readonly string[];
  readonly holder: LeaseHolder;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** A lease that was not renewed for so many milliseconds is free. */
  readonly staleAfter: number;
  /** Whether a process of this host lives; a dead one's lease is free at once. */
  readonly alive: (pid: number) => boolean;
}

export type LeaseAnswer =
  /** The fence is higher than that of every earlier holder of these names. */
  | { readonly taken: true; readonly fence: number }
  | { readonly taken: false; readonly name: string; readonly holder: LeaseHolder; readonly renewed: number };

/** Leases by name, so that one import has one live runner. */
export interface Leases {
  acquire(request: LeaseRequest): Promise<LeaseAnswer>;
  /** False when another holder has taken one of them meanwhile. */
  renew(names: readonly string[], fence: number, now: number): Promise<boolean>;
  release(names: readonly string[], fence: number): Promise<void>;
}

/** The state was about to be written by a runner whose lease another one has taken. */
export class LeaseLostError extends Error {
  readonly code = "lease-lost";
  readonly resumable = true;
  readonly lease: string;

  constructor(name: string) {
    super(`Another process has taken over ${name}; this one stops without writing anything more.`);
    this.name = "LeaseLostError";
    this.lease = name;
  }
}
