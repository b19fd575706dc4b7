import type { LookupAddress } from "node:dns";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { MockAgent } from "undici";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { SourceError } from "../source-error.ts";
import { createFileDownloads, type FileDownloadsOptions } from "./file-downloads.ts";
import { isPublicAddress } from "./public-address.ts";

const test = suite("files that a table names");
const { signal } = new AbortController();
let server: Server;
let asked: { url: string; authorization: string | undefined }[] = [];
let base = "";

test.before(async () => {
  server = createServer((request, response) => {
    asked.push({ url: request.url ?? "", authorization: request.headers.authorization });
    if (request.url === "/file") response.end("abc");
    else if (request.url === "/inside") response.writeHead(302, { location: `${base}/file` }).end();
    else if (request.url === "/other") response.writeHead(302, { location: "ftp://127.0.0.1/x" }).end();
    else if (request.url === "/break") request.socket.destroy();
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
test.after(() => void server.close());
test.before.each(() => {
  asked = [];
});

function downloads(options: Partial<FileDownloadsOptions> = {}) {
  return createFileDownloads({
    clock: () => 0,
    sleep: async () => undefined,
    random: () => 0,
    ...options,
  });
}

async function refusal(work: () => Promise<unknown>): Promise<SourceError> {
  try {
    await work();
  } catch (error) {
    if (error instanceof SourceError) return error;
    throw error;
  }
  throw new Error("it was fetched");
}

/** Answers every name with these addresses. */
const resolveTo = (...addresses: readonly string[]): NonNullable<FileDownloadsOptions["resolve"]> =>
  ((_name: string, _options: unknown, callback: (error: null, found: LookupAddress[]) => void) =>
    callback(
      null,
      addresses.map((address) => ({ address, family: address.includes(":") ? 6 : 4 })),
    )) as unknown as NonNullable<FileDownloadsOptions["resolve"]>;

for (const [address, expected] of [
  ["93.184.216.34", true],
  ["2606:2800:220:1::1", true],
  ["127.0.0.1", false],
  ["10.1.2.3", false],
  ["172.31.255.255", false],
  ["172.32.0.1", true],
  ["192.168.0.1", false],
  ["169.254.169.254", false],
  ["100.64.0.1", false],
  ["0.0.0.0", false],
  ["255.255.255.255", false],
  ["::1", false],
  ["::", false],
  ["::ffff:127.0.0.1", false],
  ["::ffff:10.0.0.1", false],
  ["::ffff:93.184.216.34", true],
  ["fd00::1", false],
  ["fe80::1", false],
  ["64:ff9b::7f00:1", false],
  ["2002:7f00:1::", false],
] as const) {
  test(`${address} is ${expected ? "public" : "not public"}`, () =>
    assert.is(isPublicAddress(address), expected));
}

test("private addresses are not asked, however they are written", async () => {
  const files = downloads({ resolve: resolveTo("127.0.0.1") });
  const { port } = new URL(base);
  for (const host of [
    "127.0.0.1",
    "0x7f.1",
    "2130706433",
    "[::1]",
    "[::ffff:127.0.0.1]",
    "localhost",
    "files.example",
  ]) {
    const error = await refusal(() => files.download(`http://${host}:${port}/file`, signal));
    assert.is(error.code, "private-host", host);
    assert.match(error.message, "--allow-private-hosts");
    assert.is(error.resumable, false);
  }
  assert.equal(asked, []);
  await files.close();
});

test("a name that has a public and a private address is not asked", async () => {
  const files = downloads({ resolve: resolveTo("93.184.216.34", "10.0.0.1") });
  assert.is((await refusal(() => files.download("http://files.example/x", signal))).code, "private-host");
  await files.close();
});

test("with leave they are asked, without the credentials that an address carries", async () => {
  const files = downloads({ allowPrivateHosts: true });
  const address = base.replace("http://", "http://ada:secret@");
  assert.is(await text((await files.download(`${address}/file`, signal)).body), "abc");
  assert.is(await text((await files.download(`${base}/inside`, signal)).body), "abc");
  assert.ok(asked.every(({ authorization }) => authorization === undefined));
  await files.close();
});

test("only http and https are ways to a file, after a redirect too", async () => {
  const files = downloads({ allowPrivateHosts: true });
  for (const address of ["file:///etc/passwd", "ftp://files.example/x", "a file.png", `${base}/other`])
    assert.is((await refusal(() => files.download(address, signal))).code, "address-unusable", address);
  await files.close();
});

test("a redirect into a private network is not followed", async () => {
  const dispatcher = new MockAgent();
  dispatcher.disableNetConnect();
  for (const location of ["http://10.0.0.7/secret", "http://[::1]/secret"]) {
    dispatcher
      .get("https://files.example")
      .intercept({ path: "/x" })
      .reply(302, "", { headers: { location } });
    const files = downloads({ dispatcher });
    const error = await refusal(() => files.download("https://files.example/x", signal));
    assert.is(error.code, "private-host");
    await files.close();
  }
  await dispatcher.close();
});

test("a host that does not answer fails its files one by one, and is not asked for ever", async () => {
  const files = downloads({ allowPrivateHosts: true });
  for (let file = 0; file < 10; file++) {
    const error = await refusal(() => files.download(`${base}/break`, signal));
    assert.is(error.code, "host-not-answering");
    assert.is(error.resumable, false);
  }
  assert.is(asked.length, 9);
  await files.close();
});

test.run();
