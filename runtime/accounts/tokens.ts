import { randomBytes } from "node:crypto";
import { auditId } from "../registry/audit.ts";
import type { Actor, Audit } from "../registry/registry.ts";
import type { Documents, Stored } from "../store/documents/documents.ts";
import type { Accounts, Principal, TokenInfo } from "./accounts.ts";
import { tokens as tokensKind } from "./kinds.ts";
import { hashOf, newSecret } from "./secret.ts";

type TokenRow = Omit<TokenInfo, "id"> & {
  readonly hash: string;
  readonly createdBy: Actor;
  readonly revokedBy?: Actor;
};

/** How often the time of use is written, in milliseconds. */
const usedEvery = 60_000;

/** How long what was read of a token is taken for true, in milliseconds. */
const freshFor = 500;

/** Tokens that are kept in memory, so that it does not grow with those who come. */
const mostKnown = 10_000;

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
  const known = new Map<string, { readonly at: number; readonly found: Stored<TokenRow> }>();
  /** Entries that say the same whoever writes them. */
  async function tell(id: string, row: TokenRow): Promise<void> {
    const { label, subject, tenant, role, created, createdBy, expires, revoked, revokedBy } = row;
    const object = `token/${id}`;
    await audit.write({
      id: auditId(created, `token.create ${id}`),
      at: created,
      ...createdBy,
      action: "token.create",
      object,
      owner: tenant,
      detail: { label, subject, tenant, role, ...(expires === undefined ? {} : { expires }) },
    });
    if (revoked === undefined || revokedBy === undefined) return;
    await audit.write({
      id: auditId(revoked, `token.revoke ${id}`),
      at: revoked,
      ...revokedBy,
      action: "token.revoke",
      object,
      owner: tenant,
      detail: { label },
    });
  }
  audit.mends("token", async ([id = ""]) => {
    const found = await rows.read(id);
    if (found !== undefined) await tell(id, found.value);
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
        createdBy: actor(by),
        ...(expires === undefined ? {} : { expires }),
      };
      await audit.during("token", [id], async () => {
        await rows.insert(id, row);
        await tell(id, row);
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
        const row: TokenRow = { ...found.value, revoked: clock(), revokedBy: actor(by) };
        const won = await audit.during("token", [id], async () => {
          const replaced = await rows.replace(id, found.revision, row);
          if (replaced) await tell(id, row);
          return replaced;
        });
        known.delete(row.hash);
        if (won) return true;
      }
    },
    async principalOf(secret) {
      const found = await present(hashOf(secret));
      if (found === undefined || !isLive(found.value, clock())) return undefined;
      const { subject, tenant, role } = found.value;
      return { subject, tenant, roles: [role], by: "token", credential: found.id };
    },
  };

  /**
   * The token of a hash, as it was half a second ago at most: a revocation is seen in every process within a second, and a
   * program that asks a hundred times a second costs two looks.
   */
  async function present(hash: string): Promise<Stored<TokenRow> | undefined> {
    const now = clock();
    const kept = known.get(hash);
    if (kept !== undefined && now >= kept.at && now < kept.at + freshFor) return kept.found;
    const found = (await rows.list({ by: "hashes", where: { hash }, limit: 1 })).items[0];
    if (found === undefined) return undefined;
    if (isLive(found.value, now)) await noteUse(found, now);
    if (known.size >= mostKnown) known.clear();
    known.set(hash, { at: now, found });
    return found;
  }

  /** Whoever is slower than another use of the same token leaves it: the time is the same to the minute. */
  async function noteUse({ id, revision, value }: Stored<TokenRow>, now: number): Promise<void> {
    if (value.lastUsed !== undefined && Math.abs(now - value.lastUsed) < usedEvery) return;
    await rows.replace(id, revision, { ...value, lastUsed: now });
  }
}

const isLive = ({ expires, revoked }: TokenRow, now: number): boolean =>
  revoked === undefined && (expires === undefined || expires > now);

const actor = ({ subject, tenant }: Actor): Actor => ({ subject, tenant });

function shown(id: string, { hash: _, createdBy: _by, revokedBy: _revokedBy, ...row }: TokenRow): TokenInfo {
  return { id, ...row };
}
