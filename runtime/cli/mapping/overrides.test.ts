import { Ajv } from "ajv";
import addFormats from "ajv-formats";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import {
  addressesOf,
  applyOverrides,
  overrideSchema,
  overrideTypes,
  validateOverrides,
} from "../../../compiler/overrides/index.ts";
import { type Plan, planProblems } from "../../../compiler/plan/index.ts";
import { adaptors } from "../../adaptors/index.ts";
import { compileMaps, type MappedIssue } from "../../engine/mapping/index.ts";
import { harbourComment, harbourPlan, harbourTask } from "./testing/harbour-plan.ts";
import { tablePlan } from "./testing/table-plan.ts";

const test = suite("overrides");
const plan = harbourPlan();
// A custom field of the spec fits what is said of any, too.
const ajv = new Ajv({ strict: true, allowUnionTypes: true, allowMatchingProperties: true, allErrors: true });
addFormats.default(ajv);
const fitsSchema = ajv.compile(overrideSchema(plan));

/** Maps a task after overrides. */
function mapped(
  overrides: Readonly<Record<string, unknown>>,
  fields: Readonly<Record<string, unknown>> = {},
): MappedIssue {
  const document = { version: 1, ...overrides };
  assert.equal(validateOverrides(plan, document, adaptors), []);
  assert.ok(fitsSchema(document), JSON.stringify(fitsSchema.errors));
  const changed = applyOverrides(plan, document, adaptors);
  assert.equal(planProblems(changed), []);
  assert.is(changed.hash, plan.hash);
  return mapTask(changed, fields);
}

function mapTask(changed: Plan, fields: Readonly<Record<string, unknown>>): MappedIssue {
  const options = Object.fromEntries(changed.options.map(({ name, default: value }) => [name, value]));
  const result = compileMaps(changed, adaptors)
    .get("tasks")!
    .map({
      record: harbourTask(fields),
      context: {
        list: { id: "l1", name: "Docks", colour: "blue" },
        board: { id: "b1", name: "Harbour", owner: { email: "bo@example.com" } },
      },
      children: { comments: { records: [{ record: harbourComment, context: {} }], complete: true } },
      options,
      run: { zone: "UTC", started: "2024-01-01T00:00:00Z" },
    } as never);
  if (result.kind !== "mapped") throw new Error(JSON.stringify(result));
  return result.issue;
}

const words = (value: unknown): string =>
  [...JSON.stringify(value).matchAll(/"text":"([^"]*)"/g)].map(([, text]) => text).join("|");

test("nothing to override gives the plan itself", () => {
  assert.is(applyOverrides(plan, { version: 1 }, adaptors), plan);
});

const fields: readonly [
  what: string,
  address: string,
  override: unknown,
  target: string,
  value: unknown,
  record?: object,
][] = [
  ["goes the spec's way from another path", "tasks/summary", { path: ".code" }, "summary", "P-1"],
  [
    "is cut as the spec cuts",
    "tasks/summary",
    { path: ".note" },
    "summary",
    `${"x".repeat(19)}…`,
    { note: "x".repeat(30) },
  ],
  [
    "keeps what stands for a missing value",
    "tasks/summary",
    { path: ".code" },
    "summary",
    "Untitled",
    { code: null },
  ],
  ["is a constant", "tasks/summary", { constant: "A task" }, "summary", "A task"],
  ["reads a record above", "tasks/summary", { path: "board.name" }, "summary", "Harbour"],
  [
    "reads one of a list by a condition",
    "tasks/summary",
    { path: '.facts[.key == "Depth"].value' },
    "summary",
    "4 m",
  ],
  [
    "is converted like a target that is like it",
    "tasks/updated",
    { path: ".seen" },
    "updated",
    "2019-09-06T14:34:10.202Z",
  ],
  [
    "keeps the spec's table, and what that makes of others",
    "tasks/status",
    { path: ".phase" },
    "status",
    "To Do",
  ],
  ["keeps the spec's table", "tasks/status", { path: ".phase" }, "status", "Done", { phase: "done" }],
  ["has other names for values", "tasks/status", { values: { "TO DO": "Backlog" } }, "status", "Backlog"],
  [
    "takes a person from a list of them",
    "tasks/assignee",
    { path: ".people" },
    "assignee",
    { id: "8", email: "bo@example.com" },
  ],
  [
    "takes a person from above",
    "tasks/reporter",
    { path: "board.owner" },
    "reporter",
    { email: "bo@example.com" },
  ],
  [
    "is always the same person",
    "tasks/assignee",
    { constant: "ada@example.com" },
    "assignee",
    { email: "ada@example.com" },
  ],
  ["is made of labels", "tasks/labels", { path: ".words" }, "labels", ["a-b"]],
  ["has constant labels", "tasks/labels", { constant: ["one", "two"] }, "labels", ["one", "two"]],
  ["is a day", "tasks/due", { constant: "2026-01-31" }, "due", "2026-01-31"],
  ["is left out", "tasks/due", "skip", "due", undefined],
  ["is one of the levels", "tasks/level", { constant: "epic" }, "level", "epic"],
];
for (const [what, address, override, target, value, record] of fields) {
  test(`${address} ${what}`, () =>
    assert.equal(mapped({ [address]: override }, { ...record }).fields[target], value));
}

