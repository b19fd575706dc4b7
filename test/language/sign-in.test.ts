import { suite } from "uvu";
import * as assert from "uvu/assert";
import { SourceError } from "../../runtime/source/index.ts";
import { openSpec, readSpec, type Served, serve } from "./serve.ts";
import { compileText } from "./spec.ts";

const test = suite("signing in and inputs, from the spec to the wire");
let served: Served | undefined;
test.after.each(() => served?.close());

const spec = (source: string, more = "", stream = ""): string => `importer demo { title: "Demo", language: 1 }
${more}
source {
  base: "BASE/api"
  ${source}
}
stream tasks { get: "/tasks", ${stream} items: .tasks, id: .id }
map tasks as task to issue { required summary <- .id | text }
`;
const one = () => ({ body: { tasks: [{ id: 1 }] } });

/** Ways to sign in: what the user gave, and what the request carries. */
const ways: readonly [
  what: string,
  auth: string,
  name: string,
  secrets: Readonly<Record<string, string>>,
  carries: { readonly authorization?: string; readonly header?: string; readonly path?: string },
][] = [
  [
    "a bearer token",
    'auth bearer { label: "Token" }',
    "bearer",
    { token: "t" },
    { authorization: "Bearer t" },
  ],
  [
    "a bare header",
    'auth token { header: "Authorization" }',
    "token",
    { token: "t" },
    { authorization: "t" },
  ],
  ["a header of its own", 'auth token { header: "X-Token" }', "token", { token: "t" }, { header: "t" }],
  [
    "a templated header",
    'auth token { header: "Authorization", value: "OAuth oauth_token=\\"{token}\\"" }',
    "token",
    { token: "t" },
    { authorization: 'OAuth oauth_token="t"' },
  ],
  [
    "an account and its secret",
    'auth basic { user: "E-mail address", secret: "API token" }',
    "basic",
    { user: "ada@example.com", secret: "p:ä" },
    { authorization: `Basic ${Buffer.from("ada@example.com:p:ä").toString("base64")}` },
  ],
  [
    "a key and a token in the query",
    'auth query { key: "key", token: "token" }',
    "query",
    { key: "k&", token: "t" },
    { path: "/api/tasks?a=b&key=k%26&token=t" },
  ],
];
for (const [what, auth, name, secrets, carries] of ways) {
  test(`${what} is sent with every request`, async () => {
    served = await serve(one);
    await readSpec(spec(auth, "", 'query: { a: "b" },'), served, { credentials: { auth: name, secrets } });
    const [asked] = served.asked;
    assert.is(asked?.headers.authorization, carries.authorization);
    assert.is(asked?.headers["x-token"], carries.header);
    assert.is(asked?.path, carries.path ?? "/api/tasks?a=b");
  });
}

test("of several ways to sign in the chosen one is used", async () => {
  served = await serve(one);
  const text = spec('auth bearer { label: "Token" }\n  auth token { header: "X-Token" }');
  await readSpec(text, served, { credentials: { auth: "token", secrets: { token: "t" } } });
  assert.equal(
    [served.asked[0]?.headers["x-token"], served.asked[0]?.headers.authorization],
    ["t", undefined],
  );
  assert.equal(
    compileText(spec("auth bearer {}\n  auth bearer {}").replace("BASE", "https://x.example")).codes,
    ["duplicate-name"],
  );
});

test("secrets in the query are told in no message and kept in no checkpoint", async () => {
  const credentials = { auth: "query", secrets: { key: "KEYKEY", token: "TOKTOK" } };
  const auth = 'auth query { key: "key", token: "token" }';
  served = await serve(({ path }, address) => ({
    headers: path.includes("page=2") ? {} : { Link: `<${address}${path}&page=2>; rel="next"` },
    body: { tasks: [{ id: path.includes("page=2") ? 2 : 1 }] },
  }));
  const { ids, checkpoints } = await readSpec(spec(auth, "", "query: { a: 1 }, pages: link(),"), served, {
    credentials,
  });
  assert.equal(ids, ["1", "2"]);
  assert.not.match(JSON.stringify(checkpoints), /KEYKEY|TOKTOK/);
  assert.match(served.asked[1]?.path ?? "", /page=2.*key=KEYKEY&token=TOKTOK/);
  served.close();
  served = await serve(() => ({ status: 400, body: { error: "no" } }));
  try {
    await readSpec(spec(auth), served, { credentials });
    assert.unreachable();
  } catch (error) {
    assert.is((error as SourceError).outcome, "bad_request");
    assert.not.match((error as SourceError).message, /KEYKEY|TOKTOK/);
  }
});

