import { suite } from "uvu";
import * as assert from "uvu/assert";
import { type Answer, type Asked, readSpec, type Served, serve } from "./serve.ts";
import { compileText, told } from "./spec.ts";

const test = suite("pages of queries, from the spec to the wire");
let served: Served | undefined;
test.after.each(() => served?.close());

const spec = (stream: string): string => `importer demo { title: "Demo", language: 1 }
source { base: "BASE/api" }
stream boards { get: "/boards", items: .boards, id: .id }
stream tasks each boards as board { ${stream}, id: .id }
map tasks as task to issue { required summary <- .id | text }
`;
const context = { board: { id: "b7" } };
const variables = (of: Served) => of.asked.map(({ body }) => (body as { variables: unknown }).variables);
const queryOf = ({ body }: Asked) => (body as { query: string }).query;

const nextPage = `graphql: """query ($cursor: String!) { next_page(cursor: $cursor) { cursor items { id } } }"""
  items: .data.next_page.items ?? .data.boards[].page.items[]
  pages: cursor(.data.next_page.cursor ?? .data.boards[].page.cursor | first, in: variable("cursor"), lives: 60m)`;
const firstPage = '"""query ($board: [ID!]) { boards(ids: $board) { page { cursor items { id } } } }"""';

test("the first page may be asked for with another query than the others", async () => {
  const pages: Readonly<Record<string, Answer>> = {
    none: { body: { data: { boards: [{ page: { cursor: "c1", items: [{ id: 1 }] } }] } } },
    c1: { body: { data: { next_page: { cursor: "c2", items: [{ id: 2 }] } } } },
    c2: { body: { data: { next_page: { cursor: null, items: [{ id: 3 }] } } } },
  };
  served = await serve(({ body }) => {
    const { cursor = "none" } = (body as { variables: { cursor?: string } }).variables;
    return pages[cursor] as Answer;
  });
  const text = spec(`${nextPage}\n  first: { graphql: ${firstPage}, variables: { board: [board.id] } }`);
  const { ids } = await readSpec(text, served, { context });
  assert.equal(ids, ["1", "2", "3"]);
  assert.equal(variables(served), [{ board: ["b7"] }, { cursor: "c1" }, { cursor: "c2" }]);
  assert.equal(
    served.asked.map((one) => queryOf(one).includes("next_page")),
    [false, true, true],
  );
});

test("a page's number can be a variable of the query", async () => {
  served = await serve(({ body }) => {
    const { page } = (body as { variables: { page: number } }).variables;
    return { body: { data: { tasks: page < 3 ? [{ id: page }] : [] } } };
  });
  const text = spec(`graphql: """query ($page: Int!) { tasks(limit: 1, page: $page) { id } }"""
  items: .data.tasks
  pages: numbered(param: "page", in: variable, until: empty)`);
  assert.equal((await readSpec(text, served, { context })).ids, ["1", "2"]);
  assert.equal(variables(served), [{ page: 1 }, { page: 2 }, { page: 3 }]);
});

test("a query may go where `post` says, with parameters and headers, beside streams that ask another way", async () => {
  served = await serve(() => ({ body: { data: { tasks: [{ id: 1 }] } } }));
  const text = spec(`post: "/v2/{board.id}/graphql", query: { compact: true }, headers: { "X-Of": "demo" }
  graphql: """query { tasks(first: 9) { id } }""", items: .data.tasks`);
  assert.equal((await readSpec(text, served, { context })).ids, ["1"]);
  const [asked] = served.asked;
  assert.equal(
    [asked?.method, asked?.path, asked?.headers["x-of"]],
    ["POST", "/api/v2/b7/graphql?compact=true", "demo"],
  );
  assert.equal(asked?.body, { query: "query{tasks(first:9){id}}", variables: {} });
});

const mistakes: readonly [what: string, stream: string, says: string][] = [
  [
    "a first query with a variable that nothing gives",
    `${nextPage}\n  first: { graphql: ${firstPage.replace("[ID!]", "[ID!]!")} }`,
    "variable-missing",
  ],
  [
    "a first query that is none",
    `${nextPage}\n  first: { graphql: "query {", variables: {} }`,
    "graphql-invalid",
  ],
  ["a first request that has no query", `${nextPage}\n  first: { variables: {} }`, "setting-missing"],
  [
    "an address in the place of a query",
    `${nextPage}\n  first: { get: "/x", graphql: ${firstPage} }`,
    "unknown-setting",
  ],
  [
    "a query of its own for the first of no pages",
    `graphql: ${firstPage}\n  items: .data.boards[].page.items\n  first: { graphql: ${firstPage} }`,
    "first-needless",
  ],
  ["a cursor that the first request does not have", nextPage, "variable-first"],
  [
    "a number that the query does not take",
    `graphql: """query { tasks { id } }"""\n  items: .data.tasks\n  pages: numbered(param: "page", in: variable, until: empty)`,
    "variable-undeclared",
  ],
  [
    "a variable of no query",
    `get: "/tasks"\n  items: .tasks\n  pages: numbered(param: "page", in: variable, until: empty)`,
    "pages-misplaced",
  ],
];
for (const [what, stream, code] of mistakes) {
  test(`${what} is told`, () => {
    const compiled = compileText(spec(stream));
    assert.ok(compiled.codes.includes(code), told(compiled).join("\n"));
  });
}

test.run();
