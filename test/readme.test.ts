// timeout: 180s
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { type Server, startServer } from "../runtime/cli/run/start-server.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const program = join(root, "runtime/cli/importer.js");
const readme = readFileSync(join(root, "README.md"), "utf8");

/** The fenced blocks of one kind, joined lines and all. */
function blocks(kind: string): string[] {
  return [...readme.matchAll(/^```(.*)\n([\s\S]*?)^```$/gm)].flatMap(([, info, text = ""]) =>
    info === kind ? [text] : [],
  );
}

const test = suite("the README");

test("its commands do what it says, in the order in which they stand there", async () => {
  const folder = mkdtempSync(join(tmpdir(), "importer-readme-"));
  symlinkSync(join(root, "importers"), join(folder, "importers"));
  const servers: Server[] = [];
  // The tests of a machine run side by side, so each server takes a free port instead of the one that people type.
  const addresses = new Map<string, string>();
  try {
    for (const line of blocks("sh serve").join("").trim().split("\n")) {
      const [, command = "", port = ""] = /^npx importer (.+) --port (\d+)$/.exec(line) ?? [];
      const data = command === "sandbox" ? ["--data", join(folder, "sandbox")] : [];
      const args = command
        .split(" ")
        .map((word) => (word.startsWith("importers/") ? join(root, word) : word));
      const server = await startServer([...args, "--port", "0", ...data], process.env);
      servers.push(server);
      addresses.set(`http://127.0.0.1:${port}`, String(server.answer.address));
    }
    const [install, ...byHand] = blocks("sh");
    assert.match(install ?? "", "npm ci && npm start");
    let script = byHand.join("\n").replaceAll("npx importer", `"${process.execPath}" "${program}"`);
    for (const [written, real] of addresses) script = script.replaceAll(written, real);
    const { status, stdout, stderr } = spawnSync("bash", ["-euo", "pipefail", "-c", script], {
      cwd: folder,
      encoding: "utf8",
      env: { ...process.env, NO_COLOR: "1" },
    });
    assert.is(status, 0, `${stdout}\n${stderr}`);
    assert.match(stdout, "clickup: no errors");
    assert.match(stdout, /truncated \(limit\)/);
    assert.match(stdout, /of csv into .+: complete/);
  } finally {
    for (const server of servers.reverse()) await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
});

test("its links lead to files", () => {
  for (const [, target = ""] of readme.matchAll(/\]\((?!https?:)([^)#]+)/g)) {
    assert.ok(readFileSync(join(root, target)).length > 0, target);
  }
});

test.run();
