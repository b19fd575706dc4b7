import { createHash } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { request } from "undici";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { generatedBytes } from "./generated-bytes.ts";
import { createReplay, type Replay, type ReplayOptions } from "./replay.ts";

const api = "https://api.example.test";
const cassette = {
  cassette: 1,
  title: "a small tracker",
  required_headers: [
    {
      hosts: ["api.example.test"],
      header: "authorization",
      answer: { status: 401, body: { json: { err: "who?" } } },
    },
  ],
  rate_limits: [
    {
      hosts: ["api.example.test"],
      allow: 100,
      window_ms: 60_000,
      headers: { limit: "x-limit", remaining: "x-remaining", reset: "x-reset" },
      answer: { status: 429, body: { json: { err: "slow down" } } },
    },
  ],
  exchanges: [
    {
      request: { method: "GET", url: `${api}/items?page=0&all=true` },
      response: { status: 200, body: { json: { page: 0 } } },
    },
    {
      request: { method: "GET", url: `${api}/items?page=1&all=true` },
      response: { status: 200, body: { json: { page: 1 } } },
    },
    {
      request: { method: "GET", url: `${api}/loose?page=1`, query: ["page"] },
      response: { status: 200, body: { json: "loose" } },
    },
    {
      request: { method: "POST", url: `${api}/graphql`, json: { query: "a", variables: { n: 1 } } },
      response: { status: 200, body: { json: "first" } },
    },
    {
      request: { method: "POST", url: `${api}/graphql`, json: { query: "a", variables: { n: 2 } } },
      response: { status: 200, body: { json: "second" } },
    },
    {
      request: { method: "GET", url: "https://a.files.test/same.txt" },
      response: { status: 200, headers: { "content-type": "text/plain" }, body: { text: "from a" } },
    },
    {
      request: { method: "GET", url: "https://b.files.test/same.txt" },
      response: { status: 200, body: { base64: Buffer.from("from b").toString("base64") } },
    },
    {
      request: { method: "GET", url: "https://a.files.test/big.bin" },
      response: { status: 200, body: { generate: { bytes: 300_001, seed: 7 } } },
    },
    {
      request: { method: "GET", url: "https://a.files.test/picture.png" },
      response: { status: 200, headers: { "content-type": "image/png" }, body: { file: "picture.png" } },
    },
  ],
};

const test = suite<{ folder: string; replay?: Replay }>("a replay", { folder: "" });

test.before.each(async (context) => {
  context.folder = await mkdtemp(path.join(tmpdir(), "cassette-"));
  await writeFile(path.join(context.folder, "cassette.json"), JSON.stringify(cassette));
  await writeFile(path.join(context.folder, "picture.png"), "not really a picture");
});
test.after.each(async (context) => {
  await context.replay?.close();
  delete context.replay;
  await rm(context.folder, { recursive: true });
});

async function start(context: { folder: string; replay?: Replay }, options: Partial<ReplayOptions> = {}) {
  const replay = await createReplay({ cassette: context.folder, clock: () => 1_700_000_000_000, ...options });
  context.replay = replay;
  const origin = await replay.listen(0);
  /** Sends a request the way the importer does with `--source-via`. */
  const ask = async (url: string, init: { method?: "GET" | "POST"; body?: unknown; token?: string } = {}) => {
    const { pathname, search } = new URL(url);
    const answer = await request(origin + pathname + search, {
      method: init.method ?? "GET",
      headers: {
        "x-importer-original-url": url,
        ...(init.token === "" ? {} : { authorization: init.token ?? "t0ps3cret" }),
      },
      ...(init.body === undefined ? {} : { body: JSON.stringify(init.body) }),
    });
    const bytes = Buffer.from(await answer.body.arrayBuffer());
    return {
      status: answer.statusCode,
      headers: answer.headers,
      bytes,
      json: () => JSON.parse(bytes.toString()),
    };
  };
  return { replay, origin, ask };
}

test("answers whatever the order of query parameters", async (context) => {
  const { ask } = await start(context);
  assert.equal((await ask(`${api}/items?page=1&all=true`)).json(), { page: 1 });
  assert.equal((await ask(`${api}/items?all=true&page=0`)).json(), { page: 0 });
  assert.is((await ask(`${api}/loose?page=1&other=9`)).json(), "loose");
});

