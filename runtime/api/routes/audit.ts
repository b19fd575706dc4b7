import { Readable } from "node:stream";
import type { FastifyInstance } from "fastify";
import type { Audit, AuditEntry, PageRequest } from "../../registry/index.ts";
import type { ApiContext } from "../api-context.ts";
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
    ({ query }) => audit.list(query),
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
    (_request, reply) => reply.type("application/x-ndjson").send(Readable.from(lines(audit))),
  );
}

async function* lines(audit: Audit): AsyncGenerator<string> {
  let after: string | undefined;
  do {
    const page = await audit.list({ limit: 200, ...(after === undefined ? {} : { after }) });
    yield page.items.map((entry: AuditEntry) => `${JSON.stringify(entry)}\n`).join("");
    after = page.next;
  } while (after !== undefined);
}
