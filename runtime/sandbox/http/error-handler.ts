import type { FastifyError, FastifyReply, FastifyRequest } from "fastify";
import { JiraError } from "../rules/error-collection.ts";

/**
 * Writes refusals as Jira does. Anything unforeseen becomes a 500 with its message and is printed, because it is a
 * mistake of the sandbox.
 */
export function handleError(
  error: FastifyError | JiraError,
  request: FastifyRequest,
  reply: FastifyReply,
): void {
  if (error instanceof JiraError) {
    reply.code(error.status).headers(error.headers).send(error.body);
    return;
  }
  const status = error.statusCode ?? 500;
  if (status >= 500) console.error(`sandbox: ${request.method} ${request.url} failed:`, error);
  const message =
    error.code?.startsWith("FST_ERR_CTP") || error instanceof SyntaxError
      ? parseMessage(error)
      : error.message;
  reply.code(status).send({ errorMessages: [message], errors: {} });
}

function parseMessage(error: FastifyError): string {
  if (error.code === "FST_ERR_CTP_INVALID_MEDIA_TYPE") return "Unsupported Media Type";
  if (error.code === "FST_ERR_CTP_BODY_TOO_LARGE") return "The request body is too large.";
  return "There was an error parsing JSON. Check that your request body is valid.";
}
