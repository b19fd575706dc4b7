import type { FastifyReply, FastifyRequest } from "fastify";
import { collectDefaultMetrics, Histogram, Registry } from "prom-client";

/** What the API counts. */
export interface ApiMetrics {
  readonly registry: Registry;
  /** After each answer. */
  count(request: FastifyRequest, reply: FastifyReply): void;
}

/** Metrics of one API; several of them in a process do not meet. */
export function createMetrics(): ApiMetrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const seconds = new Histogram({
    name: "importer_http_request_duration_seconds",
    help: "Time from a request to its answer",
    labelNames: ["method", "route", "status"],
    registers: [registry],
    buckets: [0.005, 0.02, 0.1, 0.5, 2, 10],
  });
  return {
    registry,
    count({ method, routeOptions }, { statusCode, elapsedTime }) {
      seconds.observe({ method, route: routeOptions.url ?? "none", status: statusCode }, elapsedTime / 1000);
    },
  };
}
