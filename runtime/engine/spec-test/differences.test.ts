import { suite } from "uvu";
import * as assert from "uvu/assert";
import { differences } from "./differences.ts";

const test = suite("comparing what a test expects");

const cases: [string, unknown, unknown, string[]][] = [
  ["a subset matches", { a: 1 }, { a: 1, b: 2 }, []],
  ["another value", { a: { b: 1 } }, { a: { b: 2 } }, ["`a.b` should be 1, but is 2"]],
  ["a missing field", { a: 1 }, {}, ["`a` should be 1, but is missing"]],
  ["null means missing", { a: null }, {}, []],
  ["null where there is a value", { a: null }, { a: 1 }, ["`a` should be missing, but is 1"]],
  ["lists have the same length", { a: [1] }, { a: [1, 2] }, ["`a` should be [1], but is [1,2]"]],
  ["lists of objects match element by element", { a: [{ b: 1 }] }, { a: [{ b: 1, c: 2 }] }, []],
  ["an object for a text", { a: { b: 1 } }, { a: "x" }, ['`a` should be {"b":1}, but is "x"']],
  ["a prototype's member is missing", { constructor: 1 }, {}, ["`constructor` should be 1, but is missing"]],
];
for (const [title, expected, found, problems] of cases) {
  test(title, () => assert.equal(differences(expected, found, ""), problems));
}

test.run();
