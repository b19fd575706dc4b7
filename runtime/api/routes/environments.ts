import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { PageRequest, Pointer, Rollout, Switch } from "../../registry/index.ts";
import type { ApiContext } from "../api-context.ts";
import { problem } from "../http/problem.ts";
import { principalIn } from "../http/sign-in.ts";
import { pageOfAll } from "../page-of-all.ts";
import {
  answers,
  environmentName,
  flag,
  importerName,
  object,
  pageOf,
  pageQuery,
  reason,
  reference,
  rolloutParts,
  versionNumber,
} from "../schemas.ts";

interface PointerPath {
  readonly environment: string;
  readonly importer: string;
}

interface SwitchBody {
  readonly reason: string;
  readonly breaking?: boolean;
}

const pointerPath = object({ environment: environmentName, importer: importerName });
const breaking = flag("Confirms that differences which break saved mappings or connections are wanted.");

/** Which version of which importer an environment gives to whom. */
export function environmentRoutes(app: FastifyInstance, { registry: { environments } }: ApiContext): void {
  const withTag = (reply: FastifyReply, pointer: Pointer): FastifyReply =>
    reply.header("etag", `"${pointer.revision}"`).send(pointer);

  app.get<{ Querystring: PageRequest }>(
    "/environments",
    {
      config: { access: "environments.read" },
      schema: {
        operationId: "listEnvironments",
        tags: ["environments"],
        summary: "Names of environments",
        querystring: object(pageQuery),
        response: answers({ 200: pageOf(environmentName) }),
      },
    },
    async ({ query }) => pageOfAll(await environments.names(), (name) => [name], query),
  );
  app.get<{ Params: { environment: string }; Querystring: PageRequest }>(
    "/environments/:environment/importers",
    {
      config: { access: "environments.read" },
      schema: {
        operationId: "listPointers",
        tags: ["environments"],
        summary: "What an environment gives",
        params: object({ environment: environmentName }),
        querystring: object(pageQuery),
        response: answers({ 200: pageOf("Pointer") }),
      },
    },
    ({ params, query }) => environments.list(params.environment, query),
  );
  app.get<{ Params: PointerPath }>(
    "/environments/:environment/importers/:importer",
    {
      config: { access: "environments.read" },
      schema: {
        operationId: "readPointer",
        tags: ["environments"],
        summary: "What an environment gives of one importer; its ETag goes into If-Match of a switch",
        params: pointerPath,
        response: answers({ 200: reference("Pointer") }),
      },
    },
    async ({ params }, reply) => withTag(reply, await environments.read(params.environment, params.importer)),
  );
  app.get<{ Params: PointerPath; Querystring: PageRequest }>(
    "/environments/:environment/importers/:importer/history",
    {
      config: { access: "environments.read" },
      schema: {
        operationId: "listSwitches",
        tags: ["environments"],
        summary: "Every switch, newest first",
        params: pointerPath,
        querystring: object(pageQuery),
        response: answers({ 200: pageOf("Pointer") }),
      },
    },
    ({ params, query }) => environments.history(params.environment, params.importer, query),
  );

  const change = async (
    request: FastifyRequest<{ Params: PointerPath; Body: SwitchBody }>,
    wanted: Switch,
    reply: FastifyReply,
  ): Promise<FastifyReply> => {
    const { params, body } = request;
    const ifRevision = revisionIn(request.headers["if-match"]);
    const pointer = await environments.change({
      ...params,
      change: wanted,
      by: principalIn(request),
      reason: body.reason,
      ...(ifRevision === undefined ? {} : { ifRevision }),
      ...(body.breaking === undefined ? {} : { breaking: body.breaking }),
    });
    return withTag(reply, pointer);
  };
  const switching = (word: string, summary: string, properties: Parameters<typeof object>[0]) => ({
    config: { access: "environments.switch" as const },
    schema: {
      operationId: `${word}Importer`,
      tags: ["environments"],
      summary,
      params: pointerPath,
      headers: { type: "object", properties: { "if-match": { type: "string" } } },
      body: object({ reason, "breaking?": breaking, ...properties }),
      response: answers({ 200: reference("Pointer") }),
    },
  });
  const at = (word: string): string => `/environments/:environment/importers/:importer/${word}`;

  app.post<{ Params: PointerPath; Body: SwitchBody & { version?: number } }>(
    at("enable"),
    switching("enable", "Give a version to everybody; the newest when none is named", {
      "version?": versionNumber,
    }),
    (request, reply) => change(request, { kind: "enable", ...request.body }, reply),
  );
  app.post<{ Params: PointerPath; Body: SwitchBody }>(
    at("disable"),
    switching("disable", "Give it to nobody; running imports go on", {}),
    (request, reply) => change(request, { kind: "disable" }, reply),
  );
  app.post<{ Params: PointerPath; Body: SwitchBody & { version: number } }>(
    at("pin"),
    switching("pin", "Give everybody this version", { version: versionNumber }),
    (request, reply) => change(request, { kind: "pin", version: request.body.version }, reply),
  );
  app.post<{ Params: PointerPath; Body: SwitchBody & Rollout }>(
    at("rollout"),
    switching("rollout", "Give a version to a percentage of the tenants, or to some by name", {
      version: versionNumber,
      ...rolloutParts,
    }),
    (request, reply) => {
      const { version, ...body } = request.body;
      if ("percent" in body === "tenants" in body) {
        throw problem("request-invalid", "A roll-out has either `percent` or `tenants`.");
      }
      const reach = "percent" in body ? { percent: body.percent } : { tenants: body.tenants };
      return change(request, { kind: "rollout", version, ...reach }, reply);
    },
  );
  app.post<{ Params: PointerPath; Body: SwitchBody }>(
    at("rollback"),
    switching("rollback", "Give what was given before", {}),
    (request, reply) => change(request, { kind: "rollback" }, reply),
  );
  app.post<{ Params: PointerPath; Body: SwitchBody & { from: string } }>(
    at("promote"),
    switching("promote", "Give what another environment gives", { from: environmentName }),
    (request, reply) => change(request, { kind: "promote", from: request.body.from }, reply),
  );
}

/** @throws ProblemError for anything but a revision in quotes, or `*` */
function revisionIn(header: string | undefined): number | undefined {
  if (header === undefined || header === "*") return undefined;
  const [, revision] = /^"(\d{1,9})"$/.exec(header) ?? [];
  if (revision !== undefined) return Number(revision);
  throw problem(
    "request-invalid",
    'If-Match takes the ETag as it was answered, such as "3" with its quotes.',
  );
}
