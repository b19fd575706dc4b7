import type { FastifyInstance, FastifyReply } from "fastify";
import { diffPlans } from "../../../compiler/diff/index.ts";
import type { PageRequest, SourceBundle, Version } from "../../registry/index.ts";
import type { ApiContext } from "../api-context.ts";
import { bundleBytes } from "../body-limits.ts";
import { diffTexts } from "../diff-texts.ts";
import { problem } from "../http/problem.ts";
import { principalIn } from "../http/sign-in.ts";
import {
  answers,
  flag,
  importerName,
  list,
  name,
  object,
  pageOf,
  pageQuery,
  reason,
  reference,
  text,
  versionNumber,
} from "../schemas.ts";

interface ImporterPath {
  readonly importer: string;
}
interface VersionPath extends ImporterPath {
  readonly number: number;
}

const importerPath = object({ importer: importerName });
const versionPath = object({ importer: importerName, number: versionNumber });
const anyObject = { type: "object", additionalProperties: true };

/** Published versions: they are immutable, so that whatever comes of them may be kept for ever. */
export function versionRoutes(
  app: FastifyInstance,
  { registry: { versions }, overrideSchema }: ApiContext,
): void {
  const read = async ({ importer, number }: VersionPath): Promise<Version> => {
    const found = await versions.read(importer, number);
    if (found === undefined) throw problem("version-unknown", `There is no ${importer}@${number}.`);
    return found;
  };
  const forEver = (reply: FastifyReply, { planHash }: Version): FastifyReply =>
    reply.header("etag", `"${planHash}"`).header("cache-control", "private, max-age=31536000, immutable");
  const reading = (operationId: string, summary: string, answer: object) => ({
    config: { access: "versions.read" as const },
    schema: {
      operationId,
      tags: ["versions"],
      summary,
      params: versionPath,
      response: answers({ 200: answer as never }),
    },
  });

  app.post<{ Body: SourceBundle & { note: string } }>(
    "/importers/versions",
    {
      bodyLimit: bundleBytes,
      config: { access: "versions.publish" },
      schema: {
        operationId: "publishVersion",
        tags: ["versions"],
        summary: "Compile, test and store a version; the same plan is stored once",
        body: object({
          entry: name("The spec's path."),
          files: list(object({ path: name("In the bundle."), text: { type: "string" } })),
          note: text("What is new, for those who look at the list.", { maxLength: 2_000 }),
        }),
        response: answers({ 200: reference("VersionSummary"), 201: reference("VersionSummary") }),
      },
    },
    async (request, reply) => {
      const { note, ...bundle } = request.body;
      const { version, existed } = await versions.publish(bundle, principalIn(request), note);
      return reply.code(existed ? 200 : 201).send(version);
    },
  );
  app.get<{ Querystring: PageRequest }>(
    "/importers",
    {
      config: { access: "versions.read" },
      schema: {
        operationId: "listImporters",
        tags: ["versions"],
        summary: "Importers that were published",
        querystring: object(pageQuery),
        response: answers({
          200: object({
            items: list(
              object({
                importer: importerName,
                title: text(""),
                latest: versionNumber,
                created: { type: "integer" },
              }),
            ),
            "next?": text(""),
          }),
        }),
      },
    },
    ({ query }) => versions.importers(query),
  );
  app.get<{ Params: ImporterPath; Querystring: PageRequest }>(
    "/importers/:importer/versions",
    {
      config: { access: "versions.read" },
      schema: {
        operationId: "listVersions",
        tags: ["versions"],
        summary: "Versions of an importer, newest first",
        params: importerPath,
        querystring: object(pageQuery),
        response: answers({ 200: pageOf("VersionSummary") }),
      },
    },
    ({ params, query }) => versions.list(params.importer, query),
  );
  app.get<{ Params: VersionPath }>(
    "/importers/:importer/versions/:number",
    reading("readVersion", "One version", reference("VersionSummary")),
    async ({ params }) => {
      const found = await versions.summary(params.importer, params.number);
      if (found === undefined)
        throw problem("version-unknown", `There is no ${params.importer}@${params.number}.`);
      return found;
    },
  );
  app.get<{ Params: VersionPath }>(
    "/importers/:importer/versions/:number/source",
    reading("readSource", "The texts that were published", reference("Bundle")),
    async ({ params }, reply) => {
      const version = await read(params);
      return forEver(reply, version).send(version.bundle);
    },
  );
  app.get<{ Params: VersionPath }>(
    "/importers/:importer/versions/:number/plan",
    reading("readPlan", "The plan", anyObject),
    async ({ params }, reply) => {
      const version = await read(params);
      return forEver(reply, version).send(version.plan);
    },
  );
  app.get<{ Params: VersionPath }>(
    "/importers/:importer/versions/:number/override-schema",
    reading("readOverrideSchema", "JSON Schema of what a user may change of the mapping", anyObject),
    async ({ params }, reply) => {
      const version = await read(params);
      return forEver(reply, version).send(overrideSchema(version.plan));
    },
  );
  app.get<{ Params: VersionPath }>(
    "/importers/:importer/versions/:number/docs",
    reading("readDocs", "The reference page, as Markdown", object({ markdown: text("") })),
    async ({ params }, reply) => {
      const version = await read(params);
      return forEver(reply, version).send({ markdown: version.docs });
    },
  );
  app.get<{ Params: ImporterPath; Querystring: { from: number; to: number } }>(
    "/importers/:importer/diff",
    {
      config: { access: "versions.read" },
      schema: {
        operationId: "diffVersions",
        tags: ["versions"],
        summary: "What differs between two versions, in their texts and for users",
        params: importerPath,
        querystring: object({ from: versionNumber, to: versionNumber }),
        response: answers({
          200: object({
            breaking: flag("Whether something that users saved does not fit any more."),
            changes: list(
              object({
                address: text(""),
                kind: { type: "string", enum: ["added", "removed", "changed"] },
                breaking: flag(""),
                message: text(""),
              }),
            ),
            text: text("A unified diff of the source texts."),
          }),
        }),
      },
    },
    async ({ params: { importer }, query: { from, to } }) => {
      const [before, after] = [await read({ importer, number: from }), await read({ importer, number: to })];
      const { changes, breaking } = diffPlans(before.plan, after.plan);
      return { breaking, changes, text: diffTexts(before.bundle, after.bundle) };
    },
  );
  app.post<{ Params: VersionPath; Body: { reason: string } }>(
    "/importers/:importer/versions/:number/deprecate",
    {
      config: { access: "versions.deprecate" },
      schema: {
        operationId: "deprecateVersion",
        tags: ["versions"],
        summary: "Keep a version from being enabled; where it is, it stays",
        params: versionPath,
        body: object({ reason }),
        response: answers({ 200: reference("VersionSummary") }),
      },
    },
    (request) =>
      versions.deprecate(
        request.params.importer,
        request.params.number,
        principalIn(request),
        request.body.reason,
      ),
  );
}
