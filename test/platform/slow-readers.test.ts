// timeout: 120s
import { once } from "node:events";
import { type AddressInfo, connect } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { serve } from "../../runtime/api/testing/served.ts";
import { boats } from "../../runtime/registry/testing/boats.ts";
import { embeddedDocuments } from "../../runtime/store/fixture/both-stores.ts";

const test = suite("whoever stops reading an answer");

test("is hung up on, so that the server need not wait for it", async () => {
  const opened = await embeddedDocuments();
  const served = await serve(opened.documents, { patience: 900 });
  try {
    const bundle = boats({ summary: ".name" });
    // More than what the system takes for a client that does not read.
    const long = { path: "boats/samples/long.json", text: JSON.stringify("\u20ac".repeat(5_000_000)) };
    const by = { subject: "test", tenant: "harbour" };
    await served.registry.versions.publish({ ...bundle, files: [...bundle.files, long] }, by, "");
    const token = await served.token("engineer");
    await served.app.listen({ port: 0, host: "127.0.0.1" });
    const client = connect((served.app.server.address() as AddressInfo).port, "127.0.0.1");
    client.pause();
    // It is told of the end when it looks; that is not what is asked here.
    client.on("error", () => undefined);
    await once(client, "connect");
    client.write(
      [
        "GET /api/importers/boats/versions/1/source HTTP/1.1",
        "host: localhost",
        `authorization: Bearer ${token}`,
        "",
        "",
      ].join("\r\n"),
    );
    const connections = (): Promise<number> =>
      new Promise((resolve, reject) =>
        served.app.server.getConnections((error, count) => (error === null ? resolve(count) : reject(error))),
      );
    const began = performance.now();
    while ((await connections()) > 0) {
      assert.ok(performance.now() - began < 20_000, "the server waits for it");
      await wait(100);
    }
    assert.ok(performance.now() - began > 1_000, "it had time to read");
    client.destroy();
  } finally {
    await served.app.close();
    await opened.remove();
  }
});

test.run();