test("text becomes rich text as it is written, or as the document says", () => {
  assert.is(words(mapped({ "tasks/environment": { path: ".note" } }).fields.environment), "**soon**");
  assert.is(
    words(mapped({ "tasks/environment": { path: ".note", as: "markdown_to_adf" } }).fields.environment),
    "soon",
  );
  assert.is(words(mapped({ "tasks/description": { path: ".note" } }).fields.description), "soon");
  assert.is(words(mapped({ "tasks/description": { constant: "Moved" } }).fields.description), "Moved");
});

test("custom fields are filled otherwise, left out, made anew and called otherwise", () => {
  const { custom } = mapped({
    "tasks/field:Points": { path: ".size", create: { name: "Size" } },
    "tasks/field:List": "skip",
    "tasks/field:Code": { path: ".code" },
    "tasks/field:Weight": { path: ".points" },
    "tasks/field:Sure": { create: { type: "labels" }, constant: ["yes"] },
    "bind/field:Berth": { field: "Mooring" },
  });
  assert.equal([...custom].map(({ name, type, value }) => [name, type, value]).sort(), [
    ["Code", "text", "P-1"],
    ["Mooring", "text", "7"],
    ["Size", "number", 5],
    ["Sure", "labels", ["yes"]],
    ["Weight", "number", 3],
  ]);
});

test("custom fields are brought to fields of other names, or stay behind", () => {
  const { custom } = mapped({
    "bind/field:Points": { create: { name: "Story points" } },
    "bind/field:List": "skip",
    "bind/field:berth ": "skip",
  });
  assert.equal(
    custom.map(({ name }) => name),
    ["Story points"],
  );
});

test("the parts of a list have addresses; the plain one is that of the stream of the same name", () => {
  const bodies = (overrides: Readonly<Record<string, unknown>>): string =>
    mapped(overrides)
      .parts.map(({ outcome }) => (outcome.kind === "mapped" ? words(outcome.fields.body) : outcome.kind))
      .join(", ");
  assert.is(bodies({}), "First, Which one?");
  assert.is(bodies({ "tasks/comments/body": { path: ".html" } }), "First, <p>");
  assert.is(bodies({ "tasks/comments:checks": "skip" }), "Which one?");
  assert.is(bodies({ "tasks/comments:checks": "skip", "tasks/comments/body": { constant: "x" } }), "x");
  const { parts } = mapped({
    "tasks/comments": "skip",
    "tasks/comments:checks/author": { path: "task.owner" },
  });
  assert.is(parts.length, 1);
  assert.match(JSON.stringify(parts), "ada@example.com");
});

test("rows of a table are merged, one by one", () => {
  const overrides = { "values/status": { " OPEN": "Selected", waiting: "Blocked" } };
  const status = (state: string): unknown => mapped(overrides, { state }).fields.status;
  assert.equal(["open", "done", "waiting", "what"].map(status), ["Selected", "Done", "Blocked", "To Do"]);
});

test("people are somebody else, by address, id or name", () => {
  const people = (row: object) => mapped({ people: row, "tasks/assignee": { path: ".people" } }).fields;
  const { reporter, assignee } = people({ "ADA@example.com": "grace@example.com", "8": "Bo" });
  assert.equal([reporter, assignee], [{ email: "grace@example.com" }, { name: "Bo" }]);
});

test("an option is chosen beforehand", () => {
  assert.throws(() => mapped({ "option/closed": "skip" }, { state: "done" }), /skipped/);
});

test("what a path reads of a record above is kept with every stream in between", () => {
  const changed = applyOverrides(
    plan,
    { version: 1, "tasks/summary": { path: "board.owner.email" } },
    adaptors,
  );
  for (const name of ["tasks", "lists"]) {
    const kept = changed.streams
      .find((stream) => stream.name === name)
      ?.context.find(({ alias }) => alias === "board");
    assert.ok(
      kept?.fields.some((path) => path.join(".") === "owner.email"),
      name,
    );
  }
});

test("the map to the spec still names the lines of what is left", () => {
  const line = (of: Plan, name: string): number | undefined => {
    const at = of.maps[0]!.assignments.findIndex(({ target }) => target.name === name);
    return of.sourceMap[`/maps/0/assignments/${at}`]?.start.line;
  };
  const changed = applyOverrides(plan, { version: 1, "tasks/due": "skip" }, adaptors);
  assert.is(line(changed, "Points"), line(plan, "Points"));
  assert.is(line(changed, "created"), line(plan, "created"));
});

