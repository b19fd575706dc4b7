import * as fs from "node:fs";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { createLineIndex, type Diagnostic } from "../dsl/index.ts";
import { check, compile, type FilePort } from "./index.ts";
import { validatePlan } from "./plan/index.ts";
import { testCatalogue as catalogue } from "./test/catalogue.ts";
import { memoryFiles, sampleFiles } from "./test/memory-files.ts";

const test = suite("compile");
const importers = sampleFiles(new URL("../importers/", import.meta.url), fs);
const tour = "clickup/clickup.importer";
const tourText = importers.read(tour) ?? "";

/** The importers with another text in place of one file. */
const withText = (path: string, text: string): FilePort => ({
  ...importers,
  read: (wanted) => (wanted === path ? text : importers.read(wanted)),
});
const told = (diagnostics: readonly Diagnostic[]) => diagnostics.map((one) => `${one.code}: ${one.message}`);
const hashOf = (text: string): string => {
  const { plan, diagnostics } = compile(tour, { files: withText(tour, text), catalogue });
  assert.ok(plan !== undefined, told(diagnostics).join("\n"));
  return plan.hash;
};

test("the ClickUp importer compiles with no error and no warning", () => {
  const { plan, diagnostics } = compile(tour, { files: importers, catalogue });
  assert.equal(told(diagnostics.filter((one) => one.severity !== "info")), []);
  assert.ok(plan !== undefined && "plan" in validatePlan(plan));
});

test("the tour of the language compiles beside the same samples", () => {
  const text = fs.readFileSync(
    new URL("../dsl/samples/tour-clickup/input.importer", import.meta.url),
    "utf8",
  );
  const { plan, diagnostics } = compile(tour, { files: withText(tour, text), catalogue });
  assert.equal(told(diagnostics.filter((one) => one.severity !== "info")), []);
  assert.ok(plan !== undefined && "plan" in validatePlan(plan));
});

test("what a task keeps of its list is what its rules read, and nothing else", () => {
  const { plan } = compile(tour, { files: importers, catalogue });
  const tasks = plan?.streams.find((stream) => stream.name === "tasks");
  assert.equal(tasks?.context, [{ alias: "list", stream: "lists", fields: [["id"], ["name"]] }]);
  const map = plan?.maps[0];
  assert.equal(map?.joins, [
    { stream: "comments", one: false },
    { stream: "details", one: true },
    { stream: "time", one: false },
  ]);
});

test("layout, comments, documentation and tests do not change the hash", () => {
  const hash = hashOf(tourText);
  const withoutTests = tourText.slice(0, tourText.indexOf('\ntest "'));
  const ways: Record<string, string> = {
    "windows lines": tourText.replaceAll("\n", "\r\n"),
    "no comments": tourText.replaceAll(/^\s*\/\/.*$/gm, ""),
    "more comments": `// one\n${tourText.replaceAll("{\n", "{ // here\n")}`,
    "no alignment": tourText.replaceAll(/(?<=\S) +(?=\S)/g, " "),
    "no tests": withoutTests,
    "deeper indentation": tourText.replaceAll(/^ +/gm, "        "),
    "lines after pipes": tourText.replaceAll(" | ", " |\n      "),
  };
  for (const [way, text] of Object.entries(ways)) assert.is(hashOf(text), hash, way);
});

test("another rule, path or table changes the hash", () => {
  const hash = hashOf(tourText);
  for (const [from, to] of [
    ["per_minute(100)", "per_minute(99)"],
    ["<- list.name", "<- list.id"],
    ['"high" -> "High"', '"high" -> "Highest"'],
    ['closed == "skip" and', 'not closed == "skip" and'],
  ] as const) {
    assert.is.not(hashOf(tourText.replace(from, to)), hash, from);
  }
});

