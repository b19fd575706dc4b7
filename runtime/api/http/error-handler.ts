import type { FastifyError, FastifyReply, FastifyRequest } from "fastify";
import { printableDiagnostics } from "../../../compiler/printable-diagnostics.ts";
import { IssuerUnavailableError } from "../../accounts/index.ts";
import {
  BreakingChangeError,
  BundleError,
  PlanTooNewError,
  RevisionError,
  type SourceBundle,
  SpecRejectedError,
  SwitchError,
  UnknownVersionError,
} from "../../registry/index.ts";
import { CursorError, StoreUnavailableError } from "../../store/documents/documents.ts";
import { type ProblemCode, ProblemError, problem } from "./problem.ts";
import { problemBody } from "./problem-body.ts";

/**
 * Answers errors as problem documents. What nobody foresaw is logged whole and told only by its request's id.
 * @param prefix below which the API is mounted
 */
export const createErrorHandler =
  (prefix: string) =>
  (error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    const { code, message: detail, more, headers } = toProblem(error, request);
    const body = problemBody({ code, detail, requestId: request.id, prefix, more });
    if (body.status >= 500) request.log.error({ err: error }, code);
    return reply.code(body.status).headers(headers).type("application/problem+json").send(body);
  };

/** Answers an address that is not there. */
export const handleUnknownRoute = (request: FastifyRequest): never => {
  throw problem("route-unknown", `There is nothing at ${request.method} ${request.url.split("?")[0]}.`);
};

function toProblem(error: FastifyError, request: FastifyRequest): ProblemError {
  return (
    fromUs(error, request) ??
    fromFastify(error) ??
    problem("internal", `Tell the operator the id ${request.id}.`)
  );
}

function fromUs(error: Error, request: FastifyRequest): ProblemError | undefined {
  if (error instanceof ProblemError) return error;
  if (error instanceof IssuerUnavailableError)
    return problem("issuer-unavailable", error.message, {}, { "retry-after": "5" });
  if (error instanceof StoreUnavailableError)
    return problem("store-unavailable", error.message, {}, { "retry-after": "1" });
  if (error instanceof CursorError) return problem("cursor-invalid", error.message);
  if (error instanceof BundleError) return problem("bundle-invalid", error.message);
  if (error instanceof UnknownVersionError) return problem(error.code, error.message);
  if (error instanceof SwitchError) return problem("switch-impossible", error.message);
  if (error instanceof PlanTooNewError) return problem("plan-too-new", error.message);
  if (error instanceof BreakingChangeError) {
    const detail = `${error.message} Send "breaking": true when that is wanted.`;
    return problem("breaking-change", detail, { changes: error.changes });
  }
  if (error instanceof RevisionError) {
    return problem("revision-changed", error.message, {}, { etag: `"${error.current}"` });
  }
  if (error instanceof SpecRejectedError) {
    const bundle = request.body as SourceBundle;
    const texts = new Map(bundle.files.map(({ path, text }) => [path, text]));
    const files = { read: (path: string) => texts.get(path), list: () => [] };
    return problem("spec-rejected", error.message, {
      diagnostics: printableDiagnostics(error.diagnostics, files),
      tests: error.failedTests,
    });
  }
  return undefined;
}

/** Fastify's own codes (https://fastify.dev/docs/latest/Reference/Errors/). */
const fastifyCodes: Readonly<Record<string, ProblemCode>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: "body-too-large",
  FST_ERR_CTP_INVALID_MEDIA_TYPE: "media-type-unknown",
  FST_ERR_CTP_INVALID_JSON_BODY: "body-invalid",
  FST_ERR_CTP_EMPTY_JSON_BODY: "body-invalid",
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: "body-invalid",
  FST_ERR_BAD_URL: "request-invalid",
  FST_ERR_MAX_PARAM_LENGTH: "request-invalid",
};

/** What a rule's message leaves out: the name that is too much, the values that are allowed. */
const named = ({
  additionalProperty,
  allowedValues,
}: Readonly<Record<string, unknown>>): readonly string[] =>
  typeof additionalProperty === "string"
    ? [additionalProperty]
    : Array.isArray(allowedValues)
      ? [allowedValues.join(", ")]
      : [];

function fromFastify(error: FastifyError): ProblemError | undefined {
  if (error.validation !== undefined) {
    const part = error.validationContext ?? "body";
    const errors = error.validation.map(({ instancePath, message, params }) => ({
      pointer: `/${part}${instancePath}`,
      message: [message, ...named(params)].join(": "),
    }));
    const [first] = errors;
    return problem("request-invalid", `${first?.pointer}: ${first?.message}`, { errors });
  }
  const code = fastifyCodes[error.code];
  if (code !== undefined) return problem(code, error.message);
  if (error.statusCode === 429) return problem("rate-limited", error.message);
  if (error.statusCode === 400) return problem("body-invalid", error.message);
  if (error.statusCode === 503) return problem("overloaded", error.message, {}, { "retry-after": "1" });
  return undefined;
}
