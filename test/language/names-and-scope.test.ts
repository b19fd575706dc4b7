import { suite } from "uvu";
import * as assert from "uvu/assert";
import { adaptors } from "../../runtime/adaptors/index.ts";
import { compileMaps, type MapInput, traceMap } from "../../runtime/engine/mapping/index.ts";
import { compileParts, compileText, mapRecord, outcome, told } from "./spec.ts";

const test = suite("names and scope");

const json = (value: unknown): string => JSON.stringify(value);
const files = {
  "demo/teams.json": json({ teams: [{ id: "t", name: "Team" }] }),
  "demo/lists.json": json({ lists: [{ id: "l", name: "List", space: { name: "S" }, a: 1 }] }),
  "demo/more.json": json({ lists: [{ id: "l", name: null, space: { name: "S" }, b: 1 }] }),
  "demo/tasks.json": json({
    tasks: [{ id: "1", name: "n", list: "own", flag: true, subs: [{ id: "s", at: 1 }] }],
    done: false,
  }),
  "demo/comments.json": json({ comments: [{ id: "c", text: "hello", done: true, at: "5" }] }),
  "demo/details.json": json({ id: "1", files: [{ url: "https://x/y", title: null }], size: 3 }),
  "demo/replies.json": json({ replies: [{ id: "r", text: "t" }] }),
};

/** Two members with an alias of their own each, a union, tasks below it, and three streams below the tasks. */
const streams = `importer demo { title: "Demo", language: 1 }
source { base: "https://api.example.com" }
stream teams { get: "/teams", items: .teams, id: .id, shape: infer("teams.json") }
stream loose each teams as team { get: "/teams/{team.id}/lists", items: .lists, id: .id, shape: infer("lists.json") }
stream boxes each teams as team { get: "/teams/{team.id}/boxes", items: .lists, id: .id, shape: infer("more.json") }
stream boxed each boxes as box { get: "/boxes/{box.id}/lists", items: .lists, id: .id, shape: infer("more.json") }
stream lists from loose, boxed { choose: many("Lists", show: .name, within: .space.name) }
stream tasks each lists as list { get: "/lists/{list.id}/tasks", items: .tasks, id: .id, shape: infer("tasks.json"), pages: numbered(param: "page", until: .done) }
stream comments each tasks as task { get: "/tasks/{task.id}/comments", items: .comments, id: .id, shape: infer("comments.json"), pages: after({ from: last.at }, size: 2) }
stream details each tasks as task { get: "/tasks/{task.id}", shape: infer("details.json") }
stream replies each comments as comment { get: "/comments/{comment.id}/replies/{team.id}", items: .replies, id: .id, shape: infer("replies.json") }
option mode { label: "Mode", choices: ["a", "b"], default: "a" }
`;

const spec = (rules: string, head = "map tasks as task to issue"): string =>
  `${streams}${head} {\n  summary <- "S"\n${rules}\n}\n`;

/** Warnings about what a row does not use are not what it is about. */
const about = (codes: readonly string[]): string[] => codes.filter((code) => !code.startsWith("unused-"));

