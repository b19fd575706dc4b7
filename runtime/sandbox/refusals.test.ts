import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { JsonObject } from "./json.ts";
import { paragraph, type SandboxFixture, sandboxFixture } from "./testing/sandbox-fixture.ts";

/** Values that every custom field of the tests' site refuses or takes, by field name. */
const seed = {
  fields: [
    { name: "Points", type: "float" },
    { name: "External ID", type: "readonlyfield" },
    { name: "Notes", type: "textarea" },
    { name: "Start", type: "datepicker" },
    { name: "Opened", type: "datetime" },
    { name: "Team", type: "select", options: ["Red", "Blue"] },
    { name: "Tags", type: "labels" },
    { name: "Page", type: "url" },
    { name: "Owner", type: "userpicker" },
  ],
};

interface Context extends SandboxFixture {
  ids: Map<string, string>;
  epic: string;
  task: string;
  subtask: string;
  elsewhere: string;
}

const test = suite<Context>("what the sandbox refuses");

test.before(async (context) => {
  Object.assign(context, await sandboxFixture({ seed }));
  const fields = (await context.call("GET", "/field")).body as { id: string; name: string }[];
  context.ids = new Map(fields.map((field) => [field.name, field.id]));
  context.epic = await context.create("Epic");
  context.task = await context.create("Task");
  context.subtask = await context.create("Sub-task", { parent: { key: context.task } });
  context.elsewhere = await context.create("Epic", { project: { key: "EMPTY" } });
});
test.after((context) => context.end());

type Row = [sentence: string, fields: (context: Context) => JsonObject, field: string, message: RegExp];

const longDocument = paragraph("x".repeat(32_700));
const custom = (name: string, value: unknown) => (context: Context) => ({ [context.ids.get(name)!]: value });

const rows: Row[] = [
  [
    "a missing summary",
    () => ({ summary: undefined }),
    "summary",
    /^You must specify a summary of the issue\.$/,
  ],
  ["a blank summary", () => ({ summary: "  " }), "summary", /^You must specify a summary/],
  [
    "a summary over 255 characters",
    () => ({ summary: "x".repeat(256) }),
    "summary",
    /^Summary can't exceed 255 characters\.$/,
  ],
  ["a summary of two lines", () => ({ summary: "a\nb" }), "summary", /contains newline characters/],
  ["a summary that is a number", () => ({ summary: 5 }), "summary", /must be a string/],
  [
    "a label with a blank",
    () => ({ labels: ["a b"] }),
    "labels",
    /^The label 'a b' contains spaces which is invalid\.$/,
  ],
  [
    "a label over 255 characters",
    () => ({ labels: ["x".repeat(256)] }),
    "labels",
    /exceeds the maximum length/,
  ],
  ["labels that are no list", () => ({ labels: "a" }), "labels", /not an array/],
  [
    "a field that does not exist",
    () => ({ severity: "high" }),
    "severity",
    /^Field 'severity' cannot be set\. It is not on the appropriate screen, or unknown\.$/,
  ],
  ["a field off the create screen", () => ({ environment: paragraph("x") }), "environment", /cannot be set/],
  ["a time of creation", () => ({ created: "2024-01-01T00:00:00.000+0000" }), "created", /cannot be set/],
  ["a creator", () => ({ creator: { id: "x" } }), "creator", /cannot be set/],
  ["a status", () => ({ status: { name: "Done" } }), "status", /cannot be set/],
  ["a comment in the fields", () => ({ comment: [] }), "comment", /cannot be set/],
  ["an unknown project", () => ({ project: { key: "NONE" } }), "project", /valid project/],
  ["an unknown issue type", () => ({ issuetype: { name: "Wish" } }), "issuetype", /issue type/],
  ["a missing issue type", () => ({ issuetype: undefined }), "issuetype", /issue type/],
  [
    "a sub-task without a parent",
    () => ({ issuetype: { name: "Sub-task" } }),
    "issuetype",
    /sub-task but parent issue key or id not specified/,
  ],
  [
    "a sub-task under a sub-task",
    (c) => ({ issuetype: { name: "Sub-task" }, parent: { key: c.subtask } }),
    "parent",
    /is a sub-task/,
  ],
  [
    "a sub-task under an epic",
    (c) => ({ issuetype: { name: "Sub-task" }, parent: { key: c.epic } }),
    "parentId",
    /does not belong to appropriate hierarchy/,
  ],
  [
    "a task under a task",
    (c) => ({ parent: { key: c.task } }),
    "parentId",
    /does not belong to appropriate hierarchy/,
  ],
  [
    "an epic under an epic",
    (c) => ({ issuetype: { name: "Epic" }, parent: { key: c.epic } }),
    "parentId",
    /does not belong to appropriate hierarchy/,
  ],
  ["a parent in another project", (c) => ({ parent: { key: c.elsewhere } }), "parentId", /hierarchy/],
  [
    "a parent that does not exist",
    () => ({ parent: { key: "DEMO-9999" } }),
    "parent",
    /Could not find issue by id or key/,
  ],
  [
    "a description that is plain text",
    () => ({ description: "text" }),
    "description",
    /must be an Atlassian Document/,
  ],
  ["a document with an empty text", () => ({ description: paragraph("") }), "description", /INVALID_INPUT/],
  [
    "a document with an unknown node",
    () => ({ description: { version: 1, type: "doc", content: [{ type: "marquee" }] } }),
    "description",
    /INVALID_INPUT/,
  ],
  [
    "a document over 32,767 characters",
    () => ({ description: longDocument }),
    "description",
    /CONTENT_LIMIT_EXCEEDED/,
  ],
  [
    "an unknown assignee",
    () => ({ assignee: { accountId: "nobody" } }),
    "assignee",
    /'nobody' does not exist/,
  ],
  ["an assignee by name", () => ({ assignee: { name: "ada" } }), "assignee", /accountId/],
  ["an unknown reporter", () => ({ reporter: { id: "nobody" } }), "reporter", /not a user/],
  ["an unknown priority id", () => ({ priority: { id: "99" } }), "priority", /priority selected is invalid/],
  ["an unknown priority name", () => ({ priority: { name: "Urgent" } }), "priority", /'Urgent' is not valid/],
  [
    "a day that the calendar has not",
    () => ({ duedate: "2024-02-30" }),
    "duedate",
    /Error parsing date string: 2024-02-30/,
  ],
  ["a day with a time", () => ({ duedate: "2024-02-03T10:00:00Z" }), "duedate", /Error parsing date string/],
  [
    "a duration that is none",
    () => ({ timetracking: { originalEstimate: "soon" } }),
    "timetracking",
    /Invalid time duration/,
  ],
  ["a number as text", custom("Points", "5"), "Points", /must be a number/],
  ["a line over 255 characters", custom("External ID", "x".repeat(256)), "External ID", /255 characters/],
  ["a paragraph field with plain text", custom("Notes", "text"), "Notes", /Atlassian Document/],
  ["a date field with a time", custom("Start", "2024-01-01T00:00:00Z"), "Start", /date string/],
  ["a time field with a date", custom("Opened", "2024-01-01"), "Opened", /parsing time/],
  ["an option that is not there", custom("Team", { value: "Green" }), "Team", /'Green' is not valid/],
  ["an option as text", custom("Team", "Red"), "Team", /'id' or 'value'/],
  ["a label field with a blank", custom("Tags", ["a b"]), "Tags", /contains spaces/],
  ["an address that is none", custom("Page", "somewhere"), "Page", /Not a valid URL/],
  ["an unknown person", custom("Owner", { accountId: "nobody" }), "Owner", /does not exist/],
];

