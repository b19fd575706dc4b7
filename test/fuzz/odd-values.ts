import fc from "fast-check";

/** Names that objects have without anybody having given them, and others that are seldom meant. */
export const oddNames: readonly string[] = [
  "__proto__",
  "constructor",
  "prototype",
  "toString",
  "hasOwnProperty",
  "valueOf",
  "length",
  "",
  " ",
  "0",
  "a.b",
  "\u0000",
  "\uD800",
];

const texts = fc.oneof(
  fc.constantFrom(
    "",
    " ",
    "\t\n",
    "0",
    "12",
    " 3.5 ",
    "1e3",
    "-1",
    "NaN",
    "Infinity",
    "true",
    "null",
    "1567780450202",
    "99999999999999999999",
    "2024-02-30",
    "2019-09-06T14:34:10.202Z",
    "a,b",
    "[]",
    "{",
    "#(x",
    "İıß",
    "\u{1F600}",
    "\uD800",
    "a\u0000b",
    "[[(((**__<",
    ...oddNames,
  ),
  fc.string({ maxLength: 12 }),
  fc.string({ unit: "binary", maxLength: 12 }),
  fc.constant("long ".repeat(100)),
);

const numbers = fc.oneof(
  fc.constantFrom(0, -0, 1, -1, 0.5, 1567780450202, 8.64e15, 8.64e15 + 1, 1e308, -1e308, 5e-324, 2 ** 53),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);

/** Any JSON value, the awkward ones often. */
export const oddValues: fc.Arbitrary<unknown> = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3, depthSize: "small" },
    { weight: 3, arbitrary: texts },
    { weight: 2, arbitrary: numbers },
    { weight: 2, arbitrary: fc.constantFrom<unknown>(null, true, false) },
    { weight: 1, arbitrary: fc.array(tie("value"), { maxLength: 4 }) },
    {
      weight: 1,
      arbitrary: fc
        .array(fc.tuple(fc.oneof(fc.constantFrom(...oddNames, "id", "name"), texts), tie("value")), {
          maxLength: 4,
        })
        // fromEntries defines own properties, also one that is called __proto__, as JSON.parse does.
        .map((entries) => Object.fromEntries(entries)),
    },
  ),
})).value;
