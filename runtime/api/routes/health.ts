import type { FastifyInstance } from "fastify";
import type { Registry as Metrics } from "prom-client";
import type { ApiContext } from "../api-context.ts";
import { problems } from "../http/problem.ts";
import { problemsPath } from "../http/problem-body.ts";
import { answers, list, object, text, whole } from "../schemas.ts";

/** What the codes of problems mean. */
export function problemRoutes(app: FastifyInstance): void {
  const items = Object.entries(problems).map(([code, about]) => ({ code, ...about }));
  app.get(
    problemsPath,
    {
      config: { access: "open" },
      schema: {
        operationId: "listProblems",
        tags: ["operation"],
        summary: "What the codes of problem documents mean",
        response: answers({
          200: object({
            items: list(object({ code: text(""), status: whole("The HTTP status."), title: text("") })),
          }),
        }),
      },
    },
    async () => ({ items }),
  );
}

/** Whether the process lives, whether it can work, and how it does. */
export function healthRoutes(app: FastifyInstance, { documents }: ApiContext, metrics: Metrics): void {
  const status = answers({ 200: object({ status: text("") }) });
  app.get(
    "/healthz",
    {
      config: { access: "open", rateLimit: false },
      schema: {
        operationId: "isAlive",
        tags: ["operation"],
        summary: "Answers while the process lives",
        response: status,
      },
    },
    async () => ({ status: "alive" }),
  );
  app.get(
    "/readyz",
    {
      config: { access: "open", rateLimit: false },
      schema: {
        operationId: "isReady",
        tags: ["operation"],
        summary: "Answers 503 while the store does not",
        response: status,
      },
    },
    async () => {
      await documents.ping();
      return { status: "ready" };
    },
  );
  app.get(
    "/metrics",
    {
      config: { access: "metrics.read" },
      schema: {
        operationId: "readMetrics",
        tags: ["operation"],
        summary: "Metrics in Prometheus's text format",
        response: answers({
          200: { description: "Metrics.", content: { "text/plain": { schema: { type: "string" } } } },
        }),
      },
    },
    async (_request, reply) => reply.type(metrics.contentType).send(await metrics.metrics()),
  );
}
