import { performance } from "node:perf_hooks";
import { Agent, request } from "undici";
import { credentials, inFlight } from "./issues.ts";

const { email, token } = credentials;
const authorization = `Basic ${Buffer.from(`${email}:${token}`).toString("base64")}`;
const headers = { authorization, "content-type": "application/json" };
const dispatcher = new Agent({ connections: inFlight });

/** Reads from the sandbox; with a body, which may be empty, posts to it. */
export async function call<T>(address: string, path: string, body?: string): Promise<T> {
  const method = body === undefined ? "GET" : "POST";
  const answer = await request(
    address + path,
    body ? { method, headers, body, dispatcher } : { method, headers: { authorization }, dispatcher },
  );
  const text = await answer.body.text();
  if (answer.statusCode >= 300)
    throw new Error(`the sandbox answered ${answer.statusCode} to ${path}: ${text.slice(0, 300)}`);
  return (text === "" ? undefined : JSON.parse(text)) as T;
}

/**
 * Posts bodies of bulk calls, as many at a time as the loader does, and looks at nothing but the status.
 * @returns milliseconds
 */
export async function postBodies(address: string, bodies: readonly (string | Buffer)[]): Promise<number> {
  const started = performance.now();
  const queue = bodies.values();
  const post = async (): Promise<void> => {
    for (let next = queue.next(); !next.done; next = queue.next()) {
      const { statusCode, body } = await request(`${address}/rest/api/3/issue/bulk`, {
        method: "POST",
        headers,
        body: next.value,
        dispatcher,
      });
      const answer = await body.text();
      if (statusCode !== 201) throw new Error(`the sandbox answered ${statusCode}: ${answer.slice(0, 300)}`);
    }
  };
  await Promise.all(Array.from({ length: inFlight }, post));
  const milliseconds = performance.now() - started;
  await dispatcher.close();
  return milliseconds;
}
