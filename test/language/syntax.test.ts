import { suite } from "uvu";
import * as assert from "uvu/assert";
import { adaptors } from "../../runtime/adaptors/index.ts";
import { runSpecTests } from "../../runtime/engine/spec-test/run-spec-tests.ts";
import { compileParts, compileText, entry, mapRecord, outcome, type Parts, specText, told } from "./spec.ts";

const test = suite("syntax, as it means something");

const record = {
  id: "1",
  name: "N",
  a: { b: "B", in: "I" },
  list: ["x", "y"],
  n: 3,
  flag: true,
  notes: [{ text: "t" }],
};
const samples = [record, { ...record, opt: "o" }];

/** Spellings that mean the same as the first one: the plan's hash does not change. */
const same: readonly (readonly [string, string, string])[] = [
  ["a newline behind `|`", "type <- .name | upper", "type <- .name |\n    upper"],
  ["a newline before `|`", "type <- .name | upper", "type <- .name\n    | upper"],
  ["a newline behind `<-`", "type <- .name", "type <-\n    .name"],
  ["a newline before `??`", 'type <- .opt ?? "x"', 'type <- .opt\n    ?? "x"'],
  ["commas for newlines", "type <- .name\n status <- .name", "type <- .name, status <- .name"],
  ["a comma and a newline", "type <- .name\n status <- .name", "type <- .name,\n status <- .name,"],
  ["a trailing comma in a list", 'skip when .name in ["a", "b"]', 'skip when .name in ["a", "b",]'],
  ["a list over lines", 'skip when .name in ["a", "b"]', 'skip when .name in [\n  "a",\n  "b"\n]'],
  [
    "comments anywhere",
    "type <- .name | upper",
    "// one\n type <- .name // two\n   // three\n   | upper // four",
  ],
  [
    "a newline before `{`",
    "comments <- each .notes { body <- .text | plain_to_adf }",
    "comments <- each .notes\n{\n body <- .text | plain_to_adf\n}",
  ],
  ["`!=` for `not ==`", 'skip when .name != "x"', 'skip when .name != "x"'],
  ["parentheses around a whole", "type <- .name | upper", "type <- (.name | upper)"],
  ["escapes as in JSON", 'type <- "\\u0041\\n"', 'type <- "A\\n"'],
  ["a verbatim text", 'type <- "a\\"b"', 'type <- """a"b"""'],
];
for (const [title, one, other] of same) {
  test(`the same: ${title}`, () => {
    const [first, second] = [one, other].map((rules) => compileParts({ samples, rules }));
    assert.equal(told(first!), []);
    assert.equal(told(second!), []);
    assert.is(second?.plan?.hash, first?.plan?.hash);
  });
}

test("windows lines and a byte order mark are layout, in specs and in samples", () => {
  const parts: Parts = { samples, rules: "type <- .name | upper\n// note\n status <- .a.b" };
  const plain = compileParts(parts);
  const files = {
    "demo/tasks.json": `\uFEFF${JSON.stringify({ tasks: samples }, undefined, 2).replaceAll("\n", "\r\n")}`,
  };
  const windows = compileText(`\uFEFF${specText(parts).replaceAll("\n", "\r\n")}`, files);
  assert.equal(told(windows), []);
  assert.is(windows.plan?.hash, plain.plan?.hash);
});

