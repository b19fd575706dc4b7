import { suite } from "uvu";
import * as assert from "uvu/assert";
import { createOpenApiContract } from "./openapi-contract.ts";

const test = suite("contracts in OpenAPI");

const three = {
  openapi: "3.0.1",
  paths: {
    "/boats": {
      get: {
        parameters: [
          { name: "port", in: "query", required: true },
          { $ref: "#/components/parameters/skip" },
          { name: "kinds[]", in: "query" },
        ],
        responses: { 200: { $ref: "#/components/responses/boats" } },
      },
      post: {
        requestBody: { content: { "application/json": { schema: { $ref: "#/components/schemas/boat" } } } },
        responses: { 200: { content: { "application/json": { schema: { type: "object" } } } } },
      },
    },
    "/boats/{id}": { get: { responses: { 200: { description: "A boat" } } } },
    "/boats/new": {
      get: { responses: { 200: { content: { "application/hal+json": { schema: { type: "string" } } } } } },
    },
  },
  components: {
    parameters: { skip: { name: "skip", in: "query" } },
    responses: {
      boats: {
        content: {
          "application/json; charset=utf-8": {
            schema: { type: "array", items: { $ref: "#/components/schemas/boat" } },
          },
        },
      },
    },
    schemas: {
      boat: {
        type: "object",
        required: ["id"],
        properties: {
          id: { type: "integer", minimum: 0, exclusiveMinimum: true },
          port: { nullable: true, allOf: [{ $ref: "#/components/schemas/port" }] },
          kind: { type: "string", nullable: true, enum: ["sail", "motor"] },
          sister: { $ref: "#/components/schemas/boat" },
          example: { type: "string" },
        },
      },
      port: { type: "object", properties: { name: { type: "string", required: true } } },
    },
  },
};

const two = {
  swagger: "2.0",
  paths: {
    "/boats/{id}": {
      parameters: [{ name: "id", in: "path" }],
      get: { responses: { 200: { schema: { $ref: "#/definitions/boat" } } } },
      put: {
        parameters: [{ name: "boat", in: "body", schema: { $ref: "#/definitions/boat" } }],
        responses: {},
      },
    },
  },
  definitions: { boat: { type: "object", properties: { name: { type: "string" } } } },
};

test("a request is held against path, method, query and body", () => {
  const { checkRequest } = createOpenApiContract(three, "/api");
  const refused = (method: string, path: string, query: string[] = [], body?: unknown): string =>
    checkRequest({ method, path, query, body }).join("\n");
  assert.is(refused("GET", "/api/boats", ["port", "skip", "kinds"]), "");
  assert.is(refused("GET", "/api/boats/{}"), "");
  assert.is(refused("POST", "/api/boats", [], { id: 1 }), "");
  assert.is(refused("GET", "/api/ships"), "GET /api/ships is not in the contract");
  assert.is(refused("DELETE", "/api/boats"), "DELETE /api/boats is not in the contract");
  assert.is(refused("GET", "/boats", ["port"]), "GET /boats is not in the contract");
  assert.is(
    refused("GET", "/api/boats", ["port", "size"]),
    "GET /api/boats: the query has the unknown 'size'",
  );
  assert.is(refused("GET", "/api/boats"), "GET /api/boats: the query lacks 'port'");
  assert.match(refused("POST", "/api/boats", [], { id: "1" }), "body/id must be integer (is string)");
  assert.match(refused("GET", "/api/boats", ["port"], {}), "it takes no JSON body");
  const later = { method: "POST", path: "/api/boats", body: {}, later: ["id"] };
  assert.equal(checkRequest(later), [], "what is known later is there by then");
  assert.is(checkRequest({ ...later, later: ["kind"] }).length, 1);
});

test("an answer is held against its type, in OpenAPI's own words too", () => {
  const { checkAnswer } = createOpenApiContract(three);
  const told = (body: unknown): string[] =>
    checkAnswer("GET", "/boats", body).map(({ place, objection }) => `${place} ${objection}`);
  assert.equal(
    told([
      { id: 1, port: null, kind: null },
      { id: 2, port: { name: "Bergen" }, kind: "sail" },
    ]),
    [],
  );
  assert.equal(told([{ id: 1, port: {} }]), []);
  assert.equal(told([{ id: 1 }, { port: 5 }, { kind: "steam", id: 1 }, { id: 1, sister: {} }]), [
    "/* must have required property 'id' (is object)",
    "/*/port must be object (is number)",
    "/*/port must be null (is number)",
    "/*/port must match a schema in anyOf (is number)",
    '/*/kind must be equal to one of the allowed values ["sail","motor",null] (is string)',
    "/*/sister must have required property 'id' (is object)",
  ]);
});

test("what a contract does not type cannot be held against it", () => {
  const { checkAnswer, typesAnswer } = createOpenApiContract(three);
  assert.is(typesAnswer("GET", "/boats"), true);
  assert.is(typesAnswer("GET", "/boats/{}"), false);
  assert.is(typesAnswer("POST", "/boats"), false, "an object of which nothing is said");
  assert.is(typesAnswer("GET", "/boats/new"), true);
  assert.is(
    checkAnswer("GET", "/boats/new", 1).length,
    1,
    "the literal path goes before the one with a hole",
  );
  assert.throws(() => checkAnswer("POST", "/boats", {}), /does not type/);
  assert.throws(() => checkAnswer("GET", "/ships", {}), /not in the contract/);
});

test("Swagger 2 is read as well", () => {
  const { checkAnswer, checkRequest } = createOpenApiContract(two);
  assert.equal(checkAnswer("GET", "/boats/{}", { name: "Anna" }), []);
  assert.equal(checkAnswer("GET", "/boats/{}", { name: 5 }), [
    { place: "/name", objection: "must be string (is number)" },
  ]);
  assert.is(checkRequest({ method: "PUT", path: "/boats/{}", body: { name: 5 } }).length, 1);
});

test.run();
