import { suite } from "uvu";
import * as assert from "uvu/assert";
import { listOf, objectOf } from "./json.ts";
import { createMemoryLoadState, type MemoryLoadState } from "./testing/memory-load-state.ts";
import { adf, stageIssue } from "./testing/stage.ts";
import { createTestSite, type TestSite } from "./testing/test-site.ts";

const fields = [
  { name: "External ID", type: "textfield" },
  { name: "Points", type: "float" },
  { name: "Launch", type: "datepicker" },
  { name: "Call", type: "datetime" },
  { name: "Team", type: "select", options: ["Red", "Blue"] },
  { name: "Areas", type: "multiselect", options: ["North", "South", "East, far"] },
  { name: "Tags", type: "labels" },
  { name: "Buyer", type: "userpicker" },
  { name: "Reviewers", type: "multiuserpicker" },
  { name: "Site", type: "url" },
  { name: "Motto", type: "textfield" },
  { name: "Story", type: "textarea" },
  { name: "Twin", type: "textfield" },
  { name: "twin", type: "float" },
  { name: "Far", type: "textfield", hidden: true },
  { name: "far", type: "select", hidden: true },
  { name: "Near", type: "float", hidden: true },
];
const test = suite<{ site: TestSite; state: MemoryLoadState }>("custom fields whose names a file brings");
test.before.each(async (context) => {
  context.site = await createTestSite({ seed: { fields } });
  context.state = createMemoryLoadState();
});
test.after.each(({ site }) => site.close());

const find = (state: MemoryLoadState) => state.all[0]!;
const told = (state: MemoryLoadState): (readonly [string, string])[] =>
  find(state).losses.map(({ code, message }) => [code, message]);
const text = (name: string, value: unknown) => ({ name, type: "text", value });
/** Values of the first issue by field name. */
async function valuesOf(site: TestSite, state: MemoryLoadState): Promise<Record<string, unknown>> {
  const issue = objectOf(await site.get(`/rest/api/3/issue/${find(state).target!.id}?expand=names`));
  const names = objectOf(issue.names);
  return Object.fromEntries(
    Object.entries(objectOf(issue.fields)).map(([id, value]) => [String(names[id]), value]),
  );
}
const posts = (site: TestSite, path: string): number =>
  site.requests.filter(({ method, url }) => method === "POST" && url === path).length;
const members = (value: unknown, name: string): unknown[] =>
  listOf(value).map((entry) => objectOf(entry)[name]);

test("text becomes what the project's field of that name takes", async ({ site, state }) => {
  const custom = [
    text("POINTS", " 3.5 "),
    text("Launch", "20/Jul/23 12:00 AM"),
    text("Call", "2023-07-20 15:25"),
    text("Team", "blue"),
    text("Areas", "North; south"),
    text("Tags", "big boat, Red"),
    text("Buyer", "Ada Lindqvist"),
    text("Reviewers", "dana.kim@example.com, Noa Levi"),
    text("Site", "https://example.com/a"),
    text("Motto", "one\ntwo"),
    text("Story", "Once upon a time"),
  ];
  stageIssue(state, "a", {}, { custom });
  await site.load(state, {
    import: { id: "i", account: "acme", started: "2026-01-05T09:00:00Z", zone: "Europe/Berlin" },
  });
  assert.equal(told(state), []);
  const values = await valuesOf(site, state);
  assert.equal(
    [values.Points, values.Launch, values.Call, values.Tags, values.Site, values.Motto],
    [
      3.5,
      "2023-07-20",
      "2023-07-20T13:25:00.000+0000",
      ["big-boat", "Red"],
      "https://example.com/a",
      "one two",
    ],
  );
  assert.is(objectOf(values.Team).value, "Blue");
  assert.equal(members(values.Areas, "value"), ["North", "South"]);
  assert.is(objectOf(values.Buyer).displayName, "Ada Lindqvist");
  assert.equal(members(values.Reviewers, "displayName"), ["Dana Kim", "Noa Levi"]);
  assert.match(JSON.stringify(values.Story), "Once upon a time");
});

