import { auditId } from "../registry/audit.ts";
import type { Audit } from "../registry/registry.ts";
import type { Documents } from "../store/documents/documents.ts";
import type { Accounts, Principal, Role, Session } from "./accounts.ts";
import { links as linksKind, sessions as sessionsKind } from "./kinds.ts";
import { hashOf, newSecret } from "./secret.ts";

interface SessionRow {
  readonly subject: string;
  readonly tenant: string;
  readonly roles: readonly Role[];
  readonly created: number;
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

  return {
    async createLink({ subject, tenant, roles, lives = linkLives }, by) {
      const created = clock();
      await links.removeBelow("expiry", created);
      const secret = newSecret();
      const expires = created + Math.min(lives, longestLink);
      await links.insert(hashOf(secret), { subject, tenant, roles, created, expires });
      await audit.write({
        id: auditId(created, `link.create ${hashOf(secret).slice(0, 16)}`),
        at: created,
        subject: by.subject,
        tenant: by.tenant,
        action: "link.create",
        object: `principal/${subject}`,
        detail: { tenant, roles, expires },
      });
      return { secret, expires };
    },
    async redeemLink(secret) {
      const link = await links.read(hashOf(secret));
      // Of two who come with the same link only one removes it.
      if (link === undefined || !(await links.remove(link.id)) || link.value.expires <= clock())
        return undefined;
      const created = clock();
      await sessions.removeBelow("expiry", created);
      const { subject, tenant, roles } = link.value;
      const session = newSecret();
      const row: SessionRow = { subject, tenant, roles, created, expires: created + sessionLives };
      await sessions.insert(hashOf(session), row);
      await audit.write({
        id: auditId(created, `session.create ${hashOf(session).slice(0, 16)}`),
        at: created,
        subject,
        tenant,
        action: "session.create",
        object: `principal/${subject}`,
        detail: { roles },
      });
      return opened(session, row);
    },
    async session(secret) {
      const found = await sessions.read(hashOf(secret));
      return found === undefined || found.value.expires <= clock() ? undefined : opened(secret, found.value);
    },
    async endSession(secret) {
      await sessions.remove(hashOf(secret));
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
