import type { FastifyInstance } from "fastify";
import type { PageRequest, Version } from "../../registry/index.ts";
import type { ApiContext } from "../api-context.ts";
import { problem } from "../http/problem.ts";
import { principalIn } from "../http/sign-in.ts";
import { pageOfAll } from "../page-of-all.ts";
import { answers, importerName, list, object, pageOf, pageQuery, text, versionNumber } from "../schemas.ts";

const anyObject = { type: "object", additionalProperties: true };

/** Importers as an end user of the server's environment sees them. */
export function availableRoutes(app: FastifyInstance, context: ApiContext): void {
  const { registry, environment, overrideSchema } = context;

  app.get<{ Querystring: PageRequest }>(
    "/available",
    {
      config: { access: "available.read" },
      schema: {
        operationId: "listAvailable",
        tags: ["available"],
        summary: "Importers that can be used here now",
        querystring: object(pageQuery),
        response: answers({ 200: pageOf("Available") }),
      },
    },
    async (request) => {
      const given = await registry.environments.available(environment, principalIn(request).tenant);
      return pageOfAll(given, ({ title, importer }) => [title, importer], request.query);
    },
  );
  app.get<{ Params: { importer: string } }>(
    "/available/:importer",
    {
      config: { access: "available.read" },
      schema: {
        operationId: "readAvailable",
        tags: ["available"],
        summary: "One of them: what it asks for, and what can be changed of its mapping",
        params: object({ importer: importerName }),
        response: answers({
          200: object({
            importer: importerName,
            title: text(""),
            version: versionNumber,
            planHash: text(""),
            docs: text("Markdown."),
            inputs: list(anyObject),
            options: list(anyObject),
            sources: list(
              object({ name: text(""), kind: text(""), auth: list(anyObject, "Ways to sign in.") }),
            ),
            overrideSchema: anyObject,
          }),
        }),
      },
    },
    async (request) => {
      const { importer } = request.params;
      const given = await registry.environments.available(environment, principalIn(request).tenant);
      const found = given.find((one) => one.importer === importer);
      const version = found === undefined ? undefined : await registry.versions.read(importer, found.version);
      if (found === undefined || version === undefined) {
        throw problem("importer-unknown", `${importer} is not available to you.`);
      }
      return {
        ...found,
        docs: version.docs,
        ...shown(version),
        overrideSchema: overrideSchema(version.plan),
      };
    },
  );
}

/** What of a plan an end user is asked. */
function shown({ plan }: Version): object {
  const sources = plan.sources.map((source) => ({
    name: source.name ?? "",
    kind: source.kind,
    auth: "auth" in source ? source.auth : [],
  }));
  return { inputs: plan.inputs, options: plan.options, sources };
}
