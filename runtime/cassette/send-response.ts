import type { FastifyReply } from "fastify";
import type { Fault } from "./faults.ts";
import type { RecordedResponse } from "./format.ts";
import { collectBody, openBody } from "./open-body.ts";

/**
 * Sends a recorded response, disturbed by a fault of the kind `truncated` or `lost` if there is one. Files and
 * generated bodies are streamed.
 *
 * @param folder the cassette's folder.
 */
export async function sendResponse(
  reply: FastifyReply,
  response: RecordedResponse,
  folder: string,
  fault?: Fault,
): Promise<FastifyReply> {
  const body = await openBody(response.body, folder);
  const headers: { [name: string]: string } = { "content-type": body.type, ...response.headers };
  if (fault?.kind === "truncated") {
    const whole = await collectBody(body);
    return reply
      .status(response.status)
      .headers(headers)
      .send(whole.subarray(0, whole.length >> 1));
  }
  if (fault?.kind === "lost") {
    reply.hijack();
    const sent = (await collectBody(body)).subarray(0, fault.after_bytes ?? 0);
    if (sent.length === 0) {
      reply.raw.destroy();
      return reply;
    }
    reply.raw.writeHead(response.status, { ...headers, "content-length": String(body.length) });
    reply.raw.write(sent, () => reply.raw.destroy());
    return reply;
  }
  return reply
    .status(response.status)
    .headers({ ...headers, "content-length": String(body.length) })
    .send(body.bytes);
}
