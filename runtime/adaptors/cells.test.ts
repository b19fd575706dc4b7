import fc from "fast-check";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { adaptors, Failure } from "./index.ts";

const test = suite("adaptors for cells of tables");

function apply(name: string, input: unknown, given: Record<string, unknown> = {}): unknown {
  const adaptor = adaptors.get(name);
  assert.ok(adaptor, name);
  const defaults = Object.fromEntries(adaptor.parameters.map((one) => [one.name, one.default]));
  return adaptor.apply(input, { ...defaults, ...given }, { lose() {} });
}

const forCells: readonly (readonly [string, Record<string, unknown>])[] = [
  ["any_moment", { zone: "Europe/Berlin", order: "day first" }],
  ["any_number", {}],
  ["attachments", {}],
  ["duration", { unit: 1000 }],
  ["list_cell", {}],
  ["note", {}],
  ["person", {}],
  ["present_text", {}],
  ["range_end", {}],
  ["range_start", {}],
  ["somebody", {}],
  ["tidy_id", {}],
  ["work_log", {}],
];

const pieces =
  ';|,| |\n|"|""|\'|[|]|{|}|(|)|<|>|@|:|/|://|https://|http|a|Z|1|12|2024|-|–|→|to|.|...|mar|null|h|PT|12/Mar/24|[~|\u0000|年|\\|=|\ud800'.split(
    "|",
  );

for (const [name, given] of forCells) {
  test(`${name} never throws, and fails only when it may`, () => {
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.array(fc.constantFrom(...pieces), { maxLength: 25 }).map((all) => all.join("")),
    );
    fc.assert(
      fc.property(text, (input) => {
        const result = apply(name, input, given);
        assert.ok(!(result instanceof Failure) || adaptors.get(name)?.fallible);
        assert.ok(result !== undefined || adaptors.get(name)?.mayBeMissing);
      }),
      { numRuns: 1000 },
    );
  });

  test(`${name} takes time as long as the text, whatever it holds`, () => {
    const hostile = [
      ...pieces,
      "[[",
      '",',
      "; ",
      '{"a":',
      ' "',
      "a@",
      "1 h ",
      "https://a ",
      "\t (",
      " ,https://",
    ];
    for (const piece of hostile) {
      const started = performance.now();
      const long = piece.repeat(Math.ceil(100_000 / piece.length));
      for (const input of [long, `[${long}`, `${long}]`, `12/Mar/24;${long}`, `https://${long}`]) {
        apply(name, input, given);
      }
      const took = performance.now() - started;
      assert.ok(took < 3000, `${JSON.stringify(piece)} took ${took} ms`);
    }
  });
}

test("a range and its single dates", () => {
  const ranges: readonly (readonly [string, string, string?])[] = [
    ["October 8, 2021 → October 29, 2021", "October 8, 2021", "October 29, 2021"],
    ["2024/04/03 → 2024/04/05", "2024/04/03", "2024/04/05"],
    ["2024-04-03 - 2024-04-05", "2024-04-03", "2024-04-05"],
    ["2024-04-03 to 2024-04-05", "2024-04-03", "2024-04-05"],
    ["2024-04-03–2024-04-05", "2024-04-03", "2024-04-05"],
    ["3.4.2024 – 5.4.2024", "3.4.2024", "5.4.2024"],
    ["3.4.2024-5.4.2024", "3.4.2024", "5.4.2024"],
    ["2024/04/03-2024/04/05", "2024/04/03", "2024/04/05"],
    ["03.04.2024 bis 05.04.2024", "03.04.2024", "05.04.2024"],
    ["2024年4月3日～2024年4月5日", "2024年4月3日", "2024年4月5日"],
    ["2024-04-03/2024-04-05", "2024-04-03", "2024-04-05"],
    ["20240403T1000Z/20240405T1000Z", "20240403T1000Z", "20240405T1000Z"],
    ["12 Mar 2024 9:00 - 10:30", "12 Mar 2024 9:00", "12 Mar 2024 10:30"],
    ["2024-04-03 →", "2024-04-03"],
    ["2024-04-03", "2024-04-03"],
    ["03-Apr-24", "03-Apr-24"],
    ["2024-04-03 10:00 -0500", "2024-04-03 10:00 -0500"],
    ["12 de marzo de 2024 a las 14:30", "12 de marzo de 2024 a las 14:30"],
    ["12 Mar 2024 - 14:30", "12 Mar 2024 - 14:30"],
    ["Tuesday, March 12th 2024, 2:30:05 pm +00:00", "Tuesday, March 12th 2024, 2:30:05 pm +00:00"],
    ["03/04/2024", "03/04/2024"],
  ];
  for (const [text, start, end] of ranges) {
    assert.is(apply("range_start", text), start, text);
    assert.is(apply("range_end", text), end, text);
    assert.is(apply("range_end", text, { single: true }), end ?? start, text);
  }
});

