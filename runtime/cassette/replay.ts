import fastify, { type FastifyReply, type FastifyRequest } from "fastify";
import { createAnswers } from "./answer-request.ts";
import { CassetteError } from "./cassette-error.ts";
import { createFaults, type Fault } from "./faults.ts";
import type { Cassette, Json, RecordedResponse } from "./format.ts";
import type { IncomingRequest } from "./match-request.ts";
import { readCassette } from "./read-cassette.ts";
import { type LoggedRequest, safeHeaders, safeUrl } from "./request-log.ts";
import { sendResponse } from "./send-response.ts";

/** The header in which the importer names the URL that a request was meant for. */
const originalUrlHeader = "x-importer-original-url";

export interface ReplayOptions {
  /** A cassette's folder or file. */
  cassette: string;
  /** Milliseconds since the epoch; default the machine's clock. */
  clock?: () => number;
  /** Waits; default a timer. */
  sleep?: (ms: number) => Promise<void>;
  /** Milliseconds before every answer; default 0. */
  latencyMs?: number;
  /** Faults that wait from the start. */
  faults?: readonly Fault[];
  /** Replaces the number of requests that each rate limit of the cassette allows in its window. */
  allow?: number;
}

export interface Replay {
  /** Title and number of exchanges of the cassette. */
  readonly title: string;
  readonly exchanges: number;
  /**
   * Starts to listen; port 0 takes a free one, host defaults to 127.0.0.1.
   * @returns the origin to send requests to, such as `http://127.0.0.1:4100`.
   */
  listen(port: number, host?: string): Promise<string>;
  close(): Promise<void>;
  /** Adds a fault. @throws {CassetteError} when it is none. */
  fault(fault: Fault): void;
  /** What was received so far, without secrets. */
  requests(): readonly LoggedRequest[];
}

/** Log entries kept; older ones are dropped, so that a long-lived replay stays small. */
const LOG_SIZE = 20_000;

/**
 * A server that answers from a cassette.
 *
 * A request carries the URL it was meant for in `x-importer-original-url`; host, path and query must be those
 * of a recorded exchange. Without the header path and query decide, where only one host has them. What was not
 * recorded is answered 501 and names the closest recorded requests.
 *
 * Requests without that header under `/replay` control it: `POST /replay/faults` adds a {@link Fault} (or a
 * list), `GET` shows and `DELETE` clears those that wait; `GET /replay/requests` shows what was received,
 * `DELETE` forgets it; `GET /replay` tells what is replayed.
 *
 * @throws {CassetteError} when the cassette cannot be read or breaks the format.
 */
export async function createReplay(options: ReplayOptions): Promise<Replay> {
  const clock = options.clock ?? Date.now;
  const sleep = options.sleep ?? ((ms: number) => new Promise<void>((done) => setTimeout(done, ms)));
  const cassette = allowing(await readCassette(options.cassette), options.allow);
  const answers = createAnswers(cassette, clock);
  const faults = createFaults(options.faults);
  let log: LoggedRequest[] = [];
  const app = fastify({
    bodyLimit: 64 * 1024 * 1024,
    exposeHeadRoutes: false,
    forceCloseConnections: true,
    routerOptions: { maxParamLength: 8192 },
  });
  app.removeAllContentTypeParsers();
  app.addContentTypeParser("*", { parseAs: "buffer" }, (_request, body, done) => done(null, body));
  app.setErrorHandler((error, _request, reply) => {
    const status = error instanceof CassetteError ? 400 : 500;
    return reply.status(status).send({
      error: String((error as { code?: unknown }).code ?? "failed"),
      message: (error as Error).message,
    });
  });

  const answer = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const incoming = incomingRequest(request);
    const url = incoming.originalUrl?.href ?? request.url;
    const fault = faults.take(incoming.method, url);
    const header = (name: string): string | undefined => {
      const value = request.headers[name];
      return Array.isArray(value) ? value[0] : value;
    };
    const response: RecordedResponse =
      (fault && answers.faulty(fault, incoming)) ?? answers.recorded(incoming, header);
    log.push({
      method: incoming.method,
      url: safeUrl(url),
      headers: safeHeaders(request.headers),
      at: clock(),
      status: fault?.kind === "lost" ? 0 : response.status,
      ...(fault ? { fault: fault.kind } : {}),
    });
    if (log.length > LOG_SIZE) log = log.slice(-LOG_SIZE / 2);
    const wait = (options.latencyMs ?? 0) + (fault?.kind === "delay" ? (fault.ms ?? 0) : 0);
    if (wait > 0) await sleep(wait);
    return sendResponse(reply, response, cassette.folder, fault);
  };

  /** A control route: requests that were meant for a source pass by it. */
  const control = (method: "GET" | "POST" | "DELETE", path: string, act: (body: Json) => unknown): void => {
    app.route({
      method,
      url: path,
      handler: (request, reply) =>
        request.headers[originalUrlHeader] === undefined
          ? reply.send(act(jsonOf(request) ?? null))
          : answer(request, reply),
    });
  };
  control("GET", "/replay", () => ({
    title: cassette.title,
    exchanges: cassette.exchanges.length,
    requests: log.length,
    faults: faults.waiting().length,
  }));
  control("GET", "/replay/requests", () => ({ requests: log }));
  control("DELETE", "/replay/requests", () => {
    log = [];
    return { requests: log };
  });
  control("GET", "/replay/faults", () => ({ faults: faults.waiting() }));
  control("DELETE", "/replay/faults", () => {
    faults.clear();
    return { faults: [] };
  });
  control("POST", "/replay/faults", (body) => {
    for (const fault of Array.isArray(body) ? body : [body]) faults.add(asFault(fault));
    return { faults: faults.waiting() };
  });
  app.route({
    method: ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"],
    url: "*",
    handler: answer,
  });

  return {
    title: cassette.title,
    exchanges: cassette.exchanges.length,
    listen: (port, host = "127.0.0.1") => app.listen({ port, host }),
    close: () => app.close(),
    fault: (fault) => faults.add(fault),
    requests: () => log,
  };
}

function allowing(cassette: Cassette, allow: number | undefined): Cassette {
  if (allow === undefined || cassette.rate_limits === undefined) return cassette;
  return { ...cassette, rate_limits: cassette.rate_limits.map((limit) => ({ ...limit, allow })) };
}

function incomingRequest(request: FastifyRequest): IncomingRequest {
  const named = request.headers[originalUrlHeader];
  const arrived = new URL(request.url, "http://replay.invalid");
  const json = jsonOf(request);
  const incoming: IncomingRequest = {
    method: request.method,
    arrived,
    ...(json === undefined ? {} : { json }),
  };
  if (typeof named !== "string") return incoming;
  if (!URL.canParse(named)) {
    throw new CassetteError(
      "request-invalid",
      `The header ${originalUrlHeader} holds "${named}", which is no absolute URL.`,
    );
  }
  return { ...incoming, originalUrl: new URL(named) };
}

/** The request's body as JSON; nothing when it has none or it is something else. */
function jsonOf(request: FastifyRequest): Json | undefined {
  if (!Buffer.isBuffer(request.body) || request.body.length === 0) return undefined;
  try {
    return JSON.parse(request.body.toString("utf8")) as Json;
  } catch {
    // Other kinds of bodies (forms, uploads) are no part of what is matched.
    return undefined;
  }
}

function asFault(value: Json): Fault {
  if (value === null || typeof value !== "object" || Array.isArray(value)) {
    throw new CassetteError(
      "request-invalid",
      `A fault is an object such as {"kind": "rate_limited", "count": 2}.`,
    );
  }
  return value as unknown as Fault;
}
