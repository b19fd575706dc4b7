/**
 * What the loader is measured against: `bare-loop.ts <address> <count>` posts bodies that were made before the clock
 * started, and looks at nothing but the status. Prints {"milliseconds"}.
 */
import { performance } from "node:perf_hooks";
import { Agent, request } from "undici";
import { batchSize, credentials, inFlight, issueFields } from "./issues.ts";

const [address = "", count = "0"] = process.argv.slice(2);
const { email, token } = credentials;
const headers = {
  authorization: `Basic ${Buffer.from(`${email}:${token}`).toString("base64")}`,
  "content-type": "application/json",
};
const dispatcher = new Agent({ connections: inFlight });

interface Named {
  readonly id: string;
  readonly name: string;
}

async function read<T>(path: string): Promise<T> {
  const { body } = await request(address + path, { headers, dispatcher });
  return (await body.json()) as T;
}

const { issueTypes } = await read<{ issueTypes: Named[] }>("/rest/api/3/issue/createmeta/DEMO/issuetypes");
const { values: priorities } = await read<{ values: Named[] }>("/rest/api/3/priority/search");
const task = issueTypes.find(({ name }) => name === "Task")!;

function bodyOf(first: number): string {
  const issueUpdates = Array.from({ length: batchSize }, (_, offset) => {
    const index = first + offset;
    const { summary, description, labels, priority } = issueFields(index);
    return {
      fields: {
        project: { key: "DEMO" },
        issuetype: { id: task.id },
        summary,
        description,
        labels,
        priority: { id: priorities.find(({ name }) => name === priority)!.id },
      },
      ...(index % 3 === 0 ? {} : { transition: { id: index % 3 === 1 ? "21" : "41" } }),
      properties: [
        {
          key: "importer",
          value: { import: "bench", intent: `${first}`, key: `rows/${index}`, hash: "0".repeat(64) },
        },
      ],
    };
  });
  return JSON.stringify({ issueUpdates });
}

const bodies = Array.from({ length: Math.ceil(Number(count) / batchSize) }, (_, index) =>
  bodyOf(index * batchSize),
);

async function postAll(queue: Iterator<string>): Promise<void> {
  for (let next = queue.next(); !next.done; next = queue.next()) {
    const { statusCode, body } = await request(`${address}/rest/api/3/issue/bulk`, {
      method: "POST",
      headers,
      body: next.value,
      dispatcher,
    });
    const answer = await body.text();
    if (statusCode !== 201) throw new Error(`the sandbox answered ${statusCode}: ${answer.slice(0, 300)}`);
  }
}

const started = performance.now();
const queue = bodies.values();
await Promise.all(Array.from({ length: inFlight }, () => postAll(queue)));
console.log(JSON.stringify({ milliseconds: performance.now() - started }));
await dispatcher.close();
