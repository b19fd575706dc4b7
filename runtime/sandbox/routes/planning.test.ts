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

test.run();
