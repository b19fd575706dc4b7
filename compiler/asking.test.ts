import { suite } from "uvu";
import * as assert from "uvu/assert";
import { createGraphqlReader } from "./graphql/create-graphql-reader.ts";
import { compile } from "./index.ts";
import { type Plan, type RequestRead, validatePlan } from "./plan/index.ts";
import { testCatalogue as catalogue } from "./test/catalogue.ts";
import { memoryFiles } from "./test/memory-files.ts";

const test = suite("requests of several kinds");
const reader = createGraphqlReader();
const graphql = () => reader;

const head = `importer demo { title: "Demo", language: 1 }
source { base: "https://api.example.com/v1" }
`;
const samples = {
  "demo/samples/teams.json": `{ "teams": [{ "id": "t1", "name": "one" }] }`,
  "demo/samples/tasks.json": `{ "tasks": [{ "id": "1", "name": "one", "notes": "n", "assignee": { "id": "9", "email": "a@b.example", "photo": { "url": "u" } },
    "parts": [{ "section": { "id": "s", "name": "S" } }], "unused": 1, "sub": 0, "changed": "2026-01-02" }] }`,
  "demo/samples/pages.json": `{ "pages": [{ "id": "p", "name": "P", "properties": { "Status": { "id": "1" }, "Due": { "id": "2" } } }] }`,
  "demo/samples/tags.json": `{ "tags": ["a", "b"] }`,
  "demo/samples/issues.json": `{ "data": { "team": { "issues": { "nodes": [{ "id": "1", "title": "one", "labels": { "nodes": [{ "name": "a" }] } }] } } } }`,
};

function compiled(text: string, withGraphql = true) {
  const files = memoryFiles({ "demo/demo.importer": head + text, ...samples });
  return compile("demo/demo.importer", withGraphql ? { files, catalogue, graphql } : { files, catalogue });
}

function planOf(text: string): Plan {
  const { plan, diagnostics } = compiled(text);
  assert.equal(
    diagnostics.filter((one) => one.severity !== "info").map((one) => `${one.code}: ${one.message}`),
    [],
  );
  assert.ok(plan !== undefined && "plan" in validatePlan(plan));
  return plan;
}

function readOf(plan: Plan, name: string): RequestRead {
  const read = plan.streams.find((stream) => stream.name === name)?.read;
  assert.ok(read?.kind === "request");
  return read;
}

const told = (text: string) =>
  compiled(text)
    .diagnostics.filter((one) => one.severity !== "info")
    .map((one) => `${one.code}: ${one.message}`);

const teams = `stream teams { get: "/teams", items: .teams, id: .id, shape: infer("samples/teams.json") }
`;
const issues = (query: string, more: string) => `${teams}stream issues each teams as team {
  graphql: """${query}"""
  variables: { team: team.id }
  items: .data.team.issues.nodes, id: .id
  shape: infer("samples/issues.json")
  ${more}
}
map issues as issue to issue { required summary <- .title }
`;
const query = `query ($team: ID!, $after: String, $size: Int!, $labels: String) {
  team(id: $team) {
    issues(first: $size, after: $after) {
      nodes { id title labels(first: 20, after: $labels) { nodes { name } pageInfo { hasNextPage endCursor } } }
      pageInfo { hasNextPage endCursor }
    }
  }
}`;

test("a query, its variables, its pages and the lists that are followed stand in the plan", () => {
  const plan = planOf(
    issues(
      query,
      "pages: relay(.data.team.issues, size: 50)\n  follow labels { list: .labels.nodes, pages: relay(.labels, size: 20) }",
    ),
  );
  const read = readOf(plan, "issues");
  assert.is(read.method, "POST");
  assert.equal(read.url, { parts: [] });
  assert.match(
    read.graphql?.query ?? "",
    "query($team:ID!$after:String$size:Int!$labels:String){team(id:$team)",
  );
  assert.equal(read.graphql?.variables[1], { name: "size", value: { kind: "literal", value: 50 } });
  assert.is(read.pages.kind === "relay" && read.pages.cursor, "after");
  assert.equal(read.follow, [
    { name: "labels", list: ["labels", "nodes"], connection: ["labels"], cursor: "labels", size: 20 },
  ]);
});

