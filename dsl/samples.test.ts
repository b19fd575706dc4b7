import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { formatCodeFrame } from "./code-frame.ts";
import { parse } from "./parse.ts";
import { printTree } from "./print-tree.ts";

/**
 * Each folder of samples/ holds `input.importer` and what comes of it: `tree.txt` for a text without mistakes, `errors.txt`
 * for one with. `UPDATE=1` accepts what comes of it now.
 */
const test = suite("samples");
const root = new URL("samples/", import.meta.url);

for (const name of readdirSync(root).sort()) {
  test(name, () => {
    const text = readFileSync(new URL(`${name}/input.importer`, root), "utf8");
    const { file, diagnostics } = parse(text, { file: "input.importer" });
    const errors = diagnostics.map((diagnostic) => `${formatCodeFrame(diagnostic, text)}\n`).join("\n");
    const tree = `${file.declarations.map((declaration) => printTree(declaration)).join("\n\n")}\n`;
    const [golden, other, actual] =
      errors === "" ? ["tree.txt", "errors.txt", tree] : ["errors.txt", "tree.txt", errors];
    const place = new URL(`${name}/${golden}`, root);
    if (process.env.UPDATE === "1") {
      writeFileSync(place, actual);
      rmSync(new URL(`${name}/${other}`, root), { force: true });
    }
    assert.ok(
      existsSync(place),
      `samples/${name}/${golden} is missing; UPDATE=1 writes it. It would be:\n${actual}`,
    );
    assert.fixture(actual, readFileSync(place, "utf8"));
  });
}

test.run();
