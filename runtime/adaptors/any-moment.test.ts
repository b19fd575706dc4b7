import fc from "fast-check";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { Failure } from "./adaptor.ts";
import { anyMoment } from "./any-moment.ts";

const test = suite("any_moment");

function read(input: unknown, order = "refuse", zone = "UTC"): unknown {
  const given = anyMoment.apply(input, { zone, order }, { lose() {} });
  return given instanceof Failure
    ? given.message
    : typeof given === "number"
      ? new Date(given).toISOString()
      : given;
}

const day = "2024-03-12T00:00:00.000Z";
const minute = "2024-03-12T14:30:00.000Z";
const second = "2024-03-12T14:30:05.000Z";

const forms: readonly (readonly [string, readonly string[]])[] = [
  [
    day,
    [
      ..."2024-03-12 20240312 2024-072 2024-W11-2 2024W112 2024/03/12 2024/3/12 2024.03.12 12.3.2024 12.03.24".split(
        " ",
      ),
      ..."12-Mar-2024 12-Mar-24 12/mar/24 12.mar.2024 12-March-2024 2024-Mar-12 12Mar2024".split(" "),
      ...[
        "２０２４-０３-１２",
        "２０２４年３月１２日",
        "March 12, 2024",
        "12 March 2024",
        "Mar 12, 2024",
        "Mar. 12, 2024",
        "12th of March 2024",
        "March 12 '24",
      ],
      ...[
        "Tuesday, March 12th 2024",
        "Tue 12 Mar 2024",
        "Tue Mar 12 2024",
        "2024 March 12",
        "12. 3. 2024",
        "2024. 3. 12.",
      ],
      ...[
        "12. März 2024",
        "12. Maerz 2024",
        "Dienstag, den 12. März 2024",
        "12 de marzo de 2024",
        "12 de marzo del 2024",
      ],
      ...["mar. 12 mars 2024", "mar, 12 mar 2024", "le 12 mars 2024", "12 de março de 2024", "12 marzo 2024"],
      ...[
        "di 12 mrt. 2024",
        "12 marca 2024 r.",
        "12 mars 2024",
        "den 12. marts 2024",
        "12. března 2024",
        "12 Mart 2024 Salı",
      ],
      ...[
        "12 марта 2024 г.",
        "12 мар. 2024 г.",
        "вт, 12 березня 2024 р.",
        "12 Μαρτίου 2024",
        "12 mars 24",
        "12 МАРТА 2024",
      ],
      ...[
        "2024年3月12日",
        "2024年3月12日(火)",
        "12/3月/24",
        "12/三月/24",
        "2024年三月12日",
        "12/3월/24",
        "２０２４年３月１２日",
        "2024年3月12日星期二",
        "2024년 3월 12일",
        "2024년 3월 12일 화요일",
      ],
      ...[
        "2024. március 12., kedd",
        "12. maaliskuuta 2024",
        "12 martie 2024",
        "12 Maret 2024",
        "12 març del 2024",
      ],
      ...["Mar 12, 2024 (UTC)", "45363", "45363.0", "  2024-03-12  ", "12 MART 2024", "Mar, 12.03.2024"],
    ],
  ],
  [
    minute,
    [
      ...[
        "2024-03-12T14:30",
        "2024-03-12 14:30",
        "2024-03-12T14:30Z",
        "20240312T1430Z",
        "2024-03-12T14.5",
        "2024-03-12T14,5Z",
      ],
      ...[
        "2024-03-12T15:30+01:00",
        "2024-03-12T15:30+01",
        "2024-03-12 09:00 -0530",
        "2024-03-12T14:30+00:00[Europe/London]",
      ],
      ...[
        "12/Mar/24 2:30 PM",
        "12/Mar/2024 14:30",
        "12/mar/24 2:30 p. m.",
        "12/Mar/24 2:30 PM",
        "12/mars/24 14:30",
        "12/3月/24 2:30 午後",
        "12/三月/24 2:30 下午",
      ],
      ...[
        "March 12, 2024 2:30 PM",
        "March 12, 2024 at 2:30 PM",
        "Mar 12, 2024 - 2:30pm",
        "12 March 2024 14:30 GMT",
        "12 Mar 2024 2:30 p.m.",
      ],
      ...[
        "March 12, 2024 3:30 PM (GMT+1)",
        "Mar 12, 2024 3:30 PM GMT+01:00",
        "12 mars 2024 à 14h30",
        "12 mars 2024, 14 h 30",
        "12.03.2024 14.30",
      ],
      ...[
        "12. März 2024 um 14:30 Uhr",
        "am 12.03.2024 um 14:30 Uhr",
        "12. marts 2024 kl. 14.30",
        "12 de marzo de 2024 a las 14:30",
      ],
      ...[
        "2024年3月12日 午後2:30",
        "2024年3月12日 14時30分",
        "2024年3月12日 下午2:30",
        "2024년 3월 12일 오후 2:30",
        "2024년 3월 12일 오후 2시 30분",
        "2024. 3. 12. 오후 2:30",
      ],
      ...[
        "12 Mar 2024 ÖS 02:30",
        "12 марта 2024 г. в 14:30",
        "12 Μαρ 2024, 2:30 μ.μ.",
        "14:30 2024-03-12",
        "12 Mar 2024, 09:30 EST",
        "2024-03-12 02:30 PM",
      ],
    ],
  ],
  [
    second,
    [
      ...[
        "2024-03-12T14:30:05Z",
        "2024-03-12 14:30:05 UTC",
        "20240312T143005Z",
        "20240312143005",
        "1710253805",
        "1710253805000",
        "1710253805000000",
      ],
      ...[
        "Tue, 12 Mar 2024 14:30:05 +0000",
        "Tue, 12 Mar 2024 09:30:05 EST",
        "Tue Mar 12 2024 15:30:05 GMT+0100 (Central European Standard Time)",
      ],
      ...[
        "Tue Mar 12 14:30:05 UTC 2024",
        "12. marts 2024 kl. 14.30.05",
        "2024년 3월 12일 14시 30분 5초",
        "2024年3月12日14時30分5秒",
        "2024/03/12 午後2:30:05",
      ],
      ...[
        "Tuesday, March 12th 2024, 2:30:05 pm +00:00",
        "Tuesday, March 12th 2024, 14:30:05 pm +00:00",
        "1710253805000000000",
      ],
    ],
  ],
  [
    "2024-03-12T14:30:05.123Z",
    [
      "2024-03-12 14:30:05.123 +0000",
      "2024-03-12T14:30:05,123Z",
      "1710253805.123",
      "2024-03-12T14:30:05.1234567Z",
      "12 Mar 2024 14:30:05.123",
    ],
  ],
  ["2024-03-13T00:00:00.000Z", ["2024-03-12T24:00Z", "2024-03-12T23:59:60Z", "13 Mar 2024 12:00 AM"]],
];

