import { readdirSync } from "node:fs";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { adaptors, Failure } from "./index.ts";

const test = suite("the adaptor catalogue");

for (const adaptor of adaptors.values()) {
  for (const example of adaptor.examples) {
    test(`${adaptor.name}: ${example.title}`, () => {
      const defaults = Object.fromEntries(
        adaptor.parameters.map(({ name, default: value }) => [name, value]),
      );
      const result = adaptor.apply(example.input, { ...defaults, ...example.arguments }, { lose() {} });
      if (example.fails !== undefined) {
        assert.instance(result, Failure);
        assert.is((result as Failure).code, example.fails);
      } else if (example.missing) assert.is(result, undefined);
      else assert.equal(result, example.gives);
    });
  }
}

test("lists every adaptor file, with documentation and an example each", () => {
  const files = readdirSync(new URL(".", import.meta.url)).filter(
    (name) =>
      name.endsWith(".ts") &&
      !["index.ts", "adaptor.ts", "instant.ts"].includes(name) &&
      !name.endsWith(".test.ts"),
  );
  assert.equal(
    files.map((name) => name.replace(".ts", "").replaceAll("-", "_")).sort(),
    [...adaptors.keys()].sort(),
  );
  for (const adaptor of adaptors.values()) {
    assert.ok(adaptor.docs.length > 10 && adaptor.examples.length > 0, adaptor.name);
    const failing = adaptor.examples.some(({ fails }) => fails !== undefined);
    assert.is(failing, adaptor.fallible, `${adaptor.name}: a failing example exactly where it is fallible`);
    const missing = adaptor.examples.some(({ missing }) => missing);
    if (missing) assert.ok(adaptor.mayBeMissing, `${adaptor.name} says that it is never missing`);
  }
});

test("truncate counts what it cuts", () => {
  const losses: string[] = [];
  adaptors.get("truncate")?.apply("a long title", { length: 7 }, { lose: (code) => losses.push(code) });
  assert.equal(losses, ["cut"]);
});

test.run();
