import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { MapInput } from "../../runtime/engine/mapping/index.ts";
import { compileParts, mapRecord, outcome, type Parts, told } from "./spec.ts";

const test = suite("missing, failing, required");

const sample = {
  id: "1",
  name: "Fix",
  text: "x",
  count: 3,
  due: "1567780450202",
  tags: ["a"],
  dates: ["1"],
  user: { name: "Ada" },
  flag: true,
  nested: { text: "x" },
  notes: [{ text: "x", at: "1", extra: "y" }],
};
/** Fields that a second sample leaves out may be missing; `none` is null in each, `empty` an empty list. */
const samples = [
  { ...sample, maybe: "m", when: "1", none: null, empty: [], either: "a", mixed: "t" },
  {
    ...sample,
    notes: [{ text: "y", at: "2", extra: null }],
    maybe: null,
    none: null,
    empty: [],
    either: ["a", "b"],
    mixed: { text: "t" },
  },
];

/** What a record comes to: title, rules, the record's fields, the outcome. */
type Row = readonly [
  string,
  string,
  unknown,
  Readonly<Record<string, unknown>>,
  Partial<MapInput>?,
  Partial<Parts>?,
];

const rows: readonly Row[] = [
  ["an absent field is missing", "type <- .maybe", {}, {}],
  ["null is missing", "type <- .maybe", { maybe: null }, {}],
  [
    "empty text is there",
    'type <- if .text is present then "there" else "gone"',
    { text: "" },
    { type: "there" },
  ],
  ["trim makes blank text missing", 'type <- .text | trim ?? "blank"', { text: " \t " }, { type: "blank" }],
  ["an adaptor is not called with missing", 'type <- .maybe | upper ?? "none"', {}, { type: "none" }],
  ["`|` binds tighter than `??`", 'type <- .maybe ?? "abc" | upper', {}, { type: "ABC" }],
  [
    "`|` behind `??` does not reach the first arm",
    'type <- .maybe ?? "abc" | upper',
    { maybe: "def" },
    { type: "def" },
  ],
  [
    "`??` never catches a failure",
    "created <- .due | epoch_millis | iso_date_time ?? .due on error warn",
    { due: "soon" },
    { losses: ["created conversion-failed"] },
  ],
  [
    "the first failure ends the expression",
    'field "N" as number <- .text | number ?? .count on error warn',
    { text: "three", count: 3 },
    { losses: ["field:N conversion-failed"] },
  ],
  [
    "a later arm is taken where the first is missing",
    'field "N" as number <- .maybe | number ?? .count on error warn',
    { count: 3 },
    { N: 3 },
  ],
  [
    "`on error` covers the later arms too",
    'field "N" as number <- .maybe | number ?? .text | number on error warn',
    { text: "three" },
    { losses: ["field:N conversion-failed"] },
  ],
  [
    "`on error` covers the condition of an `if`",
    'type <- if (.text | number) > 3 then "big" else "small" on error warn',
    { text: "three" },
    { losses: ["type conversion-failed"] },
  ],
  [
    "`on error reject` rejects the issue",
    'field "N" as number <- .text | number on error reject',
    { text: "three" },
    { rejected: "conversion-failed" },
  ],
  [
    "`on error use` takes the substitute, and the failure is a loss",
    'field "N" as number <- .text | number on error use .count',
    { text: "three", count: 3 },
    { N: 3, losses: ["field:N conversion-failed"] },
  ],
  [
    "an adaptor for one value maps over a list; missing elements are dropped",
    "labels <- .tags | slug",
    { tags: ["A b", null, "!!!", "C"] },
    { labels: ["a-b", "c"] },
  ],
  [
    "a failing element is dropped with a loss",
    'field "D" as labels <- .dates | epoch_millis | iso_date(zone: "UTC") on error warn',
    { dates: ["0", "soon", "86400000"] },
    { D: ["1970-01-01", "1970-01-02"], losses: ["field:D conversion-failed"] },
  ],
  [
    "each failing element is a loss of its own",
    'field "D" as labels <- .dates | epoch_millis | iso_date(zone: "UTC") on error warn',
    { dates: ["x", "y"] },
    { losses: ["field:D conversion-failed", "field:D conversion-failed"] },
  ],
  [
    "a failing element with `reject` rejects the whole",
    'field "D" as labels <- .dates | epoch_millis | iso_date(zone: "UTC") on error reject',
    { dates: ["0", "soon"] },
    { rejected: "conversion-failed" },
  ],
  [
    "mapping an adaptor that gives a list flattens one level",
    'labels <- .tags | split(" ")  | slug',
    { tags: ["a b", "c"] },
    { labels: ["a", "b", "c"] },
  ],
  ["a list that becomes empty is no label", "labels <- .tags | slug", { tags: ["!"] }, {}],
  [
    "a list inside a union is mapped over when it runs: a list",
    'field "L" as labels <- .either | slug',
    { either: ["A", "B b"] },
    { L: ["a", "b-b"] },
  ],
  [
    "a list inside a union is mapped over when it runs: one value",
    'field "L" as labels <- .either | slug',
    { either: "B b" },
    { L: ["b-b"] },
  ],
  [
    "`required` without a value rejects",
    "required summary <- .name | trim",
    { name: " " },
    { rejected: "required-missing" },
  ],
  [
    "`required` with a failure that only warns rejects too",
    'required field "N" as number <- .text | number on error warn',
    { text: "x" },
    { rejected: "required-missing" },
  ],
  ["a missing id rejects", "", { id: null }, { rejected: "required-missing" }],
  [
    "`required` inside a comment rejects only the comment",
    "comments <- each .notes { required body <- .text | trim | plain_to_adf }",
    { notes: [{ text: " " }, { text: null }] },
    { parts: [{ rejected: "required-missing" }, { rejected: "required-missing" }] },
  ],
  [
    "`on error reject` inside a comment rejects only the comment",
    "comments <- each .notes { body <- .text | plain_to_adf, created <- .at | epoch_millis | iso_date_time on error reject }",
    { notes: [{ text: null, at: "soon" }] },
    { parts: [{ rejected: "required-missing" }] },
  ],
  [
    "what a rejected comment lost does not spoil the next one",
    'comments <- each .notes { body <- .text | plain_to_adf, author <- .extra | split(",") | number | first | text | person on error reject }',
    {
      notes: [
        { text: "a", extra: "x" },
        { text: "b", extra: "1" },
      ],
    },
    { parts: [{ rejected: "conversion-failed" }, { author: { name: "1" }, body: "b" }] },
  ],
  [
    "numbers and numeric text are turned into each other when the data differ from the samples",
    "type <- .text",
    { text: 5 },
    { type: "5" },
  ],
  ["numeric text where a number was seen", 'field "N" as number <- .count', { count: "7" }, { N: 7 }],
  [
    "a list where text was seen is unexpected",
    "resolution <- .text",
    { text: ["a"] },
    { losses: ["resolution unexpected-type"] },
  ],
  [
    "an object where text was seen is unexpected",
    "type <- .text",
    { text: {} },
    { losses: ["type unexpected-type"] },
  ],
  [
    "true where text was seen is unexpected",
    "type <- .text",
    { text: true },
    { losses: ["type unexpected-type"] },
  ],
  [
    "text where an object was seen is unexpected",
    "type <- .nested.text",
    { nested: "x" },
    { losses: ["type unexpected-type"] },
  ],
  [
    "a list where an object was seen is unexpected",
    "type <- .nested.text",
    { nested: [{ text: "x" }] },
    { losses: ["type unexpected-type"] },
  ],
  [
    "text where a list was seen is unexpected",
    "labels <- .tags[] | slug",
    { tags: "a" },
    { losses: ["labels unexpected-type"] },
  ],
  [
    "`on error reject` covers a type that was not expected",
    "type <- .text on error reject",
    { text: {} },
    { rejected: "unexpected-type" },
  ],
  [
    "`on error use` covers a type that was not expected",
    'type <- .text on error use "T"',
    { text: {} },
    { type: "T", losses: ["type unexpected-type"] },
  ],
  [
    "a condition on a type that was not expected is a failure",
    'type <- if .flag then "a" else "b"',
    { flag: "yes" },
    { losses: ["type unexpected-type"] },
  ],
  [
    "`in` a value that is no list is a failure",
    'type <- if "a" in .tags then "a" else "b"',
    { tags: "a" },
    { losses: ["type unexpected-type"] },
  ],
  [
    "a rule to skip that cannot be decided does not hold, and says so",
    "skip when .flag",
    { flag: "yes" },
    { losses: ["skip when .flag unexpected-type"] },
  ],
  ["a value that no sample has is no error", "type <- .text", { text: "never seen" }, { type: "never seen" }],
  [
    "a field that is null in every sample takes anything",
    "type <- .none.deep.er",
    { none: { deep: { er: "v" } } },
    { type: "v" },
  ],
  [
    "elements of a list that is empty in every sample take anything",
    "labels <- .empty[].name | slug",
    { empty: [{ name: "A b" }] },
    { labels: ["a-b"] },
  ],
];

