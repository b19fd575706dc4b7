import type { Site, User } from "./site/site.ts";
import type { Store } from "./store/store.ts";

/** What every route, page and rule works on. */
export interface SandboxContext {
  site: Site;
  store: Store;
  /** Milliseconds since 1970. */
  now(): number;
  /** How long after its commit an issue is found by search. */
  searchLagMs: number;
  /** Largest attachment, in bytes. */
  uploadLimit: number;
}

/** A signed-in caller. */
export interface Caller {
  user: User;
  canWrite: boolean;
}