for (const [wanted, texts] of forms) {
  for (const text of texts) test(`reads ${text}`, () => assert.is(read(text), wanted));
}

const failing: readonly (readonly [string, RegExp])[] = [
  ["31/02/2024", /does not exist: February 2024 has 29 days/],
  ["2023-02-29", /does not exist: February 2023 has 28 days/],
  ["31 April 2024", /does not exist: April 2024 has 30 days/],
  ["32.13.2024", /does not exist: there is no month 13/],
  ["0000-00-00", /does not exist/],
  ["2024-03-12T25:00", /time of day that does not exist/],
  ["12/Mar/24 14:75", /time of day that does not exist/],
  ["2024-W53-1", /2024 has no week 53/],
  ["2023-366", /2023 has no day 366/],
  [
    "03/04/24",
    /may be 3 April 2024 or 4 March 2024: say what comes first by order: "day first", "month first", "year first"/,
  ],
  ["03-04-2024", /may be 3 April 2024 or 4 March 2024/],
  ["24-03-12", /may be 24 March 2012 or 12 March 2024/],
  ["March 2024", /names no day/],
  ["12 March", /names no year/],
  ["29:10.8", /time of day that does not exist/],
  ["14:30", /a time of day, but no date/],
  ["12 Foo 2024", /"foo" is not understood/],
  ["12 Mar 2024 14:30 XYZ", /"xyz" is not understood/],
  ["2024-03-12T14:30+23:00", /offset that no time zone has/],
  ["0", /number that stands for no date/],
  ["123", /number that stands for no date/],
  ["-5", /no date/],
  ["1.2.3", /a year has two or four figures/],
  ["=TODAY()", /no date/],
];

