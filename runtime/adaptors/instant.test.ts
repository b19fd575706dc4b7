import { suite } from "uvu";
import * as assert from "uvu/assert";
import { writeDate, writeInstant } from "./instant.ts";

const test = suite("writing instants");

test("writes every instant as Date does", () => {
  const edges = [
    0, -1, 1, 999, 1000, 59_999, 86_399_999, 86_400_000, -86_400_000, 951_782_400_000, 8.64e15, -8.64e15,
  ];
  const seed = Date.now() % 1_000_000;
  let state = seed;
  const random = () => {
    state = (state * 48_271 + 11) % 2_147_483_647;
    return state / 2_147_483_647;
  };
  const near = Array.from({ length: 20_000 }, () => Math.floor(random() * 4e12 - 1e12));
  const far = Array.from({ length: 500 }, () => Math.floor((random() * 2 - 1) * 8.64e15));
  for (const instant of [...edges, ...near, ...far]) {
    const wanted = new Date(instant).toISOString();
    assert.is(writeInstant(instant), wanted, `seed ${seed}, ${instant}`);
    assert.is(writeDate(instant), wanted.slice(0, wanted.indexOf("T")), `seed ${seed}, ${instant}`);
  }
});

test.run();