const rows: readonly (readonly [string, string, readonly string[]])[] = [
  ["the mapped record by its alias", "type <- task.name", []],
  ["a record of the stream above", 'type <- list.name ?? "x"', []],
  ["a record two streams above, through the union", "type <- team.name", []],
  ["through a union only what every member has", "type <- box.name", ["not-in-scope"]],
  [
    "of a union's records only the fields that every member has",
    'field "A" as number <- list.a',
    ["unknown-field"],
  ],
  ["a child stream with `items` is a list", "labels <- comments[].text | slug", []],
  ["a child stream with `items` has no fields of its own", "type <- comments.text", ["is-a-list"]],
  ["a child stream without `items` is one record", 'field "Size" as number <- details.size', []],
  ["one that may be missing, but not in a sample", 'required field "Size" as number <- details.size', []],
  [
    "`each` takes a list, not one record",
    "attachments <- each details { url <- .files }",
    ["required-target-missing", "not-a-list"],
  ],
  [
    "`each` over a list inside one record",
    "attachments <- each details.files { url <- .url, name <- .title ?? .url }",
    [],
  ],
  ["a grandchild is not related", "type <- replies | first", ["not-related"]],
  ["an aunt is not related", "type <- loose | first", ["not-related"]],
  ["the alias of a stream below is not visible", "type <- comment.text", ["not-in-scope"]],
  ["an option is a value", 'type <- if mode == "a" then "x" else "y"', []],
  ["an option may decide what is skipped", 'skip when mode == "b" and .flag', []],
  ["a name that nothing has", "type <- liist.name", ["unknown-name"]],
  ["a field without its dot", "type <- name", ["unknown-name"]],
  ["`status` is the answer's in error rules only", 'field "S" as number <- status', ["not-in-scope"]],
  ["`header` is the answer's in error rules only", 'type <- header("X")', ["unknown-call"]],
  ["`last` belongs to pages", "type <- last.name", ["not-in-scope"]],
  ["import.zone belongs to the run", "type <- import.zone", []],
  ["import.started too", "created <- import.started | iso_date_time", []],
  ["nothing else belongs to it", "type <- import.user", ["unknown-field"]],
  ["inside `[…]` the dot is the element", "labels <- comments[all .done][].text | slug", []],
  ["and the record is reached by its alias", "labels <- comments[all .text == task.name][].text | slug", []],
  ["inside `each` the dot is the element", "comments <- each comments { body <- .text | plain_to_adf }", []],
  ["and not the record", "comments <- each comments { body <- .name | plain_to_adf }", ["unknown-field"]],
  ["which is reached by its alias", "comments <- each comments { body <- task.name | plain_to_adf }", []],
  [
    "an element may have a name too",
    "comments <- each comments as one { body <- one.text | plain_to_adf }",
    [],
  ],
  [
    "but not one that is taken",
    "comments <- each comments as task { body <- .text | plain_to_adf }",
    ["alias-clash"],
  ],
  [
    "nor one that is built in",
    "comments <- each comments as last { body <- .text | plain_to_adf }",
    ["reserved-name"],
  ],
  ["`first` of a list of records has their fields", "type <- comments | first | word", []],
];

const words = "adaptor word(c) = c.text | upper\n";
for (const [title, rules, expected] of rows) {
  test(title, () => {
    const found = compileText(words + spec(rules), files);
    assert.equal(about(found.codes), expected, told(found).join("\n"));
  });
}

const heads: readonly (readonly [string, string, readonly string[]])[] = [
  ["the map's alias may not repeat one above", "map tasks as list to issue", ["alias-clash"]],
  ["the map's alias may not be built in", "map tasks as record to issue", ["reserved-name"]],
  ["nor a word of error rules", "map tasks as status to issue", ["reserved-name"]],
  ["a map needs no alias", "map tasks to issue", []],
  ["a union can be mapped", "map lists as list to issue", []],
];
for (const [title, head, expected] of heads) {
  test(title, () => {
    const found = compileText(spec("", head), files);
    assert.equal(about(found.codes), expected, told(found).join("\n"));
  });
}

const declarations: readonly (readonly [
  string,
  readonly (readonly [string, string])[],
  readonly string[],
])[] = [
  [
    "a repeated alias on the way up is an error",
    [
      ["each boxes as box", "each boxes as team"],
      ["{box.id}", "{team.id}"],
    ],
    ["alias-clash"],
  ],
  [
    "the same name in two branches is no repetition",
    [
      ["each comments as comment", "each comments as box"],
      ["{comment.id}", "{box.id}"],
    ],
    [],
  ],
  [
    "an alias is never built in",
    [
      ["each comments as comment", "each comments as variant"],
      ["{comment.id}", "{variant.id}"],
    ],
    ["reserved-name"],
  ],
];
for (const [title, changes, expected] of declarations) {
  test(title, () => {
    const text = changes.reduce((changed, [from, to]) => changed.replace(from, to), spec(""));
    const found = compileText(text, files);
    assert.equal(about(found.codes), expected, told(found).join("\n"));
  });
}

