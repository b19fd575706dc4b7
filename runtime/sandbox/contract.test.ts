import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { Ajv } from "ajv";
import addFormats from "ajv-formats";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { skip } from "../../test/runner/skip.ts";
import { type Answer, paragraph, type SandboxFixture, sandboxFixture } from "./testing/sandbox-fixture.ts";

const specs = process.env.IMPORTER_SPECS;

interface Contract {
  paths: Record<
    string,
    Record<
      string,
      { responses: Record<string, { content?: Record<string, { schema?: object }> }> } | undefined
    >
  >;
}

const test = suite<SandboxFixture>("the sandbox's answers beside Jira's contract");

test.before(async (context) => {
  Object.assign(
    context,
    await sandboxFixture({
      searchLagMs: 0,
      seed: { fields: [{ name: "Team", type: "select", options: ["Red"] }] },
    }),
  );
});
test.after((context) => context.end());

/** Makes a check of an answer: its status must be in the contract, and its body fit the schema given there. */
async function createCheck(file: string): Promise<(method: string, path: string, answer: Answer) => void> {
  const contract = JSON.parse(await readFile(file, "utf8")) as Contract;
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats.default(ajv);
  ajv.addSchema({ ...contract, $id: "jira" });
  return (method, path, answer) => {
    const place = `${method} ${path} ${answer.status}`;
    const pointer = path.replaceAll("/", "~1");
    const response = contract.paths[path]?.[method.toLowerCase()]?.responses[answer.status];
    assert.ok(response, `${place} is in the contract`);
    const schema = response?.content?.["application/json"]?.schema;
    if (schema === undefined) return;
    const reference = `jira#/paths/${encodeURIComponent(pointer)}/${method.toLowerCase()}/responses/${answer.status}/content/application~1json/schema`;
    const validate = ajv.compile({ $ref: reference });
    const valid = answer.text === "" || validate(answer.body);
    assert.ok(valid, `${place}: ${ajv.errorsText(validate.errors)} in ${answer.text.slice(0, 400)}`);
  };
}

const api = "/rest/api/3";
const issue = `${api}/issue/{issueIdOrKey}`;

