import type { Plan } from "../../compiler/plan/index.ts";
import type { Documents } from "../store/documents/documents.ts";
import { createAudit } from "./audit.ts";
import type { Toolchain } from "./build-version.ts";
import { createEnvironments } from "./environments.ts";
import type { Registry } from "./registry.ts";
import { createVersions } from "./versions.ts";

export { type Built, buildVersion, type Toolchain } from "./build-version.ts";
export { BundleError } from "./bundle.ts";
export * from "./registry.ts";

export interface RegistryOptions extends Toolchain {
  readonly documents: Documents;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** The reference page of a plan, as Markdown. */
  readonly describe: (plan: Plan) => string;
}

/** Versions, environments and audit over a store of documents. */
export function createRegistry({ documents, clock, ...toolchain }: RegistryOptions): Registry {
  const audit = createAudit(documents, clock);
  const versions = createVersions({ documents, audit, clock, ...toolchain });
  return { versions, audit, environments: createEnvironments({ documents, versions, audit, clock }) };
}
