import cookie from "@fastify/cookie";
import cors from "@fastify/cors";
import rateLimit from "@fastify/rate-limit";
import swagger from "@fastify/swagger";
import swaggerUi from "@fastify/swagger-ui";
import { Ajv } from "ajv";
import formats from "ajv-formats";
import type { FastifyInstance, FastifyPluginAsync, RouteOptions } from "fastify";
import type { ApiContext } from "./api-context.ts";
import { createHostCheck } from "./http/check-host.ts";
import { createErrorHandler, handleUnknownRoute } from "./http/error-handler.ts";
import { createIdempotency } from "./http/idempotency.ts";
import { createMetrics } from "./http/metrics.ts";
import { problem } from "./http/problem.ts";
import { readJson } from "./http/read-json.ts";
import { securityHeaders } from "./http/security-headers.ts";
import { createSignIn } from "./http/sign-in.ts";
import { accountRoutes } from "./routes/accounts.ts";
import { auditRoutes } from "./routes/audit.ts";
import { availableRoutes } from "./routes/available.ts";
import { environmentRoutes } from "./routes/environments.ts";
import { healthRoutes, problemRoutes } from "./routes/health.ts";
import { homeRoutes } from "./routes/home.ts";
import { specRoutes } from "./routes/specs.ts";
import { versionRoutes } from "./routes/versions.ts";
import { sharedSchemas } from "./schemas.ts";

export interface ApiOptions extends ApiContext {
  /** Names by which the server is called, beside those of loopback. */
  readonly hosts?: readonly string[];
  /** Sites whose pages may call the API from a browser; none unless named. */
  readonly origins?: readonly string[];
  /** How many requests a client may make in a minute; 1,000 unless said. */
  readonly requestsPerMinute?: number;
}

/**
 * The HTTP API as a plugin that an app mounts where it likes. All that it adds stays inside: hooks, decorations and schemas
 * are not seen by the app around it.
 */
export function createApi(options: ApiOptions): FastifyPluginAsync {
  return async (app) => {
    const metrics = createMetrics();
    const idempotency = createIdempotency(options.documents, options.clock);
    useValidation(app);
    readJson(app);
    app.setErrorHandler(createErrorHandler(app.prefix));
    app.decorateRequest("principal", null);
    app.decorateRequest("remembered", null);
    const headers = await securityHeaders();
    app.addHook("onRequest", (request, reply, done) => {
      reply.headers(headers).header("x-request-id", request.id);
      done();
    });
    app.addHook("onRequest", createHostCheck(options.hosts ?? []));
    await app.register(cookie);
    if (options.origins !== undefined)
      await app.register(cors, { origin: [...options.origins], credentials: true });
    await app.register(rateLimit, {
      max: options.requestsPerMinute ?? 1_000,
      timeWindow: "1 minute",
      errorResponseBuilder: (_request, { after }) =>
        problem("rate-limited", `Too many requests. Try again in ${after}.`),
    });
    app.setNotFoundHandler({ preHandler: app.rateLimit() }, handleUnknownRoute);
    app.addHook("onRequest", createSignIn(options.accounts));
    app.addHook("preHandler", idempotency.before);
    app.addHook("onSend", idempotency.after);
    app.addHook("onResponse", (request, reply, done) => {
      metrics.count(request, reply);
      done();
    });
    await useDocs(app);
    app.addHook("onRoute", describeAccess);
    for (const schema of sharedSchemas) app.addSchema(schema);
    homeRoutes(app);
    healthRoutes(app, options, metrics.registry);
    problemRoutes(app);
    await app.register(
      async (api) => {
        specRoutes(api, options);
        versionRoutes(api, options);
        environmentRoutes(api, options);
        availableRoutes(api, options);
        accountRoutes(api, options);
        auditRoutes(api, options);
        api.get("/openapi.json", { config: { access: "open" }, schema: { hide: true } }, () => app.swagger());
      },
      { prefix: "/api" },
    );
  };
}

/**
 * Tells in the document who may use a route, and that what is created can be asked for twice. Nothing is reachable by
 * mistake: a route says who may use it, or the program does not start.
 */
function describeAccess({ url, method, config, schema }: RouteOptions): void {
  if (config?.access === undefined) throw new Error(`${url} does not say who may use it`);
  if (schema === undefined || schema.hide === true) return;
  if (config.access === "open") schema.security = [];
  else if (method === "POST") {
    const given = (schema.headers as { properties?: object } | undefined)?.properties;
    schema.headers = { type: "object", properties: { ...given, ...idempotencyHeader } };
  }
}

const idempotencyHeader = {
  "idempotency-key": {
    type: "string",
    description: "The same key with the same request is answered again, for a day.",
  },
};

/** Texts of addresses are turned into the numbers that they stand for; bodies are taken as they are, and nothing is dropped. */
function useValidation(app: FastifyInstance): void {
  const options = { allErrors: false, removeAdditional: false, useDefaults: true, strict: false } as const;
  const strict = formats.default(new Ajv({ ...options }));
  const coercing = formats.default(new Ajv({ ...options, coerceTypes: true }));
  for (const schema of sharedSchemas) {
    strict.addSchema(schema);
    coercing.addSchema(schema);
  }
  app.setValidatorCompiler(({ schema, httpPart }) =>
    (httpPart === "body" ? strict : coercing).compile(schema),
  );
}

/** What the pages of `/docs` may load: their own files, whose styles stand in the elements too. */
const docsPolicy = [
  "default-src 'self'",
  "base-uri 'self'",
  "frame-ancestors 'none'",
  "img-src 'self' data:",
  "object-src 'none'",
  "style-src 'self' 'unsafe-inline'",
].join("; ");

async function useDocs(app: FastifyInstance): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: "3.1.0",
      info: {
        title: "importer",
        version: "1",
        description: "Importers that move work into Jira: their versions, environments and accounts.",
      },
      components: {
        securitySchemes: {
          token: { type: "http", scheme: "bearer" },
          session: { type: "apiKey", in: "cookie", name: "importer_session" },
        },
      },
      security: [{ token: [] }, { session: [] }],
    },
    refResolver: {
      buildLocalReference: (json, _base, _fragment, index) => String(json.$id ?? `schema-${index}`),
    },
  });
  await app.register(swaggerUi, { routePrefix: "/docs", staticCSP: docsPolicy });
}
