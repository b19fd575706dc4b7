import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** A server for this machine alone. */
export interface FileServer {
  /** Without a slash at its end. */
  readonly address: string;
  close(): Promise<void>;
}

/**
 * Serves a few files on loopback, as a site does whose export names them.
 * @param files by path
 */
export async function serveFiles(
  files: ReadonlyMap<string, { readonly type: string; readonly content: Uint8Array }>,
): Promise<FileServer> {
  const server = createServer((request, response) => {
    const file = files.get(new URL(request.url ?? "/", "http://127.0.0.1").pathname);
    if (file === undefined) {
      response.writeHead(404, { "content-type": "text/plain" }).end("There is no such file.\n");
      return;
    }
    response
      .writeHead(200, { "content-type": file.type, "content-length": file.content.byteLength })
      .end(request.method === "HEAD" ? undefined : file.content);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}
