import { randomUUID } from "node:crypto";
import Fastify, { type FastifyInstance } from "fastify";
import { type ApiOptions, createApi } from "./create-api.ts";
import { handleError } from "./http/error-handler.ts";

export interface ServerOptions extends ApiOptions {
  /** Where log lines go; nothing is logged without it. Credentials never are. */
  readonly log?: { readonly level: string; readonly stream?: { write(line: string): void } };
}

/** Bytes of a request's body: a bundle with its samples fits. */
const bodyLimit = 16 * 2 ** 20;

/** Bytes of all headers of a request. */
const headerLimit = 16 * 2 ** 10;

/** The API as a server of its own. `close` lets requests that are being answered end, and refuses others. */
export async function createServer({ log, ...api }: ServerOptions): Promise<FastifyInstance> {
  const app = Fastify({
    bodyLimit,
    http: { maxHeaderSize: headerLimit, headersTimeout: 10_000 },
    requestTimeout: 30_000,
    return503OnClosing: true,
    forceCloseConnections: "idle",
    genReqId: () => randomUUID(),
    logger:
      log === undefined
        ? false
        : {
            level: log.level,
            redact: ["req.headers.authorization", "req.headers.cookie", "res.headers['set-cookie']"],
            ...(log.stream === undefined ? {} : { stream: log.stream }),
          },
  });
  app.setErrorHandler(handleError);
  await app.register(createApi(api));
  return app;
}
