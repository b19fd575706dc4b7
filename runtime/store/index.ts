export type * from "./extract-state.ts";
export type * from "./imports.ts";
export type {
  LeaseAnswer,
  LeaseHolder,
  LeaseRequest,
  Leases,
} from "./leases.ts";
export type * from "./ledger-state.ts";
export type * from "./load-state.ts";
export { entityKinds } from "./load-state.ts";
export { openStore, type StorePlace } from "./open-store.ts";
export { createSqliteStore as createStore } from "./sqlite/sqlite-store.ts";
export type * from "./stage-state.ts";
export type { ImportState, Store } from "./store.ts";