test("answers a request that was not recorded with 501 and the closest ones, never with an empty page", async (context) => {
  const { ask } = await start(context);
  const answer = await ask(`${api}/items?all=true&page=2`);
  assert.is(answer.status, 501);
  const { error, message, closest } = answer.json();
  assert.is(error, "not-recorded");
  assert.match(message, "/items?all=true&page=2");
  assert.equal(closest.map((near: { url: string }) => near.url).slice(0, 2), [
    `${api}/items?page=0&all=true`,
    `${api}/items?page=1&all=true`,
  ]);
  assert.match(closest[0].differs.join(), "page=2");
  assert.is((await ask(`${api}/items?all=true`)).status, 501, "a missing parameter is another request");
});

test("tells JSON bodies apart and ignores the order of their keys", async (context) => {
  const { ask } = await start(context);
  const body = { variables: { n: 2 }, query: "a" };
  assert.is((await ask(`${api}/graphql`, { method: "POST", body })).json(), "second");
  assert.is((await ask(`${api}/graphql`, { method: "POST", body: { query: "a" } })).status, 501);
});

test("tells hosts apart, and without the original URL refuses what two hosts have", async (context) => {
  const { ask, origin } = await start(context);
  assert.is((await ask("https://b.files.test/same.txt")).bytes.toString(), "from b");
  assert.is((await request(`${origin}/big.bin`)).statusCode, 200);
  const answer = await request(`${origin}/same.txt`);
  assert.is(answer.statusCode, 501);
  assert.is(((await answer.body.json()) as { error: string }).error, "ambiguous");
});

test("sends generated bytes and files unchanged, with their length and type", async (context) => {
  const { ask } = await start(context);
  const big = await ask("https://a.files.test/big.bin", { token: "" });
  assert.is(big.headers["content-length"], "300001");
  const expected = createHash("sha256");
  for await (const chunk of generatedBytes(7, 300_001)) expected.update(chunk);
  assert.is(createHash("sha256").update(big.bytes).digest("hex"), expected.digest("hex"));
  const picture = await ask("https://a.files.test/picture.png");
  assert.is(picture.headers["content-type"], "image/png");
  assert.is(picture.bytes.toString(), "not really a picture");
});

test("refuses a host's requests without the header it needs, in the vendor's words", async (context) => {
  const { ask } = await start(context);
  const answer = await ask(`${api}/items?page=1&all=true`, { token: "" });
  assert.is(answer.status, 401);
  assert.equal(answer.json(), { err: "who?" });
});

test("counts requests in the vendor's window and opens it again when it has passed", async (context) => {
  let now = 1_000_000;
  const { ask } = await start(context, { allow: 2, clock: () => now });
  const url = `${api}/items?page=1&all=true`;
  const first = await ask(url);
  assert.equal(
    [first.headers["x-limit"], first.headers["x-remaining"], first.headers["x-reset"]],
    ["2", "1", "1060"],
  );
  assert.is((await ask(url)).status, 200);
  const refused = await ask(url);
  assert.is(refused.status, 429);
  assert.is(refused.headers["x-remaining"], "0");
  assert.is((await ask(url, { token: "another" })).status, 200, "each token has its own window");
  now += 60_000;
  assert.is((await ask(url)).status, 200);
});

test("produces each fault for as many matching requests as were asked for", async (context) => {
  const { ask, origin } = await start(context);
  const url = `${api}/items?page=1&all=true`;
  const fault = (body: unknown) =>
    request(`${origin}/replay/faults`, { method: "POST", body: JSON.stringify(body) });
  await fault([
    { kind: "rate_limited", count: 2, reset_seconds: 5, match: { url: "/items" } },
    { kind: "server_error", match: { url: "/items" } },
    { kind: "bad_gateway" },
    { kind: "unauthorised" },
    { kind: "truncated" },
    { kind: "answer", answer: { status: 418, body: { text: "teapot" } } },
  ]);
  const limited = await ask(url);
  assert.is(limited.status, 429);
  assert.is(limited.headers["x-reset"], "1700000005");
  assert.is((await ask(url)).status, 429);
  assert.is((await ask(url)).status, 500);
  const gateway = await ask(url);
  assert.is(gateway.status, 502);
  assert.match(String(gateway.headers["content-type"]), "text/html");
  assert.is((await ask(url)).status, 401);
  const truncated = await ask(url);
  assert.is(truncated.status, 200);
  assert.throws(() => truncated.json(), /JSON/);
  assert.is((await ask(url)).status, 418);
  assert.equal((await ask(url)).json(), { page: 1 });
});

