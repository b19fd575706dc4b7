import type { FastifyInstance, FastifyReply } from "fastify";
import { manages, type NewToken, type Principal, platformTenant, type Role } from "../../accounts/index.ts";
import type { PageRequest } from "../../registry/index.ts";
import type { ApiContext } from "../api-context.ts";
import { problem } from "../http/problem.ts";
import { csrfOf, principalIn, sessionCookie } from "../http/sign-in.ts";
import { answers, list, name, object, pageOf, pageQuery, reference, role, text, time } from "../schemas.ts";

const tenantName = name(
  "Whose; your own tenant when it is not said. Others are for operators of the platform.",
);

/**
 * The tenant that a request is about.
 * @throws ProblemError when it is not the principal's to manage
 */
function managed(principal: Principal, tenant: string = principal.tenant): string {
  if (manages(principal, tenant)) return tenant;
  throw problem("forbidden", `Your tenant is ${principal.tenant}; operators of the platform manage others.`);
}

/**
 * Tokens for programs, sessions for browsers, and links that begin them. An operator manages those of the own tenant, one
 * of the platform those of every tenant.
 */
export function accountRoutes(app: FastifyInstance, { accounts, clock }: ApiContext): void {
  sessionRoutes(app, accounts);
  app.get<{ Querystring: PageRequest & { tenant?: string } }>(
    "/tokens",
    {
      config: { access: "tokens.manage" },
      schema: {
        operationId: "listTokens",
        tags: ["accounts"],
        summary: "Tokens of a tenant, newest first; of all tenants for operators of the platform",
        querystring: object({ ...pageQuery, "tenant?": tenantName }),
        response: answers({ 200: pageOf("Token") }),
      },
    },
    (request) => {
      const principal = principalIn(request);
      const { tenant, ...page } = request.query;
      const all = tenant === undefined && principal.tenant === platformTenant;
      return accounts.listTokens(all ? page : { ...page, tenant: managed(principal, tenant) });
    },
  );
  app.post<{ Body: Omit<NewToken, "tenant"> & { tenant?: string } }>(
    "/tokens",
    {
      config: { access: "tokens.manage" },
      schema: {
        operationId: "createToken",
        tags: ["accounts"],
        summary: "A token for a program; its secret is told this once",
        body: object({
          label: name("What it is for."),
          subject: name("Who it speaks for."),
          "tenant?": tenantName,
          role,
          "expires?": time("When it ends"),
        }),
        response: answers({
          201: object({ token: reference("Token"), secret: text("Send it as `Authorization: Bearer …`.") }),
        }),
      },
    },
    async (request, reply) => {
      const by = principalIn(request);
      const tenant = managed(by, request.body.tenant);
      if (request.body.expires !== undefined && request.body.expires <= clock()) {
        throw problem("request-invalid", "`expires` lies in the past.");
      }
      return reply.code(201).send(await accounts.createToken({ ...request.body, tenant }, by));
    },
  );
  app.delete<{ Params: { id: string } }>(
    "/tokens/:id",
    {
      config: { access: "tokens.manage" },
      schema: {
        operationId: "revokeToken",
        tags: ["accounts"],
        summary: "Revoke a token; every server refuses it within a second",
        params: object({ id: name("As the list shows it.") }),
        response: answers({ 204: { type: "null", description: "It is revoked." } }),
      },
    },
    async (request, reply) => {
      const by = principalIn(request);
      const tenant = by.tenant === platformTenant ? undefined : by.tenant;
      if (!(await accounts.revokeToken(request.params.id, by, tenant))) {
        throw problem("token-unknown", "There is no such token.");
      }
      return reply.code(204).send();
    },
  );
  app.post<{ Body: { subject: string; tenant?: string; roles: readonly Role[]; lives?: number } }>(
    "/links",
    {
      config: { access: "tokens.manage" },
      schema: {
        operationId: "createLink",
        tags: ["accounts"],
        summary: "A link that signs somebody in, once",
        body: object({
          subject: name("Who is invited."),
          "tenant?": tenantName,
          roles: { ...list(role), minItems: 1, uniqueItems: true },
          "lives?": {
            type: "integer",
            minimum: 60_000,
            maximum: 30 * 86_400_000,
            description: "Milliseconds; five minutes when it is not said.",
          },
        }),
        response: answers({
          201: object({
            secret: text("For `createSession`, or behind `/#sign-in=`."),
            path: text("Of the link, behind the server's address."),
            expires: time("When it ends"),
          }),
        }),
      },
    },
    async (request, reply) => {
      const by = principalIn(request);
      const tenant = managed(by, request.body.tenant);
      const { secret, expires } = await accounts.createLink({ ...request.body, tenant }, by);
      return reply.code(201).send({ secret, path: `/#sign-in=${secret}`, expires });
    },
  );
}

function sessionRoutes(app: FastifyInstance, accounts: ApiContext["accounts"]): void {
  const answer = object({
    principal: reference("Principal"),
    "csrf?": text("For `x-csrf-token` of requests that change something."),
  });
  const cookie = (reply: FastifyReply) => ({
    path: "/",
    httpOnly: true,
    sameSite: "strict" as const,
    secure: reply.request.protocol === "https",
  });

  app.post<{ Body: { secret: string } }>(
    "/session",
    {
      config: { access: "open", rateLimit: { max: 20, timeWindow: "1 minute" } },
      schema: {
        operationId: "createSession",
        tags: ["accounts"],
        summary: "Sign in with a link's secret",
        body: object({ secret: name("What stands behind `#sign-in=`.") }),
        response: answers({ 201: answer }),
      },
    },
    async ({ body }, reply) => {
      const session = await accounts.redeemLink(body.secret);
      if (session === undefined) {
        throw problem("signed-out", "The link was used already, or is too old. Ask for a new one.");
      }
      return reply
        .code(201)
        .setCookie(sessionCookie, session.secret, { ...cookie(reply), expires: new Date(session.expires) })
        .send({ principal: session.principal, csrf: csrfOf(session.secret) });
    },
  );
  app.get(
    "/session",
    {
      config: { access: "account" },
      schema: {
        operationId: "readSession",
        tags: ["accounts"],
        summary: "Who is signed in",
        response: answers({ 200: answer }),
      },
    },
    async (request) => {
      const principal = principalIn(request);
      const secret = request.cookies[sessionCookie];
      return {
        principal,
        ...(principal.by === "session" && secret !== undefined ? { csrf: csrfOf(secret) } : {}),
      };
    },
  );
  app.delete(
    "/session",
    {
      config: { access: "account" },
      schema: {
        operationId: "endSession",
        tags: ["accounts"],
        summary: "Sign out",
        response: answers({ 204: { type: "null", description: "Signed out." } }),
      },
    },
    async (request, reply) => {
      const secret = request.cookies[sessionCookie];
      if (secret !== undefined) await accounts.endSession(secret);
      return reply.clearCookie(sessionCookie, cookie(reply)).code(204).send();
    },
  );
}