for (const [sentence, fields, field, message] of rows) {
  test(`${sentence} is refused alike by both ways of creating`, async (context) => {
    const body = { fields: context.fields("Task", fields(context)) };
    const before = (await context.open("GET", "/sandbox/counts")).at("issues");
    const single = await context.call("POST", "/issue", body);
    assert.is(single.status, 400, single.text);
    assert.equal(single.at("errorMessages"), []);
    const id = context.ids.get(field) ?? field;
    assert.equal(Object.keys(single.at("errors") as object), [id]);
    assert.match(single.textAt("errors", id), message);
    const bulk = await context.call("POST", "/issue/bulk", { issueUpdates: [body] });
    assert.is(bulk.status, 400);
    assert.equal(bulk.body, {
      issues: [],
      errors: [{ status: 400, elementErrors: single.body, failedElementNumber: 0 }],
    });
    assert.is((await context.open("GET", "/sandbox/counts")).at("issues"), before);
  });
}

test("a bulk request creates what it can and names the elements that failed", async (context) => {
  const good = { fields: context.fields("Task") };
  const bad = { fields: context.fields("Task", { summary: "" }) };
  const answer = await context.call("POST", "/issue/bulk", { issueUpdates: [bad, good, bad, good] });
  assert.is(answer.status, 201);
  assert.is((answer.at("issues") as unknown[]).length, 2);
  assert.equal(
    (answer.at("errors") as { failedElementNumber: number }[]).map((error) => error.failedElementNumber),
    [0, 2],
  );
});

test("a bulk request of 51 issues is refused whole", async (context) => {
  const element = { fields: context.fields("Task") };
  const answer = await context.call("POST", "/issue/bulk", { issueUpdates: Array(51).fill(element) });
  assert.is(answer.status, 400);
  assert.match(answer.textAt("errorMessages", 0), /maximum of 50/);
});

test("an unknown transition leaves the issue created in its first status and says so", async (context) => {
  const answer = await context.call("POST", "/issue", {
    fields: context.fields("Task"),
    transition: { id: "99" },
  });
  assert.is(answer.status, 201);
  assert.is(answer.at("transition", "status"), 400);
  assert.match(
    answer.textAt("transition", "errorCollection", "errorMessages", 0),
    /'99' is not valid for this issue/,
  );
  const issue = await context.call("GET", `/issue/${answer.at("key")}?fields=status`);
  assert.is(issue.at("fields", "status", "name"), "To Do");
});