test("positions tell adaptors, tables, streams and options apart: one name for all four", () => {
  const text = `${streams}values comments { "a" -> "A", otherwise -> "B" }
adaptor comments(t) = t | trim
map tasks as task to issue {
  summary <- .name | comments ?? "S"
  type    <- .name | lookup(comments)
  labels  <- comments[].text | slug
}
`;
  const { plan, codes } = compileText(text, files);
  assert.equal(about(codes), []);
  assert.ok(plan);
});

test("a path's first name is a parameter, then an alias, a child stream, an option", () => {
  const text = `${streams}option team { label: "T", choices: ["o"], default: "o" }
option details { label: "D", choices: ["o"], default: "o" }
adaptor pick(task) = task | upper
map tasks as task to issue {
  summary  <- .name | pick
  type     <- team.name
  priority <- mode
  field "Size" as number <- details.size
}
`;
  const found = compileText(text, files);
  assert.equal(about(found.codes), [], told(found).join("\n"));
  const mapper = compileMaps(found.plan!, adaptors).get("tasks");
  const input: MapInput = {
    record: { id: "1", name: "n" },
    context: { team: { name: "Team" } },
    children: { details: { records: [{ id: "1", record: { size: 3 } }], complete: true } },
    options: {},
    run: { zone: "UTC", started: "2026-01-01T00:00:00.000Z" },
  };
  assert.equal(outcome(mapper!.map(input)), { summary: "N", type: "Team", priority: "a", Size: 3 });
});

test("only the fields of ancestors that are used are kept with the child", () => {
  const { plan } = compileText(
    spec("  type <- list.name ?? team.name\n  labels <- comments[].text | slug"),
    files,
  );
  const kept = (name: string) => plan?.streams.find((stream) => stream.name === name)?.context;
  assert.equal(kept("tasks"), [
    { alias: "list", stream: "lists", fields: [["id"], ["name"]] },
    { alias: "team", stream: "teams", fields: [["id"], ["name"]] },
  ]);
  assert.equal(kept("loose"), [{ alias: "team", stream: "teams", fields: [["id"], ["name"]] }]);
});

test("an entity waits for the streams that its own fields use, and no others", () => {
  const { plan } = compileText(spec('  field "Size" as number <- details.size'), files);
  assert.equal(plan?.maps[0]?.joins, [{ stream: "details", one: true }]);
});

test("a joined partition that ended early leaves a loss", () => {
  const { plan } = compileText(spec("  labels <- comments[].text | slug"), files);
  const mapper = compileMaps(plan!, adaptors).get("tasks");
  const result = mapper!.map({
    record: { id: "1" },
    context: {},
    children: { comments: { records: [{ id: "c", record: { text: "A b" } }], complete: false } },
    options: {},
    run: { zone: "UTC", started: "2026-01-01T00:00:00.000Z" },
  });
  assert.equal(outcome(result), { labels: ["a-b"], losses: ["comments incomplete"] });
});