test("how a query is laid out changes nothing", () => {
  const more =
    "pages: relay(.data.team.issues, size: 50)\n  follow labels { list: .labels.nodes, pages: relay(.labels) }";
  const compact = query.replaceAll(/\s+/g, " ");
  assert.is(planOf(issues(query, more)).hash, planOf(issues(compact, more)).hash);
});

test("what is neither followed nor limited is told at its place in the query", () => {
  const open = issues(query.replace("first: 20, ", ""), "pages: relay(.data.team.issues, size: 50)");
  const [one, ...others] = compiled(open).diagnostics.filter(({ severity }) => severity === "error");
  assert.is(one?.code, "connection-open");
  assert.equal(others, []);
  assert.is((head + open).slice(one?.span.start, one?.span.end), "labels");
  assert.equal(
    told(issues(query, "pages: relay(.data.team.issues, size: 20)").replace("first: $size", "first: 50")),
    [
      "variable-missing: The query needs `$size`, and nothing gives it.",
      "connection-incomplete: The list `.data.team.issues` cannot be read page by page: it lacks `first: 20`, which `size` promises.",
    ],
  );
});

test("variables have the types of the query", () => {
  const wrong = issues(
    query.replace("$team: ID!", "$team: Int!"),
    "pages: relay(.data.team.issues, size: 50)",
  );
  assert.match(
    told(wrong).join(),
    "wrong-type: The variable `$team` (Int!) takes a number, but this is text.",
  );
});

test("without a reader of GraphQL a query is refused", () => {
  const { diagnostics } = compiled(issues(query, ""), false);
  assert.ok(diagnostics.some((one) => one.code === "construct-unsupported"));
});

test("variants, batches, recursion and what changed since stand in the plan", () => {
  const plan = planOf(`${teams}stream tasks each teams as team {
  get: "/tasks", items: .tasks, id: .id, shape: infer("samples/tasks.json")
  query: { teams: team[].id, state: variant.state }
  batch: 25, belongs: .assignee.id
  variants: { state: ["open", "closed"] }
}
stream sub each tasks as task {
  get: "/tasks/{task.id}/sub", items: .tasks, id: .id, identity: tasks, shape: infer("samples/tasks.json")
  again: under(task, when: .sub > 0, at_most: 20)
  since: query("changed", field: .changed, format: date, overlap: 1s)
}
map tasks as task to issue { required summary <- .name }
map sub as one to issue { required summary <- .name }`);
  const read = readOf(plan, "tasks");
  assert.equal(read.variants, [{ name: "state", values: ["open", "closed"] }]);
  assert.is(read.batch?.size, 25);
  assert.equal(plan.streams[1]?.context, [{ alias: "team", stream: "teams", fields: [["id"]] }]);
  const { again, since } = plan.streams[2] ?? {};
  assert.equal([again?.under, again?.atMost], ["task", 20]);
  assert.equal([since?.in, since?.name, since?.format, since?.overlap], ["query", "changed", "date", 1000]);
});

test("a request asks for the fields that something reads, and for no others", () => {
  const plan = planOf(`adaptor who(p) = p | person(id: p.id, email: p.email)
stream tasks {
  get: "/tasks", items: .tasks, id: .id, shape: infer("samples/tasks.json")
  ask: query("opt_fields")
}
stream notes each tasks as task { get: "/notes/{task.id}", items: .tasks, id: .id, shape: infer("samples/tasks.json") }
map tasks as task to issue {
  skip when .sub > 3
  required summary <- task.name
  assignee         <- .assignee | who
  labels           <- [.parts[.section.id == "s"].section.name | slug]
  comments <- each notes { required body <- .notes | plain_to_adf }
}`);
  assert.equal(readOf(plan, "tasks").query, [
    {
      name: "opt_fields",
      value: {
        kind: "literal",
        value:
          "assignee.email,assignee.id,assignee.photo.url,id,name,parts.section.id,parts.section.name,sub",
      },
    },
  ]);
});

