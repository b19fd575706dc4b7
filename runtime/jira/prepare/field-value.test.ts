import { suite } from "uvu";
import * as assert from "uvu/assert";
import { plainToAdf } from "../../richtext/index.ts";
import type { ScreenField } from "../preflight/target-model.ts";
import { writeFieldValue } from "./field-value.ts";
import type { People } from "./people.ts";

const test = suite("documents in fields of other types");

const write = (text: string, custom: string) => {
  const field = {
    id: "customfield_1",
    name: "F",
    custom,
    allowed: new Map([["high", "7"]]),
  } as unknown as ScreenField;
  return writeFieldValue(plainToAdf(text).adf, field, "field:F", {} as People, "UTC");
};

test("a field of several lines takes the document, whatever its length", () => {
  const text = `${"x".repeat(300)}\nsecond line`;
  assert.equal(write(text, "textarea"), { value: plainToAdf(text).adf, losses: [] });
});

const cases: readonly [custom: string, text: string, value: unknown][] = [
  ["textfield", "first\nsecond", "first second"],
  ["float", "12.5", 12.5],
  ["datepicker", "2024-04-30", "2024-04-30"],
  ["select", "High", { id: "7" }],
];
for (const [custom, text, value] of cases)
  test(`${custom} takes what the document says`, () =>
    assert.equal(write(text, custom), { value, losses: [] }));

test("what is cut is told", () => {
  const { losses } = write("x".repeat(300), "textfield");
  assert.equal(
    losses.map(({ code }) => code),
    ["cut"],
  );
});

test.run();
