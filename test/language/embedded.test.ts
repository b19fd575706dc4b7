import { suite } from "uvu";
import * as assert from "uvu/assert";
import { runDocument } from "./run-document.ts";
import { compileText, told } from "./spec.ts";

const test = suite("records inside records");

const card = (number: number): object => ({
  id: `c${number}`,
  name: `Card ${number}`,
  idList: number % 2 === 0 ? "l1" : "l2",
  checks: number === 3 ? null : [{ id: `k${number}`, text: `Check ${number}` }],
});
const document = {
  id: "b1",
  name: "Board",
  lists: [
    { id: "l1", name: "Doing" },
    { id: "l2", name: "Done" },
  ],
  // More than one page of records.
  cards: Array.from({ length: 1203 }, (_, index) => card(index + 1)),
};
const spec = `importer demo { title: "Demo", language: 1 }
source { file json { } }
stream boards { read: document, id: .id, shape: infer("board.json") }
stream cards each boards as board { items: board.cards, id: .id }
stream lists each boards as board { items: board.lists, id: .id }
values list_name from lists { .id -> .name }
stream checks each cards as card { items: card.checks, id: .id }
map cards as card to issue {
  required summary <- .name
  status <- .idList | lookup(list_name)
  field "Board" as text <- board.name
  comments <- each checks { required body <- .text | plain_to_adf }
}
`;

function compiled() {
  const small = JSON.stringify({ ...document, cards: [card(1), card(3)] });
  const { plan, ...rest } = compileText(spec, { "demo/board.json": small });
  assert.equal(told({ plan, ...rest }), []);
  assert.ok(plan);
  return plan;
}

test("each is brought with what it needs of the records around it", async () => {
  const { report, issues } = await runDocument(compiled(), document);
  assert.is(report.state, "complete");
  assert.equal(report.differences, []);
  const accounts = report.records.map(({ stream, extracted, mapped, context }) => [
    stream,
    extracted,
    mapped,
    context,
  ]);
  assert.equal(accounts, [
    ["boards", 1, 0, 1],
    ["cards", 1203, 1203, 0],
    ["lists", 2, 0, 2],
    ["checks", 1202, 1202, 0],
  ]);
  assert.is(issues.length, 1203);
  assert.equal(issues[0]?.custom, [{ name: "Board", type: "text", value: "Board" }]);
});

test("a table is read from the records of a stream before the map that uses it", async () => {
  const { issues } = await runDocument(compiled(), {
    ...document,
    cards: [card(1), card(2), { ...card(3), idList: "l3" }],
  });
  assert.equal(
    issues.map(({ fields }) => fields.status),
    ["Done", "Doing", undefined],
  );
});

test("a table of more rows than are held in memory ends the import with what to do", async () => {
  const lists = Array.from({ length: 100_001 }, (_, index) => ({ id: `l${index}`, name: "List" }));
  const { report } = await runDocument(compiled(), { ...document, cards: [card(1)], lists });
  assert.is(report.state, "failed");
  assert.match(JSON.stringify(report), /The table list_name would get more than 100000 rows from lists/);
});

test("a run that dies between two pieces of a list goes on there", async () => {
  let pages = 0;
  const { report } = await runDocument(
    compiled(),
    document,
    (step) => step === "extract:page" && ++pages === 3,
  );
  assert.is(pages >= 3, true);
  assert.is(report.state, "complete");
  assert.equal(
    report.records.map(({ extracted }) => extracted),
    [1, 1203, 2, 1202],
  );
});

test("what is no list is told, and the rest is brought", async () => {
  const odd = { ...document, cards: [card(1), { ...card(2), checks: "many" }] };
  const { report, issues } = await runDocument(compiled(), odd);
  assert.is(report.state, "truncated");
  assert.is(issues.length, 2);
  assert.match(JSON.stringify(report), /checks could not be read from cards c2/);
});