for (const [title, rules, record, expected, input, parts] of rows) {
  test(title, () => {
    const found = outcome(
      mapRecord({ samples, rules, ...parts }, { ...sample, ...(record as object) }, input),
    );
    assert.equal(shorten(found), expected);
  });
}

/** Documents as their text. */
function shorten(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shorten);
  if (typeof value !== "object" || value === null) return value;
  const { type, content } = value as { type?: unknown; content?: readonly unknown[] };
  if (type === "doc") return JSON.stringify(content).replace(/^.*"text":"([^"]*)".*$/, "$1");
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, shorten(inner)]));
}

/** What the compiler says: title, rules, codes. */
const codes: readonly (readonly [string, string, readonly string[]])[] = [
  [
    "a fallible expression without `on error` is an error",
    'field "N" as number <- .text | number',
    ["fallible-unhandled"],
  ],
  ["each policy handles it: warn", 'field "N" as number <- .text | number on error warn', []],
  ["each policy handles it: reject", 'field "N" as number <- .text | number on error reject', []],
  ["each policy handles it: use", 'field "N" as number <- .text | number on error use 0', []],
  [
    "a substitute that may fail is an error",
    'field "N" as number <- .text | number on error use .name | number',
    ["failure-uncaught"],
  ],
  [
    "a substitute has the target's type",
    'field "N" as number <- .text | number on error use "x"',
    ["wrong-type"],
  ],
  [
    "a fallible condition of an `if` needs `on error`",
    'type <- if (.text | number) > 3 then "a" else "b"',
    ["fallible-unhandled"],
  ],
  ["a rule to skip may not fail", "skip when (.text | number) > 3", ["failure-uncaught"]],
  [
    "`on error warn` where nothing can fail is needless",
    "type <- .name | trim on error warn",
    ["on-error-needless"],
  ],
  ["`on error reject` says what happens to data unlike the samples", "type <- .name on error reject", []],
  ["`on error` behind a constant is needless", 'type <- "a" on error reject', ["on-error-needless"]],
  ["required: missing in a sample", "required type <- .maybe", ["nullable-required"]],
  ["required: absent in a sample", "required type <- .when", ["nullable-required"]],
  ["required: `??` mends it", 'required type <- .maybe ?? "x"', []],
  ["required: through an adaptor", "required type <- .maybe | upper", ["nullable-required"]],
  ["required: trim does not count", "required type <- .name | trim", []],
  ["required: an open look-up does not count", "required type <- .name | lookup(kinds) ?? .name", []],
  ["required: `first` does not count", "required type <- .tags | first", []],
  ["required: one side of an `if`", 'required type <- if .flag then .maybe else "x"', ["nullable-required"]],
  ["a target that is required by itself", "summary <- .maybe", ["nullable-required"]],
  [
    "required below an issue",
    "comments <- each .notes { body <- .extra | plain_to_adf }",
    ["nullable-required"],
  ],
  [
    "total are trim, truncate, first, without, slug, markdown_to_adf",
    "summary <- .name | trim | truncate(9)\n labels <- .tags | without(.name) | slug\n description <- .text | markdown_to_adf",
    [],
  ],
  [
    "total are person, issue_ref, plain_to_adf, lookup",
    'reporter <- .user | person\n parent <- .maybe | issue_ref(tasks)\n environment <- .text | plain_to_adf\n status <- .text | lookup(kinds) ?? "x"',
    [],
  ],
  ["epoch_millis is fallible through a declared adaptor", "created <- .due | moment", ["fallible-unhandled"]],
  ["a declared adaptor without it is not", "type <- .name | clip(9)", []],
  [
    "a union needs one member that fits; the others fail",
    'type <- .either | without("a") | first',
    ["fallible-unhandled"],
  ],
  ["a field of what is an object or text may fail", "type <- .mixed.text", ["fallible-unhandled"]],
  ["`[]` on what is a list or text may fail", "labels <- .either[] | slug", ["fallible-unhandled"]],
  ["a choice whose condition may fail", "type <- .notes[(.at | number) > 3].text", ["fallible-unhandled"]],
  ["each is handled by `on error`", "type <- .notes[(.at | number) > 3].text on error warn", []],
  [
    "a list or one value where one is wanted may fail",
    "resolution <- .either | trim",
    ["fallible-unhandled"],
  ],
  ["an open look-up warns where no `??` follows", "type <- .text | lookup(kinds)", ["otherwise-missing"]],
  ["inside a declared adaptor too", "type <- .text | kind", ["otherwise-missing"]],
  ["and not where `??` follows the declared adaptor", 'type <- .text | kind ?? "x"', []],
  ["an enumeration of the samples causes no error", 'skip when .name == "never seen"', []],
];

