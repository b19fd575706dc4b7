import { suite } from "uvu";
import * as assert from "uvu/assert";
import { compile } from "./index.ts";
import { testCatalogue as catalogue } from "./test/catalogue.ts";
import { memoryFiles } from "./test/memory-files.ts";

const test = suite("targets of maps");

const head = `importer demo { title: "Demo", language: 1 }
source { base: "https://api.example.com" }
stream releases { get: "/releases", items: .releases, id: .id, shape: infer("samples/releases.json") }
stream tasks { get: "/tasks", items: .tasks, id: .id, shape: infer("samples/tasks.json") }
`;

function compiled(text: string) {
  const files = memoryFiles({
    "demo/demo.importer": head + text,
    "demo/samples/releases.json": `{ "releases": [{ "id": 1, "name": "1.0", "done": true }] }`,
    "demo/samples/tasks.json": `{ "tasks": [{ "id": 2, "name": "one", "release": 1, "cycle": 3 }] }`,
  });
  return compile("demo/demo.importer", { files, catalogue });
}

const told = (text: string) =>
  compiled(text)
    .diagnostics.filter((one) => one.severity !== "info")
    .map((one) => `${one.code}: ${one.message}`);

const issues = `map tasks as task to issue {
  required summary <- .name
  fix_versions     <- [.release | version_ref(releases)]
}
`;

test("versions, components, sprints, projects and users are maps of their own, and issues name them", () => {
  const { plan, diagnostics } = compiled(`${issues}map releases as release to version {
  required name <- .name
  released      <- .done
}
test "a release" {
  given releases { "id": 1, "name": "1.0", "done": true }
  expect releases { name: "1.0", released: true }
}`);
  assert.equal(
    diagnostics.filter((one) => one.severity !== "info").map((one) => one.message),
    [],
  );
  assert.equal(
    plan?.maps.map(({ name, target }) => `${name} to ${target}`),
    ["tasks to issue", "releases to version"],
  );
  for (const target of ["project", "sprint", "component", "user"]) {
    assert.equal(
      told(`map releases as release to ${target} { required name <- .name }
map tasks as task to issue { required summary <- .name }`),
      [],
    );
  }
});

test("what another target does not have is told by its name", () => {
  const version = (rules: string) => `${issues}map releases as release to version {
  required name <- .name
  ${rules}
}`;
  assert.equal(told(version("summary <- .name")), ["unknown-target: A version has no target `summary`."]);
  assert.equal(told(version(`field "X" as text <- .name`)), [
    'unknown-target: A version has no target `field "X"`.',
  ]);
  assert.equal(told(version("too_deep: link")), ["unknown-setting: `map` has no setting `too_deep`."]);
  assert.equal(told(version("comments <- each [.name] { required body <- . | plain_to_adf }")), [
    "unknown-target: `each` has no target `comments`.",
  ]);
  assert.equal(told(`${issues}map releases as release to version { released <- .done }`), [
    "required-target-missing: A version needs `name`, and no rule gives it.",
  ]);
  assert.equal(told(`${issues}map releases to versions { required name <- .name }`), [
    "reference-unmapped: No map makes versions of `releases`, so this reference leads nowhere.",
    "unknown-target: A map has no target `versions`.",
  ]);
});

test.run();