const values: readonly (readonly [string, string, Readonly<Record<string, unknown>>])[] = [
  ["two paths side by side are two", "labels <- [.a.b, .name] | slug", { labels: ["b", "n"] }],
  ["`|` before `??`", "type <- .gone ?? .name | lower", { type: "n" }],
  ["`??` before a comparison", 'type <- if .gone ?? "N" == .name then "y" else "n"', { type: "y" }],
  ["a comparison before `not`", 'type <- if not .name == "x" then "y" else "n"', { type: "y" }],
  ["`not` before `and`", 'type <- if not .flag and .flag then "y" else "n"', { type: "n" }],
  ["`and` before `or`", 'type <- if .flag or .flag and not .flag then "y" else "n"', { type: "y" }],
  ["`if` in `else`", 'type <- if .n > 5 then "a" else if .n > 2 then "b" else "c"', { type: "b" }],
  ["a negative number", 'type <- if .n > -1 then "y" else "n"', { type: "y" }],
  ["a huge number", 'type <- if .n < 1e300 then "y" else "n"', { type: "y" }],
  ["a placed word is a field", "type <- .a.in", { type: "I" }],
  ["a bare dot is the thing at hand", "comments <- each .list { body <- . | plain_to_adf }", { parts: 2 }],
  [
    "an object of expressions",
    "reporter <- { id: .n, name: .name } | person",
    { reporter: { id: "3", name: "N" } },
  ],
];
for (const [title, rules, expected] of values) {
  test(title, () => {
    const found = outcome(mapRecord({ samples: [...samples, { ...record, gone: "g" }], rules }, record));
    const parts = found.parts as readonly unknown[] | undefined;
    assert.equal(parts === undefined ? found : { ...found, parts: parts.length }, expected);
  });
}

const codes: readonly (readonly [string, Parts, readonly string[]])[] = [
  ["comparisons do not chain", { rules: "skip when 1 < .n < 3" }, ["chained-comparison"]],
  ["`.points<-1` is an arrow", { rules: "skip when .n<-1" }, ["comparison-blank"]],
  ["`.[0]` is no step", { rules: "type <- .list.[0]" }, ["index-path"]],
  ["names are ASCII", { rules: "type <- .größe" }, ["name-characters"]],
  [
    "a list needs commas, also over lines",
    { rules: 'skip when .name in [\n  "a"\n  "b"\n]' },
    ["missing-separator"],
  ],
  [
    "a reserved word is no name",
    { more: 'adaptor f(each) = "x" | upper', rules: "type <- .name | f" },
    ["reserved-word"],
  ],
  [
    "a placed word is one",
    { more: "adaptor source(stream) = stream | upper", rules: "type <- .name | source" },
    [],
  ],
  [
    "a placed word names a stream",
    {
      more: 'stream test { get: "/test", items: .x, id: .id }\nvalues map { "a" -> "b", otherwise -> "c" }',
      rules: "type <- .name | lookup(map)",
    },
    ["unused-stream"],
  ],
  [
    "a reserved word is a key",
    { more: 'stream more { get: "/more", query: { in: 1, not: "a", each: true }, items: .x, id: .id }' },
    ["unused-stream"],
  ],
  [
    "`error` and `fields` are ordinary names",
    { more: "adaptor error(fields) = fields | upper", rules: "type <- .name | error" },
    [],
  ],
  ["nothing is interpolated in a mapping", { rules: 'type <- "{nothing}"' }, []],
  [
    "unused things are told",
    {
      more: 'values v { "a" -> "b" }\nadaptor f(x) = x | trim\noption o { label: "O", choices: ["a"], default: "a" }\nstream s { get: "/s", items: .x, id: .id }',
    },
    ["unused-values", "unused-adaptor", "unused-option", "unused-stream"],
  ],
  ["the same target twice", { rules: "type <- .name\n type <- .a.b" }, ["duplicate-target"]],
  [
    "the same custom field twice",
    { rules: 'field "A" as text <- .name\n field "A" as text <- .a.b' },
    ["duplicate-target"],
  ],
  [
    "the same key twice",
    { more: 'values v { "A" -> "x", " a " -> "y", otherwise -> "z" }', rules: "type <- .name | lookup(v)" },
    ["row-duplicate"],
  ],
  [
    "unless the table is exact",
    {
      more: 'values v { exact: true, "A" -> "x", " a " -> "y", otherwise -> "z" }',
      rules: "type <- .name | lookup(v)",
    },
    [],
  ],
  [
    "a row behind `otherwise`",
    { more: 'values v { otherwise -> "z", "a" -> "x" }', rules: "type <- .name | lookup(v)" },
    ["row-unreachable"],
  ],
];
for (const [title, parts, expected] of codes) {
  test(title, () => {
    const found = compileParts({ samples, ...parts });
    assert.equal(found.codes.toSorted(), expected.toSorted(), told(found).join("\n"));
  });
}

