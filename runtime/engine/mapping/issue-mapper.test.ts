import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { Assignment, Expression, Mapping, Plan, Stream } from "../../../compiler/plan/index.ts";
import { adaptors } from "../../adaptors/index.ts";
import { compileMaps, type MapInput, traceMap } from "./index.ts";

const test = suite("mapping records to issues");

const at = (...names: string[]): Expression => ({
  kind: "path",
  root: { kind: "here" },
  steps: names.map((name) => ({ kind: "field" as const, name })),
});
const call = (adaptor: string, input: Expression): Expression => ({
  kind: "adapt",
  adaptor: `${adaptor}@1`,
  input,
  arguments: {},
  over: "either",
});
const assign = (name: string, value: Expression, more: Partial<Assignment> = {}): Assignment => ({
  target: { kind: "standard", name },
  required: false,
  value,
  ...more,
});
const stream = (name: string, more: Partial<Stream> = {}): Stream => ({
  name,
  source: "default",
  read: { kind: "rows" },
  identity: name,
  context: [],
  shape: { kind: "any" },
  ...more,
});

function planOf(mapping: Partial<Mapping>): Plan {
  return {
    planVersion: 1,
    hash: `sha256-${"0".repeat(64)}`,
    importer: { name: "x", title: "X", language: 1 },
    inputs: [],
    options: [{ name: "closed", label: "Closed", choices: ["import", "skip"], default: "import" }],
    sources: [],
    streams: [
      stream("tasks", { items: at("tasks"), id: at("id") }),
      stream("comments", { items: at("comments"), id: at("id"), parent: { stream: "tasks", as: "task" } }),
      stream("details", { parent: { stream: "tasks", as: "task" } }),
    ],
    tables: [],
    maps: [
      {
        name: "tasks",
        stream: "tasks",
        as: "task",
        target: "issue",
        skips: [],
        key: assign("key", at("id")),
        assignments: [assign("summary", call("trim", at("name")), { required: true })],
        collections: [],
        tooDeep: "flatten",
        overflow: {},
        joins: [],
        ...mapping,
      },
    ],
    adaptors: ["epoch_millis@1", "iso_date_time@1", "number@1", "plain_to_adf@1", "trim@1"],
    docs: {},
    tests: [],
    sourceMap: {},
  };
}

function map(mapping: Partial<Mapping>, record: unknown, more: Partial<MapInput> = {}) {
  const mapper = compileMaps(planOf(mapping), adaptors).get("tasks");
  return mapper!.map({
    record,
    context: {},
    children: {},
    options: {},
    run: { zone: "UTC", started: "2026-01-01T00:00:00.000Z" },
    ...more,
  });
}

test("fills targets; what is missing has no key", () => {
  const result = map(
    { assignments: [assign("summary", at("name")), assign("status", at("nope"))] },
    { id: 7, name: "A" },
  );
  assert.equal(result, {
    kind: "mapped",
    issue: { key: "7", fields: { summary: "A" }, custom: [], parts: [] },
    losses: [],
  });
});

test("rejects a record without an id or without a required value, naming the target", () => {
  const withoutId = map({}, { name: "A" });
  assert.is(withoutId.kind === "rejected" && withoutId.reason, "required-missing");
  const blank = map({}, { id: "1", name: "   " });
  assert.is(blank.kind === "rejected" && blank.target, "summary");
});

test("skips by rule, before anything else is looked at", () => {
  const when: Expression = {
    kind: "compare",
    operator: "==",
    left: at("archived"),
    right: { kind: "literal", value: true },
  };
  assert.equal(map({ skips: [{ when, rule: ".archived == true" }] }, { archived: true }), {
    kind: "skipped",
    rule: ".archived == true",
  });
});

test("`on error` decides what a failure costs: a loss, the record, or another value", () => {
  const points = call("number", at("points"));
  const target = { target: { kind: "custom" as const, name: "Points", type: "number" as const } };
  const record = { id: "1", name: "A", points: "three" };
  const fields = (more: Partial<Assignment>) => ({
    assignments: [assign("x", points, { ...target, ...more })],
  });

  const warned = map(fields({ onError: { kind: "warn" } }), record);
  assert.equal(warned.kind === "mapped" && warned.losses.map(({ code, target }) => [code, target]), [
    ["conversion-failed", "field:Points"],
  ]);
  assert.is(map(fields({ onError: { kind: "reject" } }), record).kind, "rejected");
  const used = map(fields({ onError: { kind: "use", value: { kind: "literal", value: 1 } } }), record);
  assert.equal(used.kind === "mapped" && used.issue.custom, [{ name: "Points", type: "number", value: 1 }]);
});

test("makes values fit Jira's limits and counts what that cost", () => {
  const result = map(
    { assignments: [assign("summary", at("name")), assign("labels", at("tags"))] },
    { id: "1", name: `two\nlines ${"x".repeat(300)}`, tags: ["fine", "two words", "fine"] },
  );
  assert.is(result.kind, "mapped");
  if (result.kind !== "mapped") return;
  assert.is((result.issue.fields.summary as string).length, 255);
  assert.match(result.issue.fields.summary as string, /^two lines x+$/);
  assert.equal(result.issue.fields.labels, ["fine", "two-words"]);
  assert.equal(result.losses.map(({ code, target }) => `${target} ${code}`).sort(), [
    "labels label-blanks",
    "summary cut",
  ]);
});