test("every answer has a status that the contract names and a body that fits", async (context) => {
  if (specs === undefined) return skip("IMPORTER_SPECS is not set");
  const check = await createCheck(join(specs, "jira-cloud/jira-platform-v3.json"));
  const values = new Map<string, string>();
  const call = async (
    method: "GET" | "POST" | "PUT" | "DELETE",
    path: string,
    body?: unknown,
    query = "",
  ): Promise<Answer> => {
    const address = path
      .slice(api.length)
      .replace(/\{(\w+)\}/g, (_, name: string) => values.get(name) ?? name);
    const answer = await context.call(method, address + query, body);
    assert.ok(
      answer.status < 400 || path.endsWith("bulk") || values.has("refused"),
      `${method} ${path}: ${answer.text}`,
    );
    check(method, path, answer);
    return answer;
  };
  const fields = context.fields("Task", {
    description: paragraph("Words"),
    labels: ["a"],
    duedate: "2026-01-31",
  });
  const epic = await context.create("Epic");
  const users = (await context.call("GET", "/users/search")).body as { accountId: string }[];
  const task = await context.create("Task", {
    ...fields,
    parent: { key: epic },
    assignee: { accountId: users[3]!.accountId },
  });
  const subtask = await context.create("Sub-task", { parent: { key: task } });
  const types = (await context.call("GET", "/issuetype")).body as { id: string; name: string }[];
  const projectId = (await context.call("GET", "/project/DEMO")).textAt("id");
  for (const [name, value] of Object.entries({
    issueIdOrKey: task,
    projectIdOrKey: "DEMO",
    propertyKey: "importer",
  }))
    values.set(name, value);
  values.set("issueTypeId", types.find((type) => type.name === "Sub-task")!.id);

  await call("GET", `${api}/serverInfo`);
  await call("GET", `${api}/myself`);
  await call("GET", `${api}/mypermissions`, undefined, "?permissions=CREATE_ISSUES,ADMINISTER");
  await call("GET", `${api}/project/search`, undefined, "?query=dem");
  await call("GET", `${api}/project/{projectIdOrKey}`);
  await call("GET", `${api}/project/{projectIdOrKey}/statuses`);
  await call("POST", `${api}/project`, { key: "NEW", name: "New one", leadAccountId: users[0]!.accountId });
  await call("POST", `${api}/version`, {
    name: "1.0",
    projectId: Number(projectId),
    releaseDate: "2026-01-31",
  });
  await call("POST", `${api}/component`, { name: "Engine", project: "DEMO" });
  await call("GET", `${api}/project/{projectIdOrKey}`);
  await call("GET", `${api}/project/{projectIdOrKey}/versions`);
  await call("GET", `${api}/project/{projectIdOrKey}/components`);
  await call("POST", `${api}/issue`, {
    fields: context.fields("Task", { fixVersions: [{ name: "1.0" }], components: [{ name: "Engine" }] }),
  });
  await call("GET", `${api}/issuetype`);
  await call("GET", `${api}/issuetype/project`, undefined, `?projectId=${projectId}&level=0`);
  await call("GET", `${api}/issue/createmeta/{projectIdOrKey}/issuetypes`);
  await call(
    "GET",
    `${api}/issue/createmeta/{projectIdOrKey}/issuetypes/{issueTypeId}`,
    undefined,
    "?maxResults=5",
  );
  await call("GET", `${api}/field`);
  const field = await call("POST", `${api}/field`, {
    name: "Size",
    type: "com.atlassian.jira.plugin.system.customfieldtypes:select",
  });
  values.set("fieldId", field.textAt("id"));
  values.set("contextId", (await call("GET", `${api}/field/{fieldId}/context`)).textAt("values", 0, "id"));
  await call("POST", `${api}/field/{fieldId}/context/{contextId}/option`, { options: [{ value: "Small" }] });
  await call("GET", `${api}/field/{fieldId}/context/{contextId}/option`);
  await call("GET", `${api}/priority/search`);
  await call("GET", `${api}/status`);
  await call("GET", `${api}/statuses/search`);
  await call("GET", `${api}/users/search`, undefined, "?maxResults=1000");
  await call("GET", `${api}/user/search`, undefined, "?query=alex");
  await call("GET", `${api}/issueLinkType`);
  await call("GET", `${api}/attachment/meta`);
  await call("GET", `${api}/configuration`);
  await call("POST", `${api}/workflows`, {
    projectAndIssueTypes: [{ projectId, issueTypeId: types[1]!.id }],
  });

  const element = {
    fields,
    transition: { id: "31" },
    properties: [{ key: "importer", value: { externalId: "1" } }],
  };
  await call("POST", `${api}/issue`, element);
  await call("POST", `${api}/issue/bulk`, { issueUpdates: [element, { fields: { summary: "x" } }] });
  await call("POST", `${api}/issue/bulk`, { issueUpdates: [{ fields: { summary: "x" } }] });
  await call("GET", issue, undefined, "?expand=names,schema,transitions,renderedFields&properties=*all");
  await call("PUT", issue, {
    fields: { [field.textAt("id")]: { value: "Small" } },
    update: { comment: [{ add: { body: paragraph("Remark") } }] },
  });
  await call("PUT", issue, { fields: { priority: { name: "High" } } }, "?returnIssue=true");
  await call("GET", `${issue}/transitions`);
  await call("POST", `${issue}/transitions`, { transition: { id: "41" } });
  await call("POST", `${api}/issue/bulkfetch`, {
    issueIdsOrKeys: [task, subtask, "DEMO-999"],
    fields: ["*all"],
    properties: ["importer"],
  });
  await call("POST", `${api}/search/jql`, { jql: "project = DEMO", fields: ["*all"], maxResults: 2 });
  await call("GET", `${api}/search/jql`, undefined, "?jql=project%3DDEMO&fields=summary");
  await call("POST", `${api}/search/approximate-count`, { jql: "project = DEMO" });
  await call("PUT", `${issue}/properties/{propertyKey}`, { any: ["thing", 1, null] });
  await call("PUT", `${issue}/properties/{propertyKey}`, "text");
  await call("GET", `${issue}/properties`);
  await call("GET", `${issue}/properties/{propertyKey}`);
  await call("DELETE", `${issue}/properties/{propertyKey}`);

  const comment = await call(
    "POST",
    `${issue}/comment`,
    { body: paragraph("Hello"), properties: [{ key: "importer", value: 7 }] },
    "?expand=properties",
  );
  values.set("id", comment.textAt("id"));
  values.set("commentId", comment.textAt("id"));
  await call("GET", `${issue}/comment`, undefined, "?maxResults=1000&orderBy=-created&expand=properties");
  await call("GET", `${issue}/comment/{id}`, undefined, "?expand=properties");
  await call("POST", `${api}/comment/list`, { ids: [Number(comment.textAt("id"))] }, "?expand=properties");
  await call("GET", `${api}/comment/{commentId}/properties`);
  await call("GET", `${api}/comment/{commentId}/properties/{propertyKey}`);
  await call("PUT", `${api}/comment/{commentId}/properties/{propertyKey}`, 8);

  const worklog = await call("POST", `${issue}/worklog`, {
    started: "2026-01-05T09:00:00.000+0100",
    timeSpentSeconds: 600,
    comment: paragraph("Work"),
    properties: [{ key: "importer", value: 1 }],
  });
  values.set("id", worklog.textAt("id"));
  values.set("worklogId", worklog.textAt("id"));
  await call("GET", `${issue}/worklog`);
  await call("GET", `${issue}/worklog/{id}`, undefined, "?expand=properties");
  await call("GET", `${issue}/worklog/{worklogId}/properties`);
  await call("GET", `${issue}/worklog/{worklogId}/properties/{propertyKey}`);

  const remote = { globalId: "source-1", object: { url: "https://example.com/1", title: "Task 1" } };
  assert.is((await call("POST", `${issue}/remotelink`, remote)).status, 201);
  assert.is((await call("POST", `${issue}/remotelink`, remote)).status, 200);
  await call("GET", `${issue}/remotelink`, undefined, "?globalId=source-1");
  await call("GET", `${issue}/remotelink`);
  await call("POST", `${api}/issueLink`, {
    type: { name: "Blocks" },
    inwardIssue: { key: task },
    outwardIssue: { key: epic },
  });
  values.set(
    "linkId",
    (await context.call("GET", `/issue/${task}?fields=issuelinks`)).textAt("fields", "issuelinks", 0, "id"),
  );
  await call("GET", `${api}/issueLink/{linkId}`);
  await call("DELETE", `${api}/issueLink/{linkId}`);
  await call("POST", `${issue}/watchers`, users[4]!.accountId);
  await call("GET", `${issue}/watchers`);

  const boundary = "contract-boundary";
  const upload = await context.sandbox.app.inject({
    method: "POST",
    url: `${api}/issue/${task}/attachments`,
    headers: {
      ...context.authorization,
      "x-atlassian-token": "no-check",
      "content-type": `multipart/form-data; boundary=${boundary}`,
    },
    payload: `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\nContent-Type: text/plain\r\n\r\nhello\r\n--${boundary}--\r\n`,
  });
  const uploaded: Answer = { ...comment, status: upload.statusCode, text: upload.body, body: upload.json() };
  check("POST", `${issue}/attachments`, uploaded);
  values.set("id", (upload.json() as { id: string }[])[0]!.id);
  await call("GET", `${api}/attachment/{id}`);
  const content = await call("GET", `${api}/attachment/content/{id}`);
  assert.is((await context.open("GET", new URL(String(content.headers.location)).pathname)).text, "hello");
  await call("GET", `${api}/attachment/content/{id}`, undefined, "?redirect=false");
  await call("GET", issue);
  await call("DELETE", issue, undefined, "?deleteSubtasks=true");

  values.set("refused", "yes");
  await call("GET", issue);
  await call("POST", `${api}/issue`, { fields: { summary: "" } });
  await call("GET", `${api}/mypermissions`);
  await call("POST", `${api}/search/jql`, { jql: "" });
  values.set("projectIdOrKey", "NONE");
  await call("GET", `${api}/project/{projectIdOrKey}`);
});