const odd = {
  id: "1",
  "Task Name": "T",
  in: "I",
  each: { not: "N" },
  type: "Y",
  __proto__x: 1,
  fields: [
    { name: "a", v: 1 },
    { name: "a", v: 2 },
    { name: "b", v: 3 },
  ],
};
const values: readonly (readonly [string, string, Readonly<Record<string, unknown>>])[] = [
  ['`.["…"]` reads any own key', 'type <- .["Task Name"]', { type: "T" }],
  ['`.["…"]` glued to a name', 'type <- task.["Task Name"]', { type: "T" }],
  ["a reserved word is a field like any other", "type <- .in", { type: "I" }],
  ["also behind another", "type <- .each.not", { type: "N" }],
  ["a placed word is a field like any other", "type <- task.type", { type: "Y" }],
  ["`[…]` selects the first element that fits", 'field "V" as number <- .fields[.name == "a"].v', { V: 1 }],
  ["or is missing", 'field "V" as number <- .fields[.name == "c"].v ?? 9', { V: 9 }],
  [
    "`[all …]` is the list",
    'field "V" as options <- .fields[all .name == "a"][].v | text',
    { V: ["1", "2"] },
  ],
  ["missing equals nothing", 'type <- if .gone == "x" then "a" else "b"', { type: "b" }],
  ["missing differs from everything", 'type <- if .gone != "x" then "a" else "b"', { type: "a" }],
  ["not even missing equals missing", 'type <- if .gone == .none then "a" else "b"', { type: "b" }],
  ["missing is in no list", 'type <- if .gone in ["x"] then "a" else "b"', { type: "b" }],
  ["missing is not less", 'type <- if .size < 3 then "a" else "b"', { type: "b" }],
  ["missing is blank", 'type <- if .gone is blank then "a" else "b"', { type: "a" }],
  ["and is not present", 'type <- if .gone is present then "a" else "b"', { type: "b" }],
  ["`constructor` is a field like any other", 'type <- .constructor ?? "none"', { type: "none" }],
  ["`__proto__` too", 'type <- .["__proto__"] ?? "none"', { type: "none" }],
];
for (const [title, rules, expected] of values) {
  test(title, () => {
    const sample = { ...odd, gone: "x", none: "y", size: 1, constructor: "c", ["__proto__"]: "p" };
    assert.equal(outcome(mapRecord({ samples: [sample, { id: "2" }], rules }, odd)), expected);
  });
}

test("several elements that fit are traced, one is not", () => {
  const { plan } = compileParts({
    samples: [odd],
    rules: 'field "V" as number <- .fields[.name == "a"].v\n  type <- .fields[.name == "b"].name',
  });
  const { fields } = traceMap(plan!, adaptors, "tasks", {
    record: odd,
    context: {},
    children: {},
    options: {},
    run: { zone: "UTC", started: "2026-01-01T00:00:00.000Z" },
  });
  const notes = fields.map(
    ({ target, steps }) => [target, steps.filter(({ value }) => value.includes("fit"))] as const,
  );
  assert.equal(Object.fromEntries(notes), {
    key: [],
    summary: [],
    "field:V": [{ expression: '[.name == "a"]', value: "2 elements fit, the first is taken" }],
    type: [],
  });
});

test("an own field called __proto__ or constructor is read", () => {
  const record: unknown = JSON.parse('{ "id": "1", "constructor": "c", "__proto__": { "toString": "p" } }');
  const rules = 'type <- .constructor\n  priority <- .["__proto__"].toString';
  assert.equal(outcome(mapRecord({ rules }, record)), { type: "c", priority: "p" });
});

const compared: readonly (readonly [string, string, readonly string[]])[] = [
  ["text and a number", "skip when .text == 5", ["compare-types"]],
  ["a number and text", 'skip when .size == "5"', ["compare-types"]],
  ["true and text", 'skip when .flag == "true"', ["compare-types"]],
  ["a list and text", 'skip when .list == "a"', ["compare-types"]],
  ["an object and text", 'skip when .object == "a"', ["compare-types"]],
  ["text in a list of numbers", "skip when .text in [1, 2]", ["compare-types"]],
  ["null", "skip when .text == null", ["compare-null"]],
  ["anything that no sample shows", 'skip when .none == "x" and .none == 5', []],
  ["a union with one member that fits", 'skip when .mixed == "x"', []],
  ["an order of texts", 'skip when .text < "b"', ["compare-order"]],
  ["an order of numbers", "skip when .size <= 5", []],
  ["an order of truths", "skip when .flag < true", ["compare-order"]],
  ["what an option never is", 'skip when mode == "c"', ["unknown-word"]],
  ["in a list too", 'skip when mode in ["a", "c"]', ["unknown-word"]],
  ["what a value table never gives", 'skip when (.text | lookup(kinds)) == "C"', ["unknown-word"]],
  ["a field that is no condition", "skip when .text", ["not-a-condition"]],
  ["a field that is one", "skip when .flag", []],
  ["`not` of it", "skip when not .flag", []],
  [
    "an order of dates",
    'type <- if (.due | epoch_millis | iso_date(zone: "UTC")) < "2024-01-31" then "a" else "b" on error warn',
    [],
  ],
  [
    "an order of moments",
    'type <- if (.due | epoch_millis) < import.started then "a" else "b" on error warn',
    [],
  ],
  [
    "an order of a date and any text",
    'type <- if (.due | epoch_millis | iso_date(zone: "UTC")) < .text then "a" else "b" on error warn',
    ["compare-order"],
  ],
];
for (const [title, rules, expected] of compared) {
  test(`comparing: ${title}`, () => {
    const base = {
      id: "1",
      text: "t",
      size: 1,
      flag: true,
      list: ["a"],
      object: { a: 1 },
      none: null,
      due: "1",
    };
    const more =
      'option mode { label: "M", choices: ["a", "b"], default: "a" }\nvalues kinds { "a" -> "A", otherwise -> "B" }';
    const found = compileParts({
      samples: [
        { ...base, mixed: 1 },
        { ...base, mixed: "x" },
      ],
      rules,
      more,
    });
    assert.equal(about(found.codes), expected, told(found).join("\n"));
  });
}

