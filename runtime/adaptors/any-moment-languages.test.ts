import fc from "fast-check";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { Failure } from "./adaptor.ts";
import { anyMoment } from "./any-moment.ts";
import { dateWords } from "./dates/date-words.ts";
import { fold } from "./dates/fold.ts";
import { monthNames } from "./dates/month-names.ts";

const test = suite("any_moment in many languages");

function read(text: string | undefined): string {
  const given = anyMoment.apply(text, { zone: "UTC", order: "day first" }, { lose() {} });
  return given instanceof Failure ? given.message : new Date(given as number).toISOString();
}

const languages =
  "en en-GB de es fr pt it ca ro nl sv da nb fi pl cs sk sl hu tr id el ru uk bg ja zh zh-TW ko".split(" ");
const styles: readonly Intl.DateTimeFormatOptions[] = [
  { dateStyle: "full", timeStyle: "long" },
  { dateStyle: "long", timeStyle: "short" },
  { dateStyle: "medium", timeStyle: "medium", hour12: true },
  { dateStyle: "medium", timeStyle: "short", hour12: false },
  { day: "numeric", month: "short", year: "numeric", weekday: "short" },
];

for (const language of languages) {
  // Hungarian shortens days of the week to one letter.
  const last = language === "hu" ? 3 : 4;
  test(`reads what is written in ${language}`, () => {
    const formats = styles.map((style) => new Intl.DateTimeFormat(language, { ...style, timeZone: "UTC" }));
    const start = Date.UTC(1970, 0, 1);
    const minutes = fc.integer({ min: 0, max: 52_000_000 });
    fc.assert(
      fc.property(minutes, fc.nat(last), (minute, index) => {
        const moment = new Date(start + minute * 60_000);
        const text = formats[index]?.format(moment);
        const wanted =
          index === 4 ? `${moment.toISOString().slice(0, 11)}00:00:00.000Z` : moment.toISOString();
        assert.is(read(text), wanted, text);
      }),
      { numRuns: 200 },
    );
  });
}

test("no word means two months", () => {
  for (const [language, names] of Object.entries(monthNames)) {
    const months = names.split(", ");
    assert.is(months.length, 12, language);
    months.forEach((forms, index) => {
      for (const form of forms.split(" ")) {
        assert.is(dateWords.get(fold(form))?.month, index + 1, `${form} in ${language}`);
      }
    });
  }
});

test.run();
