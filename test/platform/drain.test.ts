// timeout: 240s
import { connect, type Socket } from "node:net";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { boats } from "../../runtime/registry/testing/boats.ts";
import { startServer } from "./server-process.ts";
import { storesForProcesses } from "./stores.ts";

const test = suite("a server that is asked to stop");

/** A connection, and what came over it. */
function open(port: number): { socket: Socket; saw(text: string): Promise<void>; received(): string } {
  const socket = connect({ port, host: "127.0.0.1" });
  let received = "";
  const watchers = new Set<() => void>();
  socket.setEncoding("utf8").on("data", (text: string) => {
    received += text;
    for (const watcher of watchers) watcher();
  });
  return {
    socket,
    received: () => received,
    saw: (text) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          if (received.includes(text)) resolve();
        };
        watchers.add(look);
        look();
        socket.on("close", () => reject(new Error(`closed without ${text}: ${received}`)));
        socket.on("error", reject);
      }),
  };
}

/** Whether somebody listens. */
const listens = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect({ port, host: "127.0.0.1" });
    socket.on("connect", () => {
      socket.destroy();
      resolve(true);
    });
    socket.on("error", () => resolve(false));
  });

test("answers what is under way, refuses what is new, and ends with 0", async () => {
  const store = await storesForProcesses.get("the embedded store")!();
  try {
    const server = await startServer(store);
    const port = Number(new URL(server.address).port);
    const engineer = await server.token("engineer");
    const body = JSON.stringify({ ...boats({ summary: ".name" }), note: "while it stopped" });
    const idle = open(port);
    idle.socket.write("GET /healthz HTTP/1.1\r\nhost: localhost\r\n\r\n");
    await idle.saw("alive");
    const idleClosed = new Promise<void>((resolve) => idle.socket.on("close", () => resolve()));
    const busy = open(port);
    busy.socket.write(
      `POST /api/importers/versions HTTP/1.1\r\nhost: localhost\r\nauthorization: Bearer ${engineer}\r\n` +
        `content-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\nexpect: 100-continue\r\n\r\n`,
    );
    // The server has begun with it.
    await busy.saw("100 Continue");
    busy.socket.write(body.slice(0, 50));
    server.kill("SIGTERM");
    await idleClosed;
    while (await listens(port));
    const closed = new Promise<void>((resolve) => busy.socket.on("close", () => resolve()));
    const late = "GET /healthz HTTP/1.1\r\nhost: localhost\r\n\r\n";
    busy.socket.write(body.slice(50) + late);
    await closed;
    assert.match(busy.received(), /HTTP\/1\.1 201 Created/);
    assert.match(busy.received(), /connection: close/);
    assert.not.match(busy.received(), /alive/);
    assert.is(await server.ended, 0);
    const documents = await store.open();
    const again = await startServer(store);
    const versions = await again.ask({ path: "/api/importers/boats/versions", token: engineer });
    assert.is(versions.body.items[0].note, "while it stopped");
    assert.is(await again.stop(), 0);
    await documents.close();
  } finally {
    await store.remove();
  }
});

test("does not log who asked with what", async () => {
  const store = await storesForProcesses.get("the embedded store")!();
  try {
    const server = await startServer(store, ["--log-level", "trace"]);
    const operator = await server.token("operator");
    await server.ask({ path: "/api/session", token: operator });
    await server.ask({ path: "/api/session", token: `${operator}x` });
    const link = await server.ask({
      method: "POST",
      path: "/api/links",
      token: operator,
      body: { subject: "ina", roles: ["importer"] },
      headers: { "idempotency-key": "key-that-is-secret" },
    });
    const { secret } = link.body;
    const session = await server.ask({ method: "POST", path: "/api/session", body: { secret } });
    const cookie = session.headers.getSetCookie()[0]!.split(";")[0]!;
    await server.ask({ path: "/api/session", headers: { cookie } });
    const { body } = await server.ask({ path: "/api/none", headers: { "x-request-id": "mine" } });
    assert.is(await server.stop(), 0);
    const log = server.log();
    const lines = log
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as { reqId?: string });
    assert.ok(
      lines.some(({ reqId }) => reqId === body.requestId),
      "requests are found by their ids",
    );
    for (const hidden of [
      operator,
      secret,
      cookie.split("=")[1]!,
      session.body.csrf,
      server.signIn.split("=")[1]!,
    ])
      assert.not.ok(log.includes(hidden as string), "a secret stands in the log");
  } finally {
    await store.remove();
  }
});

test.run();
