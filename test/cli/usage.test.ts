import { suite } from "uvu";
import * as assert from "uvu/assert";
import { codes } from "../../dsl/index.ts";
import packageJson from "../../package.json" with { type: "json" };
import { call, start } from "./call.ts";

const test = suite("calling importer");
const jira = ["--jira", "http://127.0.0.1:9", "--project", "DEMO"];

const commands = [
  "compile",
  "check",
  "test",
  "run",
  "resume",
  "report",
  "explain",
  "sandbox",
  "replay",
] as const;

test("--help names every command, on standard output", async () => {
  const { code, out, err } = await call(["--help"]);
  assert.is(code, 0);
  assert.is(err, "");
  for (const command of commands) assert.match(out, new RegExp(`^  ${command} `, "m"));
});

for (const command of commands) {
  test(`${command} --help says what it does and offers --json`, async () => {
    const { code, out, err } = await call([command, "--help"]);
    assert.is(code, 0);
    assert.is(err, "");
    assert.match(out, `Usage: importer ${command}`);
    assert.match(out, "--json");
    assert.not.match(out, "{}");
  });
}

test("--version is the package's", async () => {
  assert.equal(await call(["--version"]), { code: 0, out: `${packageJson.version}\n`, err: "" });
});

const wrong: readonly [what: string, argv: readonly string[], says: RegExp][] = [
  ["no command", [], /Usage: importer/],
  ["an unknown command", ["runn"], /unknown command 'runn'[\s\S]*Did you mean run\?/],
  ["an unknown option", ["check", "clickup", "--jsn"], /unknown option '--jsn'[\s\S]*Did you mean --json\?/],
  ["no importer", ["run", ...jira], /missing required argument 'importer'/],
  ["no spec", ["compile"], /missing required argument 'spec'/],
  ["no cassette", ["replay"], /missing required argument 'cassette'/],
  ["no address", ["run", "clickup", "--project", "DEMO"], /'--jira <address>' not specified/],
  ["no project", ["run", "clickup", "--jira", "http://127.0.0.1:9"], /'--project <key>' not specified/],
  ["too many arguments", ["compile", "clickup", "csv"], /too many arguments/],
  [
    "an address that is none",
    ["run", "clickup", "--jira", "nowhere", "--project", "X"],
    /https:\/\/your-site/,
  ],
  [
    "a secret in an address",
    ["run", "clickup", "--jira", "https://me:pw@site.example", "--project", "X"],
    /Secrets do not belong into an address/,
  ],
  ["a limit of 0", ["run", "clickup", ...jira, "--limit", "0"], /A number above 0 is wanted/],
  ["a limit in words", ["run", "clickup", ...jira, "--limit", "ten"], /A whole number is wanted/],
  ["a choice without =", ["run", "clickup", ...jira, "--choose", "lists"], /name=value/],
  [
    "the same option twice",
    ["run", "clickup", ...jira, "--option", "a=1", "--option", "a=2"],
    /"a" is given twice/,
  ],
  [
    "a time zone that is none",
    ["run", "clickup", ...jira, "--zone", "Mars"],
    /"Mars" is no time zone; .*Europe\/Berlin/,
  ],
  [
    "an unknown way to sign in",
    ["run", "clickup", ...jira, "--auth", "sso"],
    /"sso"; there are oauth2, token/,
  ],
  ["a file that is not wanted", ["run", "clickup", ...jira, "--file", "a.csv"], /ClickUp reads no file/],
  ["an unknown importer", ["test", "clikup"], /did you mean "clickup"\?.*clickup, csv/],
  ["a file that is missing", ["check", "nowhere.importer"], /There is no file nowhere\.importer/],
  [
    "a plan that is compiled again",
    ["compile", "importers/clickup/plan.json"],
    /is a plan already; give its spec/,
  ],
  ["a plan that is checked", ["check", "importers/clickup/plan.json"], /is a plan.*give its spec/],
  ["an unknown code", ["explain", "unknown-adapter"], /did you mean "unknown-adaptor"\?/],
  ["a cassette that is missing", ["replay", "importers/nowhere", "--port", "0"], /cassette cannot be read/],
  ["resuming what never ran", ["resume", "--data", "importers/nowhere"], /no import in /],
  ["reporting what never ran", ["report", "--data", "importers/nowhere"], /no import in /],
];

for (const [what, argv, says] of wrong) {
  test(`${what}: 2, the reason on standard error, nothing on standard output`, async () => {
    const { code, out, err } = await call(argv);
    assert.match(err, says);
    assert.not.match(err, /\n\s+at /);
    assert.is(out, "");
    assert.is(code, 2);
  });
}

test("explain tells of every code what it means and how to mend it", async () => {
  const list = await call(["explain"]);
  assert.equal(list.out.trim().split("\n"), codes.toSorted());
  assert.equal(JSON.parse((await call(["explain", "--json"])).out), { codes: codes.toSorted() });
  for (const code of codes) {
    const { code: ending, out } = await call(["explain", code]);
    assert.is(ending, 0, code);
    assert.ok(out.includes(code), `${code} is not in its own text`);
    assert.ok(out.length > 100, `${code} is hardly explained:\n${out}`);
    const { markdown } = JSON.parse((await call(["explain", code, "--json"])).out) as { markdown: string };
    assert.is(markdown.trim(), out.trim());
  }
});

test("the program itself ends as a command does", async () => {
  const wanted = await start(["explain", "unknown-adaptor"]).ended;
  assert.is(wanted.code, 0);
  assert.is(wanted.err, "");
  const wrongly = await start(["explain", "nothing-such"]).ended;
  assert.is(wrongly.code, 2);
  assert.is(wrongly.out, "");
});

test("who reads only the beginning of the output gets no stack trace", async () => {
  const long = start(["compile", "clickup", "--json"]);
  long.closeOutput();
  assert.equal(await long.ended, { code: 0, out: "", err: "" });
});

test.run();
