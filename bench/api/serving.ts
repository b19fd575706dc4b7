import { fileURLToPath } from "node:url";
import { Pool } from "undici";
import { startProcess } from "../harness.ts";

/** A server in a process of its own. */
export interface Serving {
  readonly tokens: Readonly<Record<"engineer" | "operator" | "importer", string>>;
  /** Sends a request; a body is sent as JSON. @throws Error for an answer that is no success */
  ask(token: string, path: string, body?: unknown): Promise<string>;
  stop(): Promise<void>;
}

/** @param program a file of this folder that prints an address, and tokens where it has them, as JSON */
export async function startServing(program: string, argument: string): Promise<Serving> {
  const file = fileURLToPath(new URL(program, import.meta.url));
  const server = await startProcess([file, argument], /^\{/);
  const { address, ...tokens } = JSON.parse(server.readyLine) as Serving["tokens"] & {
    readonly address: string;
  };
  const pool = new Pool(address, { connections: 16 });
  return {
    tokens,
    async ask(token, path, body) {
      const answer = await pool.request({
        path,
        method: body === undefined ? "GET" : "POST",
        headers: {
          authorization: `Bearer ${token}`,
          ...(body === undefined ? {} : { "content-type": "application/json" }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const text = await answer.body.text();
      if (answer.statusCode >= 300) throw new Error(`${path} answers ${answer.statusCode}: ${text}`);
      return text;
    },
    async stop() {
      await pool.close();
      await server.stop();
    },
  };
}