test("tables fold keys, take numbers and truths, and leave missing alone", () => {
  const more =
    'values v { "To Do" -> "open", 3 -> "three", true -> "yes", otherwise -> "other" }\nvalues e { exact: true, "To Do" -> "open" }';
  const at = (rules: string, changed: object) =>
    outcome(
      mapRecord(
        {
          samples: [{ ...record, name: "N", gone: "g" }, record],
          more: `${more}\n`,
          rules: `${rules}\n status <- .name | lookup(e) ?? .name | lookup(v)`,
        },
        { ...record, ...changed },
      ),
    ).type;
  assert.is(at("type <- .name | lookup(v)", { name: "  to do " }), "open");
  assert.is(at("type <- .name | lookup(v)", { name: "nothing" }), "other");
  assert.is(at("type <- .n | lookup(v)", {}), "three");
  assert.is(at("type <- .flag | lookup(v)", {}), "yes");
  assert.is(at('type <- .name | lookup(e) ?? "none"', { name: "to do" }), "none");
  assert.is(at('type <- .name | lookup(e) ?? "none"', { name: "To Do" }), "open");
  assert.is(at('type <- .gone | lookup(v) ?? "none"', {}), "none");
});

test("a test gives records, context and options; what it does not give is empty", () => {
  const text = `importer demo { title: "Demo", language: 1 }
source { base: "https://api.example.com" }
stream lists { get: "/lists", items: .lists, id: .id }
stream tasks each lists as list { get: "/lists/{list.id}/tasks", items: .tasks, id: .id }
stream notes each tasks as task { get: "/tasks/{task.id}/notes", items: .notes, id: .id }
stream extra each tasks as task { get: "/tasks/{task.id}" }
option mode { label: "M", choices: ["a", "b"], default: "a" }
map tasks as task to issue {
  summary  <- .name
  type     <- list.name
  status   <- if notes | first is present then "noted" else "bare"
  priority <- mode
  due      <- import.started | iso_date(zone: import.zone)
  resolution <- extra.word
  comments <- each notes { required body <- .text | plain_to_adf }
}
test "given" {
  given import { zone: "UTC", started: "2024-02-29T23:30:00Z" }
  given option { mode: "b" }
  given list { name: "L" }
  given notes [{ "id": "7", "text": "t" }, { "id": "8" }]
  given extra { "word": "W" }
  given tasks { "id": "1", "name": "N" }
  expect issue { summary: "N", type: "L", status: "noted", priority: "b", due: "2024-02-29", resolution: "W" }
  expect error "required-missing"
}
test "not given" {
  given tasks { "id": "1", "name": "N" }
  expect issue { type: null, status: "bare", priority: "a", comments: null, resolution: null }
}
test "not so" {
  given tasks { "id": "1", "name": "N" }
  expect issue { summary: "M" }
}
`;
  const found = compileText(text);
  assert.equal(told(found), []);
  const results = runSpecTests(found.plan!, adaptors);
  assert.equal(
    results.map(({ passed }) => passed),
    [true, true, false],
    JSON.stringify(results),
  );
  assert.equal(results[2]?.problems, ['`summary` should be "M", but is "N"']);
});

test("deep nesting is told, not crashed on", () => {
  const deep = `type <- ${"(".repeat(2000)}.name${")".repeat(2000)}`;
  const found = compileText(specText({ rules: deep }), {});
  assert.is(found.plan, undefined);
  assert.ok(found.codes.includes("nesting-too-deep"), found.codes.join());
  assert.ok(entry.length > 0);
});

test.run();