const refused: readonly [what: string, document: unknown, place: string, says: RegExp][] = [
  ["no object", [], "", /no JSON object/],
  ["another version", { version: 2 }, "/version", /has to be 1/],
  [
    "an unknown address",
    { version: 1, "tasks/sumary": "skip" },
    "/tasks~1sumary",
    /Did you mean "tasks\/summary"\?/,
  ],
  ["an address of nothing like it", { version: 1, x: 1 }, "/x", /Addresses begin with tasks\/…, values\/…/],
  ["columns without a table", { version: 1, "column/A": "skip" }, "/column~1A", /reads no table/],
  ["a file without a table", { version: 1, file: {} }, "/file", /reads no table/],
  [
    "a required target left out",
    { version: 1, "tasks/summary": "skip" },
    "/tasks~1summary",
    /required and cannot be left out/,
  ],
  ["an empty override", { version: 1, "tasks/due": {} }, "/tasks~1due", /Write {"path": "\.…"}/],
  ["an unknown key", { version: 1, "tasks/due": { pth: ".a" } }, "/tasks~1due/pth", /Did you mean "path"\?/],
  [
    "both",
    { version: 1, "tasks/due": { path: ".until", constant: "x" } },
    "/tasks~1due",
    /exclude each other/,
  ],
  [
    "a path that is not there",
    { version: 1, "tasks/summary": { path: ".nmae" } },
    "/tasks~1summary/path",
    /no field `nmae`.*Did you mean `\.name`/,
  ],
  [
    "a path into a list",
    { version: 1, "tasks/summary": { path: ".tags.name" } },
    "/tasks~1summary/path",
    /`\.tags` is a list.*`\.tags\[\]\.name`/,
  ],
  [
    "a path into text",
    { version: 1, "tasks/summary": { path: ".name.first" } },
    "/tasks~1summary/path",
    /`\.name` is text and has no fields/,
  ],
  [
    "a name that is not there",
    { version: 1, "tasks/summary": { path: "lst.name" } },
    "/tasks~1summary/path",
    /nothing is called `lst` here.*Did you mean `list`/,
  ],
  [
    "a child's list",
    { version: 1, "tasks/summary": { path: "comments.text" } },
    "/tasks~1summary/path",
    /nothing is called `comments`/,
  ],
  [
    "no path",
    { version: 1, "tasks/summary": { path: ".a | trim" } },
    "/tasks~1summary/path",
    /is no path from " \| trim" on/,
  ],
  [
    "types that do not convert",
    { version: 1, "tasks/due": { path: ".open" } },
    "/tasks~1due/path",
    /it takes a date, and this is true or false/,
  ],
  [
    "an unknown adaptor",
    { version: 1, "tasks/summary": { path: ".name", as: "shout" } },
    "/tasks~1summary/as",
    /no adaptor `shout`/,
  ],
  [
    "an adaptor of another type",
    { version: 1, "tasks/due": { path: ".until", as: "trim" } },
    "/tasks~1due/as",
    /takes a date, and `trim` gives text/,
  ],
  [
    "a constant of another type",
    { version: 1, "tasks/due": { constant: "soon" } },
    "/tasks~1due/constant",
    /a date such as 2026-01-31/,
  ],
  [
    "a constant that is no level",
    { version: 1, "tasks/level": { constant: "story" } },
    "/tasks~1level/constant",
    /one of "epic", "standard", "subtask"/,
  ],
  [
    "a constant for a reference",
    { version: 1, "tasks/parent": { constant: "1" } },
    "/tasks~1parent/constant",
    /which no constant is/,
  ],
  [
    "labels with blanks",
    { version: 1, "tasks/labels": { constant: ["a b"] } },
    "/tasks~1labels/constant",
    /list of text without blanks/,
  ],
  [
    "a field of another type",
    { version: 1, "tasks/field:Points": { create: { type: "date" } } },
    "/tasks~1field:Points/create/type",
    /brings a number, and a field of the type date takes a date/,
  ],
  [
    "a type that is none",
    { version: 1, "tasks/field:X": { path: ".code", create: { type: "txt" } } },
    "/tasks~1field:X/create/type",
    /Did you mean "text"\?/,
  ],
  [
    "create for what is no field",
    { version: 1, "tasks/due": { create: { name: "x" } } },
    "/tasks~1due/create",
    /only custom fields/,
  ],
  [
    "columns for an API",
    { version: 1, "tasks/summary": { columns: ["A"] } },
    "/tasks~1summary/columns",
    /only targets of rows/,
  ],
  [
    "values of a target without names",
    { version: 1, "tasks/due": { values: { a: "b" } } },
    "/tasks~1due/values",
    /cannot be changed one by one/,
  ],
  [
    "a list that is filled",
    { version: 1, "tasks/comments": { path: ".x" } },
    "/tasks~1comments",
    /a list can only be left out/,
  ],
  [
    "a row that is no text",
    { version: 1, "values/status": { open: 7 } },
    "/values~1status/open",
    /has to be text/,
  ],
  [
    "a row that is no level",
    { version: 1, "values/level": { e: "story" } },
    "/values~1level/e",
    /one of "epic", "standard"/,
  ],
  [
    "a row twice",
    { version: 1, "values/status": { open: "a", "Open ": "b" } },
    "/values~1status/Open ",
    /the same key stands there twice/,
  ],
  [
    "a choice that is none",
    { version: 1, "option/closed": "no" },
    "/option~1closed",
    /one of "import", "skip"/,
  ],
  [
    "a binding to nothing",
    { version: 1, "bind/field:Points": { field: " " } },
    "/bind~1field:Points",
    /which field it is brought to/,
  ],
  [
    "a binding to a field that is taken",
    { version: 1, "bind/field:Points": { field: "List" } },
    "/bind~1field:Points",
    /another custom field is brought to "List"/,
  ],
];
for (const [what, document, place, says] of refused) {
  test(`${what} is refused, with its place`, () => {
    const problems = validateOverrides(plan, document, adaptors);
    assert.equal(
      problems.map((one) => one.place),
      [place],
    );
    const [{ reason, wayOut = "" }] = problems as [(typeof problems)[number]];
    assert.match(`${reason}. ${wayOut}`, says);
    assert.throws(
      () => applyOverrides(plan, document, adaptors),
      (error: Error) => error.message.includes(reason) && !error.message.endsWith("?."),
    );
  });
}

