import { createHash, timingSafeEqual } from "node:crypto";
import type { FastifyRequest } from "fastify";
import { JiraError, refusal } from "../rules/error-collection.ts";
import type { Caller } from "../sandbox-context.ts";
import type { Site } from "../site/site.ts";

/** An account's e-mail address and API token. */
export interface Credentials {
  email: string;
  token: string;
}

/** What Jira answers without, or with wrong, credentials. */
export function unauthenticated(): JiraError {
  return new JiraError(
    401,
    { message: "Client must be authenticated to access this resource.", "status-code": 401 },
    { "www-authenticate": 'OAuth realm="importer-sandbox"', "x-seraph-loginreason": "AUTHENTICATED_FAILED" },
  );
}

/** Finds who sends a request; undefined when it carries no credentials. Throws JiraError 401 for wrong ones. */
export type Authenticate = (request: FastifyRequest) => Caller | undefined;

/** Checks Basic `email:token` against the two accounts of the sandbox. */
export function createAuthenticate(
  site: Site,
  administrator: Credentials,
  reader: Credentials,
): Authenticate {
  const accounts = [
    {
      expected: digest(`${administrator.email.toLowerCase()}:${administrator.token}`),
      role: "administrator",
    },
    { expected: digest(`${reader.email.toLowerCase()}:${reader.token}`), role: "reader" },
  ] as const;
  // Reading and comparing a header costs more than looking it up; only the two right ones are kept.
  const known = new Map<string, Caller>();
  return (request) => {
    const header = request.headers.authorization;
    if (header === undefined) return undefined;
    const cached = known.get(header);
    if (cached !== undefined) return cached;
    const [scheme = "", encoded = ""] = header.split(" ");
    if (scheme.toLowerCase() !== "basic") throw unauthenticated();
    const decoded = Buffer.from(encoded, "base64").toString();
    const colon = decoded.indexOf(":");
    const given = digest(decoded.slice(0, colon).toLowerCase() + decoded.slice(colon));
    const account = accounts.find(({ expected }) => timingSafeEqual(expected, given));
    const user =
      account === undefined ? undefined : site.users.find((candidate) => candidate.role === account.role);
    if (account === undefined || user === undefined) throw unauthenticated();
    const caller: Caller = { user, canWrite: account.role === "administrator" };
    known.set(header, caller);
    return caller;
  };
}

function digest(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}

/** Refuses a write of an account that may only read. */
export function requireWrite(caller: Caller, what: string): void {
  if (!caller.canWrite) throw refusal(403, `You do not have permission to ${what}.`);
}