test("properties with long keys or values are refused", async (context) => {
  const create = (properties: unknown) =>
    context.call("POST", "/issue", { fields: context.fields("Task"), properties });
  assert.match(
    (await create([{ key: "k".repeat(256), value: 1 }])).textAt("errorMessages", 0),
    /255 characters/,
  );
  assert.match(
    (await create([{ key: "k", value: "x".repeat(32_768) }])).textAt("errorMessages", 0),
    /32768 characters/,
  );
  assert.is((await create([{ key: "k", value: "x".repeat(32_766) }])).status, 201);
});

test("an edit ignores screens and still refuses read-only and unknown fields", async (context) => {
  const allowed = await context.call("PUT", `/issue/${context.task}`, {
    fields: { environment: paragraph("Linux") },
  });
  assert.is(allowed.status, 204);
  for (const field of ["status", "created", "severity"]) {
    const refused = await context.call("PUT", `/issue/${context.task}`, { fields: { [field]: "x" } });
    assert.is(refused.status, 400);
    assert.match(refused.textAt("errors", field), /cannot be set/);
  }
});

test("without credentials or with wrong ones every route answers 401", async (context) => {
  const none = await context.open("GET", "/rest/api/3/myself");
  assert.is(none.status, 401);
  assert.is(none.at("message"), "Client must be authenticated to access this resource.");
  const wrong = await context.sandbox.app.inject({
    method: "POST",
    url: "/rest/api/3/issue",
    headers: { authorization: `Basic ${Buffer.from("admin@example.com:guess").toString("base64")}` },
    payload: {},
  });
  assert.is(wrong.statusCode, 401);
});

test("the read-only account sees that it has no rights, and its writes answer 403", async (context) => {
  const rights = await context.callAsReader(
    "GET",
    "/mypermissions?projectKey=DEMO&permissions=CREATE_ISSUES,BROWSE_PROJECTS",
  );
  assert.is(rights.at("permissions", "CREATE_ISSUES", "havePermission"), false);
  assert.is(rights.at("permissions", "BROWSE_PROJECTS", "havePermission"), true);
  const fields = context.fields("Task");
  const key = context.task;
  const writes: ["POST" | "PUT" | "DELETE", string, unknown?][] = [
    ["POST", "/issue", { fields }],
    ["POST", "/issue/bulk", { issueUpdates: [{ fields }] }],
    ["PUT", `/issue/${key}`, { fields: { summary: "x" } }],
    ["DELETE", `/issue/${key}`],
    ["POST", `/issue/${key}/transitions`, { transition: { id: "11" } }],
    ["POST", `/issue/${key}/comment`, { body: paragraph("x") }],
    ["POST", `/issue/${key}/worklog`, { timeSpent: "1h" }],
    ["POST", `/issue/${key}/remotelink`, { object: { url: "https://example.com", title: "x" } }],
    ["POST", `/issue/${key}/watchers`, "x"],
    ["PUT", `/issue/${key}/properties/p`, 1],
    ["POST", "/issueLink", { type: { name: "Blocks" }, inwardIssue: { key }, outwardIssue: { key } }],
    ["POST", "/field", { name: "x", type: "float" }],
    ["POST", "/project", { key: "NEW", name: "New" }],
  ];
  for (const [method, path, body] of writes) {
    assert.is((await context.callAsReader(method, path, body)).status, 403, `${method} ${path}`);
  }
  assert.is((await context.callAsReader("GET", `/issue/${key}`)).status, 200);
});

test("comments refuse plain text, nothing, and documents that are too long", async (context) => {
  const add = (body: unknown) => context.call("POST", `/issue/${context.task}/comment`, { body });
  assert.match((await add("text")).textAt("errors", "comment"), /Atlassian Document/);
  assert.match((await add(undefined)).textAt("errors", "comment"), /can not be empty/);
  assert.equal((await add(longDocument)).body, {
    errorMessages: ["CONTENT_LIMIT_EXCEEDED"],
    errors: { comment: "CONTENT_LIMIT_EXCEEDED" },
  });
});

test("an upload without the token header is refused as a forgery", async (context) => {
  const answer = await context.call("POST", `/issue/${context.task}/attachments`, {});
  assert.is(answer.status, 403);
  assert.is(answer.text, "XSRF check failed");
});

test("a body that is not JSON answers 400 and one of another type 415", async (context) => {
  const headers = {
    authorization: `Basic ${Buffer.from("admin@example.com:sandbox-token").toString("base64")}`,
  };
  const send = (type: string) =>
    context.sandbox.app.inject({
      method: "POST",
      url: "/rest/api/3/issue",
      headers: { ...headers, "content-type": type },
      payload: "{oops",
    });
  assert.is((await send("application/json")).statusCode, 400);
  assert.is((await send("text/plain")).statusCode, 415);
});

test.run();
