import type { FastifyInstance, InjectOptions } from "fastify";
import { createGraphqlReader } from "../../../compiler/graphql/create-graphql-reader.ts";
import { type Accounts, createAccounts, type Role } from "../../accounts/index.ts";
import { adaptors, catalogue } from "../../adaptors/index.ts";
import { createRegistry, type Registry } from "../../registry/index.ts";
import type { Documents } from "../../store/documents/documents.ts";
import { createServer, type ServerOptions } from "../create-server.ts";
import { openapiDocument } from "../openapi-document.ts";
import { createAnswerCheck } from "./answer-check.ts";

const reader = createGraphqlReader();
const toolchain = { catalogue, adaptors, graphql: () => reader };
const checked = createAnswerCheck(await openapiDocument());

/** A server over a store, and what tests ask of it. */
export interface Served {
  readonly app: FastifyInstance;
  readonly registry: Registry;
  readonly accounts: Accounts;
  /** A token's secret. */
  token(role: Role, tenant?: string): Promise<string>;
  /** Sends a request with a token; the body is JSON. */
  call(token: string | undefined, request: InjectOptions): Promise<Answer>;
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into whatever was answered
  readonly body: any;
}

/**
 * Serves a store. Every answer that `call` gets is held against the OpenAPI document.
 * @param more other settings of the server
 */
export async function serve(documents: Documents, more: Partial<ServerOptions> = {}): Promise<Served> {
  const clock = more.clock ?? Date.now;
  const describe = ({ importer }: { importer: { title: string } }): string => `# ${importer.title}`;
  const registry = createRegistry({ documents, clock, describe, ...toolchain });
  const accounts = createAccounts({ documents, audit: registry.audit, clock });
  const app = await createServer({
    registry,
    accounts,
    documents,
    toolchain,
    environment: "development",
    clock,
    overrideSchema: () => ({ type: "object" }),
    ...more,
  });
  await app.ready();
  return {
    app,
    registry,
    accounts,
    async token(role, tenant = "harbour") {
      const by = { subject: "test", tenant };
      return (await accounts.createToken({ label: role, subject: role, tenant, role }, by)).secret;
    },
    async call(token, { headers, ...request }) {
      const answer = await app.inject({
        ...request,
        headers: {
          ...headers,
          host: "localhost",
          ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        },
      });
      checked.check(request.method ?? "GET", String(request.url), {
        status: answer.statusCode,
        contentType: String(answer.headers["content-type"] ?? ""),
        body: answer.body,
      });
      const isJson = String(answer.headers["content-type"] ?? "").includes("json");
      const body: unknown =
        isJson && answer.body !== "" && !answer.headers["content-type"]?.includes("ndjson")
          ? answer.json()
          : answer.body;
      return { status: answer.statusCode, headers: answer.headers, body };
    },
  };
}
