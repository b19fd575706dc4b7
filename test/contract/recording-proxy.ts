import { createServer, request as forward } from "node:http";
import type { AddressInfo } from "node:net";

/** A request as it went over the wire. */
export interface RecordedRequest {
  readonly method: string;
  /** Path with query. */
  readonly url: string;
  readonly contentType: string | undefined;
  /** The body as text; absent when it is not JSON. */
  readonly body: string | undefined;
}

export interface RecordingProxy {
  readonly address: URL;
  readonly requests: readonly RecordedRequest[];
  close(): Promise<void>;
}

/** Stands in front of a server on loopback, passes everything on unchanged, broken connections included, and keeps what was asked. */
export async function createRecordingProxy(target: URL): Promise<RecordingProxy> {
  const requests: RecordedRequest[] = [];
  const server = createServer((incoming, outgoing) => {
    const contentType = incoming.headers["content-type"];
    const json = contentType === undefined || contentType.includes("json");
    const chunks: Buffer[] = [];
    const passed = forward(
      {
        host: target.hostname,
        port: target.port,
        method: incoming.method,
        path: incoming.url,
        headers: incoming.headers,
      },
      (answer) => {
        outgoing.writeHead(answer.statusCode ?? 500, answer.headers);
        answer.on("error", () => outgoing.destroy());
        answer.pipe(outgoing);
      },
    );
    passed.on("error", () => incoming.socket.destroy());
    incoming.on("error", () => passed.destroy());
    incoming.on("data", (chunk: Buffer) => {
      if (json) chunks.push(chunk);
    });
    incoming.on("end", () => {
      requests.push({
        method: incoming.method ?? "",
        url: incoming.url ?? "",
        contentType,
        body: json ? Buffer.concat(chunks).toString() : undefined,
      });
    });
    incoming.pipe(passed);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: new URL(`http://127.0.0.1:${port}`),
    requests,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
