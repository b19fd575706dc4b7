/**
 * A source of tasks whose pages were made before anyone asks: `serve-pages.ts <pages per list> <latency in ms>`. Prints
 * its address. Ends with SIGTERM.
 */
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { createPages } from "./pages.ts";

const [count = "1", latency = "0"] = process.argv.slice(2);
const lists = createPages(Number(count));
const index = Buffer.from(
  JSON.stringify({ lists: lists.map((_, id) => ({ id: String(id), name: `List ${id}` })) }),
);

function answer(response: ServerResponse, body: Buffer | undefined): void {
  if (body === undefined) response.writeHead(404, { "content-type": "application/json" }).end("{}");
  else
    response.writeHead(200, { "content-type": "application/json", "content-length": body.length }).end(body);
}

const server = createServer((request, response) => {
  const url = new URL(request.url ?? "/", "http://127.0.0.1");
  const list = /^\/list\/(\d+)\/task$/.exec(url.pathname)?.[1];
  const body = list === undefined ? index : lists[Number(list)]?.[Number(url.searchParams.get("page"))];
  if (latency === "0") answer(response, body);
  else setTimeout(answer, Number(latency), response, body);
});
server.listen(0, "127.0.0.1", () => {
  console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});
process.once("SIGTERM", () => {
  server.closeAllConnections();
  server.close(() => process.exit(0));
});
