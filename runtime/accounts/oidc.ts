import { createRemoteJWKSet, errors, type JWTPayload, jwtVerify } from "jose";
import { StoreUnavailableError } from "../store/documents/documents.ts";
import type { Principal } from "./accounts.ts";
import { allRoles } from "./permissions.ts";

/** An issuer whose tokens are taken. */
export interface OidcSettings {
  /** As it stands in its tokens: `https://id.example.com`. */
  readonly issuer: string;
  /** Who the tokens must be meant for. */
  readonly audience: string;
  /** The claim that holds the role or a list of roles; `roles` when it is not said. */
  readonly rolesClaim?: string;
  /** The claim that holds the tenant; `tenant` when it is not said. */
  readonly tenantClaim?: string;
}

/** Signatures by a key that only the issuer has; a shared secret or none at all is not taken. */
const algorithms = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA"];

/** The issuer cannot be asked for its keys. */
export class IssuerUnavailableError extends StoreUnavailableError {
  constructor(issuer: string, cause: unknown) {
    super(`The issuer ${issuer} does not answer, so that its tokens cannot be checked.`, { cause });
    this.name = "IssuerUnavailableError";
  }
}

/**
 * Checks JWTs of an OpenID Connect issuer (https://openid.net/specs/openid-connect-discovery-1_0.html).
 * @param fetcher reads the issuer's configuration and keys
 * @param clock milliseconds since 1970
 * @returns who a token speaks for; undefined when its signature, issuer, audience, times or claims do not fit
 */
export function createOidc(
  { issuer, audience, rolesClaim = "roles", tenantClaim = "tenant" }: OidcSettings,
  clock: () => number,
  fetcher: typeof fetch = fetch,
): (jwt: string) => Promise<Principal | undefined> {
  let keys: Promise<ReturnType<typeof createRemoteJWKSet>> | undefined;

  async function discover(): Promise<ReturnType<typeof createRemoteJWKSet>> {
    const address = `${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`;
    const response = await fetcher(address, { signal: AbortSignal.timeout(5_000) });
    if (!response.ok) throw new Error(`${address} answered ${response.status}`);
    const found = (await response.json()) as { issuer?: unknown; jwks_uri?: unknown };
    if (found.issuer !== issuer || typeof found.jwks_uri !== "string") {
      throw new Error(`${address} is not the configuration of ${issuer}`);
    }
    return createRemoteJWKSet(new URL(found.jwks_uri), { timeoutDuration: 5_000 });
  }

  return async (jwt) => {
    let payload: JWTPayload;
    try {
      keys ??= discover();
      const verified = await jwtVerify(jwt, await keys, {
        issuer,
        audience,
        algorithms,
        currentDate: new Date(clock()),
        requiredClaims: ["sub", "exp"],
      });
      payload = verified.payload;
    } catch (error) {
      if (isRefused(error)) return undefined;
      // Asked again by the next token.
      keys = undefined;
      throw new IssuerUnavailableError(issuer, error);
    }
    const tenant = payload[tenantClaim];
    const claimed = payload[rolesClaim];
    const roles = allRoles.filter(
      (role) => claimed === role || (Array.isArray(claimed) && claimed.includes(role)),
    );
    if (typeof tenant !== "string" || tenant === "" || roles.length === 0 || payload.sub === undefined)
      return undefined;
    return { subject: payload.sub, tenant, roles, by: "oidc", credential: payload.sub };
  };
}

/** Whether the token is at fault, and not the way to the issuer. */
function isRefused(error: unknown): boolean {
  if (error instanceof errors.JWKSTimeout || error instanceof errors.JWKSInvalid) return false;
  return error instanceof errors.JOSEError && error.code !== "ERR_JOSE_GENERIC";
}
