import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { unauthenticated } from "./authentication.ts";
import type { Fault, FaultQueue } from "./faults.ts";

declare module "fastify" {
  interface FastifyRequest {
    /** The fault that disturbs this request; null for none. */
    fault: Fault | null;
  }
}

/** Puts faults before and behind every route under `/rest/` and `/file/`. `crash` ends the process at once. */
export function addFaultHooks(
  app: FastifyInstance,
  queue: FaultQueue,
  crash: (() => void) | undefined,
): void {
  app.decorateRequest("fault", null);
  app.addHook("onRequest", async (request, reply) => {
    const path = request.url.split("?", 1)[0]!;
    if (!path.startsWith("/rest/") && !path.startsWith("/file/")) return;
    const fault = queue.take(request.method, path);
    if (fault === undefined) return;
    request.fault = fault;
    if (!onlyDelays(fault)) await delay(fault);
    if (fault.crash === "before") crash?.();
    if (fault.lose === "request") return cut(request, reply);
    if (fault.status !== undefined) return answer(fault, fault.status, reply);
  });
  // A request that has arrived is worked on, even when its sender goes away meanwhile.
  app.addHook("preHandler", async ({ fault }) => {
    if (fault !== null && onlyDelays(fault)) await delay(fault);
  });
  app.addHook("onSend", async (request, reply, payload) => {
    const fault = request.fault;
    if (fault === null) return payload;
    if (fault.crash === "after") crash?.();
    if (fault.lose === "answer") request.raw.socket.destroy();
    if (fault.truncate === true && typeof payload === "string") {
      const half = payload.slice(0, Math.ceil(payload.length / 2));
      reply.header("content-length", Buffer.byteLength(half));
      return half;
    }
    return payload;
  });
}

function onlyDelays({ status, lose, truncate, crash }: Fault): boolean {
  return status === undefined && lose === undefined && truncate === undefined && crash === undefined;
}

async function delay({ delayMs }: Fault): Promise<void> {
  if (delayMs !== undefined) await new Promise((wake) => setTimeout(wake, delayMs));
}

function cut(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  reply.hijack();
  request.raw.socket.destroy();
  return reply;
}

function answer(fault: Fault, status: number, reply: FastifyReply): FastifyReply {
  if (status === 401) throw unauthenticated();
  if (status === 429) return rateLimited(reply, fault.retryAfter ?? 1, fault.reason ?? "jira-burst-based");
  if (status === 502 || status === 503 || status === 504) {
    const page = `<!DOCTYPE html><html><head><title>${status}</title></head><body><h1>${status} ${status === 502 ? "Bad Gateway" : "Unavailable"}</h1></body></html>`;
    return reply.code(status).type("text/html; charset=utf-8").send(page);
  }
  return reply.code(status).send({ errorMessages: ["Internal server error"], errors: {} });
}

/** Jira's answer to too many requests. `retryAfter` in seconds. */
export function rateLimited(reply: FastifyReply, retryAfter: number, reason: string): FastifyReply {
  return reply
    .code(429)
    .headers({ "retry-after": String(retryAfter), "ratelimit-reason": reason, "x-ratelimit-remaining": "0" })
    .send({ errorMessages: ["Rate limit exceeded."], errors: {} });
}
