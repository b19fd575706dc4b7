import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { Expression, HttpSource, RequestRead, Stream } from "../../../compiler/plan/index.ts";
import { adaptors } from "../../adaptors/index.ts";
import { alias, stream, trackerPlan } from "../../engine/fixture/plan.ts";
import { virtualTime } from "../../engine/fixture/run-tracker.ts";
import { SourceError } from "../source-error.ts";
import { createHttpSource } from "./http-source.ts";

const test = suite("asking a GraphQL server");

interface Question {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}
type Answer = (question: Question, path: string) => unknown;

let asked: { readonly path: string; readonly method: string; readonly question: Question }[] = [];
let answer: Answer;
let url = "";
const server = createServer((request, response) => {
  let text = "";
  request.on("data", (piece: Buffer) => {
    text += piece.toString("utf8");
  });
  request.on("end", () => {
    const question = JSON.parse(text === "" ? "{}" : text) as Question;
    asked.push({ path: request.url ?? "", method: request.method ?? "", question });
    const body = JSON.stringify(answer(question, request.url ?? ""));
    response.writeHead(200, { "content-type": "application/json" }).end(body);
  });
});

test.before(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
});
test.before.each(() => {
  asked = [];
});
test.after(() => {
  server.closeAllConnections();
  server.close();
});

const at = (...names: string[]): Expression => ({
  kind: "path",
  root: { kind: "here" },
  steps: names.map((name) => ({ kind: "field", name })),
});

const read = (more: Partial<RequestRead>): RequestRead => ({
  kind: "request",
  method: "POST",
  url: { parts: [] },
  query: [],
  pages: { kind: "relay", connection: at("data", "issues"), cursor: "cursor" },
  graphql: {
    query: "query($team:ID!,$cursor:String){issues(team:$team,after:$cursor){nodes{id}}}",
    variables: [
      { name: "team", value: alias("team", "id") },
      { name: "none", value: alias("team", "none") },
    ],
  },
  ...more,
});

const issues = (more: Partial<RequestRead> = {}): Stream => ({
  ...stream("issues", { parts: [] }, {}),
  read: read(more),
  items: at("data", "issues", "nodes"),
  id: at("id"),
  shape: { kind: "any" },
});

async function walk(of: Stream, checkpoint?: unknown) {
  const plan = trackerPlan(url);
  const source = createHttpSource({
    plan,
    source: plan.sources[0] as HttpSource,
    adaptors,
    credentials: { auth: "token", secrets: { token: "pk_secret" } },
    random: () => 0.5,
    ...virtualTime(),
  });
  const pages: {
    readonly ids: (string | undefined)[];
    readonly opened: readonly unknown[];
    readonly checkpoint: unknown;
  }[] = [];
  try {
    const context = { team: { id: "T1" } };
    const signal = new AbortController().signal;
    for await (const page of source.walk(of, {
      context,
      signal,
      ...(checkpoint === undefined ? {} : { checkpoint }),
    })) {
      const { records } = source.open(of, page.body);
      pages.push({ ids: page.records.map(({ id }) => id), opened: records, checkpoint: page.checkpoint });
    }
  } finally {
    await source.close();
  }
  return pages;
}

const connection = (ids: readonly number[], end?: string) => ({
  nodes: ids.map((id) => ({ id })),
  pageInfo: { hasNextPage: end !== undefined, endCursor: end ?? null },
});

test("a query is sent with its variables to the address itself, page after page", async () => {
  answer = ({ variables }) => ({
    data: { issues: variables.cursor === "c1" ? connection([3]) : connection([1, 2], "c1") },
  });
  const pages = await walk(issues());
  assert.equal(
    pages.map(({ ids }) => ids),
    [["1", "2"], ["3"]],
  );
  assert.equal(
    asked.map(({ method, path, question }) => [method, path, question.variables]),
    [
      ["POST", "/graphql", { team: "T1" }],
      ["POST", "/graphql", { team: "T1", cursor: "c1" }],
    ],
  );
  const [, second] = pages;
  assert.is(second?.checkpoint, undefined);
});

