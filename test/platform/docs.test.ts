// timeout: 240s
import { spawn } from "node:child_process";
import { globSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { problems } from "../../runtime/api/http/problem.ts";
import { call } from "../cli/call.ts";
import { startServer } from "./server-process.ts";
import { storesForProcesses } from "./stores.ts";

const page = (name: string): string =>
  readFileSync(fileURLToPath(new URL(`../../docs/${name}.md`, import.meta.url)), "utf8");

/** Runs a shell script and gives what it printed. */
function shell(
  script: string,
  env: Readonly<Record<string, string>>,
  cwd: string,
): Promise<{ code: number | null; out: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn("/bin/sh", ["-eu", "-c", script], { cwd, env: { ...env, PATH: process.env.PATH } });
    let out = "";
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding("utf8").on("data", (text: string) => {
        out += text;
      });
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, out }));
  });
}

const test = suite("the pages about the platform");

test("the lines of the page about the API do what it says", async () => {
  const text = page("api");
  const store = await storesForProcesses.get("the embedded store")!();
  const server = await startServer(store);
  try {
    for (const [, name = "", content = ""] of text.matchAll(/^```json (\S+)\n([\s\S]*?)^```$/gm))
      writeFileSync(join(store.data, name), content);
    const blocks = [...text.matchAll(/^```sh\n([\s\S]*?)^```$/gm)].map(([, block = ""]) => block);
    assert.is(blocks.length, 8);
    const script = blocks.map((block, index) => `echo "== ${index}"\n${block}`).join("\necho\n");
    const SECRET = server.signIn.split("#sign-in=")[1]!;
    const { code, out } = await shell(script, { API: server.address, SECRET }, store.data);
    assert.is(code, 0, out);
    const said = out.split(/^== \d+$/m).slice(1);
    const wanted: readonly (readonly RegExp[])[] = [
      [/"by":"session"/],
      [],
      [/"ok":false.*"unknown-field"/, /"ok":true/],
      [/"number":1/, /"note":"short names"/, /"breaking":(true|false)/],
      [/etag: "1"/i, /"percent":10/, /"environment":"production"/, /"revision":3/],
      [/"items":\[\{"importer":"boats"/, /"overrideSchema"/],
      [/environment\.rollback/],
      [/"code":"signed-out"/, /"code":"request-invalid"/, /"code":"store-unavailable"/],
    ];
    wanted.forEach((patterns, index) => {
      for (const pattern of patterns) assert.match(said[index] ?? "", pattern);
    });
    const audit = readFileSync(join(store.data, "audit.ndjson"), "utf8").trim().split("\n");
    const actions = audit.map((line) => (JSON.parse(line) as { action: string }).action);
    for (const action of [
      "link.create",
      "session.create",
      "token.create",
      "version.publish",
      "environment.rollout",
    ])
      assert.ok(actions.includes(action), action);
  } finally {
    await server.stop();
    await store.remove();
  }
});

test("the page about running it names every setting of serve, and what it reads of the environment", async () => {
  const text = page("operations");
  const { out } = await call(["serve", "--help"]);
  for (const [option] of out.matchAll(/--[a-z-]+/g))
    if (!["--help", "--json"].includes(option)) assert.ok(text.includes(option), option);
  const runtime = fileURLToPath(new URL("../../runtime", import.meta.url));
  const sources = globSync("**/*.{ts,js}", { cwd: runtime }).filter(
    (path) => !/\.test\.|\b(fixture|testing)\b/.test(path),
  );
  const read = sources.flatMap((path) => [
    ...readFileSync(join(runtime, path), "utf8").matchAll(/\b(MONGODB_URL|IMPORTER_[A-Z_]+)/g),
  ]);
  const names = new Set(read.map(([name]) => name));
  assert.ok(names.size > 10, [...names].join(" "));
  for (const name of names) assert.ok(text.includes(name), name);
});

test("codes of problems have their statuses", () => {
  for (const [code, { status, title }] of Object.entries(problems)) {
    assert.match(code, /^[a-z-]+$/);
    assert.ok(status >= 400 && status < 600 && title.endsWith("."), code);
  }
});

test.run();