const comments: Mapping["collections"][number] = {
  target: "comments",
  each: { kind: "path", root: { kind: "child", stream: "comments" }, steps: [] },
  skips: [],
  assignments: [
    assign("body", call("plain_to_adf", at("text")), { required: true }),
    assign("author", {
      kind: "path",
      root: { kind: "alias", name: "task" },
      steps: [{ kind: "field", name: "owner" }],
    }),
  ],
};

test("maps child records into parts; a part that is rejected leaves its issue alone", () => {
  const children = {
    comments: {
      records: [
        { id: "c1", record: { text: "Hi" } },
        { id: "c2", record: { text: null } },
      ],
      complete: true,
    },
  };
  const result = map(
    { collections: [comments] },
    { id: "1", name: "A", owner: { name: "Ada" } },
    { children },
  );
  assert.is(result.kind, "mapped");
  if (result.kind !== "mapped") return;
  const [hi, empty] = result.issue.parts;
  assert.equal([hi?.key, hi?.record, hi?.outcome.kind], ["c1", { stream: "comments", id: "c1" }, "mapped"]);
  assert.equal(hi?.outcome.kind === "mapped" && hi.outcome.fields.author, { name: "Ada" });
  assert.is(empty?.outcome.kind === "rejected" && empty.outcome.reason, "required-missing");
});

test("an element's values see it by its alias, and the records around it by theirs", () => {
  const alias = (name: string): Expression => ({
    kind: "path",
    root: { kind: "alias", name },
    steps: [{ kind: "field", name: "name" }],
  });
  const links: Mapping["collections"][number] = {
    target: "links",
    each: at("links"),
    as: "link",
    skips: [],
    assignments: ["link", "task", "list"].map((name) => assign(`of_${name}`, alias(name))),
  };
  const mapping = { assignments: ["task", "list", "link"].map((name) => assign(name, alias(name))) };
  const record = { id: "1", name: "A", links: [{ name: "x" }, { name: "y" }] };
  const context = { list: { name: "L" } };
  const result = map({ ...mapping, collections: [links] }, record, { context });
  assert.is(result.kind, "mapped");
  if (result.kind !== "mapped") return;
  assert.equal(result.issue.fields, { task: "A", list: "L" });
  assert.equal(
    result.issue.parts.map(({ outcome }) => outcome.kind === "mapped" && outcome.fields),
    ["x", "y"].map((name) => ({ of_link: name, of_task: "A", of_list: "L" })),
  );
});

test("an element without an id gets a key from its content, the same in every run", () => {
  const links: Mapping["collections"][number] = {
    target: "links",
    each: at("links"),
    skips: [],
    assignments: [assign("to", at("id"))],
  };
  const record = { id: "1", name: "A", links: [{ id: "x" }, { id: "y" }, { id: "x" }] };
  const keys = () => {
    const result = map({ collections: [links] }, record);
    return result.kind === "mapped" ? result.issue.parts.map(({ key }) => key) : [];
  };
  assert.is(new Set(keys()).size, 3);
  assert.equal(keys(), keys());
});

test("a child stream that ended early is a loss of its parent", () => {
  const children = { comments: { records: [], complete: false } };
  const mapping = { collections: [comments], joins: [{ stream: "comments", one: false }] };
  const result = map(mapping, { id: "1", name: "A" }, { children });
  assert.equal(result.kind === "mapped" && result.losses.map(({ code, target }) => [code, target]), [
    ["incomplete", "comments"],
  ]);
});

test("a child stream with one record per parent is that record", () => {
  const each: Expression = {
    kind: "path",
    root: { kind: "child", stream: "details" },
    steps: [{ kind: "field", name: "files" }],
  };
  const files = { target: "attachments" as const, each, skips: [], assignments: [assign("url", at("url"))] };
  const children = {
    details: { records: [{ id: "1", record: { files: [{ url: "https://x/y" }] } }], complete: true },
  };
  const result = map({ collections: [files] }, { id: "1", name: "A" }, { children });
  assert.is(result.kind === "mapped" && result.issue.parts.length, 1);
});

test("options have their defaults, and what is given goes before", () => {
  const closed: Expression = { kind: "path", root: { kind: "option", name: "closed" }, steps: [] };
  const mapping = { assignments: [assign("status", closed)] };
  const status = (options: Record<string, string>) => {
    const result = map(mapping, { id: "1" }, { options });
    return result.kind === "mapped" ? result.issue.fields.status : undefined;
  };
  assert.equal([status({}), status({ closed: "skip" })], ["import", "skip"]);
});

test("a trace says why a target is empty and how another came to its value", () => {
  const due = call("iso_date_time", call("epoch_millis", at("due")));
  const plan = planOf({ assignments: [assign("summary", call("trim", at("name"))), assign("due", due)] });
  const input = {
    record: { id: "1", name: " A ", due: null },
    context: {},
    children: {},
    options: {},
    run: { zone: "UTC", started: "" },
  };
  const { fields } = traceMap(plan, adaptors, "tasks", input);
  const because = Object.fromEntries(fields.map((field) => [field.target, field.because]));
  assert.is(because.due, "`.due` has no value");
  assert.is(because.summary, '`.name | trim` gave "A"');
});

test("records that are nothing like the samples never throw", () => {
  const mapping = { collections: [comments] };
  for (const record of [
    null,
    1,
    "text",
    [],
    [[]],
    { id: {} },
    { id: "1", name: [] },
    JSON.parse('{"__proto__":{"id":"1"}}'),
  ]) {
    assert.type(map(mapping, record).kind, "string");
  }
});

test.run();
