import { suite } from "uvu";
import * as assert from "uvu/assert";
import { adaptors } from "../../runtime/adaptors/index.ts";
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

test.run();
