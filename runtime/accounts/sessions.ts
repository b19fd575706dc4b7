import { auditId } from "../registry/audit.ts";
import type { Actor, Audit } from "../registry/registry.ts";
import type { Documents } from "../store/documents/documents.ts";
import type { Accounts, Principal, Role, Session } from "./accounts.ts";
import { links as linksKind, sessions as sessionsKind } from "./kinds.ts";
import { hashOf, newSecret } from "./secret.ts";

interface SessionRow {
  readonly subject: string;
  readonly tenant: string;
  readonly roles: readonly Role[];
  readonly created: number;
  readonly createdBy: Actor;
  readonly expires: number;
}

const minute = 60_000;
/** A link that opens the door to whoever reads it is short-lived. */
const linkLives = 5 * minute;
/** A working day, then one signs in again. */
const sessionLives = 12 * 60 * minute;
/** Invites may wait for a person, but not for ever. */
const longestLink = 30 * 24 * 60 * minute;

export interface SessionsOptions {
  readonly documents: Documents;
  readonly audit: Audit;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
}

type Sessions = Pick<Accounts, "createLink" | "redeemLink" | "session" | "endSession">;

/** Browser sessions, and the links that begin them. */
export function createSessions({ documents, audit, clock }: SessionsOptions): Sessions {
  const sessions = documents.collection<SessionRow>(sessionsKind);
  const links = documents.collection<SessionRow>(linksKind);

  /** An entry that says the same whoever writes it. */
  const tell = (action: "link.create" | "session.create", hash: string, row: SessionRow): Promise<void> =>
    audit.write({
      id: auditId(row.created, `${action} ${hash.slice(0, 16)}`),
      at: row.created,
      ...row.createdBy,
      action,
      object: `principal/${row.subject}`,
      owner: row.tenant,
      detail: { tenant: row.tenant, roles: row.roles, expires: row.expires },
    });
  audit.mends("link.create", async ([hash = ""]) => {
    const found = await links.read(hash);
    if (found !== undefined) await tell("link.create", hash, found.value);
  });
  audit.mends("session.create", async ([hash = "", link = ""]) => {
    const found = await sessions.read(hash);
    if (found !== undefined && (await links.read(link)) === undefined)
      await tell("session.create", hash, found.value);
  });

  const tellEnd = (hash: string, { subject, tenant }: Actor, at: number): Promise<void> =>
    audit.write({
      id: auditId(at, `session.end ${hash.slice(0, 16)}`),
      at,
      subject,
      tenant,
      action: "session.end",
      object: `principal/${subject}`,
      owner: tenant,
      detail: {},
    });
  audit.mends("session.end", async ([hash = "", subject = "", tenant = "", at = ""]) => {
    if ((await sessions.read(hash)) === undefined) await tellEnd(hash, { subject, tenant }, Number(at));
  });

  return {
    async createLink({ subject, tenant, roles, lives = linkLives }, by) {
      const created = clock();
      await links.removeBelow("expiry", created);
      const secret = newSecret();
      const expires = created + Math.min(lives, longestLink);
      const createdBy = { subject: by.subject, tenant: by.tenant };
      const row: SessionRow = { subject, tenant, roles, created, createdBy, expires };
      const hash = hashOf(secret);
      await audit.during("link.create", [hash], async () => {
        await links.insert(hash, row);
        await tell("link.create", hash, row);
      });
      return { secret, expires };
    },
    async redeemLink(secret) {
      const created = clock();
      const link = await links.read(hashOf(secret));
      if (link === undefined || link.value.expires <= created) return undefined;
      await sessions.removeBelow("expiry", created);
      const { subject, tenant, roles } = link.value;
      const session = newSecret();
      const row: SessionRow = {
        subject,
        tenant,
        roles,
        created,
        createdBy: { subject, tenant },
        expires: created + sessionLives,
      };
      // The session first, so that a stop in between leaves a link that can still be used, and a session that nobody has.
      const hash = hashOf(session);
      const won = await audit.during("session.create", [hash, link.id], async () => {
        await sessions.insert(hash, row);
        // Of two who come with the same link only one removes it.
        if (await links.remove(link.id)) {
          await tell("session.create", hash, row);
          return true;
        }
        await sessions.remove(hash);
        return false;
      });
      if (!won) return undefined;
      return opened(session, row);
    },
    async session(secret) {
      const found = await sessions.read(hashOf(secret));
      return found === undefined || found.value.expires <= clock() ? undefined : opened(secret, found.value);
    },
    async endSession(secret) {
      const hash = hashOf(secret);
      const found = await sessions.read(hash);
      if (found === undefined) return;
      const { subject, tenant, created } = found.value;
      // A clock that was set back does not end it before it began.
      const at = Math.max(clock(), created);
      await audit.during("session.end", [hash, subject, tenant, String(at)], async () => {
        if (await sessions.remove(hash)) await tellEnd(hash, { subject, tenant }, at);
      });
    },
  };
}

function opened(secret: string, { subject, tenant, roles, expires }: SessionRow): Session {
  const principal: Principal = {
    subject,
    tenant,
    roles,
    by: "session",
    credential: hashOf(secret).slice(0, 16),
  };
  return { secret, principal, expires };
}
