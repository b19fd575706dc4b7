import type { Actor, ListPage, PageRequest } from "../registry/registry.ts";

/** Engineers write and publish specs; operators switch environments and give out access; importers run imports. */
export type Role = "engineer" | "operator" | "importer";

/** Who a request comes from. */
export interface Principal extends Actor {
  /** One or more; a token has one. */
  readonly roles: readonly Role[];
  readonly by: "token" | "session" | "oidc";
  /** Of the token or session; the subject's for OIDC. */
  readonly credential: string;
}

export interface TokenInfo {
  /** Names the token without giving access: `t_…`. */
  readonly id: string;
  readonly label: string;
  readonly subject: string;
  readonly tenant: string;
  readonly role: Role;
  readonly created: number;
  /** Milliseconds since 1970; absent for one that does not expire. */
  readonly expires?: number;
  /** Within a minute of the truth; absent before the first use. */
  readonly lastUsed?: number;
  readonly revoked?: number;
}

export interface NewToken {
  readonly label: string;
  readonly subject: string;
  readonly tenant: string;
  readonly role: Role;
  readonly expires?: number;
}

export interface Session {
  /** Goes into the cookie, and is kept only as a hash. */
  readonly secret: string;
  readonly principal: Principal;
  /** Milliseconds since 1970. */
  readonly expires: number;
}

/** A link that makes a session, once. Its secret stands in the fragment, which browsers send to nobody. */
export interface SignInLink {
  readonly secret: string;
  readonly expires: number;
}

/** Tokens, sessions and links. Secrets are kept as SHA-256 only. A wrong, old or revoked one is `undefined`, whatever was wrong. */
export interface Accounts {
  /** The secret is told this once: `imp_…`. */
  createToken(token: NewToken, by: Actor): Promise<{ readonly token: TokenInfo; readonly secret: string }>;
  /** Of one tenant where it is named, newest first. */
  listTokens(page: PageRequest & { readonly tenant?: string }): Promise<ListPage<TokenInfo>>;
  /** False when there is no such token, or it is another tenant's. */
  revokeToken(id: string, by: Actor, tenant?: string): Promise<boolean>;
  /** A bearer: one of our tokens, or a JWT of the configured issuer. */
  authenticate(bearer: string): Promise<Principal | undefined>;
  /** For who runs the server, or is invited; five minutes and once unless said otherwise. */
  createLink(
    wanted: {
      readonly subject: string;
      readonly tenant: string;
      readonly roles: readonly Role[];
      readonly lives?: number;
    },
    by: Actor,
  ): Promise<SignInLink>;
  /** Takes a link's secret, once, even when two ask at the same time. */
  redeemLink(secret: string): Promise<Session | undefined>;
  /** The session of a cookie. */
  session(secret: string): Promise<Session | undefined>;
  endSession(secret: string): Promise<void>;
}
