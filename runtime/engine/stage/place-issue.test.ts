import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { Level } from "../../store/load-state.ts";
import { type HierarchyNode, type Placed, placeIssue } from "./place-issue.ts";

const test = suite("the place of an issue in the hierarchy");

type Given = readonly [key: string, level: Level | undefined, parent?: string];

function nodesOf(given: readonly Given[]): ReadonlyMap<string, HierarchyNode> {
  const keys = new Set(given.map(([key]) => key));
  return new Map(
    given.map(([key, level, parent], index): [string, HierarchyNode] => [
      key,
      {
        node: {
          id: index + 1,
          key,
          map: "m",
          row: index,
          ...(level === undefined ? {} : { wantedLevel: level }),
          ...(parent === undefined ? {} : { wantedParent: { space: "s", id: parent } }),
        },
        ...(parent === undefined
          ? {}
          : keys.has(parent)
            ? { parent }
            : { unresolved: "not_chosen" as const }),
      },
    ]),
  );
}

/** `key: level < parent (losses)` for each issue. */
function places(given: readonly Given[]): string[] {
  const nodes = nodesOf(given);
  const known = new Map<string, Placed>();
  return given.map(([key]) => {
    const { level, parent, losses } = placeIssue(key, nodes, known);
    const lost = losses.length === 0 ? "" : ` (${losses.map((loss) => loss.code).join(", ")})`;
    return `${key}: ${level}${parent === undefined ? "" : ` < ${parent}`}${lost}`;
  });
}

const sentences: readonly [string, readonly Given[], readonly string[]][] = [
  [
    "keeps epics, standard issues and sub-tasks as they are",
    [
      ["e", "epic"],
      ["a", "standard", "e"],
      ["b", "subtask", "a"],
    ],
    ["e: epic", "a: standard < e", "b: subtask < a"],
  ],
  [
    "does not mind that a child comes before its parent",
    [
      ["b", "subtask", "a"],
      ["a", "standard"],
    ],
    ["b: subtask < a", "a: standard"],
  ],
  [
    "puts what is nested deeper below the nearest issue that can take it",
    [
      ["a", "standard"],
      ["b", "subtask", "a"],
      ["c", "subtask", "b"],
      ["d", "subtask", "c"],
    ],
    ["a: standard", "b: subtask < a", "c: subtask < a (too-deep)", "d: subtask < a (too-deep)"],
  ],
  [
    "makes a sub-task without its parent a standard issue",
    [
      ["a", "subtask", "gone"],
      ["b", "subtask"],
    ],
    ["a: standard (not-chosen, level-changed)", "b: standard (level-changed)"],
  ],
  [
    "raises a sub-task of an epic",
    [
      ["e", "epic"],
      ["a", "subtask", "e"],
    ],
    ["e: epic", "a: standard < e (level-changed)"],
  ],
  [
    "drops the parent of an epic",
    [
      ["a", "standard"],
      ["e", "epic", "a"],
    ],
    ["a: standard", "e: epic (parent-level)"],
  ],
  [
    "hangs a standard issue below a standard issue's epic",
    [
      ["e", "epic"],
      ["a", "standard", "e"],
      ["b", "standard", "a"],
      ["c", "standard", "x"],
    ],
    ["e: epic", "a: standard < e", "b: standard < e (too-deep)", "c: standard (not-chosen)"],
  ],
  [
    "finds the level where the mapping names none",
    [
      ["e", "epic"],
      ["a", undefined, "e"],
      ["b", undefined, "a"],
      ["c", undefined],
    ],
    ["e: epic", "a: standard < e", "b: subtask < a", "c: standard"],
  ],
  [
    "cuts a circle at its first issue",
    [
      ["b", "subtask", "c"],
      ["c", "subtask", "b"],
    ],
    ["b: standard (parent-circle, level-changed)", "c: subtask < b"],
  ],
  ["cuts an issue that is its own parent", [["a", "standard", "a"]], ["a: standard (parent-circle)"]],
];
for (const [sentence, given, wanted] of sentences) {
  test(sentence, () => assert.equal(places(given), wanted));
}

test("says the same of an issue, whichever is asked for first", () => {
  const seed = Math.floor(Math.random() * 2 ** 31);
  let state = seed;
  const random = (below: number) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return Math.floor((state / 0x80000000) * below);
  };
  for (let round = 0; round < 200; round++) {
    const size = 2 + random(8);
    const levels = ["epic", "standard", "subtask", undefined] as const;
    const given = Array.from(
      { length: size },
      (_, index): Given => [`k${index}`, levels[random(4)], `k${random(size + 2)}`],
    );
    const nodes = nodesOf(given);
    const forwards = given.map(([key]) => placeIssue(key, nodes, new Map()));
    const shared = new Map<string, Placed>();
    const backwards = [...given]
      .reverse()
      .map(([key]) => placeIssue(key, nodes, shared))
      .reverse();
    assert.equal(backwards, forwards, `seed ${seed}, round ${round}`);
    for (const placed of forwards) {
      if (placed.parent === undefined) assert.is.not(placed.level, "subtask", `seed ${seed}, round ${round}`);
      else {
        const above = forwards[given.findIndex(([key]) => key === placed.parent)]!;
        const fits =
          placed.level === "subtask"
            ? above.level === "standard"
            : placed.level === "standard" && above.level === "epic";
        assert.ok(fits, `seed ${seed}, round ${round}`);
      }
    }
  }
});

test("passes each issue of a long chain once, and of a circle as long", () => {
  for (const last of [undefined, "k29999"]) {
    const given = Array.from({ length: 30_000 }, (_, at): Given => {
      const parent = at === 0 ? last : `k${at - 1}`;
      return parent === undefined ? [`k${at}`, undefined] : [`k${at}`, undefined, parent];
    });
    const placed = places(given);
    assert.is(placed[0], last === undefined ? "k0: standard" : "k0: standard (parent-circle)");
    assert.is(placed[29_999], "k29999: subtask < k0 (too-deep)");
  }
});

test.run();