test("12 different mistakes give 12 diagnostics, each at its line", () => {
  const mistakes: readonly (readonly [string, string])[] = [
    ["timeout: 30s", "timout: 30s"],
    ["when status == 401", "when status == 429"],
    ["per_minute(100)", "per_minute(0)"],
    ["each folders as folder", "each foldrs as folder"],
    ["start_id: last.id }, size: 25", "start_id: last.id }"],
    ["skip when .archived == true", 'skip when .archived == "yes"'],
    [".markdown_description | markdown_to_adf", ".markdown_description"],
    [".assignees | first | person_or_name", ".asignees | first | person_or_name"],
    [".tags[].name | slug", ".tags[].name"],
    [".date_created | moment  on error warn", ".date_created | moment"],
    [".parent | issue_ref(tasks)", ".parent | issue_ref(task)"],
    ['"Points"].value | number', '"Points"].value | nummber'],
  ];
  let text = tourText;
  const lines: number[] = [];
  for (const [right, wrong] of mistakes) {
    assert.ok(text.includes(right), right);
    text = text.replace(right, wrong);
  }
  for (const [, wrong] of mistakes) lines.push(createLineIndex(text).position(text.indexOf(wrong)).line);
  const found = check(tour, { files: withText(tour, text), catalogue });
  const at = found.map((one) => createLineIndex(text).position(one.span.start).line);
  assert.equal(
    at,
    lines.toSorted((one, other) => one - other),
    told(found).join("\n"),
  );
  assert.is(new Set(found.map((one) => one.code)).size >= 10, true);
});

test("a library is checked alone, and has no plan", () => {
  const files = memoryFiles({
    "shared/words.importer":
      'values status { "a" -> "b" }\nadaptor state(word) = word | lookup(statos)\nadaptor short(t) = t | truncate(9)\n',
  });
  const { plan, diagnostics } = compile("shared/words.importer", { files, catalogue });
  assert.is(plan, undefined);
  assert.equal(
    diagnostics.map((one) => one.code),
    ["unknown-values"],
  );
});

test("an entry that is not there is told", () => {
  assert.equal(
    check("nowhere/x.importer", { files: memoryFiles({}), catalogue }).map((one) => one.code),
    ["file-missing"],
  );
});

const spec = (shape: string, rules: string): string => `importer demo { title: "Demo", language: 1 }
source { base: "https://api.example.com" }
stream tasks { get: "/tasks", items: .tasks, id: .id, shape: infer("${shape}") }
map tasks as task to issue {
  required summary <- .name
${rules}
}
`;

test("fields called as JavaScript calls its own are fields like any other", () => {
  const files = memoryFiles({
    "demo/demo.importer": spec(
      "a.json",
      '  type <- .constructor\n  status <- .["__proto__"].name\n  priority <- .toString',
    ),
    "demo/a.json":
      '{ "tasks": [{ "id": "1", "name": "n", "constructor": "c", "__proto__": { "name": "p" } }] }',
  });
  const { diagnostics } = compile("demo/demo.importer", { files, catalogue });
  assert.equal(told(diagnostics), ["unknown-field: The record has no field `toString`."]);
});

test("samples that are too large are told, not read", () => {
  const files = memoryFiles({
    "demo/demo.importer": spec("a.json", ""),
    "demo/a.json": `{ "tasks": "${"x".repeat(9 * 1024 * 1024)}" }`,
  });
  assert.equal(
    check("demo/demo.importer", { files, catalogue }).map((one) => one.code),
    ["sample-too-large"],
  );
});

test("so are samples that are too many, however small", () => {
  let opened = 0;
  const names = Array.from({ length: 100_000 }, (_, at) => `${at}.json`);
  const text = spec("samples/*.json", "");
  const files: FilePort = {
    list: () => names,
    read: (path) => {
      if (!path.endsWith(".json")) return path === "demo/demo.importer" ? text : undefined;
      opened += 1;
      return '{ "tasks": [] }';
    },
  };
  const found = check("demo/demo.importer", { files, catalogue }).map((one) => one.code);
  assert.ok(found.includes("sample-too-large"), found.join());
  assert.ok(opened < 5000, `${opened} files were opened`);
});

