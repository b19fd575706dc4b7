import { suite } from "uvu";
import * as assert from "uvu/assert";
import { inputValue } from "./input-value.ts";
import type { Input } from "./plan.generated.ts";

const test = suite("values of inputs");

/** What was given, and what is used; undefined where it is refused. */
const rows: readonly [type: Input["type"], given: string, used: string | undefined][] = [
  ["text", "  two words ", "two words"],
  ["text", "two\nlines", undefined],
  ["text", "   ", undefined],
  ["text", "x".repeat(2001), undefined],
  ["secret", "p w", "p w"],
  ["url", "https://example.com/", "https://example.com"],
  ["url", "http://127.0.0.1:8080/jira//", "http://127.0.0.1:8080/jira"],
  ["url", "example.com", undefined],
  ["url", "https://", undefined],
  ["url", "https://ada:secret@example.com", undefined],
  ["url", "https://example.com/?a=b", undefined],
  ["url", "javascript:alert(1)", undefined],
  ["host", "Git.Example.COM", "git.example.com"],
  ["host", "localhost:8080", "localhost:8080"],
  ["host", "https://example.com", undefined],
  ["host", "example.com/x", undefined],
  ["id", "group/sub-project", "group/sub-project"],
  ["id", "Größe_1", "Größe_1"],
  ["id", "two words", undefined],
  ["id", "a?b", undefined],
  ["enum", "paid", "paid"],
  ["enum", "gratis", undefined],
  ["number", "0042", "42"],
  ["number", "4.5", undefined],
  ["number", "-1", undefined],
  ["date", "2026-02-28", "2026-02-28"],
  ["date", "2026-02-30", undefined],
  ["date", "28.02.2026", undefined],
  ["zone", "Europe/Berlin", "Europe/Berlin"],
  ["zone", "Berlin", undefined],
];
for (const [type, given, used] of rows) {
  const what = JSON.stringify(given.slice(0, 30));
  test(`${what} is ${used === undefined ? "no" : "a"} ${type}`, () => {
    const found = inputValue({ type, ...(type === "enum" ? { choices: ["free", "paid"] } : {}) }, given);
    assert.is("value" in found ? found.value : undefined, used);
    if ("problem" in found) assert.ok(found.problem.length > 5);
  });
}

test("a pattern is for the whole value", () => {
  const input = { type: "text", pattern: "[A-Z]+" } as const;
  assert.equal(inputValue(input, "ABC"), { value: "ABC" });
  assert.equal(inputValue(input, "ABC1"), { problem: "written like `[A-Z]+`" });
});

test.run();
