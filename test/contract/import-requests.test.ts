import { suite } from "uvu";
import * as assert from "uvu/assert";
import { createMachine } from "../cli/machine.ts";
import { skip } from "../runner/skip.ts";
import { createClickupRequestCheck } from "./clickup-requests.ts";
import { createJiraRequestCheck } from "./jira-requests.ts";
import { createRecordingProxy } from "./recording-proxy.ts";

const specs = process.env.IMPORTER_SPECS;
const why = "IMPORTER_SPECS is not set: it names the folder with the vendors' contracts";

const test = suite("what an import asks for, beside the vendors' contracts");

test("every request to ClickUp and to Jira is one that their contracts describe", async () => {
  if (specs === undefined) return skip(why);
  const machine = await createMachine();
  const proxy = await createRecordingProxy(new URL(machine.jira));
  try {
    // Lists with pages of comments, attachments, links and sub-tasks; an answer that is lost makes the loader look.
    await machine.disturbJira(
      { lose: "answer", path: "/rest/api/3/issue/bulk", after: 1 },
      { lose: "answer", path: "/rest/api/3/issue/*/comment", method: "POST" },
      { lose: "answer", path: "/rest/api/3/issue/*/attachments", method: "POST" },
    );
    const { report } = await machine.report("contract", [
      ...["--choose", "lists=901210000103,901210000106,901210000202", "--jira", proxy.address.href],
      "--create-fields",
    ]);
    assert.is(report.state, "complete", report.reason?.message);

    const checkClickup = createClickupRequestCheck(specs);
    const toApi = machine.asked().filter(({ url }) => new URL(url).host === "api.clickup.com");
    assert.equal([...new Set(toApi.flatMap(checkClickup))], []);
    const paths = toApi.map(({ url }) => new URL(url).pathname.replace(/\/[\w]*\d[\w]*(?=\/|$)/g, "/*"));
    for (const path of ["team", "team/*/space", "list/*/task", "task/*", "task/*/comment"])
      assert.ok(
        paths.some((each) => each.endsWith(`/${path}`)),
        `${path} was asked`,
      );
    assert.ok(
      toApi.some(({ url }) => url.includes("start_id=")),
      "a further page of comments was asked",
    );

    const checkJira = createJiraRequestCheck(specs);
    assert.equal([...new Set(proxy.requests.flatMap(checkJira))], []);
    const calls = new Set(
      proxy.requests.map(({ method, url }) => {
        const path = new URL(url, proxy.address).pathname.replace("/rest/api/3/", "");
        return `${method} ${path.replace(/\/(DEMO-)?\d+/, "/*")}`;
      }),
    );
    for (const call of [
      "issue/bulk",
      "issue/*/comment",
      "issue/*/attachments",
      "issueLink",
      "issue/bulkfetch",
    ])
      assert.ok(calls.has(`POST ${call}`), `${call} was called`);
  } finally {
    await proxy.close();
    await machine.close();
  }
});

test("the check of ClickUp's requests sees what the contract does not allow", () => {
  if (specs === undefined) return skip(why);
  const check = createClickupRequestCheck(specs);
  const api = "https://api.clickup.com/api/v2";
  assert.equal(check({ method: "GET", url: `${api}/list/1/task?page=0&subtasks=true` }), []);
  for (const [method, path, says] of [
    ["GET", "/nothing", "is not in the contract"],
    ["PATCH", "/list/1/task", "has no PATCH"],
    ["GET", "/list/1/task?limit=5", "unknown 'limit'"],
    ["GET", "/list/1/task?page=one", "'page' is not valid"],
    ["GET", "/list/x/task", "'list_id' is not valid"],
  ] as const) {
    assert.match(check({ method, url: `${api}${path}` }).join("\n"), says);
  }
  assert.is.not(check({ method: "GET", url: "https://elsewhere.example/api/v2/team" }).length, 0);
});

test.run();