test("lengths of time in the words of many languages", () => {
  const hours: readonly (readonly [string, number])[] = [
    ["2h 30m", 2.5],
    ["2h30", Number.NaN],
    ["1w 2d 3h 30m", 59.5],
    ["1.5h", 1.5],
    ["1,5 Std.", 1.5],
    ["1:30:00", 1.5],
    ["100:00", 100],
    ["PT90M", 1.5],
    ["P1DT2H", 10],
    ["P", Number.NaN],
    ["2 hours, 30 minutes", 2.5],
    ["2 Stunden und 30 Minuten", 2.5],
    ["2 heures et 30 minutes", 2.5],
    ["3 días", 24],
    ["1 semaine", 40],
    ["2 timmar", 2],
    ["2 часа 30 минут", 2.5],
    ["2時間30分", 2.5],
    ["2시간 30분", 2.5],
    ["1mo 1w", 200],
    ["2h 3h", Number.NaN],
    ["2 parsecs", Number.NaN],
    ["3600", 1],
  ];
  for (const [text, wanted] of hours) {
    const given = apply("duration", text, { unit: 1000 });
    if (Number.isNaN(wanted)) assert.instance(given, Failure, text);
    else assert.is(given, wanted * 3_600_000, text);
  }
});

test("a list that is written with quotes is read as it was", () => {
  const element = fc.string({ minLength: 1 }).filter((text) => text.trim() === text);
  fc.assert(
    fc.property(
      fc.array(element, { minLength: 2 }),
      fc.constantFrom(",", ";", ", ", "; "),
      (list, separator) => {
        const written = list.map((text) => `"${text.replaceAll('"', '""')}"`).join(separator);
        fc.pre(!written.includes("\n"));
        assert.equal(apply("list_cell", written), list);
        assert.equal(apply("list_cell", JSON.stringify(list)), list);
      },
    ),
  );
});

test("nobody is nobody in any case, and a name with such a word in it is a name", () => {
  for (const text of [
    "UNASSIGNED",
    "Sin asignar",
    "Nicht zugewiesen",
    "Não atribuído",
    "未割り当て",
    "[]",
    "null",
  ]) {
    assert.is(apply("somebody", text), undefined, text);
  }
  for (const text of ["Noneman", "Personne Dupont", "Ann Null"]) assert.is(apply("somebody", text), text);
  assert.is(apply("present_text", "Unassigned"), "Unassigned");
});

test("who people are, in text", () => {
  assert.equal(apply("person", "Ann <ann@example.org>"), { email: "ann@example.org", name: "Ann" });
  assert.equal(apply("person", "Ann (ann@example.org)"), { email: "ann@example.org", name: "Ann" });
  assert.equal(apply("person", "<ann@example.org>"), { email: "ann@example.org" });
  assert.equal(apply("person", "mailto:ann@example.org"), { email: "ann@example.org" });
  assert.equal(apply("person", "5ed8dfca4ec4270ba3732800"), { id: "5ed8dfca4ec4270ba3732800" });
  assert.equal(apply("person", "[~accountid:5ed8dfca4ec4270ba3732800]"), { id: "5ed8dfca4ec4270ba3732800" });
  assert.equal(apply("person", "Ann (Berlin)"), { name: "Ann (Berlin)" });
});

test("numbers of many countries", () => {
  const numbers: readonly (readonly [string, number])[] = [
    ["1.234.567", 1_234_567],
    ["1,234,567.89", 1_234_567.89],
    ["12,5", 12.5],
    ["0.125", 0.125],
    ["12.3456", 12.3456],
    ["1 234 567,5", 1_234_567.5],
    ["1'234.5", 1234.5],
    ["$ 1,234.50", 1234.5],
    ["-$5", -5],
    ["33%", 33],
    [",5", 0.5],
  ];
  for (const [text, wanted] of numbers) assert.is(apply("any_number", text), wanted, text);
  for (const text of ["1,23,4.5", "1.2.3", "12a", "1e5", "--5", "1-2", "12,34.567.8"]) {
    assert.instance(apply("any_number", text), Failure, text);
  }
});

test.run();
