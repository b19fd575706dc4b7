import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { main } from "../runtime/cli/main.ts";
import type { Terminal } from "../runtime/cli/terminal.ts";

const page = readFileSync(fileURLToPath(new URL("../docs/write-an-importer.md", import.meta.url)), "utf8");

const test = suite("the page about writing an importer");

test("its files make an importer that its commands accept", async () => {
  const folder = mkdtempSync(join(tmpdir(), "importer-docs-"));
  try {
    for (const [, path = "", text = ""] of page.matchAll(/^```\w+ (\S+\.\w+)\n([\s\S]*?)^```$/gm)) {
      mkdirSync(join(folder, "tracker", dirname(path)), { recursive: true });
      writeFileSync(join(folder, "tracker", path), text);
    }
    const commands = [...page.matchAll(/^```sh\n([\s\S]*?)^```$/gm)].flatMap(([, block = ""]) =>
      block.trim().split("\n"),
    );
    assert.is(commands.length, 10);
    for (const command of commands) {
      const said: string[] = [];
      const terminal: Terminal = {
        out: (text) => void said.push(text),
        error: (text) => void said.push(text),
        interactive: false,
        color: false,
        columns: 100,
        env: {},
        cwd: join(folder, "tracker"),
        signal: new AbortController().signal,
      };
      const code = await main(command.replace("npx importer ", "").split(" "), terminal);
      assert.is(code, 0, `${command}\n${said.join("")}`);
      assert.not.match(said.join(""), /\d (error|warning)/);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test.run();
