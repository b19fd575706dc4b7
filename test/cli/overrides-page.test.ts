// timeout: 180s
import { readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { call, type Ended, home } from "./call.ts";
import { createMachine, secrets } from "./machine.ts";

const test = suite("the page about overrides");
const page = readFileSync(join(home, "docs", "overrides.md"), "utf8");
const commands = [...page.matchAll(/^```sh\n([\s\S]*?)^```$/gm)].flatMap(([, text = ""]) =>
  text.trim().split("\n"),
);

/** The words of a command line, without the quotes around some of them. */
const wordsOf = (command: string): string[] =>
  [...command.matchAll(/(?:"[^"]*"|[^\s"])+/g)].map(([word]) => word.replaceAll('"', ""));

test("its commands do what it says", async () => {
  const machine = await createMachine();
  try {
    symlinkSync(join(home, "importers"), join(machine.folder, "importers"));
    for (const [, name = "", text = ""] of page.matchAll(/^```json (\S+)\n([\s\S]*?)^```$/gm))
      writeFileSync(join(machine.folder, name), text);
    const ended: Ended[] = [];
    for (const command of commands) {
      const [npx, importer, ...words] = wordsOf(
        command
          .replace("http://127.0.0.1:8090", machine.jira)
          .replace("http://127.0.0.1:8091", machine.source),
      );
      assert.is(`${npx} ${importer}`, "npx importer");
      const one = await call(words, { cwd: machine.folder, env: secrets });
      assert.ok(one.code < 2, `${command}\n${one.out}${one.err}`);
      ended.push(one);
    }
    assert.is(ended.length, 7);
    const [addresses, run, dry, saved, schema, types, diff] = ended.map(({ out }) => out);
    for (const [, address = ""] of page.matchAll(
      /^\| `(tasks\/[^`]+|values\/[^`]+|option\/[^`]+|people|bind\/[^`]+)`/gm,
    ))
      assert.ok(addresses?.includes(address), address);
    assert.match(run ?? "", /\nissue +2 +2 +0\n/);
    assert.match(dry ?? "", /Mapped otherwise\n +rows\/summary: {"columns":\["What"\]}/);
    assert.match(saved ?? "", "Nothing was written to Jira");
    assert.equal(JSON.parse(readFileSync(join(machine.folder, "saved.json"), "utf8")), {
      version: 1,
      "rows/summary": { columns: ["What"] },
      "column/Tags": "skip",
    });
    assert.match(schema ?? "", '"title": "Overrides of ClickUp"');
    assert.match(types ?? "", "export interface Overrides");
    assert.match(diff ?? "", "Nothing that anybody would notice");
  } finally {
    await machine.close();
  }
});

test.run();