test("a request asks for what a map reads of records that are joined to it", () => {
  const plan =
    planOf(`stream tasks { get: "/tasks", items: .tasks, id: .id, shape: infer("samples/tasks.json") }
stream notes each tasks as task {
  get: "/notes/{task.id}", items: .tasks, id: .id, shape: infer("samples/tasks.json"), ask: query("opt_fields")
}
map tasks as task to issue {
  required summary <- .name
  comments <- each notes[all .sub > 0] as note { required body <- note.notes | plain_to_adf, author <- .parts[].section.name | first | person }
}`);
  assert.equal(
    readOf(plan, "notes").query.map(({ value }) => value.kind === "literal" && value.value),
    ["id,notes,parts.section.name,sub"],
  );
});

test("fields below a place are listed by what follows it, as deep as the API wants", () => {
  const plan = planOf(`stream tasks {
  get: "/tasks", items: .tasks, id: .id, shape: infer("samples/tasks.json")
  ask: query("fields", separator: " ", under: .assignee, depth: 1)
}
map tasks as task to issue {
  required summary <- .name
  field "Mail" as text <- .assignee.email
  field "Photo" as text <- .assignee.photo.url
}`);
  assert.equal(
    readOf(plan, "tasks").query.map(({ value }) => value.kind === "literal" && value.value),
    ["email photo"],
  );
});

test("the fields of an object, and bare texts, are records", () => {
  const plan =
    planOf(`stream pages { get: "/pages", items: .pages, id: .id, shape: infer("samples/pages.json") }
stream props each pages as page { items: entries(page.properties), id: .key }
stream tags { get: "/tags", items: .tags, id: ., shape: infer("samples/tags.json") }
values tag_name from tags { . -> . }
map pages as page to issue {
  required summary <- .name
  labels <- [.name | lookup(tag_name) | slug]
  fields <- each props as p { name <- p.key, value <- p.value.id }
}`);
  assert.is(plan.streams[1]?.items?.kind, "entries");
  assert.equal(plan.streams[1]?.shape.kind, "object");
  assert.is(plan.streams[2]?.shape.kind, "text");
});

test("what stands where it means nothing is told", () => {
  const tasks = (settings: string) =>
    `stream tasks { get: "/tasks", items: .tasks, id: .id, shape: infer("samples/tasks.json"), ${settings} }
map tasks as task to issue { required summary <- .name }`;
  assert.equal(told(tasks(`variables: { a: 1 }`)), ["setting-needs: `variables` needs `graphql`."]);
  assert.equal(told(tasks(`belongs: .id`)), ["setting-needs: `belongs` needs `batch`."]);
  assert.match(told(tasks(`again: under(task, at_most: 3)`)).join(), "setting-needs: `again` needs a parent");
  assert.match(told(tasks(`query: { a: variant.x }`)).join(), "not-in-scope: `variant`");
  assert.match(told(tasks(`variants: { a: "b" }, query: { a: variant.a }`)).join(), "setting-value");
  assert.match(told(tasks(`variants: { a: ["b"] }, query: { a: variant.b }`)).join(), "unknown-field");
  assert.match(
    told(tasks(`follow tags { list: .parts, pages: relay(.parts) }`)).join(),
    "setting-needs: `follow` needs `graphql`",
  );
  assert.match(told(tasks(`graphql: "query { tasks { id } }"`)).join(), "graphql-posted");
  assert.match(told(tasks(`since: query("a", field: .name, format: unix)`)).join(), "unknown-word");
});

test.run();
