import { suite } from "uvu";
import * as assert from "uvu/assert";
import { adaptors } from "../../runtime/adaptors/index.ts";
import { compileMaps } from "../../runtime/engine/mapping/index.ts";
import { runSpecTests } from "../../runtime/engine/spec-test/run-spec-tests.ts";
import { compileText, told } from "./spec.ts";

const test = suite("files as sources");

/** Compiles a spec, which must be without fault, and says what its own tests find wrong. */
function problems(text: string, files: Readonly<Record<string, string>> = {}): readonly string[] {
  const compiled = compileText(text, files);
  assert.equal(told(compiled), []);
  assert.ok(compiled.plan);
  return runSpecTests(compiled.plan, adaptors).flatMap((result) => result.problems);
}

const rows = (rules: string, tests: string): string => `importer demo { title: "Demo", language: 1 }
source { file csv { header: 1 } }
stream rows { read: rows, id: column("Id") ?? record.number }
map rows as row to issue {
  required summary <- column("Title")
${rules}
}
${tests}
`;

test("cells of columns that a pattern matches are elements with a name and a value", () => {
  const rules = `links <- each cells("Outward issue link (*)", "Enlace externo (*)") as link {
    required type <- link.name | trim
    direction     <- "outward"
    to            <- .value | issue_ref(rows)
  }
  labels <- cells("Label *")[].value | label`;
  const tests = `test "links of two kinds" {
    given rows {
      "Title": "T", "Outward issue link (Blocks)": ["A-1", "", "A-2"], "enlace externo (Relates) ": "A-3",
      "Outward issue link ()": "A-4", "Label one": "red", "Label two": ""
    }
    expect issue {
      labels: ["red"],
      links: [
        { type: "Blocks", to: { id: "A-1" } }, { type: "Blocks", to: { id: "A-2" } }, { type: "Relates", to: { id: "A-3" } }
      ]
    }
  }
  test "without such columns there is nothing" {
    given rows { "Title": "T" }
    expect issue { labels: null, links: null }
  }`;
  assert.equal(problems(rows(rules, tests)), []);
});

test("cells have a name and a value, and nothing else; a pattern has one star", () => {
  const wrong = (rules: string): readonly string[] => told(compileText(rows(rules, "")));
  assert.equal(wrong('links <- each cells("Link (*)") { type <- .kind, to <- .value | issue_ref(rows) }'), [
    "6: unknown-field: The element has no field `kind`.",
  ]);
  assert.equal(wrong('labels <- cells("Label")[].value | label'), [
    "6: cells-pattern: The pattern `Label` of `cells` needs one `*`.",
  ]);
  assert.equal(wrong("labels <- cells()[].value | label"), ["6: missing-argument: `cells` needs a header."]);
});

const fields = `field "Story Points" as number <- column("Points", "Custom field (Story Points)") | number  on error warn
  fields <- each cells("Custom field (*)") as f {
    name  <- f.name
    type  <- "text"
    value <- f.value | trim
  }`;

test("each column that a pattern matches becomes a custom field; texts of one name are joined", () => {
  const tests = `test "custom fields" {
    given rows {
      "Title": "T", "Custom field (Budget)": " 12 ", "Custom field (Team)": ["Red", "", "Blue"],
      "Custom field (Summary)": "S", "custom field (story points)": "5", "Custom field (Empty)": "  "
    }
    expect issue {
      summary: "T", "Budget": "12", "Team": "Red, Blue", "field:Summary": "S", "Story Points": 5, "Empty": null
    }
  }
  test "a text that is too long" {
    given rows { "Title": "T", "Custom field (Long)": "${"x".repeat(300)}" }
    expect loss "cut"
  }`;
  assert.equal(problems(rows(fields, tests)), []);
});