for (const [rules, expected] of [
  ["components <- .words", { components: ["a", "b"] }],
  ["type <- .words", { type: ["a", "b"] }],
  ["labels <- .words | label", { labels: ["a", "b"] }],
  ['field "Kinds" as options <- .words', { Kinds: ["a", "b"] }],
  ['field "Kinds" as text <- .lists[][] | join', { Kinds: "a, b" }],
  ["components <- .lists[][]", { components: ["a", "b"] }],
  ["comments <- each .words { body <- . | upper | plain_to_adf }", undefined],
] as const)
  test(`what is missing in a list drops out: ${rules}`, () => {
    const shown = [{ id: "1", words: ["a"], lists: [["a"]] }];
    const record = { id: "1", words: ["a", null, "b"], lists: [["a", null], null, ["b"]] };
    const mapped = mapRecord({ samples: shown, rules }, record);
    if (expected !== undefined) assert.equal(outcome(mapped), expected);
    else assert.is(mapped.kind === "mapped" && mapped.issue.parts.length, 2);
  });

const more = `values kinds { "a" -> "A" }
adaptor moment(ms) = ms | epoch_millis | iso_date_time
adaptor clip(t, n) = t | truncate(n)
adaptor kind(t) = t | lookup(kinds)`;
const unusedHere = /^unused-/;

for (const [title, rules, expected] of codes) {
  test(title, () => {
    const found = compileParts({ samples, rules, more });
    assert.equal(
      found.codes.filter((code) => !unusedHere.test(code)),
      expected,
      told(found).join("\n"),
    );
  });
}

test.run();
