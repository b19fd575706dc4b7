// timeout: 120s
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { request } from "undici";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { markdownToAdf } from "../runtime/richtext/index.ts";
import { createSandbox, defaultCredentials } from "../runtime/sandbox/index.ts";
import { skip } from "./runner/skip.ts";

const executablePath = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(
  existsSync,
);

const markdown = [
  "# Heading",
  `A long word ${"x".repeat(300)} and **bold** text with [a link](https://example.com).`,
  "| a | b | c | d | e | f | g | h |\n|---|---|---|---|---|---|---|---|\n| one | two | three | four | five | six | seven | eight |",
  "```\nconst line = 'code that is longer than a small screen is wide, by far and away, really';\n```",
  "- [x] done\n- [ ] open",
].join("\n\n");

const test = suite("the sandbox's pages in a browser");

test("show an issue on a small and on a large screen, without overflow, script or error", async () => {
  if (executablePath === undefined) return skip("no Chromium is installed");
  const folder = mkdtempSync(join(tmpdir(), "importer-pages-"));
  const sandbox = await createSandbox({ dataDirectory: folder });
  const address = await sandbox.listen(0);
  const browser = await chromium.launch({
    executablePath,
    args: ["--headless", "--no-sandbox", "--disable-background-networking"],
  });
  try {
    const { email, token } = defaultCredentials;
    const { statusCode } = await request(`${address}/rest/api/3/issue`, {
      method: "POST",
      headers: {
        authorization: `Basic ${Buffer.from(`${email}:${token}`).toString("base64")}`,
        "content-type": "application/json",
      },
      body: JSON.stringify({
        fields: {
          project: { key: "DEMO" },
          issuetype: { name: "Task" },
          summary: `<script>document.title = "broken"</script> ${"w".repeat(120)} مهمة`,
          description: markdownToAdf(markdown).adf,
        },
      }),
    });
    assert.is(statusCode, 201);
    for (const width of [380, 1280]) {
      const page = await browser.newPage({ viewport: { width, height: 800 } });
      const errors: string[] = [];
      page.on("pageerror", (error) => errors.push(error.message));
      page.on("console", (message) => {
        if (message.type() === "error") errors.push(message.text());
      });
      for (const path of ["/", "/projects/DEMO", "/browse/DEMO-1"]) {
        await page.goto(address + path);
        const overflow = await page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
        assert.ok(Number(overflow) <= 0, `${path} is ${overflow} pixels wider than ${width}`);
      }
      assert.is.not(await page.title(), "broken");
      assert.is(await page.locator("table td").filter({ hasText: "eight" }).count(), 1);
      assert.equal(errors, []);
      await page.close();
    }
  } finally {
    await browser.close();
    await sandbox.close();
    rmSync(folder, { recursive: true, force: true });
  }
});

test.run();
