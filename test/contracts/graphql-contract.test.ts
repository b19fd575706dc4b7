import { suite } from "uvu";
import * as assert from "uvu/assert";
import { createGraphqlContract } from "./graphql-contract.ts";

const test = suite("answers held against a GraphQL schema");

const contract = createGraphqlContract(
  `type Query { ship(id: ID!): Ship, find: [Found!]! }
   scalar Moment
   enum Kind { sail steam }
   type Ship { id: ID! name: String tons: Int built: Moment kind: Kind crew: [Person!]! }
   type Person { name: String! rank(as: String): String }
   union Found = Ship | Person`,
  { Moment: (value) => typeof value === "string" && !Number.isNaN(Date.parse(value)) },
);
const query =
  "query ($id: ID!) { ship(id: $id) { id called: name tons built kind crew { ...who } } } fragment who on Person { name }";
const ship = {
  id: "s1",
  called: "Ägir",
  tons: 12,
  built: "1911-04-01T00:00:00Z",
  kind: "sail",
  crew: [{ name: "Ada" }],
};
const objections = (more: object) =>
  contract.objectionsToAnswer(query, { data: { ship: { ...ship, ...more } } });

test("an answer that the schema allows", () => {
  assert.equal(objections({}), []);
  assert.equal(objections({ called: null, tons: null, built: null, kind: null, crew: [] }), []);
  assert.equal(contract.objectionsToAnswer(query, { data: { ship: null } }), []);
  assert.equal(contract.objectionsToAnswer(query, { data: null, errors: [{ message: "no" }] }), []);
});

test("what no server could answer is told with its place", () => {
  assert.equal(objections({ id: null }), ["data.ship.id is null, and the schema promises ID!"]);
  assert.equal(objections({ id: 7 }), ["data.ship.id is 7, no ID"]);
  assert.equal(objections({ tons: 1.5 }), ["data.ship.tons is 1.5, no Int"]);
  assert.equal(objections({ built: "once" }), ['data.ship.built is "once", no Moment']);
  assert.equal(objections({ kind: "motor" }), ['data.ship.kind is "motor", no Kind']);
  assert.equal(objections({ crew: [null] }), ["data.ship.crew[0] is null, and the schema promises Person!"]);
  assert.equal(objections({ crew: [{}] }), ["data.ship.crew[0].name is not there"]);
  assert.equal(objections({ name: "Ägir" }), ["data.ship.name was not asked for"]);
  assert.equal(contract.objectionsToAnswer(query, {}), ["the answer has neither `data` nor `errors`"]);
});

test("an object of a union has one of its types", () => {
  const mixed = "{ find { __typename ... on Ship { id } ... on Person { name } } }";
  const found = (one: object) => contract.objectionsToAnswer(mixed, { data: { find: [one] } });
  assert.equal(found({ __typename: "Ship", id: "s1" }), []);
  assert.equal(found({ __typename: "Person", name: "Ada" }), []);
  assert.is(found({ __typename: "Person", id: "s1" }).length, 2);
  assert.is(found({ __typename: "Query" }).length, 1);
});

test("an operation that the schema does not know", () => {
  assert.equal(contract.objectionsToOperation(query), []);
  assert.match(
    contract.objectionsToOperation("{ ship(id: 1) { mast } }")[0] ?? "",
    'Cannot query field "mast"',
  );
});

test.run();