test("every problem is told at once", () => {
  const document = { version: 3, "tasks/due": { path: ".x" }, "option/closed": 1, nothing: 1 };
  assert.is(validateOverrides(plan, document, adaptors).length, 4);
});

test("names such as __proto__ are addresses, keys and fields like any other", () => {
  const document = JSON.parse(
    '{"version":1,"__proto__":"skip","constructor":{},"values/status":{"__proto__":"A","constructor":"B"},"tasks/field:__proto__":{"path":".code"},"people":{"__proto__":"x"}}',
  ) as object;
  assert.equal(
    validateOverrides(plan, document, adaptors).map(({ place }) => place),
    ["/__proto__", "/constructor"],
  );
  const { __proto__: _own, constructor: _other, ...sound } = document as Record<string, unknown>;
  const issue = mapTask(applyOverrides(plan, sound, adaptors), { state: "constructor" });
  assert.is(issue.fields.status, "B");
  assert.ok(issue.custom.some(({ name, value }) => name === "__proto__" && value === "P-1"));
  assert.is(Object.hasOwn(Object.prototype, "skip"), false);
});

test("the schema names every address, with titles, and its defaults are documents that change nothing", () => {
  const schema = overrideSchema(plan);
  for (const { address } of addressesOf(plan)) {
    const part = schema.properties?.[address];
    assert.ok(part?.title, address);
    if (part.default === undefined || address.startsWith("values/")) continue;
    assert.ok(
      fitsSchema({ version: 1, [address]: part.default }),
      `${address} ${JSON.stringify(fitsSchema.errors)}`,
    );
    assert.equal(validateOverrides(plan, { version: 1, [address]: part.default }, adaptors), [], address);
  }
  assert.equal(schema.properties?.["tasks/field:List"]?.default, { path: "list.name" });
  assert.match(schema.properties?.["tasks/summary"]?.description ?? "", /\.name \| trim/);
  assert.not.ok(fitsSchema({ version: 1, "tasks/summary": "skip" }));
  assert.not.ok(fitsSchema({ version: 1, "tasks/nothing": "skip" }));
});

test("the schema of a table has columns", () => {
  const fits = ajv.compile(overrideSchema(tablePlan()));
  assert.ok(
    fits({
      version: 1,
      file: { delimiter: ";" },
      "rows/summary": { columns: ["A"] },
      "column/B": "skip",
      "rows/id": { columns: ["No"] },
    }),
  );
  assert.not.ok(fits({ version: 1, "rows/summary": { path: ".a" } }));
});

test("the types of a document are written out", () => {
  const text = overrideTypes(plan);
  assert.match(text, /export interface Overrides {/);
  assert.match(text, /readonly "version": 1;/);
  assert.match(text, /readonly "option\/closed"\?: "import" \| "skip";/);
  assert.match(text, /readonly \[address: `tasks\/field:\$\{string\}`\]: "skip" \| {/);
});

test.run();