test("a walk goes on from a checkpoint", async () => {
  answer = ({ variables }) => ({
    data: { issues: variables.cursor === "c1" ? connection([3]) : connection([1, 2], "c1") },
  });
  const [first] = await walk(issues());
  asked = [];
  assert.equal(
    (await walk(issues(), first?.checkpoint)).map(({ ids }) => ids),
    [["3"]],
  );
});

async function refusal(of: Stream): Promise<SourceError> {
  try {
    await walk(of);
  } catch (error) {
    if (error instanceof SourceError) return error;
    throw error;
  }
  throw new Error("It was not refused.");
}

test("an answer with errors is not taken for data", async () => {
  answer = () => ({
    data: { issues: connection([1]) },
    errors: [{ message: "Field labels is not allowed" }],
  });
  const error = await refusal(issues());
  assert.is(error.outcome, "bad_request");
  assert.match(error.message, "Field labels is not allowed");
  assert.is(asked.length, 1);
});

test("a connection that says more and tells no cursor, or the same one, ends the walk", async () => {
  answer = () => ({
    data: { issues: { nodes: [{ id: 1 }], pageInfo: { hasNextPage: true, endCursor: null } } },
  });
  assert.is((await refusal(issues())).code, "cursor-missing");
  let id = 0;
  answer = () => {
    id += 1;
    return { data: { issues: connection([id], "same") } };
  };
  assert.is((await refusal(issues())).code, "cursor-stands-still");
});

const labels = (names: readonly string[], end?: string) => ({
  nodes: names,
  pageInfo: { hasNextPage: end !== undefined, endCursor: end ?? null },
});
const follow: RequestRead["follow"] = [
  { name: "labels", list: ["labels", "nodes"], connection: ["labels"], cursor: "labels" },
];

test("a list inside a record is read to its end where it overflows, and nowhere else", async () => {
  answer = ({ variables }) => {
    const more: Record<string, ReturnType<typeof labels>> = { l1: labels(["c"], "l2"), l2: labels(["d"]) };
    const found = more[String(variables.labels)];
    return {
      data: {
        issues: {
          ...connection([]),
          nodes: [
            { id: 1, labels: found ?? labels(["a", "b"], "l1") },
            { id: 2, labels: labels(["x"]) },
            { id: 3, labels: null },
          ],
        },
      },
    };
  };
  const [page] = await walk(issues({ follow }));
  assert.equal(
    page?.opened.map((one) => (one as { labels: { nodes: string[] } | null }).labels?.nodes),
    [["a", "b", "c", "d"], ["x"], undefined],
  );
  assert.equal(
    asked.map(({ question }) => question.variables.labels),
    [undefined, "l1", "l2"],
  );
});

test("a record that left its page while its list was read is told", async () => {
  answer = ({ variables }) => ({
    data: {
      issues: {
        ...connection([]),
        nodes:
          variables.labels === undefined
            ? [{ id: 1, labels: labels(["a"], "l1") }]
            : [{ id: 2, labels: labels([]) }],
      },
    },
  });
  const error = await refusal(issues({ follow }));
  assert.is(error.code, "record-moved");
  assert.match(error.message, "follow labels");
});

test("variants are asked for one after the other, each with its own pages", async () => {
  const things: Stream = {
    ...issues(),
    items: at("things"),
    read: {
      kind: "request",
      method: "GET",
      url: { parts: ["/things"] },
      query: [{ name: "filter", value: alias("variant", "filter") }],
      pages: { kind: "numbered", parameter: "page", from: 1, size: 2 },
      variants: [
        { name: "filter", values: ["open", "closed"] },
        { name: "deep", values: [true] },
      ],
    },
  };
  answer = (_question, path) => {
    const page = Number(new URL(path, "http://a").searchParams.get("page"));
    const closed = path.includes("closed");
    const ids = page === 1 ? [1, 2] : [3];
    return { things: ids.map((id) => ({ id: `${closed ? "c" : "o"}${id}` })) };
  };
  const pages = await walk(things);
  assert.equal(
    pages.map(({ ids }) => ids),
    [["o1", "o2"], ["o3"], ["c1", "c2"], ["c3"]],
  );
  assert.equal(
    (await walk(things, pages[2]?.checkpoint)).map(({ ids }) => ids),
    [["c3"]],
  );
});

test.run();