for (const [text, reason] of failing) {
  test(`refuses ${text}`, () => assert.match(String(read(text)), reason));
}

test("the order decides between two readings, never about a date that has one", () => {
  for (const text of ["03/04/24", "3/4/2024", "03-04-24", "03 04 2024"]) {
    assert.is(read(text, "day first"), "2024-04-03T00:00:00.000Z", text);
    assert.is(read(text, "month first"), "2024-03-04T00:00:00.000Z", text);
  }
  assert.is(read("24/03/12", "year first"), "2024-03-12T00:00:00.000Z");
  assert.is(read("24. 3. 12.", "year first"), "2024-03-12T00:00:00.000Z");
  for (const order of ["refuse", "day first", "month first"]) {
    assert.is(read("25/04/2024", order), "2024-04-25T00:00:00.000Z");
    assert.is(read("04/25/2024", order), "2024-04-25T00:00:00.000Z");
    assert.is(read("3.4.2024", order), "2024-04-03T00:00:00.000Z");
    assert.is(read("05/05/24", order), "2024-05-05T00:00:00.000Z");
  }
  assert.match(String(read("03/04/24", "backwards")), /"backwards" is no order/);
});

test("two figures of a year are of 1969 to 2068", () => {
  assert.is(read("1 Jan 69"), "1969-01-01T00:00:00.000Z");
  assert.is(read("1 Jan 68"), "2068-01-01T00:00:00.000Z");
  assert.is(read("1/Jan/00 12:00 AM"), "2000-01-01T00:00:00.000Z");
});

test("a date without a zone is one of the zone given, also where clocks change", () => {
  assert.is(read("2024-07-12 14:30", "refuse", "Europe/Berlin"), "2024-07-12T12:30:00.000Z");
  assert.is(read("2024-03-31 02:30", "refuse", "Europe/Berlin"), "2024-03-31T01:30:00.000Z");
  assert.is(read("2024-03-31 03:30", "refuse", "Europe/Berlin"), "2024-03-31T01:30:00.000Z");
  assert.is(read("2024-10-27 02:30", "refuse", "Europe/Berlin"), "2024-10-27T00:30:00.000Z");
  assert.is(read("2024-10-27 03:30", "refuse", "Europe/Berlin"), "2024-10-27T02:30:00.000Z");
  assert.is(read("2024-03-12", "refuse", "Asia/Kolkata"), "2024-03-11T18:30:00.000Z");
  assert.match(String(read("2024-03-12", "refuse", "Mars/Base")), /"Mars\/Base" is no time zone/);
});

test("never throws, and always gives a moment, a failure or nothing", () => {
  const piece = fc.constantFrom(
    ..."0 1 12 2024 : . / - , + ( ) ' T Z mar may am pm 年 月 日 h e d GMT [ ] \u0000 İ 午後".split(" "),
    " ",
  );
  const texts = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.array(piece, { maxLength: 20 }).map((all) => all.join("")),
    fc.double(),
  );
  fc.assert(
    fc.property(texts, fc.constantFrom("refuse", "day first", "month first", "year first"), (text, order) => {
      const given = anyMoment.apply(text, { zone: "America/New_York", order }, { lose() {} });
      assert.ok(given === undefined || given instanceof Failure || Number.isInteger(given));
    }),
    { numRuns: 5_000 },
  );
});

test("a long text costs no more than its length", () => {
  const started = performance.now();
  for (const piece of ["1", " ", "1 ", "a.m", "mar", "(", "12/", "年", "1:", "ÀÀ"]) {
    read(piece.repeat(1_000_000 / piece.length));
    read(`2024-03-12 ${piece.repeat(100_000)}`);
  }
  assert.ok(performance.now() - started < 5000);
});

test.run();
