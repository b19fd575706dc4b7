import { suite } from "uvu";
import * as assert from "uvu/assert";
import { createGraphqlReader } from "./create-graphql-reader.ts";

const test = suite("reading GraphQL");
const reader = createGraphqlReader();

const mistakes = (text: string) => {
  const found = reader.read(text);
  return "mistakes" in found ? found.mistakes : [];
};

test("an operation tells its variables and what it selects, fragments included", () => {
  const found = reader.read(`query ($team: ID!, $ids: [String!], $size: Int = 50) {
    all: team(id: $team) { issues(first: 50, after: $cursor) { nodes { ...item } ... on X { pageInfo { hasNextPage } } } }
  }
  fragment item on Issue { id title }`);
  assert.ok(!("mistakes" in found));
  assert.equal(
    found.variables.map(({ name, type, base, list, required }) => ({ name, type, base, list, required })),
    [
      { name: "team", type: "ID!", base: "ID", list: false, required: true },
      { name: "ids", type: "[String!]", base: "String", list: true, required: false },
      { name: "size", type: "Int", base: "Int", list: false, required: false },
    ],
  );
  const issues = found.fields[0]?.fields[0];
  assert.is(found.fields[0]?.key, "all");
  assert.equal(
    [...(issues?.arguments ?? [])],
    [
      ["first", { number: 50 }],
      ["after", { variable: "cursor" }],
    ],
  );
  assert.equal(
    issues?.fields.map(({ key }) => key),
    ["nodes", "pageInfo"],
  );
  assert.equal(
    issues?.fields[0]?.fields.map(({ key }) => key),
    ["id", "title"],
  );
});

test("blanks and comments do not change the compact text", () => {
  const one = reader.read("query { a { b } }");
  const other = reader.read("# what\nquery {\n  a {\n    b # c\n  }\n}\n");
  assert.ok(!("mistakes" in one) && !("mistakes" in other));
  assert.is(one.compact, other.compact);
});

test("what is no operation says why and where", () => {
  assert.equal(mistakes("query { a { b }"), [{ message: "Expected Name, found <EOF>", offset: 15 }]);
  assert.match(mistakes("")[0]?.message ?? "", "Unexpected <EOF>");
  assert.is(mistakes("type A { b: C }")[0]?.message, "it holds no operation");
  assert.equal(mistakes("query a { b } query c { d }"), [
    { message: "it holds more than one operation", offset: 14 },
  ]);
  assert.is(mistakes("{ ...a }")[0]?.message, "there is no fragment a");
  assert.is(mistakes("{ ...a } fragment a on A { ...a }")[0]?.message, "the fragment a spreads itself");
});

test("hostile texts end quickly", () => {
  for (const text of [
    "{a".repeat(5000),
    `{${"a ".repeat(50_000)}}`,
    "[".repeat(9000),
    "{a".repeat(300) + "}".repeat(300),
  ]) {
    assert.ok(mistakes(text).length > 0);
  }
});

test("an operation is held against a schema", () => {
  const schema = "type Query { team(id: ID!): Team } type Team { name: String }";
  assert.equal(reader.validate("query ($id: ID!) { team(id: $id) { name } }", schema), { mistakes: [] });
  const wrong = reader.validate("query ($id: Int!) { team(id: $id) { nam } }", schema);
  assert.ok("mistakes" in wrong);
  assert.equal(
    wrong.mistakes.map(({ message }) => message),
    ['Unknown type "Int"', 'Cannot query field "nam" on type "Team"'],
  );
  assert.match(JSON.stringify(reader.validate("{ a }", "type Query {")), '{"schema":"Expected Name');
});

test.run();
