import fc from "fast-check";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { AdaptorParameter, SignatureType } from "../../compiler/catalogue.ts";
import { checkAdf } from "../richtext/index.ts";
import { type Adaptor, adaptors, Failure } from "./index.ts";

const test = suite("adaptors, whatever the input");

const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 31));
console.log(`adaptors: SEED=${seed}`);

const words = fc.oneof(
  fc.string({ unit: "binary", maxLength: 30 }),
  fc.constantFrom(
    "",
    " ",
    "12",
    "-1.5",
    "2024-03-12",
    "2024-03-12T10:00:00Z",
    "a, b; c",
    "[1]",
    '{"a":1}',
    "1:30",
  ),
  fc.constantFrom("__proto__", "constructor", "3h 20m", "x".repeat(2000), "((((", "12/Mar/24 2:30 PM;ada;60"),
);
const dates = fc
  .date({ min: new Date("0001-01-02"), max: new Date("9998-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const plain: Readonly<Record<Extract<SignatureType, string>, fc.Arbitrary<unknown>>> = {
  any: fc.jsonValue({ maxDepth: 3 }).filter((value) => value !== null),
  text: words,
  label: words,
  number: fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true })),
  boolean: fc.boolean(),
  moment: fc.integer({ min: -60_000_000_000_000, max: 250_000_000_000_000 }),
  date: dates,
  date_time: dates.map((date) => `${date}T00:00:00.000Z`),
  duration: fc.integer({ min: 0, max: 10 ** 12 }),
  object: fc.dictionary(fc.string({ maxLength: 6 }), fc.jsonValue({ maxDepth: 2 }), { maxKeys: 5 }),
  adf: words.map((text) => ({
    version: 1,
    type: "doc",
    content: text === "" ? [] : [{ type: "paragraph", content: [{ type: "text", text }] }],
  })),
  person: fc.record({ id: words, email: words, name: words }, { requiredKeys: [] }),
};

function valuesOf(type: SignatureType): fc.Arbitrary<unknown> {
  if (typeof type === "string") return plain[type];
  if ("list" in type) return fc.array(valuesOf(type.list), { maxLength: 5 });
  if ("anyOf" in type) return fc.oneof(...type.anyOf.map(valuesOf));
  if ("fields" in type) return plain.object;
  return fc.oneof(plain.text, plain.number, plain.object);
}

/** What a spec could have written: of what is read when it is compiled, what the examples show. */
function argumentOf(adaptor: Adaptor, parameter: AdaptorParameter): fc.Arbitrary<unknown> {
  const shown = adaptor.examples.flatMap(({ arguments: given }) =>
    given !== undefined && Object.hasOwn(given, parameter.name) ? [given[parameter.name]] : [],
  );
  const left = parameter.default === undefined ? [] : [parameter.default ?? undefined];
  if (parameter.name === "zone") return fc.constantFrom("UTC", "Europe/Berlin", "Asia/Tokyo");
  if (parameter.literal) return fc.constantFrom(...shown, ...left, ...(parameter.values ?? []));
  return fc.oneof(
    valuesOf(parameter.type),
    fc
      .constantFrom(...shown, ...left, ...(parameter.values ?? []), "UTC")
      .filter((value) => value !== "UTC" || parameter.type === "text"),
  );
}

function isOf(value: unknown, type: SignatureType): boolean {
  if (typeof type !== "string") {
    if ("list" in type) return Array.isArray(value) && value.every((inner) => isOf(inner, type.list));
    if ("anyOf" in type) return type.anyOf.some((one) => isOf(value, one));
    if ("variable" in type) return value !== undefined;
    return (
      isObject(value) &&
      Object.entries(value).every(
        ([name, inner]) =>
          Object.hasOwn(type.fields, name) && (inner === null || isOf(inner, type.fields[name]!)),
      )
    );
  }
  switch (type) {
    case "text":
      return typeof value === "string";
    case "label":
      return typeof value === "string" && /^\S+$/.test(value);
    case "date":
      return typeof value === "string" && /^[+-]?\d{4,6}-\d\d-\d\d$/.test(value);
    case "date_time":
      return typeof value === "string" && !Number.isNaN(Date.parse(value));
    case "number":
    case "duration":
    case "moment":
      return typeof value === "number" && Number.isFinite(value);
    case "boolean":
      return typeof value === "boolean";
    case "adf":
      return checkAdf(value).length === 0;
    case "object":
    case "person":
      return isObject(value);
    case "any":
      return value !== undefined;
  }
}

const isObject = (value: unknown): value is object =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function frozen<Value>(value: Value): Value {
  if (typeof value === "object" && value !== null) {
    for (const inner of Object.values(value)) frozen(inner);
    Object.freeze(value);
  }
  return value;
}

for (const adaptor of adaptors.values()) {
  test(`${adaptor.name} gives what it says, and leaves what it is given as it was`, () => {
    const given = fc.record(
      Object.fromEntries(adaptor.parameters.map((one) => [one.name, argumentOf(adaptor, one)])),
    );
    fc.assert(
      fc.property(valuesOf(adaptor.input), given, (input, settings) => {
        const told: string[] = [];
        const tools = { lose: (code: string, message: string) => void told.push(code, message) };
        const result = adaptor.apply(frozen(input), frozen(settings), tools);
        const shown = `${JSON.stringify(input)} with ${JSON.stringify(settings)} gives ${JSON.stringify(result)}`;
        if (result instanceof Failure)
          assert.ok(adaptor.fallible || result.code === "unexpected-type", `it fails: ${result.message}`);
        else if (result === undefined) assert.ok(adaptor.mayBeMissing, `it is missing: ${shown}`);
        else assert.ok(isOf(result, adaptor.returns), shown);
        assert.ok(told.every((text) => text !== ""));
      }),
      { seed, numRuns: 200 },
    );
  });
}

test.run();