test("dates are in order when it runs", () => {
  const rules =
    'type <- if (.due | epoch_millis | iso_date(zone: "UTC")) < "2019-09-09" then "a" else "b" on error warn\n  priority <- if (.due | epoch_millis) < import.started then "past" else "future" on error warn';
  const at = (due: string) => outcome(mapRecord({ samples: [{ id: "1", due: "1" }], rules }, { due }));
  assert.equal(at("1567780450202"), { type: "a", priority: "past" });
  assert.equal(at("1768036964079"), { type: "b", priority: "future" });
});

const texts: readonly (readonly [string, string, string, readonly string[]])[] = [
  [
    "a hole in `get` is checked like a path",
    "/teams/{team.id}/lists",
    "/teams/{team.ids}/lists",
    ["unknown-field"],
  ],
  ["a hole may not hold a list", "/tasks/{task.id}/comments", "/tasks/{task.subs}/comments", ["wrong-type"]],
  [
    "a hole knows the names of its place only",
    "/teams/{team.id}/lists",
    "/teams/{list.id}/lists",
    ["not-in-scope"],
  ],
  ["a hole is no expression", "/teams/{team.id}/lists", "/teams/{team.id | upper}/lists", ["hole-path"]],
  ["braces of other texts are characters", '"Mode"', '"Mode {team.id}"', []],
];
for (const [title, from, to, expected] of texts) {
  test(title, () => {
    const found = compileText(spec("").replace(from, to), files);
    assert.equal(about(found.codes), expected, told(found).join("\n"));
  });
}

test("what `.` is stands in the row of the setting: the response or the record", () => {
  const wrong: readonly (readonly [string, string, string])[] = [
    ["items: .tasks, id: .id", "items: .tasks, id: .tasks", "The record"],
    ["items: .tasks", "items: .name", "The response"],
    ["until: .done", "until: .name", "The response"],
    ["show: .name", "show: .lists", "The record"],
  ];
  for (const [from, to, subject] of wrong) {
    const found = compileText(spec("").replace(from, to), files);
    assert.match(told(found)[0] ?? "nothing is told", `unknown-field: ${subject} has no field`);
  }
});

test("a declared adaptor's parameter fields are optional; at least one must exist", () => {
  const samples = [{ id: "1", user: { mail: "a@b.c" }, other: { x: 1 } }];
  const more = "adaptor who(p) = p.email ?? p.mail ?? p.name";
  assert.equal(compileParts({ samples, more, rules: "type <- .user | who" }).codes, []);
  assert.equal(compileParts({ samples, more, rules: "type <- .other | who" }).codes, ["adaptor-fields"]);
  assert.equal(outcome(mapRecord({ samples, more, rules: "type <- .user | who" }, { user: { mail: "m" } })), {
    type: "m",
  });
});

test.run();
