import { suite } from "uvu";
import * as assert from "uvu/assert";
import { showType } from "../../test/show-type.ts";
import type { Type } from "../../types/type.ts";
import { contradictions } from "./contradictions.ts";
import { refine } from "./refine.ts";
import { typeOfSchema } from "./schema-type.ts";

const test = suite("types from JSON Schema");

const shown = (type: Type): string => showType(type, "no", true);

const person = {
  type: "object",
  required: ["id"],
  properties: { id: { type: "integer" }, name: { type: "string" } },
};

const TABLE: Readonly<Record<string, readonly [schema: unknown, type: string]>> = {
  "a text": [{ type: "string" }, "text"],
  "whole numbers and others": [{ type: ["integer", "number"] }, "number"],
  "nothing said": [{}, "any"],
  "true is anything": [true, "any"],
  "a list": [{ type: "array", items: { type: "boolean" } }, "[boolean]"],
  "a list of anything": [{ type: "array" }, "[any]"],
  "places of a list that differ": [
    { type: "array", prefixItems: [{ type: "string" }, { type: "number" }], items: false },
    "[text | number]",
  ],
  "places of a list as older drafts write them": [
    { items: [{ type: "string" }], additionalItems: false },
    "[text]",
  ],
  "required and optional fields": [person, "{ id: number, name?: text }"],
  "a field that may be null": [
    { required: ["a"], properties: { a: { type: ["string", "null"] } } },
    "{ a?: text }",
  ],
  "a field that may be null in OpenAPI": [
    { required: ["a"], properties: { a: { type: "string", nullable: true } } },
    "{ a?: text }",
  ],
  "a field that may be null by `anyOf`": [
    { required: ["a"], properties: { a: { anyOf: [{ type: "string" }, { type: "null" }] } } },
    "{ a?: text }",
  ],
  "null beside `allOf`, as OpenAPI is written": [
    { required: ["a"], properties: { a: { nullable: true, allOf: [person] } } },
    "{ a?: { id: number, name?: text } }",
  ],
  "keys that are data": [{ type: "object", additionalProperties: { type: "number" } }, "{…}"],
  "listed texts": [{ enum: ["a", "b"] }, "text(a,b)"],
  "listed values of several kinds, and null": [
    { required: ["a"], properties: { a: { enum: ["a", 1, null] } } },
    "{ a?: text(a) | number }",
  ],
  "one value": [{ const: "issue" }, "text(issue)"],
  "a kind and its values": [{ type: "string", enum: ["a"] }, "text(a)"],
  "one of several kinds": [{ oneOf: [{ type: "string" }, person] }, "text | { id: number, name?: text }"],
  "one of several objects": [
    { anyOf: [person, { required: ["id"], properties: { id: { type: "integer" } } }] },
    "{ id: number, name?: text }",
  ],
  "all of several objects": [
    { allOf: [person, { required: ["name", "at"], properties: { name: {}, at: { type: "string" } } }] },
    "{ id: number, name: text, at: text }",
  ],
  "all of kinds that exclude each other": [{ allOf: [{ type: "string" }, { type: "number" }] }, "nothing"],
  "all of a union and one of it": [{ allOf: [{ type: ["string", "number"] }, { type: "number" }] }, "number"],
  "a definition": [{ $ref: "#/definitions/a", definitions: { a: { type: "string" } } }, "text"],
  "a definition with signs in its name": [
    { $ref: "#/$defs/a~1b%20c", $defs: { "a/b c": { type: "string" } } },
    "text",
  ],
  "a definition by its anchor": [{ $ref: "#it", $defs: { a: { $anchor: "it", type: "string" } } }, "text"],
  "a definition with more beside it": [
    {
      $ref: "#/$defs/a",
      required: ["b"],
      $defs: { a: { properties: { b: { type: "string" } } } },
    },
    "{ b?: text }",
  ],
  "a definition that holds itself": [
    {
      $ref: "#/$defs/node",
      $defs: {
        node: { required: ["id"], properties: { id: { type: "integer" }, of: { $ref: "#/$defs/node" } } },
      },
    },
    "{ id: number, of?: { id: number, of?: any } }",
  ],
  "a definition that is itself": [{ $ref: "#/$defs/a", $defs: { a: { $ref: "#/$defs/a" } } }, "any"],
  "names that JavaScript has a meaning for": [
    JSON.parse(
      '{ "required": ["__proto__"], "properties": { "__proto__": { "type": "string" }, "constructor": {} } }',
    ),
    "{ __proto__: text, constructor?: any }",
  ],
};