test("inputs stand in paths, headers, queries and bodies; secret ones only in what signs in", async () => {
  served = await serve(one);
  const text = `importer demo { title: "Demo", language: 1 }
input host    { label: "Host", type: url, help: "As in the browser" }
input project { label: "Project", type: id }
input version { label: "Version", default: "3" }
input note    { label: "Note", required: false }
input key     { label: "Key", type: secret }
source {
  base: "{host}/api"
  headers: { "X-Version": version }
  auth token { header: "X-Token", value: "{key}:{token}" }
}
stream tasks {
  post: "/projects/{project}/tasks"
  query: { v: version }
  body: { project: project, note: note ?? "none" }
  items: .tasks
  id: .id
}
map tasks as task to issue { required summary <- project }
`;
  await readSpec(text, served, {
    inputs: { host: served.address, project: "a b", version: "3", key: "k" },
    credentials: { auth: "token", secrets: { token: "t" } },
  });
  const [asked] = served.asked;
  assert.is(asked?.path, "/api/projects/a%20b/tasks?v=3");
  assert.equal(asked?.body, { project: "a b", note: "none" });
  assert.equal([asked?.headers["x-version"], asked?.headers["x-token"]], ["3", "k:t"]);
});

test("an address that the user gave may begin a request of its own", async () => {
  served = await serve(one);
  const text = spec("", 'input host { label: "Host", type: url }').replace(
    '"/tasks"',
    '"{host}/other/{import.zone}"',
  );
  await readSpec(text, served, { inputs: { host: `${served.address}/context` } });
  assert.is(served.asked[0]?.path, "/context/other/UTC");
});

test("what an input is verified by is asked before anything else", async () => {
  served = await serve(({ path }) => (path === "/api/me" ? { status: 401, body: { error: "who?" } } : one()));
  const text = spec(
    'auth bearer { label: "Token" }',
    'input project { label: "Project", verify: get("/me") }',
    "query: { project: project },",
  );
  const credentials = { auth: "bearer", secrets: { token: "t" } };
  const { source } = openSpec(text, served, { inputs: { project: "x" }, credentials });
  try {
    await source.verify(new AbortController().signal);
    assert.unreachable();
  } catch (error) {
    assert.instance(error, SourceError);
    assert.is((error as SourceError).outcome, "sign_in_again");
  } finally {
    await source.close();
  }
  assert.equal(
    served.asked.map(({ path }) => path),
    ["/api/me"],
  );
});

test("addresses that expire need a stream that tells fresh ones, and the reverse", () => {
  for (const [files, codes] of [
    ["expires: 1h", ["setting-missing"]],
    ["fresh: tasks", ["setting-missing"]],
    ["expires: 1h, fresh: tasks", []],
    ["expires: 1h, fresh: taks", ["unknown-stream"]],
    ['auth: header("X-Token", "abc")', ["secret-in-spec"]],
  ] as const) {
    const text = spec(`files { hosts: ["x.example"], ${files} }`).replace("BASE", "https://x.example");
    assert.equal(compileText(text).codes, codes, files);
  }
});

test("files may want another header than requests", async () => {
  served = await serve(() => ({ body: "bytes" }));
  const text = spec(
    `auth query { key: "key", token: "token" }
  files uploads { hosts: ["127.0.0.1"], auth: header("Authorization", "OAuth key=\\"{key}\\", token=\\"{token}\\"") }
  files open { hosts: ["127.0.0.1"], auth: none }`,
  );
  const credentials = { auth: "query", secrets: { key: "k", token: "t" } };
  const { source } = openSpec(text, served, { credentials });
  const signal = new AbortController().signal;
  for (const kind of ["uploads", "open"])
    (await source.download(`${served.address}/f`, signal, kind)).body.resume();
  await source.close();
  assert.equal(
    served.asked.map(({ headers, path }) => [path, headers.authorization]),
    [
      ["/f", 'OAuth key="k", token="t"'],
      ["/f", undefined],
    ],
  );
});

test.run();
