import { createHash, timingSafeEqual } from "node:crypto";
import type { FastifyRequest } from "fastify";
import { type Accounts, allows, type Permission, type Principal, rolesFor } from "../../accounts/index.ts";
import { problem } from "./problem.ts";

/** The cookie that holds a session's secret. */
export const sessionCookie = "importer_session";

/** What a route asks of whoever calls it: nothing, to be signed in, or a permission. */
export type Access = "open" | "account" | Permission;

declare module "fastify" {
  interface FastifyContextConfig {
    access?: Access;
  }
  interface FastifyRequest {
    principal: Principal | null;
  }
}

/** What the browser's pages send along in `x-csrf-token`: it follows from the cookie, which other sites cannot read. */
export const csrfOf = (session: string): string =>
  createHash("sha256").update(`csrf ${session}`).digest("base64url");

const safe: ReadonlySet<string> = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Finds out who a request comes from, and refuses it where the route wants more.
 * @throws ProblemError
 */
export function createSignIn(accounts: Accounts): (request: FastifyRequest) => Promise<void> {
  async function principalOf(request: FastifyRequest): Promise<Principal | undefined> {
    const header = request.headers.authorization;
    if (header !== undefined) {
      const [, bearer] = /^Bearer ([\w.~+/=-]{1,8192})$/i.exec(header) ?? [];
      return bearer === undefined ? undefined : accounts.authenticate(bearer);
    }
    const cookie = request.cookies[sessionCookie];
    if (cookie === undefined) return undefined;
    const session = await accounts.session(cookie);
    if (session !== undefined && !safe.has(request.method)) checkOwnPage(request, cookie);
    return session?.principal;
  }

  return async (request) => {
    const access = request.routeOptions.config.access;
    if (access === undefined || access === "open") return;
    const principal = await principalOf(request);
    if (principal === undefined) {
      throw problem(
        "signed-out",
        "Sign in, or send a token that is valid: `Authorization: Bearer …`.",
        {},
        { "www-authenticate": "Bearer" },
      );
    }
    request.principal = principal;
    if (access !== "account" && !allows(principal, access)) {
      throw problem(
        "forbidden",
        `This account may not do it as ${principal.roles.join(" and ")}: it takes the role ${rolesFor(access).join(" or ")}.`,
      );
    }
  };
}

/** @throws ProblemError when a browser was led here by another site */
function checkOwnPage(request: FastifyRequest, session: string): void {
  const { origin } = request.headers;
  const own = origin === undefined || origin === `${request.protocol}://${request.headers.host}`;
  const sent = request.headers["x-csrf-token"];
  const expected = csrfOf(session);
  const right =
    typeof sent === "string" &&
    sent.length === expected.length &&
    timingSafeEqual(Buffer.from(sent), Buffer.from(expected));
  if (own && right) return;
  throw problem(
    "csrf-refused",
    "Send `x-csrf-token` as the session's answer gave it, from a page of this server.",
  );
}

/** Who called a route that wants an account. */
export function principalIn(request: FastifyRequest): Principal {
  if (request.principal === null) throw new Error("the route is open, and has no principal");
  return request.principal;
}
