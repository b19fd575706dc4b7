import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { Problem } from "../engine/loader-port.ts";
import { defaultReadOnlyCredentials } from "../sandbox/index.ts";
import type { JiraLoaderOptions } from "./index.ts";
import { createTestSite, type TestSite } from "./testing/test-site.ts";

const test = suite<{ site: TestSite }>("jira preflight");
test.before.each(async (context) => {
  context.site = await createTestSite();
});
test.after.each(({ site }) => site.close());

const check = (site: TestSite, options: Partial<JiraLoaderOptions>): Promise<readonly Problem[]> =>
  site.loader(options).preflight(new AbortController().signal);
const writes = (site: TestSite): number =>
  site.requests.filter((request) => request.method !== "GET" && !request.url.includes("/workflows")).length;

test("a project that fits has no problem, and nothing is written", async ({ site }) => {
  assert.equal(await check(site, {}), []);
  assert.is(writes(site), 0);
});

test("a wrong token is an error that does not show the token", async ({ site }) => {
  const [problem] = await check(site, { token: "top-secret-token" });
  assert.is(problem?.code, "target-unauthorized");
  assert.match(problem?.message ?? "", /does not accept the e-mail address and API token/);
  assert.not.match(problem?.message ?? "", /top-secret|Basic/);
  assert.is(writes(site), 0);
});

test("an unknown project names the near keys", async ({ site }) => {
  const [problem] = await check(site, { project: "DEM" });
  assert.is(problem?.code, "project-not-found");
  assert.match(problem?.message ?? "", /Did you mean DEMO\?/);
});

test("an account that may only read is told which rights it lacks", async ({ site }) => {
  const problems = await check(site, defaultReadOnlyCredentials);
  const errors = problems.filter((problem) => problem.severity === "error");
  assert.ok(errors.length >= 4);
  assert.ok(errors.every((problem) => problem.code === "right-missing"));
  const warnings = problems.filter((problem) => problem.severity === "warning");
  assert.ok(
    warnings.some(({ message }) => /lacks .*Manage Watchers.*nobody can be made a watcher/.test(message)),
  );
  assert.is(writes(site), 0);
});

test("an address where nothing answers is an error with the way out", async ({ site }) => {
  const [problem] = await check(site, { address: new URL("http://127.0.0.1:9") });
  assert.is(problem?.code, "target-unavailable");
  assert.match(problem?.message ?? "", /ECONNREFUSED.*Check the address/);
});

test("names of the plan that the project lacks are warnings", async ({ site }) => {
  const problems = await check(site, {
    planned: {
      custom: [
        { name: "Story Points", type: "number" },
        { name: "Shoe Size", type: "number" },
      ],
      statuses: ["Done", "Parked"],
      priorities: ["Huge"],
      linkTypes: ["Blocks", "Eats"],
    },
  });
  assert.equal(
    problems.map((problem) => [problem.severity, problem.code, /'(.+?)'/.exec(problem.message)?.[1]]),
    [
      ["warning", "field-not-in-project", "Shoe Size"],
      ["warning", "status-not-in-project", "Parked"],
      ["warning", "priority-not-in-project", "Huge"],
      ["warning", "link-type-not-in-project", "Eats"],
    ],
  );
});

test.run();
