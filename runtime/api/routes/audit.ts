import { Readable } from "node:stream";
import type { FastifyInstance } from "fastify";
import { type Principal, platformTenant } from "../../accounts/index.ts";
import type { Audit, AuditEntry, PageRequest } from "../../registry/index.ts";
import type { ApiContext } from "../api-context.ts";
import { principalIn } from "../http/sign-in.ts";
import { answers, object, pageOf, pageQuery, text } from "../schemas.ts";

/** Who did what. */
export function auditRoutes(app: FastifyInstance, { registry: { audit } }: ApiContext): void {
  app.get<{ Querystring: PageRequest & { object?: string } }>(
    "/audit",
    {
      config: { access: "audit.read" },
      schema: {
        operationId: "listAudit",
        tags: ["audit"],
        summary: "Who did what, newest first",
        querystring: object({
          ...pageQuery,
          "object?": text("Only what was done to it: `staging/clickup`.", { maxLength: 300 }),
        }),
        response: answers({ 200: pageOf("AuditEntry") }),
      },
    },
    (request) => audit.list({ ...request.query, ...seenBy(principalIn(request)) }),
  );
  app.get(
    "/audit/export",
    {
      config: { access: "audit.read" },
      schema: {
        operationId: "exportAudit",
        tags: ["audit"],
        summary: "The whole audit, one entry as JSON on each line, newest first",
        response: answers({
          200: {
            description: "Lines of JSON.",
            content: { "application/x-ndjson": { schema: { type: "string" } } },
          },
        }),
      },
    },
    (request, reply) =>
      reply.type("application/x-ndjson").send(Readable.from(lines(audit, seenBy(principalIn(request))))),
  );
}

/** Operators of the platform see everything; those of a tenant what all share, and what was done to the tenant's own. */
const seenBy = ({ tenant }: Principal): { readonly tenant?: string } =>
  tenant === platformTenant ? {} : { tenant };

async function* lines(audit: Audit, seen: { readonly tenant?: string }): AsyncGenerator<string> {
  let after: string | undefined;
  do {
    const page = await audit.list({ ...seen, limit: 200, ...(after === undefined ? {} : { after }) });
    yield page.items.map((entry: AuditEntry) => `${JSON.stringify(entry)}\n`).join("");
    after = page.next;
  } while (after !== undefined);
}
