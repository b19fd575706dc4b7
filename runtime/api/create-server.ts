import { randomUUID } from "node:crypto";
import type { Socket } from "node:net";
import Fastify, { type FastifyInstance } from "fastify";
import { bodyBytes } from "./body-limits.ts";
import { type ApiOptions, createApi } from "./create-api.ts";
import { handleConnectionError } from "./http/connection-errors.ts";
import { createErrorHandler } from "./http/error-handler.ts";
import { lingerAfter } from "./http/linger.ts";
import { problem } from "./http/problem.ts";

export interface ServerOptions extends ApiOptions {
  /** Where log lines go; nothing is logged without it. Credentials never are. */
  readonly log?: { readonly level: string; readonly stream?: { write(line: string): void } };
  /**
   * Addresses, or networks such as `10.0.0.0/8`, of proxies whose word counts for who a client is and whether it came by
   * https (`X-Forwarded-For`, `X-Forwarded-Proto`); nobody's unless named.
   */
  readonly proxies?: readonly string[];
  /** Milliseconds in which a request has to come whole; 30 seconds unless said. Its headers get a third of it, and a pause on the connection twice as much. */
  readonly patience?: number;
}

/** Bytes of all headers of a request. */
const headerBytes = 16 * 2 ** 10;

/** The API as a server of its own. `close` lets requests that are being answered end, and refuses others. */
export async function createServer({
  log,
  proxies,
  patience = 30_000,
  ...api
}: ServerOptions): Promise<FastifyInstance> {
  const app = Fastify({
    bodyLimit: bodyBytes,
    http: {
      maxHeaderSize: headerBytes,
      headersTimeout: Math.ceil(patience / 3),
      connectionsCheckingInterval: Math.ceil(patience / 6),
    },
    requestTimeout: patience,
    // Whoever stops reading an answer would otherwise hold it, and a server that is to end.
    connectionTimeout: 2 * patience,
    // Answered below, as a problem.
    return503OnClosing: false,
    forceCloseConnections: "idle",
    genReqId: () => randomUUID(),
    clientErrorHandler: (error, socket) => handleConnectionError(error, socket as Socket),
    // An address that cannot be read belongs to no route, so that no hook of theirs sees it.
    frameworkErrors: (error, request, reply) =>
      createErrorHandler("")(error, request, reply.header("x-request-id", request.id)),
    ...(proxies === undefined ? {} : { trustProxy: [...proxies] }),
    logger:
      log === undefined
        ? false
        : {
            level: log.level,
            redact: ["req.headers.authorization", "req.headers.cookie", "res.headers['set-cookie']"],
            ...(log.stream === undefined ? {} : { stream: log.stream }),
          },
  });
  let stopping = false;
  app.addHook("preClose", async () => {
    stopping = true;
  });
  app.addHook("onRequest", async () => {
    if (!stopping) return;
    throw problem("overloaded", "The server is stopping.", {}, { "retry-after": "1" });
  });
  app.addHook("onSend", async (request, reply) => {
    lingerAfter(request.raw);
    // Nothing more comes over this connection, which is therefore not waited for.
    if (stopping) reply.header("connection", "close");
  });
  app.setErrorHandler(createErrorHandler(""));
  await app.register(createApi(api));
  return app;
}