for (const [what, [schema, type]] of Object.entries(TABLE)) {
  test(what, () => assert.is(shown(typeOfSchema(schema, "")), type));
}

test("a part of a document is named by a pointer", () => {
  const document = { paths: { "/tasks": [{ type: "string" }] } };
  assert.is(shown(typeOfSchema(document, "/paths/~1tasks/0")), "text");
  assert.throws(() => typeOfSchema(document, "/paths/none"), /nothing stands at `#\/paths\/none`/);
  assert.throws(() => typeOfSchema(document, "/__proto__"), /nothing stands/);
});

test("what leads out of the document, or nowhere, is refused", () => {
  assert.throws(() => typeOfSchema({ $ref: "other.json#/a" }, ""), /leads out of it/);
  assert.throws(() => typeOfSchema({ $ref: "https://example.com/a" }, ""), /leads out of it/);
  assert.throws(() => typeOfSchema({ $ref: "#name" }, ""), /nothing has the name/);
  assert.throws(() => typeOfSchema({ type: "strin" }, ""), /knows no "strin"/);
  assert.throws(() => typeOfSchema(["string"], ""), /it is no schema/);
  assert.throws(() => typeOfSchema({ title: "x" }, "/title"), /no schema stands at `#\/title`/);
});

test("definitions that multiply come to an end", () => {
  const names = Array.from({ length: 30 }, (_, index) => `n${index}`);
  const properties = Object.fromEntries(names.map((name) => [name, { $ref: `#/$defs/${name}` }]));
  const document = {
    $ref: "#/$defs/n0",
    $defs: Object.fromEntries(names.map((name) => [name, { properties }])),
  };
  const begun = performance.now();
  typeOfSchema(document, "");
  assert.ok(performance.now() - begun < 2000);
  let deep: unknown = { type: "string" };
  for (let level = 0; level < 5000; level++) deep = { type: "array", items: deep };
  assert.is(typeOfSchema(deep, "").kind, "list");
});

const response = {
  type: "object",
  required: ["tasks"],
  properties: {
    tasks: {
      type: "array",
      items: {
        required: ["id", "state"],
        properties: { id: { type: "integer" }, state: { type: "string" }, due: { type: "string" }, more: {} },
      },
    },
  },
};

test("a sample is held to the schema, each place once", () => {
  const type = typeOfSchema(response, "");
  assert.equal(
    contradictions(
      {
        tasks: [
          { id: 1, state: "a" },
          { id: 2, state: "b", extra: true },
        ],
      },
      type,
    ),
    [],
  );
  assert.equal(contradictions({ tasks: [{ id: "1", state: null }, { id: "2" }] }, type), [
    { path: ".tasks[].id", found: "text", expected: "a number" },
    { path: ".tasks[].state", found: "null", expected: "text, and never missing" },
  ]);
  assert.equal(contradictions([], type), [{ path: ".", found: "a list", expected: "an object with tasks" }]);
});

test("samples add to a schema what it does not say", () => {
  const seen: Type = {
    kind: "object",
    fields: new Map([
      [
        "tasks",
        {
          missing: "no",
          type: {
            kind: "list",
            of: {
              kind: "object",
              fields: new Map([
                ["id", { type: { kind: "number" }, missing: "no" }],
                ["state", { type: { kind: "text", examples: ["open"] }, missing: "no" }],
                ["due", { type: { kind: "text" }, missing: "seen" }],
                ["more", { type: { kind: "boolean" }, missing: "no" }],
                ["extra", { type: { kind: "number" }, missing: "no" }],
              ]),
            },
          },
        },
      ],
    ]),
  };
  assert.is(
    shown(refine(typeOfSchema(response, ""), seen)),
    "{ tasks: [{ id: number, state: text(open), due!: text, more?: boolean, extra: number }] }",
  );
});

test.run();
