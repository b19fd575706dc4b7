import { suite } from "uvu";
import * as assert from "uvu/assert";
import { momentInFormat, readInFormat } from "./read-in-format.ts";

const test = suite("dates in a format");

const at = (text: string, format: string, zone = "Europe/Berlin", language = "en"): string | undefined => {
  const moment = momentInFormat(text, format, language, zone);
  return moment === undefined ? undefined : new Date(moment).toISOString();
};

test("a time that is shown twice is the first of both, one that is skipped counts from before the change", () => {
  for (const format of ["yyyy-MM-dd'T'HH:mm", "iso"]) {
    assert.is(at("2024-10-27T02:30", format), "2024-10-27T00:30:00.000Z");
    assert.is(at("2024-03-31T02:30", format), "2024-03-31T01:30:00.000Z");
    assert.is(at("2011-12-30T12:00", format, "Pacific/Apia"), "2011-12-30T22:00:00.000Z");
  }
});

test("a distance from UTC in the text counts before the zone, if any zone has it", () => {
  assert.is(at("27.10.2024 02:30 +01:00", "d.M.yyyy HH:mm ZZ"), "2024-10-27T01:30:00.000Z");
  assert.is(at("27.10.2024 02:30 +00:00", "d.M.yyyy HH:mm ZZ"), "2024-10-27T02:30:00.000Z");
  assert.is(at("27.10.2024 12:30 Asia/Tokyo", "d.M.yyyy HH:mm z"), "2024-10-27T03:30:00.000Z");
  assert.is(at("2024-10-27T12:30:00+09:00[Asia/Tokyo]", "iso"), "2024-10-27T03:30:00.000Z");
  assert.is(at("27.10.2024 02:30 +25:00", "d.M.yyyy HH:mm ZZ"), undefined);
  assert.is(at("2024-10-27T02:30+25:00", "iso"), undefined);
});

test("what names no year, no day of the calendar or no format is no date, whatever day it is today", () => {
  for (const [text, format] of [
    ["12:30", "iso"],
    ["12:30", "HH:mm"],
    ["5 May", "d MMMM"],
    ["30.2.2024", "d.M.yyyy"],
    ["2024-02-30", "iso"],
    ["2024", "YYYY"],
  ] as const)
    assert.is(at(text, format), undefined, `${text} by ${format}`);
});

test("languages name the months of one calendar", () => {
  assert.is(at("۳ آوریل ۲۰۲۴", "d MMMM yyyy", "UTC", "fa"), "2024-04-03T00:00:00.000Z");
  assert.is(at("3 เมษายน 2024", "d MMMM yyyy", "UTC", "th"), "2024-04-03T00:00:00.000Z");
  assert.is(at("3 April 2024", "d MMMM yyyy", "UTC", "de_DE"), undefined);
  assert.is(at("3 April 2024", "d MMMM yyyy", "Nowhere/City"), undefined);
});

test("the day that is written is kept beside its distance from UTC", () => {
  const read = readInFormat("2024-04-03 23:30 -08:00", "yyyy-MM-dd HH:mm ZZ", "en");
  assert.equal(read, { local: Date.UTC(2024, 3, 3, 23, 30), offset: -480 });
});

test.run();
