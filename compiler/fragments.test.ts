import { suite } from "uvu";
import * as assert from "uvu/assert";
import { compile } from "./index.ts";
import type { Plan } from "./plan/index.ts";
import { testCatalogue as catalogue } from "./test/catalogue.ts";
import { memoryFiles } from "./test/memory-files.ts";

const test = suite("fragments");

const sample = JSON.stringify({
  tasks: [
    {
      id: "1",
      name: "one",
      creator: { id: "7", email: "ada@example.com" },
      assignees: [{ id: "8", email: "bob@example.com" }],
      notes: [{ text: "n", by: { id: "9" }, at: 3 }],
    },
  ],
});
const head = `importer demo { title: "Demo", language: 1 }
source { base: "https://api.example.com" }
stream tasks { get: "/tasks", items: .tasks, id: .id, shape: infer("samples/tasks.json") }
`;

function compiled(text: string, more: Readonly<Record<string, string>> = {}) {
  const files = memoryFiles({
    "demo/demo.importer": head + text,
    "demo/samples/tasks.json": sample,
    ...more,
  });
  return compile("demo/demo.importer", { files, catalogue });
}

function planOf(text: string, more: Readonly<Record<string, string>> = {}): Plan {
  const { plan, diagnostics } = compiled(text, more);
  assert.equal(
    diagnostics.filter((one) => one.severity !== "info").map((one) => one.message),
    [],
  );
  assert.ok(plan !== undefined);
  return plan;
}

const told = (text: string, more: Readonly<Record<string, string>> = {}) =>
  compiled(text, more).diagnostics.map((one) => `${one.code}: ${[one.message, ...one.notes].join(" ")}`);

test("a fragment's rules are those of the map that uses it", () => {
  const fragment = planOf(`fragment people_fields(by, to) {
  reporter <- by | person
  assignee <- to | person
}
map tasks as task to issue {
  required summary <- .name
  use people_fields(.creator, .assignees | first)
}`);
  const written = planOf(`map tasks as task to issue {
  required summary <- .name
  reporter <- .creator | person
  assignee <- .assignees | first | person
}`);
  assert.equal(fragment.maps[0]?.assignments[1], written.maps[0]?.assignments[1]);
  assert.equal(
    fragment.maps[0]?.assignments.map(({ target }) => target),
    written.maps[0]?.assignments.map(({ target }) => target),
  );
});

test("a fragment comes from a library, with the tables and adaptors of the library", () => {
  const library = `values kind { "bug" -> "Bug", otherwise -> "Task" }
adaptor clip(t) = t | truncate(9)
fragment who(by) { reporter <- by | person }
fragment everything(by, name) {
  use who(by)
  type        <- name | lookup(kind)
  environment <- name | clip | plain_to_adf
}`;
  const text = `use { everything } from "../shared/rules.importer"
map tasks as task to issue {
  required summary <- .name
  use everything(.creator, .name)
}`;
  const plan = planOf(text, { "shared/rules.importer": library });
  assert.equal(
    plan.maps[0]?.assignments.map(({ target }) => target.name),
    ["summary", "reporter", "type", "environment"],
  );
  assert.equal(
    plan.tables.map(({ name }) => name),
    ["kind"],
  );
});

test("further in, a parameter is still what the map gave", () => {
  const plan = planOf(`fragment talk(notes, title) {
  comments <- each notes {
    required body <- title | plain_to_adf
    created       <- .at | epoch_millis | iso_date_time on error warn
  }
}
map tasks as task to issue {
  required summary <- .name
  use talk(.notes, .name)
}`);
  const [comments] = plan.maps[0]?.collections ?? [];
  assert.equal(comments?.each, {
    kind: "path",
    root: { kind: "here" },
    steps: [{ kind: "field", name: "notes" }],
  });
  const body = comments?.assignments[0]?.value;
  assert.equal(body?.kind === "adapt" ? body.input : undefined, {
    kind: "path",
    root: { kind: "alias", name: "task" },
    steps: [{ kind: "field", name: "name" }],
  });
});

test("inside a collection a fragment is given the element", () => {
  const plan = planOf(`fragment written(who, at) {
  author  <- who | person
  created <- at | epoch_millis | iso_date_time on error warn
}
map tasks as task to issue {
  required summary <- .name
  comments <- each .notes {
    required body <- .text | plain_to_adf
    use written(.by, .at)
  }
}`);
  assert.equal(
    plan.maps[0]?.collections[0]?.assignments.map(({ target }) => target.name),
    ["body", "author", "created"],
  );
  assert.is(plan.maps[0]?.collections[0]?.as, undefined);
});

test("an error in a fragment names its own line", () => {
  const plan = planOf(`fragment people_fields(by) {
  reporter <- by | person
}
map tasks as task to issue {
  required summary <- .name
  use people_fields(.creator)
}`);
  assert.is(plan.sourceMap["/maps/0/assignments/1"]?.start.line, 5);
});

test("what a use lacks, repeats or cannot take is told where it stands", () => {
  const map = (rules: string) => `fragment who(by) { reporter <- by | person }
map tasks as task to issue {
  required summary <- .name
  ${rules}
}`;
  assert.equal(told(map("use who()")), ["missing-argument: `who` needs `by`."]);
  assert.match(told(map("use who(.creator, 1)"))[0] ?? "", "extra-argument");
  assert.match(told(map("use who(.creator)\n  use who(.creator)")).join(), "fragment-body");
  assert.match(told(map("use whom(.creator)")).join(), "unknown-fragment");
  assert.match(
    told(map("use who(.creator)\n  use outer()\n}\nfragment outer() {\n  assignee <- .x")).join(),
    "nothing-at-hand",
  );
});

test("a fragment of the name of another is told", () => {
  const library = `fragment who(by) { reporter <- by | person }`;
  const own = `use { who } from "../shared/a.importer"
fragment who(by) { assignee <- by | person }
map tasks as task to issue { required summary <- .name, use who(.creator) }`;
  assert.match(told(own, { "shared/a.importer": library }).join(), "use-clash");
});

test("a library with fragments passes by itself", () => {
  const files = memoryFiles({ "shared/rules.importer": `fragment who(by) { reporter <- by | person }\n` });
  assert.equal(compile("shared/rules.importer", { files, catalogue }).diagnostics, []);
});

test.run();
