import { suite } from "uvu";
import * as assert from "uvu/assert";
import { type SandboxFixture, sandboxFixture } from "../testing/sandbox-fixture.ts";

const test = suite<SandboxFixture>("versions, components and sprints in the sandbox");
test.before(async (context) => {
  const projects = [
    {
      ...{ key: "DEMO", name: "Demo", versions: ["1.0"], components: ["Engine"] },
      sprints: [
        { name: "Past", state: "closed" as const },
        { name: "Now", state: "active" as const },
      ],
    },
    { key: "OTHER", name: "Other", versions: ["9.9"], components: ["Hull"] },
  ];
  Object.assign(context, await sandboxFixture({ searchLagMs: 0, seed: { projects } }));
});
test.after((context) => context.end());

test("an issue takes those of its project, by id or by name, and shows them", async (context) => {
  const key = await context.create("Task", {
    fixVersions: [{ name: "1.0" }],
    components: [{ name: "Engine" }],
  });
  const issue = await context.call("GET", `/issue/${key}`);
  assert.is(issue.at("fields", "fixVersions", 0, "name"), "1.0");
  assert.is(issue.at("fields", "components", 0, "name"), "Engine");
  assert.equal(issue.at("fields", "versions"), []);
});

test("those of another project, unknown ones and closed sprints are refused in Jira's words", async (context) => {
  const sprint = (await context.call("GET", "/field")).body as { id: string; name: string }[];
  const field = sprint.find(({ name }) => name === "Sprint")!.id;
  const sprints = (await context.callAgile("GET", "/board/1/sprint")).at("values") as { id: number }[];
  for (const [fields, at, says] of [
    [{ fixVersions: [{ name: "9.9" }] }, "fixVersions", "Version name '9.9' is not valid"],
    [{ components: [{ id: "1" }] }, "components", "Component id '1' is not valid"],
    [{ components: "Engine" }, "components", "data was not an array"],
    [{ [field]: "Now" }, field, "Number value expected as the Sprint id."],
    [{ [field]: sprints[0]!.id }, field, "Issue can be assigned only active or future sprints."],
  ] as const) {
    const answer = await context.call("POST", "/issue", { fields: context.fields("Task", fields) });
    assert.is(answer.status, 400);
    assert.is(answer.at("errors", at), says);
  }
  const key = await context.create("Task", { [field]: sprints[1]!.id });
  assert.is((await context.call("GET", `/issue/${key}`)).at("fields", field, 0, "name"), "Now");
});

test("a version and a component are made once", async (context) => {
  const id = (await context.call("GET", "/project/DEMO")).at("id");
  const made = await context.call("POST", "/version", { name: "2.0", projectId: Number(id) });
  assert.is(made.status, 201);
  const again = await context.call("POST", "/version", { name: "2.0", projectId: Number(id) });
  assert.match(again.textAt("errors", "name"), /already exists/);
  assert.is((await context.call("POST", "/component", { name: "engine", project: "DEMO" })).status, 400);
  assert.is(
    (await context.callAsReader("POST", "/component", { name: "Mast", project: "DEMO" })).status,
    403,
  );
  assert.is((await context.call("POST", "/component", { name: "Mast", project: "NONE" })).status, 404);
  const names = (await context.call("GET", "/project/DEMO/versions")).body as { name: string }[];
  assert.equal(
    names.map(({ name }) => name),
    ["1.0", "2.0"],
  );
});

test("a version can be changed and archived, and then takes no issue", async (context) => {
  const id = (await context.call("GET", "/project/OTHER")).at("id");
  const body = { name: "3.0", projectId: Number(id), startDate: "2026-02-01", releaseDate: "2026-01-01" };
  assert.match(
    (await context.call("POST", "/version", body)).textAt("errors", "startDate"),
    /before the release/,
  );
  const made = await context.call("POST", "/version", { ...body, releaseDate: "2026-03-01" });
  const path = `/version/${made.textAt("id")}`;
  const changed = await context.call("PUT", path, { archived: true, description: "Over" });
  assert.equal(
    [changed.at("name"), changed.at("archived"), changed.at("startDate")],
    ["3.0", true, "2026-02-01"],
  );
  assert.is((await context.call("PUT", path, { name: "9.9" })).status, 400);
  assert.is((await context.callAsReader("PUT", path, {})).status, 403);
  assert.is((await context.call("PUT", "/version/1", {})).status, 404);
});

test("a sprint needs dates to begin, begins where none is under way, and then ends", async (context) => {
  const [, other] = (await context.callAgile("GET", "/board")).at("values") as { id: number }[];
  const make = async (name: string, dates: object = {}) =>
    (await context.callAgile("POST", "/sprint", { name, originBoardId: other!.id, ...dates })).textAt("id");
  const change = (id: string, body: object) => context.callAgile("POST", `/sprint/${id}`, body);
  const dates = { startDate: "2026-01-05T08:00:00.000Z", endDate: "2026-01-19T08:00:00.000Z" };
  const bare = await make("Bare");
  assert.match((await change(bare, { state: "active" })).text, /needs a start date and an end date/);
  assert.match((await change(bare, { state: "closed" })).text, /that is future cannot become closed/);
  const [one, two] = [await make("One", dates), await make("Two", dates)];
  assert.is((await change(one, { state: "active" })).at("state"), "active");
  assert.match((await change(two, { state: "active" })).text, /parallel sprints are not enabled/);
  assert.is((await context.callAgile("DELETE", `/sprint/${one}`)).status, 400);
  const closed = await change(one, { state: "closed" });
  assert.is(closed.at("state"), "closed");
  assert.ok(closed.at("completeDate") !== undefined);
  assert.is((await change(two, { state: "active" })).status, 200);
  assert.is((await context.callAgile("DELETE", `/sprint/${bare}`)).status, 204);
  const left = (await context.callAgile("GET", `/board/${other!.id}/sprint`)).at("values") as {
    name: string;
  }[];
  assert.equal(
    left.map(({ name }) => name),
    ["One", "Two"],
  );
});

test.run();
