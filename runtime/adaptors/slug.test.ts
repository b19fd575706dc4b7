import { suite } from "uvu";
import * as assert from "uvu/assert";
import { slug } from "./slug.ts";

const test = suite("slugs");

/** The rule in one line: everything but letters, digits, `.` and `_` becomes one hyphen, none at the ends. */
const byTheRule = (text: string) =>
  text
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}._]+/gu, "-")
    .replace(/^-+|-+$/g, "") || undefined;

test("are what the rule says, for text of any script", () => {
  const seed = Date.now() % 1_000_000;
  let state = seed;
  const random = (below: number) => {
    state = (state * 48_271 + 11) % 2_147_483_647;
    return state % below;
  };
  const plain = [..." --._aZ09/!\t"];
  const mixed = [...plain, "é", "e\u0301", "Д", "\u212a", "İ", "ß", "語", "😀", "\u2028"];
  for (let round = 0; round < 20_000; round++) {
    const signs = round % 2 === 0 ? plain : mixed;
    const text = Array.from({ length: random(9) }, () => signs[random(signs.length)]).join("");
    assert.is(slug.apply(text, {}, { lose() {} }), byTheRule(text), `seed ${seed}, ${JSON.stringify(text)}`);
  }
});

test.run();