test("a path cannot leave the bundle, however it is written", () => {
  for (const path of [
    "/etc/passwd",
    "../../x.importer",
    "..\\x.importer",
    "https://example.com/x.importer",
    "../sharedx/a.importer",
  ]) {
    const text = spec("a.json", "").replace("source", `use { a } from ${JSON.stringify(path)}\nsource`);
    const files = memoryFiles({
      "demo/demo.importer": text,
      "demo/a.json": '{ "tasks": [{ "id": "1", "name": "n" }] }',
    });
    assert.equal(
      check("demo/demo.importer", { files, catalogue }).map((one) => one.code),
      ["use-outside"],
      path,
    );
  }
});

test("a value is never used beside its type: nullable, union and any are told apart", () => {
  const samples =
    '{ "tasks": [{ "id": 1, "name": "n", "mixed": 1, "none": null, "list": [] }, { "id": 2, "name": "m", "mixed": ["x"], "none": null, "list": [] }] }';
  const codesOf = (rules: string): string[] => {
    const files = memoryFiles({ "demo/demo.importer": spec("a.json", rules), "demo/a.json": samples });
    return check("demo/demo.importer", { files, catalogue }).map((one) => one.code);
  };
  assert.equal(codesOf("  status <- .none.anything"), []);
  assert.equal(codesOf("  labels <- .list | slug"), []);
  assert.equal(codesOf("  priority <- .mixed | trim"), ["fallible-unhandled"]);
  assert.equal(codesOf("  priority <- .mixed | trim on error warn"), []);
  assert.equal(codesOf("  type <- .id"), ["wrong-type"]);
  assert.equal(codesOf("  parent <- .id | issue_ref(tasks)"), []);
});

test("aliases are ids or lists of them, and rows of a test are cells by header", () => {
  const rows = (aliases: string, given: string): string[] => {
    const text = `importer demo { title: "Demo", language: 1 }
source { file csv { } }
stream rows { read: rows, id: column("Id"), aliases: ${aliases} }
map rows as row to issue { required summary <- column("Title") }
test "one" {
  given rows ${given}
  expect issue { summary: "a" }
}`;
    return told(
      check("demo/demo.importer", { files: memoryFiles({ "demo/demo.importer": text }), catalogue }),
    );
  };
  const row = '{ "Title": "a", "Label": ["b", "c"] }';
  assert.equal(rows('[column("Key"), record.number]', row), []);
  assert.equal(rows("[record.group, record.parent]", '{ "Title": "a", "record.group": "Later" }'), []);
  assert.match(rows("record.grup", row).join(), /^unknown-field: .*grup/);
  assert.equal(rows('columns("Key")', `[${row}]`), []);
  assert.equal(rows('[column("Key") is present]', row), [
    "wrong-type: An alias takes text, a number or a list of them, but this is true or false.",
  ]);
  assert.equal(rows('[column("Key") | number]', row).length, 1);
  assert.match(
    rows('column("Key")', '{ "Points": 3 }').join(),
    /^setting-value: `given rows` takes rows as objects/,
  );
});

const seed = Number(process.env.SEED ?? Date.now() % 2 ** 31);

test(`random changes of tokens never throw (seed ${seed})`, () => {
  let state = seed;
  const random = (below: number): number => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return (state >>> 8) % below;
  };
  const tokens = tourText.split(/(\s+|[{}()[\]|,:.])/);
  for (let run = 0; run < 60; run += 1) {
    const changed = [...tokens];
    for (let edit = 0; edit <= random(3); edit += 1) {
      const at = random(changed.length);
      if (random(2) === 0) changed.splice(at, 1);
      else changed[at] = changed[random(changed.length)] ?? "";
    }
    const { plan, diagnostics } = compile(tour, { files: withText(tour, changed.join("")), catalogue });
    assert.ok(plan !== undefined || diagnostics.length > 0);
  }
});

test.run();
