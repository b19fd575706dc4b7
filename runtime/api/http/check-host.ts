import type { FastifyRequest } from "fastify";
import { problem } from "./problem.ts";

/** Names by which a server on loopback is called. */
const loopback = ["localhost", "127.0.0.1", "[::1]"];

/**
 * Refuses requests that came by a name that is not the server's: a page of another site whose name was made to lead here
 * (DNS rebinding) could otherwise read answers.
 * @param names without port, beside those of loopback
 */
export function createHostCheck(names: readonly string[]): (request: FastifyRequest) => Promise<void> {
  const known = new Set([...loopback, ...names.map((name) => name.toLowerCase())]);
  return async (request) => {
    const name = (request.headers.host ?? "").toLowerCase().replace(/:\d+$/, "");
    if (known.has(name)) return;
    throw problem("host-refused", `This server is not known as ${JSON.stringify(name.slice(0, 100))}.`);
  };
}
