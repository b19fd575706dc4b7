import type { FastifyInstance } from "fastify";
import { printableDiagnostics } from "../../../compiler/printable-diagnostics.ts";
import { type Built, buildVersion, type SourceBundle } from "../../registry/index.ts";
import type { ApiContext } from "../api-context.ts";
import { bundleBytes } from "../body-limits.ts";
import { answers, flag, list, object, reference } from "../schemas.ts";

const verdict = {
  ok: flag("No errors, and no test failed."),
  diagnostics: list(reference("Diagnostic")),
  tests: list(reference("TestOutcome")),
};

/** Checking and compiling without storing: nothing but the bundle in the body is read. */
export function specRoutes(app: FastifyInstance, { toolchain }: ApiContext): void {
  const build = (bundle: SourceBundle): { built: Built; told: object } => {
    const built = buildVersion(bundle, toolchain);
    const texts = new Map(bundle.files.map(({ path, text }) => [path, text]));
    const files = { read: (path: string) => texts.get(path), list: () => [] };
    const mistakes = built.diagnostics.some(({ severity }) => severity === "error");
    const ok = !mistakes && built.tests.every(({ passed }) => passed);
    return {
      built,
      told: { ok, diagnostics: printableDiagnostics(built.diagnostics, files), tests: built.tests },
    };
  };

  app.post<{ Body: SourceBundle }>(
    "/specs/check",
    {
      bodyLimit: bundleBytes,
      config: { access: "specs.check" },
      schema: {
        operationId: "checkSpec",
        tags: ["specs"],
        summary: "Find mistakes in a spec and run its tests; nothing is stored",
        body: reference("Bundle"),
        response: answers({ 200: object(verdict) }),
      },
    },
    async ({ body }) => build(body).told,
  );
  app.post<{ Body: SourceBundle }>(
    "/specs/compile",
    {
      bodyLimit: bundleBytes,
      config: { access: "specs.check" },
      schema: {
        operationId: "compileSpec",
        tags: ["specs"],
        summary: "As checking, with the plan where the spec has no errors",
        body: reference("Bundle"),
        response: answers({
          200: object({ ...verdict, "plan?": { type: "object", additionalProperties: true } }),
        }),
      },
    },
    async ({ body }) => {
      const { built, told } = build(body);
      return built.plan === undefined ? told : { ...told, plan: built.plan };
    },
  );
}