test("loses an answer before its first byte or in the middle of its body", async (context) => {
  const { ask, replay } = await start(context);
  for (const after_bytes of [0, 100_000]) {
    replay.fault({ kind: "lost", after_bytes, match: { url: "big.bin" } });
    let failed = false;
    await ask("https://a.files.test/big.bin").catch(() => {
      failed = true;
    });
    assert.ok(failed, `lost after ${after_bytes} bytes`);
  }
  assert.is((await ask("https://a.files.test/big.bin")).bytes.length, 300_001);
  assert.equal(
    replay.requests().map(({ status, fault }) => [status, fault]),
    [
      [0, "lost"],
      [0, "lost"],
      [200, undefined],
    ],
  );
});

test("lets requests pass before a fault, and delays by the injected sleep", async (context) => {
  const waits: number[] = [];
  const { ask, replay } = await start(context, {
    latencyMs: 3,
    sleep: async (ms) => {
      waits.push(ms);
    },
  });
  replay.fault({ kind: "delay", ms: 5000, skip: 1 });
  for (let round = 0; round < 3; round++) await ask(`${api}/loose?page=1`);
  assert.equal(waits, [3, 5003, 3]);
});

test("refuses what is no fault and says which there are", async (context) => {
  const { origin, replay } = await start(context);
  const answer = await request(`${origin}/replay/faults`, {
    method: "POST",
    body: JSON.stringify({ kind: "earthquake" }),
  });
  assert.is(answer.statusCode, 400);
  assert.match(
    ((await answer.body.json()) as { message: string }).message,
    /"earthquake" is no fault.*truncated/,
  );
  assert.throws(() => replay.fault({ kind: "delay" }), /needs "ms"/);
});

test("lists what it received without secrets", async (context) => {
  const { ask, origin } = await start(context);
  await ask(`${api}/items?page=1&all=true&token=h1dden`);
  const text = await (await request(`${origin}/replay/requests`)).body.text();
  assert.not.match(text, /t0ps3cret|h1dden/);
  const [entry] = JSON.parse(text).requests;
  assert.match(entry.url, `${api}/items?page=1`);
  assert.is(entry.headers.authorization, "[hidden, 9 characters]");
  assert.is(entry.status, 501);
});

test("refuses a cassette that is missing, broken, ambiguous or that leaves its folder", async (context) => {
  const refuses = async (content: unknown, pattern: RegExp) => {
    const file = path.join(context.folder, "other.json");
    await writeFile(file, typeof content === "string" ? content : JSON.stringify(content));
    try {
      await createReplay({ cassette: file });
    } catch (error) {
      return assert.match((error as Error).message, pattern);
    }
    assert.unreachable(`should refuse ${JSON.stringify(content)}`);
  };
  const [first] = cassette.exchanges;
  await refuses("{", /other\.json cannot be read as JSON/);
  await refuses({ title: "x" }, /must have required property 'cassette'/);
  await refuses({ ...cassette, exchanges: [{ request: { method: "GET", url: "/items" } }] }, /exchanges\/0/);
  await refuses(
    {
      ...cassette,
      exchanges: [first, { ...first, request: { method: "GET", url: `${api}/items?all=true&page=0` } }],
    },
    /exchanges\[1\].*second time/,
  );
  await refuses({ ...cassette, files: ["../elsewhere.json"] }, /leaves the cassette's folder/);
  await createReplay({ cassette: path.join(context.folder, "nothing") }).then(
    () => assert.unreachable(),
    (error: Error) => assert.match(error.message, /There is no cassette at/),
  );
});

test.run();
