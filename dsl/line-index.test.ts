import { suite } from "uvu";
import * as assert from "uvu/assert";
import { createLineIndex } from "./line-index.ts";

const test = suite("line index");

test("lines and columns are counted from 1, whatever ends the lines", () => {
  const text = "ab\ncd\r\nef\rgh";
  const lines = createLineIndex(text);
  assert.is(lines.lineCount, 4);
  assert.equal(
    [1, 2, 3, 4, 5].map((line) => lines.line(line)),
    ["ab", "cd", "ef", "gh", ""],
  );
  for (const [offset, line, column] of [
    [0, 1, 1],
    [1, 1, 2],
    [2, 1, 3],
    [3, 2, 1],
    [7, 3, 1],
    [10, 4, 1],
    [12, 4, 3],
  ] as const)
    assert.equal(lines.position(offset), { line, column }, String(offset));
});

test("places outside the text are the nearest inside", () => {
  const lines = createLineIndex("ab\nc");
  assert.equal(lines.position(-5), { line: 1, column: 1 });
  assert.equal(lines.position(99), { line: 2, column: 2 });
  assert.is(lines.offset({ line: 1, column: 99 }), 2);
  assert.is(lines.offset({ line: 9, column: 1 }), 4);
  assert.is(lines.offset({ line: 0, column: 0 }), 0);
});

test("offset and position undo each other", () => {
  const text = "one\n\ntwo \u{1F600}\r\nthree";
  const lines = createLineIndex(text);
  for (const offset of [0, 2, 3, 4, 5, 9, 11, 13, text.length])
    assert.is(lines.offset(lines.position(offset)), offset);
});

test("an empty text has one line", () => {
  const lines = createLineIndex("");
  assert.is(lines.lineCount, 1);
  assert.equal(lines.position(0), { line: 1, column: 1 });
});

test.run();
