import { suite } from "uvu";
import * as assert from "uvu/assert";
import { planFor } from "../../compiler/plan/index.ts";
import { compileText, told } from "./spec.ts";

const test = suite("several sources");

const board = {
  id: "b",
  name: "Board",
  cards: [{ id: "c", name: "Card", idList: "l", checks: [{ id: "k", state: "done" }] }],
  lists: [{ id: "l", name: "Doing" }],
};
const files = {
  "demo/board.json": JSON.stringify(board),
  "demo/boards.json": JSON.stringify([{ id: "b", name: "Board" }]),
  "demo/cards.json": JSON.stringify([{ id: "c", name: "Card", idList: "l", url: "https://x" }]),
};
const both = `importer demo { title: "Demo", language: 1 }
source api { base: "https://api.example.com" }
source export { file json { } }
stream boards {
  id: .id
  via api    { get: "/boards", items: ., shape: infer("boards.json") }
  via export { read: document, items: [.], shape: infer("board.json") }
}
stream cards each boards as board {
  id: .id
  via api    { get: "/boards/{board.id}/cards", items: ., shape: infer("cards.json") }
  via export { items: board.cards }
}
stream checks each cards as card { items: card.checks, id: .id }
stream comments each cards as card { get: "/cards/{card.id}/comments", items: .comments, id: .id }
`;
const map = `map cards as card to issue {
  required summary <- .name
  labels   <- checks[].state | label
  comments <- each comments { required body <- .text | plain_to_adf }
  field "Board" as text <- board.name
  field "Address" as text <- .url
}
`;

test("an import uses one of the sources that streams can be read from", () => {
  const { plan, ...compiled } = compileText(both + map, files);
  assert.equal(told({ plan, ...compiled }), []);
  assert.ok(plan);
  const show = (source: string): unknown => {
    const { sources, streams, maps } = planFor(plan, source);
    return [
      sources.map(({ name }) => name),
      streams.map(({ name, read, ...stream }) => [name, stream.source, read.kind, stream.via]),
      maps.map(({ joins }) => joins.map(({ stream }) => stream)),
    ];
  };
  assert.equal(show("api"), [
    ["api"],
    [
      ["boards", "api", "request", undefined],
      ["cards", "api", "request", undefined],
      ["checks", "api", "embedded", undefined],
      ["comments", "api", "request", undefined],
    ],
    [["checks", "comments"]],
  ]);
  assert.equal(show("export"), [
    ["export"],
    [
      ["boards", "export", "document", undefined],
      ["cards", "export", "embedded", undefined],
      ["checks", "export", "embedded", undefined],
    ],
    [["checks"]],
  ]);
  assert.throws(() => planFor(plan, "file"), /has no source "file"; its sources are api, export\./);
});

test("only what is used of a record that holds others is kept with them", () => {
  const { plan } = compileText(both + map, files);
  const kept = plan?.streams.map(({ name, context }) => [
    name,
    context.map(({ alias, fields }) => [alias, fields]),
  ]);
  assert.equal(kept, [
    ["boards", []],
    ["cards", [["board", [["id"], ["name"]]]]],
    ["checks", []],
    ["comments", [["card", [["id"]]]]],
  ]);
});

test("what is wrong with the ways of reading a stream is told", () => {
  const wrong = (text: string): readonly string[] =>
    told(compileText(both.slice(0, both.indexOf("stream cards")) + text, files));
  const cards = (parts: string): string =>
    `stream cards each boards as board { id: .id, ${parts} }\nmap cards to issue { summary <- .name }`;
  assert.equal(wrong(cards("items: board.card")), ["9: unknown-field: `board` has no field `card`."]);
  assert.equal(wrong(cards("items: .cards")), [
    "9: request-missing: The stream `cards` does not say what to read.",
  ]);
  assert.equal(wrong(cards("items: board.name")), ["9: not-a-list: `board.name` is text, not a list."]);
  assert.equal(wrong(cards("via export { items: board.cards }\n via export { items: board.cards }")), [
    "10: duplicate-name: via `export` is declared twice.",
  ]);
  assert.equal(wrong(cards("via export { items: board.cards, choose: one }")), [
    "9: unknown-setting: `via` has no setting `choose`.",
  ]);
});

test.run();