test("what tells records apart may be a record above as well", async () => {
  const named = spec
    .replace("items: card.checks, id: .id", 'items: entries(card.scores), id: [card.id, .key] | join("/")')
    .replace(
      "each checks { required body <- .text | plain_to_adf }",
      "each checks { required body <- .key | plain_to_adf }",
    );
  const scored = [1, 2].map((number) => ({ ...card(number), scores: { speed: 1, weight: 2 } }));
  const { plan, ...rest } = compileText(named, {
    "demo/board.json": JSON.stringify({ ...document, cards: scored }),
  });
  assert.equal(told({ plan, ...rest }), []);
  assert.ok(plan);
  const { report } = await runDocument(plan, { ...document, cards: scored });
  const checks = report.records.find(({ stream }) => stream === "checks");
  assert.equal([checks?.extracted, checks?.duplicate, checks?.rejected], [4, 0, {}]);
});

test("an option that nobody decided on decides by its default which records there are", async () => {
  const choosing = spec
    .replace(
      "stream boards",
      'option checks { label: "Checks", choices: ["read", "skip"], default: "read" }\nstream boards',
    )
    .replace("items: card.checks", 'items: if checks == "read" then card.checks else null');
  const { plan, ...rest } = compileText(choosing, {
    "demo/board.json": JSON.stringify({ ...document, cards: [card(1)] }),
  });
  assert.equal(told({ plan, ...rest }), []);
  assert.ok(plan);
  const { report } = await runDocument(plan, { ...document, cards: [card(1), card(2)] });
  assert.is(report.records.find(({ stream }) => stream === "checks")?.extracted, 2);
});

test("records that stand beside their parents are found further up", async () => {
  const beside = `importer demo { title: "Demo", language: 1 }
source { file json { } }
stream boards { read: document, id: .id, shape: infer("board.json") }
stream cards each boards as board { items: board.cards, id: .id }
stream lines each cards as card { items: board.lines[all .card == card.id], id: .id }
stream words each lines as line { items: board.words[all .line == line.id and .card == card.id], id: .id }
map cards as card to issue {
  required summary <- .id
  comments <- each lines { required body <- .text | plain_to_adf }
}
map words to issue {
  required summary <- .id
}
`;
  const lines = [4, 1, 1, 2].map((card, index) => ({ id: `n${index}`, card: `c${card}`, text: "Line" }));
  const words = ["n1 c1", "n0 c4", "n3 c4", "n1 c1"].map((of, index) => {
    const [line, card] = of.split(" ");
    return { id: `w${index}`, line, card };
  });
  const board = { id: "b", cards: [1, 2, 3, 4].map((number) => ({ id: `c${number}` })), lines, words };
  const { plan, ...rest } = compileText(beside, { "demo/board.json": JSON.stringify(board) });
  assert.equal(told({ plan, ...rest }), []);
  // Nothing of the board is kept with its cards, however much it holds.
  assert.equal(
    plan?.streams.map(({ context }) => context),
    [[], [], [], []],
  );
  const { report, issues } = await runDocument(plan!, board);
  assert.is(report.state, "complete");
  assert.equal(report.differences, []);
  assert.equal(issues.flatMap(({ fields }) => fields.summary ?? []).sort(), [
    "c1",
    "c2",
    "c3",
    "c4",
    "w0",
    "w1",
    "w3",
  ]);
  assert.is(report.entities.find(({ kind }) => kind === "comment")?.mapped, 4);
});

test("what can be chosen is named by the records above it", async () => {
  const { plan, ...rest } = compileText(
    `importer demo { title: "Demo", language: 1 }
source { file json { } }
stream boards { read: document, id: .id, shape: infer("board.json") }
stream lists each boards as board { items: board.lists, id: .id, choose: many("Lists", show: .name, within: board.name) }
stream cards each lists as list { items: list.cards, id: .id }
map cards as card to issue { required summary <- .name }
`,
    {
      "demo/board.json": JSON.stringify({
        ...document,
        lists: [{ id: "l1", name: "Doing", cards: [card(1)] }],
      }),
    },
  );
  assert.equal(told({ plan, ...rest }), []);
  const lists = ["l1", "l2"].map((id) => ({ id, name: "Doing", cards: [] }));
  try {
    await runDocument(plan!, { ...document, lists });
    assert.unreachable("nothing is chosen");
  } catch (error) {
    assert.match((error as Error).message, /l1 {2}Doing \(Board\)/);
  }
});

test.run();
