import { randomUUID } from "node:crypto";
import type { Socket } from "node:net";
import { type ProblemCode, problems } from "./problem.ts";
import { problemBody } from "./problem-body.ts";

/** Codes of Node for what is wrong before there is a request (https://nodejs.org/api/errors.html). */
const known: Readonly<Record<string, readonly [ProblemCode, string]>> = {
  HPE_HEADER_OVERFLOW: ["headers-too-large", "The headers have more bytes than are taken."],
  ERR_HTTP_REQUEST_TIMEOUT: ["request-slow", "The request did not come whole in time."],
};

/** Answers what is no request that a route could answer, and closes the connection. */
export function handleConnectionError(error: NodeJS.ErrnoException, socket: Socket): void {
  // Whoever has gone is told nothing, and what stands in the middle of an answer would be taken for a part of it.
  const answering = (socket as { _httpMessage?: { headersSent: boolean } | null })._httpMessage;
  if (error.code === "ECONNRESET" || !socket.writable || answering?.headersSent === true) {
    socket.destroy();
    return;
  }
  const [code, detail] = known[error.code ?? ""] ?? ["http-invalid", "What was sent is no HTTP request."];
  const requestId = randomUUID();
  const body = JSON.stringify(problemBody({ code, detail, requestId, prefix: "" }));
  const lines = [
    `HTTP/1.1 ${problems[code].status} Problem`,
    "content-type: application/problem+json; charset=utf-8",
    `content-length: ${Buffer.byteLength(body)}`,
    `x-request-id: ${requestId}`,
    "connection: close",
  ];
  socket.end(`${lines.join("\r\n")}\r\n\r\n${body}`, () => socket.destroy());
}