test("an option with a comma in its name is one option", async ({ site, state }) => {
  stageIssue(state, "a", {}, { custom: [text("Areas", "East, far")] });
  await site.load(state);
  assert.equal(members((await valuesOf(site, state)).Areas, "value"), ["East, far"]);
});

const wrong: readonly [name: string, value: string, code: string, says: RegExp][] = [
  ["Points", "1,234", "field-type-differs", /type float and does not take '1,234'/],
  ["Points", "0x10", "field-type-differs", /float/],
  ["Launch", "03/04/24", "field-type-differs", /takes a date, and '03\/04\/24' .*two|may be/],
  ["Launch", "2024-02-31", "field-type-differs", /2024-02-31/],
  ["Team", "Green", "option-not-in-project", /no option 'Green'/],
  ["Buyer", "Nobody Known", "person-not-found", /no account/],
  ["Site", "see the intranet", "field-type-differs", /type url/],
  ["Motto", "x".repeat(300), "cut", /255 characters here; the value has 300/],
  ["Twin", "7", "field-ambiguous", /2 fields 'Twin'|none is guessed/],
  ["Far", "7", "field-not-in-project", /the site has 2 fields of that name/],
  ["Nowhere", "7", "field-not-in-project", /no field 'Nowhere' on the create screen.*the value was 7/],
];
for (const [name, value, code, says] of wrong) {
  test(`'${value.slice(0, 20)}' for ${name} is a loss, and the issue is there`, async ({ site, state }) => {
    stageIssue(state, "a", {}, { custom: [text(name, value)] });
    await site.load(state);
    assert.is(find(state).state, "created");
    assert.equal(
      told(state).map(([one]) => one),
      [code],
    );
    assert.match(told(state)[0]![1], says);
    assert.is(posts(site, "/rest/api/3/field"), 0);
  });
}

test("formatted text that has no field is told in its words", async ({ site, state }) => {
  const value = adf("Berth 4a, west");
  stageIssue(state, "a", {}, { custom: [{ name: "Nowhere", type: "rich_text", value }] });
  await site.load(state);
  assert.match(told(state)[0]![1], /the value was Berth 4a, west\.$/);
});

test("a value that Jira refuses costs the value, not the issue", async ({ site, state }) => {
  stageIssue(state, "a", {}, { custom: [text("Points", "1e20"), text("Motto", "kept")] });
  await site.load(state);
  assert.equal(told(state), [
    [
      "value-refused",
      "Jira does not take field:Points here (the value was 100000000000000000000): '100000000000000000000' is an invalid number",
    ],
  ]);
  assert.is((await valuesOf(site, state)).Motto, "kept");
});

test("with leave, what is missing is made as text, and what the site has is put on the screen", async ({
  site,
  state,
}) => {
  for (let at = 0; at < 120; at++)
    stageIssue(
      state,
      `r${at}`,
      {},
      {
        custom: [
          text("Hull", "oak"),
          text("Near", "4"),
          text("Far", "x"),
          text("Team", "Green"),
          text("Areas", "North, West"),
        ],
      },
    );
  const summary = await site.load(state, { createFields: true });
  const values = await valuesOf(site, state);
  assert.equal([values.Hull, values.Near, objectOf(values.Team).value], ["oak", 4, "Green"]);
  assert.equal(members(values.Areas, "value"), ["North", "West"]);
  assert.is(posts(site, "/rest/api/3/field"), 1);
  assert.equal(summary.facts.fieldsMade, ["Hull", "Near"]);
  const codes = new Set(
    state.all.flatMap(({ losses }) => losses.map(({ code, target }) => `${code} ${target}`)),
  );
  assert.equal([...codes], ["field-not-in-project field:Far"]);
});

test("many names at once cost one reading of the screens, not one each", async ({ site, state }) => {
  const custom = Array.from({ length: 60 }, (_, at) => text(`Column ${at}`, `value ${at}`));
  stageIssue(state, "a", {}, { custom });
  const before = site.requests.length;
  await site.load(state, { createFields: true });
  assert.equal(told(state), []);
  const read = site.requests.slice(before).filter(({ url }) => url.includes("createmeta"));
  assert.ok(read.length < 40, `${read.length} calls`);
  assert.is((await valuesOf(site, state))["Column 59"], "value 59");
});

test.run();
