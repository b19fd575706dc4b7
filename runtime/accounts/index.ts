import type { Audit } from "../registry/registry.ts";
import type { Documents } from "../store/documents/documents.ts";
import type { Accounts } from "./accounts.ts";
import { createOidc, type OidcSettings } from "./oidc.ts";
import { createSessions } from "./sessions.ts";
import { createTokens, tokenPrefix } from "./tokens.ts";

export type * from "./accounts.ts";
export { IssuerUnavailableError, type OidcSettings } from "./oidc.ts";
export { allows, allRoles, manages, type Permission, platformTenant, rolesFor } from "./permissions.ts";

export interface AccountsOptions {
  readonly documents: Documents;
  readonly audit: Audit;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  readonly oidc?: OidcSettings;
}

/** Who may do what: tokens, sessions and links in a store of documents, and an issuer's JWTs where one is configured. */
export function createAccounts({ documents, audit, clock, oidc }: AccountsOptions): Accounts {
  const { principalOf, ...tokens } = createTokens({ documents, audit, clock });
  const issued = oidc === undefined ? undefined : createOidc(oidc, clock);
  return {
    ...tokens,
    ...createSessions({ documents, audit, clock }),
    async authenticate(bearer) {
      if (bearer.startsWith(tokenPrefix)) return principalOf(bearer);
      return issued?.(bearer);
    },
  };
}
