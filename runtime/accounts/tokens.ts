import { randomBytes } from "node:crypto";
import { auditId } from "../registry/audit.ts";
import type { Actor, Audit } from "../registry/registry.ts";
import type { Documents, Stored } from "../store/documents/documents.ts";
import type { Accounts, Principal, TokenInfo } from "./accounts.ts";
import { tokens as tokensKind } from "./kinds.ts";
import { hashOf, newSecret } from "./secret.ts";

type TokenRow = Omit<TokenInfo, "id"> & { readonly hash: string };

/** How often the time of use is written, in milliseconds. */
const usedEvery = 60_000;

export interface TokensOptions {
  readonly documents: Documents;
  readonly audit: Audit;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
}

type Tokens = Pick<Accounts, "createToken" | "listTokens" | "revokeToken"> & {
  /** Who has this token; undefined for one that is unknown, old or revoked. */
  readonly principalOf: (secret: string) => Promise<Principal | undefined>;
};

/** What tokens of ours begin with, so that they are told from JWTs, and found where they were left lying. */
export const tokenPrefix = "imp_";

/** Opaque bearer tokens. */
export function createTokens({ documents, audit, clock }: TokensOptions): Tokens {
  const rows = documents.collection<TokenRow>(tokensKind);
  const tell = (
    action: string,
    id: string,
    by: Actor,
    at: number,
    detail: Record<string, unknown>,
  ): Promise<void> =>
    audit.write({
      id: auditId(at, `${action} ${id}`),
      at,
      ...actor(by),
      action,
      object: `token/${id}`,
      detail,
    });

  return {
    async createToken({ label, subject, tenant, role, expires }, by) {
      const secret = tokenPrefix + newSecret();
      const id = `t_${randomBytes(9).toString("base64url")}`;
      const created = clock();
      const row: TokenRow = {
        hash: hashOf(secret),
        label,
        subject,
        tenant,
        role,
        created,
        ...(expires === undefined ? {} : { expires }),
      };
      await rows.insert(id, row);
      await tell("token.create", id, by, created, {
        label,
        subject,
        tenant,
        role,
        ...(expires === undefined ? {} : { expires }),
      });
      return { token: shown(id, row), secret };
    },
    async listTokens({ tenant, ...page }) {
      const { items, next } = await rows.list({
        ...page,
        ...(tenant === undefined ? { by: "created" } : { by: "tenants", where: { tenant } }),
        descending: true,
      });
      return {
        items: items.map(({ id, value }) => shown(id, value)),
        ...(next === undefined ? {} : { next }),
      };
    },
    async revokeToken(id, by, tenant) {
      for (;;) {
        const found = await rows.read(id);
        if (found === undefined || (tenant !== undefined && found.value.tenant !== tenant)) return false;
        if (found.value.revoked !== undefined) return true;
        const revoked = clock();
        if (!(await rows.replace(id, found.revision, { ...found.value, revoked }))) continue;
        await tell("token.revoke", id, by, revoked, { label: found.value.label });
        return true;
      }
    },
    async principalOf(secret) {
      const hash = hashOf(secret);
      const found = (await rows.list({ by: "hashes", where: { hash }, limit: 1 })).items[0];
      if (found === undefined || !isLive(found.value, clock())) return undefined;
      await noteUse(found, clock());
      const { subject, tenant, role } = found.value;
      return { subject, tenant, roles: [role], by: "token", credential: found.id };
    },
  };

  /** Whoever is slower than another use of the same token leaves it: the time is the same to the minute. */
  async function noteUse({ id, revision, value }: Stored<TokenRow>, now: number): Promise<void> {
    if (value.lastUsed !== undefined && Math.abs(now - value.lastUsed) < usedEvery) return;
    await rows.replace(id, revision, { ...value, lastUsed: now });
  }
}

const isLive = ({ expires, revoked }: TokenRow, now: number): boolean =>
  revoked === undefined && (expires === undefined || expires > now);

const actor = ({ subject, tenant }: Actor): Actor => ({ subject, tenant });

function shown(id: string, { hash: _, ...row }: TokenRow): TokenInfo {
  return { id, ...row };
}
