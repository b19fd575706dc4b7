import type { Plan } from "../../compiler/plan/index.ts";
import type { Accounts } from "../accounts/index.ts";
import type { Registry, Toolchain } from "../registry/index.ts";
import type { Documents } from "../store/documents/documents.ts";

/** What the API is made of; whoever mounts it makes these. */
export interface ApiContext {
  readonly registry: Registry;
  readonly accounts: Accounts;
  readonly documents: Documents;
  readonly toolchain: Toolchain;
  /** The environment whose importers end users get. */
  readonly environment: string;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** JSON Schema of the override document of a plan. */
  readonly overrideSchema: (plan: Plan) => object;
}
