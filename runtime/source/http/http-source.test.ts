import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { ErrorRule, HttpSource, Pages, Plan, Stream } from "../../../compiler/plan/index.ts";
import { adaptors } from "../../adaptors/index.ts";
import { alias, here, numbered, stream, trackerPlan } from "../../engine/fixture/plan.ts";
import { virtualTime } from "../../engine/fixture/run-tracker.ts";
import { SourceError } from "../source-error.ts";
import { createHttpSource, type HttpSourceOptions } from "./http-source.ts";

const test = suite("reading over HTTP");

type Answer = (request: IncomingMessage, response: ServerResponse, count: number) => void;

let server: ReturnType<typeof createServer>;
let url = "";
let answer: Answer;
let asked: { path: string; headers: IncomingMessage["headers"]; at: number }[] = [];
let time = virtualTime();

test.before(async () => {
  server = createServer((request, response) => {
    response.sendDate = false;
    asked.push({ path: request.url ?? "", headers: request.headers, at: time.clock() });
    answer(request, response, asked.length);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
test.before.each(() => {
  asked = [];
  time = virtualTime();
});
test.after(() => {
  server.closeAllConnections();
  server.close();
});

const json = (response: ServerResponse, body: unknown, status = 200, headers: Record<string, string> = {}) =>
  response.writeHead(status, { "content-type": "application/json", ...headers }).end(JSON.stringify(body));

const records = (from: number, count: number) =>
  Array.from({ length: count }, (_, index) => ({ id: from + index }));

function things(pages: Pages, more: Partial<Stream> = {}): Stream {
  return stream(
    "things",
    { parts: ["/things"] },
    {
      read: { kind: "request", method: "GET", url: { parts: ["/things"] }, query: [], pages },
      ...more,
    },
  );
}

function open(change: Partial<HttpSource> = {}, more: Partial<HttpSourceOptions> = {}) {
  const plan: Plan = trackerPlan(`${url}/api`);
  const source = { ...(plan.sources[0] as HttpSource), ...change };
  return createHttpSource({
    plan,
    source,
    adaptors,
    credentials: { auth: "token", secrets: { token: "pk_secret" } },
    random: () => 0.5,
    ...time,
    ...more,
  });
}

async function walk(
  of: Stream,
  change: Partial<HttpSource> = {},
  more: Partial<HttpSourceOptions> = {},
  from: { checkpoint?: unknown; context?: Record<string, unknown> } = {},
) {
  const source = open(change, more);
  const pages: { ids: (string | undefined)[]; checkpoint: unknown }[] = [];
  try {
    for await (const page of source.walk(of, {
      context: {},
      signal: new AbortController().signal,
      ...from,
    })) {
      pages.push({ ids: page.records.map((record) => record.id), checkpoint: page.checkpoint });
    }
  } finally {
    await source.close();
  }
  return pages;
}

async function refusal(work: () => Promise<unknown>): Promise<SourceError> {
  try {
    await work();
  } catch (error) {
    if (error instanceof SourceError) return error;
    throw error;
  }
  throw new Error("It was not refused.");
}

const single: Pages = { kind: "single" };

test("sends the credentials and escapes what stands in a path", async () => {
  answer = (_request, response) => json(response, { things: records(1, 2) });
  const of = stream(
    "things",
    { parts: [] },
    {
      read: {
        kind: "request",
        method: "GET",
        url: { parts: ["/of/", alias("owner", "id"), "/things"] },
        query: [
          { name: "deep", value: { kind: "literal", value: true as never } },
          { name: "none", value: alias("owner", "none") },
          { name: "q", value: alias("owner", "id") },
        ],
        pages: single,
      },
    },
  );
  const pages = await walk(of, {}, {}, { context: { owner: { id: "a/b?c#d&e" } } });
  assert.equal(pages, [{ ids: ["1", "2"], checkpoint: undefined }]);
  assert.is(asked[0]?.path, "/api/of/a%2Fb%3Fc%23d%26e/things?deep=true&q=a%2Fb%3Fc%23d%26e");
  assert.is(asked[0]?.headers.authorization, "pk_secret");
});

test("gives the other ids of a record, each once", async () => {
  answer = (_request, response) =>
    json(response, { things: [{ id: 1, key: "A-1", former: ["B-1", 1, ""] }, { id: 2 }] });
  const of = { ...stream("things", { parts: ["/things"] }), aliases: [here("key"), here("former")] };
  const found: unknown[] = [];
  for await (const page of open().walk(of, { context: {}, signal: new AbortController().signal }))
    found.push(...page.records.map(({ id, aliases }) => [id, aliases]));
  assert.equal(found, [
    ["1", ["A-1", "B-1"]],
    ["2", undefined],
  ]);
});

test("walks numbered pages by their flag, by a short page, or to an empty one", async () => {
  const total = 4;
  for (const [pages, requests] of [
    [numbered(), 2],
    [numbered({ size: 2 }), 2],
    [{ kind: "numbered", parameter: "page", from: 0, size: 2 } as Pages, 3],
    [{ kind: "numbered", parameter: "page", from: 0 } as Pages, 3],
  ] as const) {
    asked = [];
    answer = (request, response) => {
      const page = Number(new URL(request.url!, url).searchParams.get("page"));
      json(response, {
        things: records(page * 2, Math.max(0, Math.min(2, total - page * 2))),
        last_page: page >= 1,
      });
    };
    const read = await walk(things(pages));
    assert.equal(
      read.flatMap((page) => page.ids),
      ["0", "1", "2", "3"],
    );
    assert.is(asked.length, requests);
  }
});

test("goes on past an empty page when the source says that more follow", async () => {
  answer = (_request, response, count) =>
    json(response, { things: count === 2 ? [] : records(count * 10, 2), last_page: count === 4 });
  assert.equal(
    (await walk(things(numbered()))).flatMap((page) => page.ids),
    ["10", "11", "30", "31", "40", "41"],
  );
});

test("goes on from every checkpoint with the same pages", async () => {
  const of = things({
    kind: "after",
    values: [
      {
        name: "after",
        value: { kind: "path", root: { kind: "last" }, steps: [{ kind: "field", name: "id" }] },
      },
    ],
    size: 2,
  });
  answer = (request, response) => {
    const after = Number(new URL(request.url!, url).searchParams.get("after") ?? -1);
    json(response, { things: records(after + 1, Math.min(2, 6 - after)) });
  };
  const whole = await walk(of);
  assert.is(whole.length, 4);
  for (const [index, { checkpoint }] of whole.entries()) {
    if (checkpoint === undefined) continue;
    assert.equal(
      await walk(of, {}, {}, { checkpoint: JSON.parse(JSON.stringify(checkpoint)) }),
      whole.slice(index + 1),
    );
  }
});

test("stops at a cursor that stands still, at repeated pages, and at a full page without a cursor", async () => {
  const after: Pages = {
    kind: "after",
    values: [
      { name: "at", value: { kind: "path", root: { kind: "last" }, steps: [{ kind: "field", name: "at" }] } },
    ],
    size: 2,
  };
  answer = (_request, response) =>
    json(response, { things: records(asked.length * 2, 2).map((record) => ({ ...record, at: "x" })) });
  const still = await refusal(() => walk(things(after)));
  assert.is(still.code, "cursor-stands-still");
  assert.match(still.message, /"at":"x"/);
  assert.is(asked.length, 2);

  answer = (_request, response) => json(response, { things: records(1, 2), last_page: false });
  assert.is((await refusal(() => walk(things(numbered())))).code, "page-repeats");

  answer = (_request, response) => json(response, { things: records(1, 2) });
  assert.is((await refusal(() => walk(things(after)))).code, "cursor-missing");

  answer = (_request, response) => json(response, { things: [], last_page: false });
  assert.is((await refusal(() => walk(things(numbered())))).code, "page-repeats");
});

test("an empty page that lost its flag, a last page that repeats, and an error in place of a record are no end", async () => {
  const pages = [
    { things: records(1, 2), last_page: false },
    { errors: [{ message: "busy" }], things: [] },
    { things: records(3, 1), last_page: true },
  ];
  answer = (_request, response) => json(response, pages.shift());
  assert.equal(
    (await walk(things(numbered()))).map((page) => page.ids),
    [["1", "2"], ["3"]],
  );

  answer = (_request, response, count) =>
    json(response, count === 1 ? { things: records(1, 2), last_page: false } : { errors: [], things: [] });
  asked = [];
  const lost = await refusal(() => walk(things(numbered())));
  assert.is(lost.code, "page-doubtful");
  assert.match(lost.message, /without what `until` reads.*\{"errors":\[\],"things":\[\]\}/);

  asked = [];
  answer = (_request, response, count) => json(response, { things: records(1, 2), last_page: count > 1 });
  assert.is((await refusal(() => walk(things(numbered())))).code, "page-repeats");

  const {
    items: _list,
    id: _id,
    ...detail
  } = things(single, {
    shape: { kind: "object", fields: [{ name: "name", shape: { kind: "text" } }] },
  });
  answer = (_request, response) => json(response, { err: "Team not authorized" });
  const missing = await refusal(() => walk(detail));
  assert.is(missing.code, "record-missing");
  assert.match(missing.message, /Team not authorized/);
  answer = (_request, response) => json(response, { name: null });
  assert.is((await walk(detail)).length, 1);
});

const passing: readonly [string, Answer][] = [
  ["429 with seconds", (_request, response) => json(response, {}, 429, { "retry-after": "7" })],
  ["500", (_request, response) => json(response, { err: "oops" }, 500)],
  [
    "an HTML page",
    (_request, response) => response.writeHead(200, { "content-type": "text/html" }).end("<html>busy</html>"),
  ],
  ["truncated JSON", (_request, response) => response.writeHead(200).end('{"things":[{"id":1},')],
  [
    "a connection that is cut",
    (_request, response) =>
      response.writeHead(200, { "content-length": "500" }).write("{", () => response.destroy()),
  ],
  ["errors without data", (_request, response) => json(response, { errors: [{ message: "busy" }] })],
  ["data that is null", (_request, response) => json(response, { things: null })],
];
/** What is told of those that are no bad answer with a good status. */
const statuses: Readonly<Record<string, string>> = {
  "429 with seconds": "was answered with 429",
  "500": "was answered with 500",
  "a connection that is cut": "was not answered (…)",
};
for (const [name, fault] of passing) {
  test(`tries again after ${name}, and stops when it stays so`, async () => {
    answer = (request, response, count) =>
      count <= 2 ? fault(request, response, count) : json(response, { things: records(1, 1) });
    const told: string[] = [];
    const onWait = (reason: string, wait: number) => told.push(`${reason} ${wait > 0}`);
    assert.equal(
      (await walk(things(single), {}, { onWait })).flatMap((page) => page.ids),
      ["1"],
    );
    assert.is(asked.length, 3);
    assert.is(told.length, 2);
    const came = statuses[name] ?? "was answered with 200 and not with what was asked for";
    assert.is(told[0]?.replace(/\(\w+\)/, "(…)"), `GET ${url}/api/things ${came} true`);
    if (name.startsWith("429")) assert.ok(asked[1]!.at - asked[0]!.at >= 7000);

    asked = [];
    answer = fault;
    const error = await refusal(() => walk(things(single)));
    assert.match(error.message, /GET http:\/\/127\.0\.0\.1:\d+\/api\/things/);
    assert.not.match(error.message, /pk_secret/);
    assert.ok(error.outcome === "transient" || error.outcome === "rate_limited", error.outcome);
    assert.ok(asked.length <= 10);
  });
}

test("waits as long as the source asks, up to an hour, and pauses beyond", async () => {
  answer = (_request, response, count) =>
    count === 1
      ? json(response, {}, 429, { "retry-after": new Date(time.clock() + 1800_000).toUTCString() })
      : json(response, { things: [] });
  await walk(things(single));
  assert.ok(asked[1]!.at - asked[0]!.at >= 1799_000);
  asked = [];
  answer = (_request, response) => json(response, {}, 429, { "retry-after": "7200" });
  assert.is((await refusal(() => walk(things(single)))).code, "rate-limited");
  assert.is(asked.length, 1);
});

test("reads from the declared header when a limit ends", async () => {
  const reset = (time.clock() + 42_000) / 1000;
  answer = (_request, response, count) =>
    count === 1 ? json(response, {}, 429, { "x-reset": String(reset) }) : json(response, { things: [] });
  await walk(things(single), {
    budgets: [
      {
        name: "requests",
        unit: "requests",
        allow: { count: 100, window: 60_000 },
        scope: "token",
        reset: { kind: "header", name: "X-Reset", as: "epoch_seconds" },
      },
    ],
  });
  assert.ok(asked[1]!.at >= reset * 1000);
});

test("obeys the budget over many pages", async () => {
  answer = (request, response) => {
    const page = Number(new URL(request.url!, url).searchParams.get("page"));
    json(response, { things: records(page * 2, 2), last_page: page === 149 });
  };
  await walk(things(numbered()), {
    budgets: [{ name: "requests", unit: "requests", allow: { count: 100, window: 60_000 }, scope: "token" }],
  });
  assert.is(asked.length, 150);
  for (let index = 100; index < asked.length; index++)
    assert.ok(asked[index]!.at - asked[index - 100]!.at >= 60_000, `request ${index}`);
});

test("says what each refusal means, and asks once only", async () => {
  for (const [status, outcome] of [
    [401, "sign_in_again"],
    [403, "forbidden"],
    [404, "gone"],
    [400, "bad_request"],
  ] as const) {
    asked = [];
    answer = (_request, response) => json(response, { err: "No such thing" }, status);
    const error = await refusal(() => walk(things(single)));
    assert.is(error.outcome, outcome);
    assert.match(error.message, /No such thing/);
    assert.is(asked.length, 1);
  }
});

test("tries the spec's rules first, in their order, also on status 200", async () => {
  const literal = (value: unknown) => ({ kind: "literal", value: value as never }) as const;
  const errors: ErrorRule[] = [
    {
      when: { kind: "compare", operator: "==", left: here("code"), right: literal("EXPIRED") },
      outcome: "sign_in_again",
    },
    {
      when: {
        kind: "compare",
        operator: "==",
        left: { kind: "path", root: { kind: "status" }, steps: [] },
        right: literal(404),
      },
      outcome: "skip",
      as: "gone",
    },
  ];
  answer = (_request, response) => json(response, { code: "EXPIRED", things: [] });
  assert.is((await refusal(() => walk(things(single), { errors }))).outcome, "sign_in_again");
  answer = (_request, response) => json(response, {}, 404);
  const skipped = await refusal(() => walk(things(single), { errors }));
  assert.equal([skipped.outcome, skipped.as], ["skip", "gone"]);
});

test("gives up an answer that does not come in time, and one that is too large", async () => {
  answer = () => undefined;
  const late = await refusal(() =>
    walk(
      things(single),
      { timeout: 50 },
      { retry: { attempts: 2, rateLimitedAttempts: 2, first: 1, longest: 1, longestAsked: 1 } },
    ),
  );
  assert.is(late.code, "no-answer");
  assert.is(asked.length, 2);
  answer = (_request, response) => json(response, { things: ["x".repeat(5000)] });
  assert.is((await refusal(() => walk(things(single), {}, { largestBody: 1000 }))).code, "too-large");
});

test("follows a redirect on its own host, and takes its credentials to no other", async () => {
  answer = (request, response) =>
    request.url === "/api/things"
      ? response.writeHead(302, { location: "/api/moved" }).end()
      : json(response, { things: records(1, 1) });
  assert.equal(
    (await walk(things(single))).flatMap((page) => page.ids),
    ["1"],
  );
  assert.is(asked[1]?.headers.authorization, "pk_secret");
  answer = (_request, response) => response.writeHead(302, { location: "http://evil.example/things" }).end();
  assert.is((await refusal(() => walk(things(single)))).code, "redirect-refused");
  const away = stream("things", { parts: ["http://evil.example/things"] });
  assert.is((await refusal(() => walk(away))).code, "host-refused");
});

test("sends everything through a replay server, with the address it was meant for", async () => {
  answer = (request, response) =>
    request.url === "/x/y?z=1" ? response.end("bytes") : json(response, { things: records(1, 1) });
  const plan = trackerPlan("https://tracker.example/v2");
  const base = { parts: ["https://tracker.example/v2"] };
  await walk(things(single), { base }, { plan, via: new URL(url) });
  assert.is(asked[0]?.path, "/v2/things");
  assert.is(asked[0]?.headers["x-importer-original-url"], "https://tracker.example/v2/things");

  const source = open({ base, files: [{ hosts: ["*.files.example"], auth: "none" }] }, { via: new URL(url) });
  const file = await source.download("https://a.b.files.example/x/y?z=1", new AbortController().signal);
  assert.is(await text(file.body), "bytes");
  assert.is(asked[1]?.headers["x-importer-original-url"], "https://a.b.files.example/x/y?z=1");
  assert.is(asked[1]?.headers.authorization, undefined);
  await source.close();
});

test("fetches files from named hosts only, with credentials only where the spec says so", async () => {
  answer = (request, response) => {
    if (request.url === "/away") response.writeHead(302, { location: "http://evil.example/x" }).end();
    else response.writeHead(200, { "content-length": "3" }).end("abc");
  };
  const signal = new AbortController().signal;
  const same = open({ files: [{ hosts: ["127.0.0.1"], auth: "same" }] });
  const file = await same.download(`${url}/f`, signal);
  assert.equal([file.status, file.size, await text(file.body)], [200, 3, "abc"]);
  assert.is(asked.at(-1)?.headers.authorization, "pk_secret");
  assert.is((await refusal(() => same.download(`${url}/away`, signal))).code, "host-refused");
  assert.is((await refusal(() => same.download("http://files.example.evil/x", signal))).code, "host-refused");
  assert.is((await refusal(() => same.download("no address", signal))).code, "address-unusable");
  await same.close();
  const bare = open({ files: [{ hosts: ["127.0.0.1"], auth: "none" }] });
  await text((await bare.download(`${url}/f`, signal)).body);
  assert.is(asked.at(-1)?.headers.authorization, undefined);
  await bare.close();
});

test("tries a file again while its host fails, and hands over the last answer", async () => {
  answer = (_request, response, count) => (count <= 2 ? response.writeHead(503).end() : response.end("abc"));
  const told: string[] = [];
  const source = open({}, { onWait: (reason) => told.push(reason) });
  const signal = new AbortController().signal;
  assert.is(await text((await source.download(`${url}/f`, signal)).body), "abc");
  const host = new URL(url).host;
  assert.equal(told, Array(2).fill(`a file of ${host} was answered with 503`));
  answer = (_request, response) => response.writeHead(503).end();
  const file = await source.download(`${url}/f`, signal);
  assert.is(file.status, 503);
  file.body.destroy();
  await source.close();
});

test("refuses to start without what signing in needs", () => {
  assert.throws(() => open({}, { credentials: { auth: "basic", secrets: {} } }), /it has token/);
  assert.throws(() => open({}, { credentials: { auth: "token", secrets: {} } }), /needs its token/);
  assert.throws(() => open({}, { credentials: { auth: "token", secrets: { token: "a\nb" } } }), /line break/);
});

async function text(body: AsyncIterable<unknown>): Promise<string> {
  let all = "";
  for await (const chunk of body) all += String(chunk);
  return all;
}

test.run();
