import { readFileSync } from "node:fs";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { createGraphqlReader } from "../../compiler/graphql/create-graphql-reader.ts";
import { check } from "../../compiler/index.ts";
import { targets } from "../../compiler/targets/index.ts";
import { memoryFiles } from "../../compiler/test/memory-files.ts";
import { parse } from "../../dsl/index.ts";
import { catalogue } from "../../runtime/adaptors/index.ts";
import { boats, broken, frame } from "./broken.ts";
import { constructSigns } from "./construct-signs.ts";
import { constructs } from "./constructs.ts";
import { coveragePage } from "./coverage-page.ts";
import { leftOut } from "./left-out.ts";
import { importerNames, readUsages } from "./read-usages.ts";
import { vocabularySigns } from "./vocabulary-signs.ts";

const test = suite("coverage");
const usages = readUsages();
const rows = Object.values(constructs).flat();
const reader = createGraphqlReader();

const codesIn = (text: string): readonly string[] => {
  const files = memoryFiles({
    "harbour/harbour.importer": text,
    "harbour/boats.json": JSON.stringify(boats),
  });
  return check("harbour/harbour.importer", { files, catalogue, graphql: () => reader }).map(
    ({ code }) => code,
  );
};

test("ten importers stand beside each other", () => {
  const wanted = [
    "asana",
    "clickup",
    "csv",
    "gitlab",
    "jira-cloud",
    "jira-server",
    "linear",
    "monday",
    "notion",
    "trello",
  ];
  assert.equal(
    wanted.filter((name) => !importerNames().includes(name)),
    [],
  );
});

test("every construct is used by an importer", () => {
  const unused = rows.filter(
    ({ signs }) => !usages.some(({ signs: used }) => signs.some((one) => used.has(one))),
  );
  assert.equal(
    unused.map(({ title }) => title),
    [],
  );
});

test("an importer uses what its API forces", () => {
  const lacking = rows.flatMap(({ title, signs, forcedIn = [] }) =>
    forcedIn
      .filter((name) => {
        const used = usages.find(({ importer }) => importer === name)?.signs;
        return used === undefined || !signs.some((one) => used.has(one));
      })
      .map((name) => `${name}: ${title}`),
  );
  assert.equal(lacking, []);
});

/** Whether a sign is another one or stands below it. */
const isBelow = (sign: string, above: string): boolean => sign === above || sign.startsWith(`${above} `);

test("whatever the vocabulary knows stands in a row, or a reason says why no importer needs it", () => {
  const signs = rows.flatMap((row) => row.signs);
  const lacking = vocabularySigns().filter(
    (sign) => !signs.some((one) => isBelow(one, sign)) && !leftOut.some(([one]) => isBelow(sign, one)),
  );
  assert.equal(lacking, []);
});

test("what no importer needs is known to the vocabulary, in no row, and used by none", () => {
  const known = vocabularySigns();
  const wrong = leftOut.filter(
    ([sign]) =>
      !known.includes(sign) ||
      rows.some((row) => row.signs.some((one) => isBelow(one, sign))) ||
      usages.some(({ signs }) => signs.has(sign)),
  );
  assert.equal(wrong, []);
});

test("signs of rows are those of the vocabulary, where they are of a block that it knows", () => {
  const known = vocabularySigns({ required: true });
  const heads = ["input", "option", "source", "stream", "values"];
  const kinds = [
    "stream each",
    "stream from",
    "stream embedded",
    "values from stream",
    "values from file",
    "values from input",
  ];
  const strange = rows
    .flatMap((row) => row.signs)
    .filter((sign) => heads.some((head) => sign.startsWith(`${head} `)))
    .filter((sign) => !known.some((one) => isBelow(one, sign) || isBelow(sign, one)))
    .filter((sign) => !kinds.includes(sign) && !sign.startsWith("values otherwise"));
  assert.equal(strange, []);
});

test("every target of what imports make is filled in by an importer", () => {
  const made = [...targets].filter(([name]) => !leftOut.some(([sign]) => sign === `map to ${name}`));
  const names = made.flatMap(([, { fields, collections }]) =>
    [...fields, ...collections, ...collections.flatMap((collection) => collection.fields)].map(
      ({ name }) => name,
    ),
  );
  const unused = [...new Set(names)].filter(
    (name) => !usages.some(({ signs }) => signs.has(`target ${name}`) || signs.has(`target ${name} each`)),
  );
  // A record's key is its stream's id, which every importer leaves as it is.
  assert.equal(unused, ["key"]);
});

test("titles of constructs are unique", () => {
  const titles = rows.map(({ title }) => title);
  assert.is(new Set(titles).size, titles.length);
});

test("the frame around broken constructs has no mistake", () => {
  assert.equal(codesIn(frame({})), []);
});

for (const [title, mistake] of Object.entries(broken)) {
  test(`a mistake with "${title}" is told as ${mistake.code}`, () => {
    const text = frame(mistake);
    const used = constructSigns([parse(text, { file: title }).file]);
    const row = rows.find((one) => one.title === title);
    assert.ok(
      row?.signs.some((sign) => used.has(sign)),
      "the text does not use the construct",
    );
    assert.ok(codesIn(text).includes(mistake.code), `found ${codesIn(text).join(", ")}`);
  });
}

test("every construct fails where it is misused", () => {
  assert.equal(
    rows.filter(({ title }) => broken[title] === undefined).map(({ title }) => title),
    [],
  );
});

test("docs/coverage.md is what the specs say: `npm run generate` writes it anew", () => {
  const page = readFileSync(new URL("../../docs/coverage.md", import.meta.url), "utf8");
  assert.fixture(page.replaceAll("\r\n", "\n"), coveragePage(usages));
});

test.run();
