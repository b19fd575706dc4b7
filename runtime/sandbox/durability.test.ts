import { type ChildProcess, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { request } from "undici";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { createSandbox, defaultCredentials } from "./index.ts";
import { basic, paragraph } from "./testing/sandbox-fixture.ts";

const test = suite<{ directory: string }>("durability");

test.before.each((context) => {
  context.directory = mkdtempSync(join(tmpdir(), "importer-sandbox-"));
});
test.after.each((context) => rmSync(context.directory, { recursive: true, force: true }));

const authorization = basic(defaultCredentials);

/** Starts a sandbox in a process of its own. */
async function start(
  directory: string,
): Promise<{ child: ChildProcess; address: string; ended: Promise<unknown> }> {
  const program = `
    const { createSandbox } = await import(${JSON.stringify(new URL("./index.ts", import.meta.url).href)});
    const crash = () => process.kill(process.pid, "SIGKILL");
    const sandbox = await createSandbox({ dataDirectory: ${JSON.stringify(directory)}, searchLagMs: 0, crash });
    console.log(await sandbox.listen(0));`;
  const child = spawn(process.execPath, ["--input-type=module", "--eval", program], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = new Promise((resolve) => child.once("exit", (_code, signal) => resolve(signal)));
  const address = await new Promise<string>((resolve, reject) => {
    child.stdout!.once("data", (line: Buffer) => resolve(line.toString().trim()));
    child.once("exit", () => reject(new Error("The sandbox ended before it listened.")));
  });
  return { child, address, ended };
}

async function post(
  address: string,
  path: string,
  body: unknown,
): Promise<{ status: number; body: unknown }> {
  const answer = await request(`${address}${path}`, {
    method: "POST",
    headers: { authorization, "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  const text = await answer.body.text();
  return { status: answer.statusCode, body: text === "" ? undefined : JSON.parse(text) };
}

function tasks(count: number): unknown {
  const fields = {
    project: { key: "DEMO" },
    issuetype: { name: "Task" },
    summary: "A task",
    description: paragraph("Words"),
  };
  return { issueUpdates: Array.from({ length: count }, () => ({ fields })) };
}

test("a killed sandbox has everything it acknowledged when it is opened again", async ({ directory }) => {
  const { child, address, ended } = await start(directory);
  const keys: string[] = [];
  let killed = false;
  // Writers go on until the kill cuts them off; only what was answered counts.
  const writer = async (): Promise<void> => {
    while (!killed) {
      try {
        const { body } = await post(address, "/rest/api/3/issue/bulk", tasks(10));
        keys.push(...(body as { issues: { key: string }[] }).issues.map((issue) => issue.key));
      } catch (error) {
        if (!killed) throw error;
      }
    }
  };
  const created = await post(address, "/rest/api/3/issue/bulk", tasks(2));
  const [first, second] = (created.body as { issues: { key: string }[] }).issues.map(
    (issue) => issue.key,
  ) as [string, string];
  const bytes = Buffer.alloc(300_000, "importer ");
  const form = new FormData();
  form.append("file", new Blob([bytes]), "words.bin");
  // Node's own fetch and forms: undici's forms stay unsent by a dispatcher of Node's.
  const upload = await fetch(`${address}/rest/api/3/issue/${first}/attachments`, {
    method: "POST",
    headers: { authorization, "x-atlassian-token": "no-check" },
    body: form,
  });
  assert.is(upload.status, 200, await upload.text());
  const comment = { body: paragraph("A remark"), properties: [{ key: "importer", value: "c1" }] };
  assert.is((await post(address, `/rest/api/3/issue/${first}/comment`, comment)).status, 201);
  const link = { type: { name: "Blocks" }, inwardIssue: { key: first }, outwardIssue: { key: second } };
  assert.is((await post(address, "/rest/api/3/issueLink", link)).status, 201);
  const writers = [writer(), writer()];
  while (keys.length < 200) await new Promise((resolve) => setImmediate(resolve));
  killed = true;
  child.kill("SIGKILL");
  await ended;
  await Promise.all(writers);

  const sandbox = await createSandbox({ dataDirectory: directory });
  const get = async (url: string): Promise<unknown> =>
    (await sandbox.app.inject({ url, headers: { authorization } })).json();
  for (const key of keys)
    assert.is(((await get(`/rest/api/3/issue/${key}?fields=summary`)) as { key: string }).key, key);
  const state = (await sandbox.app.inject("/sandbox/state")).body
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  const issue = state.find((line) => line.issue === first);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  assert.equal(
    issue.attachments.map((file: { sha256: string }) => file.sha256),
    [sha256],
  );
  assert.is(issue.comments.length, 1);
  assert.equal(issue.links, [{ outward: second, type: "Blocks" }]);
  assert.is(state.length % 10, 2, "a bulk request is stored whole or not at all");
  await sandbox.close();
});

test("a second sandbox on the same directory is refused and told why", async ({ directory }) => {
  const { child, ended } = await start(directory);
  try {
    await createSandbox({ dataDirectory: directory });
    assert.unreachable();
  } catch (error) {
    assert.match(
      (error as Error).message,
      /^Another sandbox is using .*\. Stop it, or give this one another/,
    );
  }
  child.kill("SIGKILL");
  await ended;
  await (await createSandbox({ dataDirectory: directory })).close();
});

test("a crash on demand strikes before or after the commit", async ({ directory }) => {
  for (const [crash, expected] of [
    ["before", 0],
    ["after", 1],
  ] as const) {
    const { address, ended } = await start(directory);
    await post(address, "/sandbox/faults", { path: "/rest/api/3/issue/bulk", crash });
    const answer = await post(address, "/rest/api/3/issue/bulk", tasks(1)).catch((error: Error) => error);
    assert.instance(answer, Error);
    assert.is(await ended, "SIGKILL");
    const sandbox = await createSandbox({ dataDirectory: directory });
    assert.is((await sandbox.app.inject("/sandbox/counts")).json().issues, expected);
    await sandbox.close();
  }
});

test.run();
