import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { MappedPart } from "../mapping/index.ts";
import { inOrderOfTime } from "./in-order-of-time.ts";

const test = suite("the order of comments");

const part = (key: string, created?: string, kind: MappedPart["kind"] = "comment"): MappedPart => ({
  kind,
  key,
  outcome: { kind: "mapped", fields: created === undefined ? {} : { created } },
  losses: [],
});
const keys = (parts: readonly MappedPart[]): string =>
  inOrderOfTime(parts)
    .map(({ key }) => key)
    .join(" ");

const cases: readonly [name: string, parts: readonly MappedPart[], order: string][] = [
  [
    "newest first becomes oldest first",
    [
      part("c", "2025-03-01T00:00:00.000Z"),
      part("b", "2025-02-01T09:00:00+09:00"),
      part("a", "2025-01-01T00:00:00Z"),
    ],
    "a b c",
  ],
  [
    "of the same moment: as in the list",
    [part("x", "2025-01-01T00:00:00Z"), part("y", "2025-01-01T00:00:00Z")],
    "x y",
  ],
  [
    "one without a moment keeps its place",
    [
      part("first"),
      part("late", "2025-02-01T00:00:00Z"),
      part("third"),
      part("early", "2025-01-01T00:00:00Z"),
    ],
    "first early third late",
  ],
  [
    "other kinds keep theirs",
    [part("z", "2025-02-01T00:00:00Z", "attachment"), part("a", "2025-01-01T00:00:00Z", "attachment")],
    "z a",
  ],
  [
    "what was rejected has no moment",
    [
      {
        kind: "comment",
        key: "no",
        outcome: { kind: "rejected", reason: "required-missing", message: "" },
        losses: [],
      },
      part("b", "2025-02-01T00:00:00Z"),
      part("a", "2025-01-01T00:00:00Z"),
    ],
    "no a b",
  ],
];
for (const [name, parts, order] of cases) test(name, () => assert.is(keys(parts), order));

test.run();
