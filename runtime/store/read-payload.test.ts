import { suite } from "uvu";
import * as assert from "uvu/assert";
import { readPayload } from "./read-payload.ts";

const test = suite("reading a payload");

test("its digest stays what it is, since markers in Jira hold it and verification compares", () => {
  const text = '{"key":"7","fields":{"summary":"Kai ≈ 岸壁 🚢"}}';
  assert.equal(readPayload(text), {
    payload: { key: "7", fields: { summary: "Kai ≈ 岸壁 🚢" } },
    payloadHash: "0c8101259fd988ed76e345cbb264c6e5",
  });
  assert.is.not(readPayload(`${text} `).payloadHash, readPayload(text).payloadHash);
});

test("what is no JSON is refused", () => {
  assert.throws(() => readPayload('{"key":'), SyntaxError);
});

test.run();