test("boards and sprints have answers that Jira Software's contract names", async (context) => {
  if (specs === undefined) return skip("IMPORTER_SPECS is not set");
  const check = await createCheck(join(specs, "jira-cloud/jira-software.json"));
  const agile = "/rest/agile/1.0";
  const call = async (method: "GET" | "POST", path: string, body?: unknown, id = 1): Promise<Answer> => {
    const answer = await context.callAgile(method, path.replace(/\{\w+\}/, String(id)), body);
    check(method, `${agile}${path.replace(/\?.*/, "")}`, answer);
    return answer;
  };
  const made = await call("POST", "/sprint", { name: "Week 1", originBoardId: 1 });
  assert.is(made.status, 201);
  assert.is((await call("GET", "/board?projectKeyOrId=DEMO")).at("values", 0, "id"), 1);
  const listed = await call("GET", "/board/{boardId}/sprint?state=active,future");
  assert.equal(listed.at("values", 0), made.body);
  assert.is((await call("GET", "/board?projectKeyOrId=NONE")).status, 400);
  assert.is((await call("GET", "/board/{boardId}/sprint", undefined, 99)).status, 404);
  assert.is((await call("POST", "/sprint", { name: "x".repeat(31), originBoardId: 1 })).status, 400);
  assert.is((await call("POST", "/sprint", { name: "x", originBoardId: 99 })).status, 404);
});

test.run();
