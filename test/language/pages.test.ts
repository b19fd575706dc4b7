import { suite } from "uvu";
import * as assert from "uvu/assert";
import { SourceError } from "../../runtime/source/index.ts";
import { type Answer, type Asked, readSpec, type Served, serve } from "./serve.ts";

const test = suite("requests and pages, from the spec to the wire");
let served: Served | undefined;
test.after.each(() => served?.close());

const spec = (stream: string, source = ""): string => `importer demo { title: "Demo", language: 1 }
source {
  base: "BASE/api"
  ${source}
}
stream tasks { ${stream}, items: .tasks, id: .id }
map tasks as task to issue { required summary <- .id | text }
`;
const tasks = (...ids: number[]) => ids.map((id) => ({ id }));
const parameter = (asked: Asked, name: string) => new URL(asked.path, "http://x").searchParams.get(name);
const paths = (of: Served) => of.asked.map(({ path }) => path.replace("/api", ""));

test("a post sends its body as JSON, with what is missing left out", async () => {
  served = await serve(() => ({ body: { tasks: tasks(1) } }));
  const text = `importer demo { title: "Demo", language: 1 }
source { base: "BASE/api", headers: { "X-All": "{all}" } }
stream boards { get: "/boards", items: .boards, id: .id }
stream tasks each boards as board {
  post: "/search/{board.id}"
  headers: { "X-Board": board.id, "X-None": board.none }
  body: { q: { board: board.id, deep: [1, true, "{x}"] }, none: board.none }
  items: .tasks
  id: .id
}
map tasks as task to issue { required summary <- .id | text }
`;
  await readSpec(text, served, { context: { board: { id: "a b" } } });
  const [asked] = served.asked;
  assert.is(`${asked?.method} ${asked?.path}`, "POST /api/search/a%20b");
  assert.equal(asked?.body, { q: { board: "a b", deep: [1, true, "{x}"] } });
  assert.is(asked?.headers["content-type"], "application/json");
  assert.equal(
    [asked?.headers["x-all"], asked?.headers["x-board"], asked?.headers["x-none"]],
    ["{all}", "a b", undefined],
  );
});

test("the first request may be another one", async () => {
  served = await serve(({ body }) => ({
    body: (body as { q?: string }).q === "first" ? { tasks: tasks(1), next: "n" } : { tasks: tasks(2) },
  }));
  const { ids } = await readSpec(
    spec(
      'post: "/next", body: { q: "next" }, first: { post: "/search", body: { q: "first" } }, pages: cursor(.next, in: body("cursor"))',
    ),
    served,
  );
  assert.equal(ids, ["1", "2"]);
  assert.equal(
    served.asked.map(({ path, body }) => [path, body]),
    [
      ["/api/search", { q: "first" }],
      ["/api/next", { q: "next", cursor: "n" }],
    ],
  );
});

/** How pages are declared, the answers to them, and what was asked for. */
const walks: readonly [
  what: string,
  pages: string,
  answer: (asked: Asked, address: string) => Answer,
  asked: readonly string[],
][] = [
  [
    "numbered until a flag",
    'numbered(param: "page", until: .last)',
    (asked) => ({
      body: { tasks: tasks(Number(parameter(asked, "page"))), last: parameter(asked, "page") === "2" },
    }),
    ["/tasks?page=1", "/tasks?page=2"],
  ],
  [
    "numbered until a header says so",
    'numbered(param: "page", from: 0, until: header("X-Last") == "yes")',
    (asked) => ({
      headers: parameter(asked, "page") === "1" ? { "X-Last": "yes" } : { "X-Last": "no" },
      body: { tasks: tasks(Number(parameter(asked, "page")) + 1) },
    }),
    ["/tasks?page=0", "/tasks?page=1"],
  ],
  [
    "numbered until a short page",
    'numbered(param: "p", until: short, size: 2)',
    (asked) => ({ body: { tasks: parameter(asked, "p") === "1" ? tasks(1, 2) : tasks(3) } }),
    ["/tasks?p=1", "/tasks?p=2"],
  ],
  [
    "numbered until an empty page",
    'numbered(param: "p", until: empty)',
    (asked) => ({ body: { tasks: parameter(asked, "p") === "1" ? tasks(1, 2) : [] } }),
    ["/tasks?p=1", "/tasks?p=2"],
  ],
  [
    "by offset and total, going on by what came",
    'offset(param: "startAt", total: .total)',
    (asked) => ({ body: { total: 3, tasks: parameter(asked, "startAt") === "0" ? tasks(1, 2) : tasks(3) } }),
    ["/tasks?startAt=0", "/tasks?startAt=2"],
  ],
  [
    "by offset until a short page",
    'offset(param: "o", until: short, size: 2)',
    (asked) => ({ body: { tasks: parameter(asked, "o") === "0" ? tasks(1, 2) : [] } }),
    ["/tasks?o=0", "/tasks?o=2"],
  ],
  [
    "by a cursor in the query",
    'cursor(.next.offset, in: query("offset"))',
    (asked) => ({
      body:
        parameter(asked, "offset") === null
          ? { tasks: tasks(1), next: { offset: "a/b" } }
          : { tasks: tasks(2), next: null },
    }),
    ["/tasks", "/tasks?offset=a%2Fb"],
  ],
  [
    "by a cursor that the last page tells too",
    'cursor(.next, in: query("c"), until: .more == false)',
    (asked) => ({
      body: {
        tasks: tasks(parameter(asked, "c") === null ? 1 : 2),
        next: "c1",
        more: parameter(asked, "c") === null,
      },
    }),
    ["/tasks", "/tasks?c=c1"],
  ],
  [
    "by a cursor in a header",
    'cursor(header("X-Next"), in: query("c"))',
    (asked) =>
      parameter(asked, "c") === null
        ? { headers: { "X-Next": "z" }, body: { tasks: tasks(1) } }
        : { body: { tasks: tasks(2) } },
    ["/tasks", "/tasks?c=z"],
  ],
  [
    "by the header Link",
    "link()",
    (asked, address) =>
      parameter(asked, "page") === "2"
        ? { headers: { Link: `<${address}/api/tasks>; rel="first"` }, body: { tasks: tasks(2) } }
        : {
            headers: {
              Link: `<${address}/api/tasks?page=1>; rel="first", <${address}/api/tasks?page=2&x=1>; rel="next"`,
            },
            body: { tasks: tasks(1) },
          },
    ["/tasks", "/tasks?page=2&x=1"],
  ],
  [
    "by an address in the body, relative to the first",
    "link(.next)",
    (asked) => ({
      body:
        parameter(asked, "p") === null ? { tasks: tasks(1), next: "?p=2" } : { tasks: tasks(2), next: null },
    }),
    ["/tasks", "/tasks?p=2"],
  ],
  [
    "from the last record",
    "after({ before: last.id }, size: 2)",
    (asked) => ({ body: { tasks: parameter(asked, "before") === null ? tasks(4, 3) : tasks(2) } }),
    ["/tasks", "/tasks?before=3"],
  ],
];
for (const [what, pages, answer, wanted] of walks) {
  test(`pages are read ${what}`, async () => {
    served = await serve(answer);
    const { ids } = await readSpec(spec(`get: "/tasks", pages: ${pages}`), served);
    assert.equal(paths(served), wanted);
    assert.ok(ids.length >= 2);
  });
}