test("what a custom field of a list loses stands under its name", () => {
  const rule = fields.replace('"text"', '"number"').replace("trim", "number  on error warn");
  const { plan, ...compiled } = compileText(rows(rule, ""));
  assert.equal(told({ plan, ...compiled }), []);
  const mapper = [...compileMaps(plan!, adaptors).values()][0]!;
  const header = [
    "Title",
    "Points",
    ...["Cost", "Cost", "Size", "Story Points"].map((name) => `Custom field (${name})`),
  ];
  const map = (...cells: string[]): unknown[] => {
    const result = mapper.map({
      record: { number: 1, cells },
      header,
      context: {},
      children: {},
      options: {},
      run: { zone: "UTC", started: "2026-01-01T00:00:00.000Z" },
    });
    if (result.kind !== "mapped") return [result.kind];
    const { custom } = result.issue;
    return [
      custom.map(({ name, value }) => [name, value]),
      result.losses.map(({ code, target }) => [code, target]),
    ];
  };
  assert.equal(map("T", "", "3", "", "many", ""), [[["Cost", 3]], [["conversion-failed", "field:Size"]]]);
  assert.equal(map("T", "", "3", "4", "", ""), [[["Cost", 3]], [["several-values", "field:Cost"]]]);
  assert.equal(map("T", "", "3", "3", "", "8"), [[["Cost", 3]], [["field-taken", "field:Story Points"]]]);
  assert.equal(map("T", "1", "", "", "", "8"), [[["Story Points", 1]], []]);
});

test("custom fields of a list need a name and a value; a type that is written out is one that there is", () => {
  const wrong = (rules: string): readonly string[] =>
    told(compileText(rows(`fields <- each cells("F (*)") as f { ${rules} }`, "")));
  assert.equal(wrong("name <- f.name"), [
    "6: required-target-missing: A field needs `value`, and no rule gives it.",
  ]);
  assert.equal(wrong("value <- f.value"), [
    "6: required-target-missing: A field needs `name`, and no rule gives it.",
  ]);
  assert.equal(wrong('name <- f.name, value <- f.value, type <- "txt"'), [
    "6: unknown-word: `txt` is no word of `type`: it takes one of `text`, `number`, `date`, `date_time`, `labels`, `person`, `paragraph`, `option`, `options`, `url`.",
  ]);
  assert.equal(wrong("name <- f.name, value <- f.value, type <- f.name"), []);
  assert.equal(wrong('name <- f.name, value <- f.value, type <- "number"'), [
    "6: wrong-type: `value` takes a number, but `f.value` is text.",
  ]);
  assert.equal(wrong("name <- f.name, value <- f.value, body <- f.value"), [
    "6: unknown-target: A field has no target `body`.",
  ]);
  assert.equal(told(compileText(rows('fields <- cells("F (*)")', ""))), [
    "6: needs-each: `fields` is filled element by element.",
  ]);
});

test("an option may stand where an argument has to be written out", () => {
  const rules =
    'due <- column("Due") | moment_from(order, zone: import.zone) | iso_date(zone: import.zone)  on error warn';
  const tests = `option order { label: "Dates", choices: ["d/M/yyyy", "M/d/yyyy"], default: "d/M/yyyy" }
  test "day first" {
    given rows { "Title": "T", "Due": "3/4/2024" }
    expect issue { due: "2024-04-03" }
  }
  test "month first" {
    given option { order: "M/d/yyyy" }
    given rows { "Title": "T", "Due": "3/4/2024" }
    expect issue { due: "2024-03-04" }
  }`;
  assert.equal(problems(rows(rules, tests)), []);
});

test("tests give the records that tables are read from", () => {
  const text = `importer demo { title: "Demo", language: 1 }
source { file json { } }
stream lists { read: document, items: .lists, id: .id, shape: infer("board.json") }
stream cards { read: document, items: .cards, id: .id, shape: infer("board.json") }
values list_name from lists { .id -> .name, otherwise -> "Elsewhere" }
map cards as card to issue { required summary <- .name, status <- .idList | lookup(list_name) }
test "names of lists" {
  given lists [{ "id": "l1", "name": "Doing" }]
  given cards [{ "id": "1", "name": "A", "idList": "L1" }, { "id": "2", "name": "B", "idList": "l2" }]
  expect issue { summary: "A", status: "Doing" }
  expect issue { summary: "B", status: "Elsewhere" }
}
`;
  const board = { lists: [{ id: "l1", name: "Doing" }], cards: [{ id: "1", name: "A", idList: "l1" }] };
  assert.equal(problems(text, { "demo/board.json": JSON.stringify(board) }), []);
});

test.run();
