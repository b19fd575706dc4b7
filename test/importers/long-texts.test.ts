import { suite } from "uvu";
import * as assert from "uvu/assert";
import { createGround, type Ground, planOfText } from "./ground.ts";

const test = suite("texts that are longer than Jira takes");
let ground: Ground | undefined;
test.after.each(() => ground?.close());

const paragraphs = 900;
const long = Array.from(
  { length: paragraphs },
  (_, at) => `Paragraph ${at} of a long story about a harbour.`,
).join("\n\n");

const spec = (overflow: string): string => `
importer demo { title: "Demo", language: 1 }
source { base: "https://api.example", auth bearer { label: "Token" } }
stream tasks { get: "/tasks", items: ., id: .id }
map tasks to issue {
  ${overflow}
  required summary <- .name
  description <- .text | plain_to_adf
  environment <- .text | plain_to_adf
}
`;

/** The numbers of all paragraphs in a document. */
const numbers = (document: unknown): number[] =>
  [...JSON.stringify(document ?? null).matchAll(/Paragraph (\d+) of/g)].map(([, number]) => Number(number));
const all = Array.from({ length: paragraphs }, (_, at) => at);

/** What a map says, and what becomes of the two texts. */
const cases: readonly [what: string, overflow: string, cut: readonly string[]][] = [
  ["go on in comments when nothing is said", "", []],
  ["go on in comments", "overflow: { description: split, environment: split }", []],
  [
    "are cut where the map says so",
    "overflow: { description: truncate, environment: truncate }",
    ["description", "environment"],
  ],
  ["are cut one by one", "overflow: { environment: truncate }", ["environment"]],
];

for (const [what, overflow, cut] of cases) {
  test(what, async () => {
    ground = await createGround(() => ({ body: [{ id: 1, name: "Long", text: long }] }), {
      seed: { projects: [{ key: "DEMO", name: "Demo", screen: ["environment"] }] },
    });
    const report = await ground.run(planOfText(spec(overflow)));
    assert.is(report.state, "complete", JSON.stringify(report.reason));
    assert.equal(
      report.losses.map(({ code, target }) => `${code} ${target}`).sort(),
      cut.map((name) => `cut ${name}`),
    );
    const [issue] = await ground.arrived();
    const comments = issue?.comments.map(({ body }) => body) ?? [];
    for (const target of ["description", "environment"]) {
      const kept = numbers(issue?.fields[target]);
      assert.equal(kept, all.slice(0, kept.length));
      assert.ok(kept.length > 100, String(kept.length));
      const title = new RegExp(`${target}, continued`, "i");
      const further = comments.filter((body) => title.test(JSON.stringify(body))).map(numbers);
      const rest = further.sort(([one = 0], [other = 0]) => one - other).flat();
      assert.equal(rest, cut.includes(target) ? [] : all.slice(kept.length), target);
    }
  });
}

test("a text whose field the project does not show is lost as a whole, and told once", async () => {
  ground = await createGround(() => ({ body: [{ id: 1, name: "Long", text: long }] }));
  const report = await ground.run(planOfText(spec("overflow: { description: truncate }")));
  assert.is(report.state, "complete", JSON.stringify(report.reason));
  assert.equal(report.losses.map(({ code, target }) => `${code} ${target}`).sort(), [
    "cut description",
    "field-not-on-screen environment",
  ]);
  assert.equal((await ground.arrived())[0]?.comments, []);
});

test.run();