test("numbers and offsets stand in the body where the spec says so", async () => {
  for (const [pages, wanted] of [
    ['numbered(param: "page", from: 1, until: empty, in: body)', [{ page: 1 }, { page: 2 }]],
    ['offset(param: "from", until: empty, in: body)', [{ from: 0 }, { from: 1 }]],
  ] as const) {
    const here = await serve(({ body }) => {
      const { page, from } = body as { page?: number; from?: number };
      return { body: { tasks: page === 1 || from === 0 ? tasks(1) : [] } };
    });
    served = here;
    await readSpec(spec(`post: "/search", pages: ${pages}`), here);
    assert.equal(
      here.asked.map(({ body }) => body),
      wanted,
    );
    here.close();
  }
});

/** Pages that cannot go on, and what is said of them. */
const broken: readonly [what: string, pages: string, body: unknown, code: string, says: RegExp][] = [
  [
    "a cursor that stands still",
    'cursor(.next, in: query("c"))',
    { next: "same" },
    "cursor-stands-still",
    /leads to itself/,
  ],
  [
    "a cursor that is a list",
    'cursor(.next, in: query("c"))',
    { next: [1] },
    "cursor-missing",
    /not text or a number/,
  ],
  [
    "more without a cursor",
    'cursor(.next, in: query("c"), until: .more == false)',
    { more: true },
    "cursor-missing",
    /tells no cursor/,
  ],
  [
    "a total that is never reached",
    'offset(param: "o", total: .total)',
    { total: 9 },
    "page-repeats",
    /9 records in all/,
  ],
  [
    "an address elsewhere",
    "link(.next)",
    { next: "http://elsewhere.example/x" },
    "host-refused",
    /no other host/,
  ],
];
for (const [what, pages, more, code, says] of broken) {
  test(`${what} ends the walk with an error`, async () => {
    let count = 0;
    served = await serve(() => {
      count += 1;
      return {
        body: { tasks: pages.startsWith("offset") && count > 1 ? [] : tasks(count), ...(more as object) },
      };
    });
    try {
      await readSpec(spec(`get: "/tasks", pages: ${pages}`), served);
      assert.unreachable();
    } catch (error) {
      assert.instance(error, SourceError);
      assert.is((error as SourceError).code, code);
      assert.match((error as SourceError).message, says);
    }
  });
}

test("a cursor is not used longer than it lives", async () => {
  served = await serve(({ path }) => ({
    body: { tasks: tasks(path.includes("c=") ? 2 : 1), next: path.includes("c=") ? null : "n" },
  }));
  const text = spec('get: "/tasks", pages: cursor(.next, in: query("c"), lives: 60m)');
  const { checkpoints } = await readSpec(text, served);
  const [checkpoint] = checkpoints;
  assert.equal((await readSpec(text, served, { checkpoint })).ids, ["2"]);
  await served.time.sleep(3_600_000);
  try {
    await readSpec(text, served, { checkpoint });
    assert.unreachable();
  } catch (error) {
    assert.is((error as SourceError).outcome, "cursor_expired");
    assert.match((error as SourceError).message, /lives 60 minutes/);
  }
});

test.run();
