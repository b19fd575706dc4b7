import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";

/** A request as a source would see it. */
export interface Asked {
  readonly method: string;
  /** The address that it was meant for. */
  readonly url: URL;
  readonly headers: IncomingHttpHeaders;
  /** The parsed body; undefined where there was none. */
  readonly body: unknown;
}

export interface Answer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Bytes as they are, anything else as JSON. */
  readonly body: unknown;
}

/** Stands in for a source and the hosts of its files. */
export interface SourceServer {
  readonly address: URL;
  readonly asked: readonly Asked[];
  close(): void;
}

/** @param answer gives the answer to a request; undefined is 404 */
export async function startSource(answer: (asked: Asked) => Answer | undefined): Promise<SourceServer> {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    const pieces: Buffer[] = [];
    request.on("data", (piece: Buffer) => pieces.push(piece));
    request.on("end", () => {
      const text = Buffer.concat(pieces).toString("utf8");
      const original = String(request.headers["x-importer-original-url"] ?? "");
      const one: Asked = {
        method: request.method ?? "",
        // What travels with the address and is told nowhere is not in the original.
        url: new URL(request.url ?? "/", original === "" ? "http://127.0.0.1" : new URL(original).origin),
        headers: request.headers,
        body: text === "" ? undefined : (JSON.parse(text) as unknown),
      };
      asked.push(one);
      const {
        status = 200,
        headers = {},
        body,
      } = answer(one) ?? { status: 404, body: { error: "not here" } };
      const bytes = body instanceof Uint8Array;
      response.sendDate = false;
      response
        .writeHead(status, {
          "content-type": bytes ? "application/octet-stream" : "application/json",
          ...headers,
        })
        .end(bytes ? body : JSON.stringify(body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    address: new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}`),
    asked,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
