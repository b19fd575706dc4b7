import fc from "fast-check";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { readMoment } from "./read-moment.ts";

const test = suite("the quick way to read dates");

test("the quick way says what the general way says", () => {
  const two = fc.integer({ min: 0, max: 99 }).map((number) => String(number).padStart(2, "0"));
  const month = fc.constantFrom("Mar", "nov", "MAY", "ene", "févr", "Foo", "12");
  const iso = fc.tuple(
    two,
    two,
    two,
    two,
    two,
    two,
    fc.constantFrom("", "Z", ".123", ".12", ".123Z", ".1234Z", "z"),
  );
  const named = fc.tuple(two, month, two, fc.nat(30), two, fc.constantFrom("", " AM", " PM", " pm", "PM"));
  const texts = fc.oneof(
    iso.map(([y, m, d, h, min, s, end]) => `20${y}-${m}-${d}T${h}:${min}:${s}${end}`),
    named.map(([d, m, y, h, min, half]) => `${d}/${m}/${y} ${h}:${min}${half}`),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const quick = readMoment(text, "UTC", "day first");
      const general = readMoment(`UTC ${text.replace("T", " ")}`, "UTC", "day first");
      if (typeof quick === "object") assert.type(general, "object", text);
      else assert.is(general, quick, text);
    }),
    { numRuns: 3000 },
  );
});

test.run();
