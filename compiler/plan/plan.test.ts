import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { generated } from "./generate.ts";
import { canonicalJson, type Plan, planHash, validatePlan } from "./index.ts";

const test = suite("plan");
const seed = Number(process.env.SEED ?? Date.now() % 2 ** 31);

function plan(change: Partial<Plan> = {}): Plan {
  const content: Omit<Plan, "hash"> = {
    planVersion: 1,
    importer: { name: "demo", title: "Demo", language: 1 },
    inputs: [],
    options: [{ name: "closed", label: "Closed", choices: ["import", "skip"], default: "import" }],
    sources: [
      {
        kind: "file",
        name: "source",
        format: { kind: "csv", delimiter: "auto", encoding: "auto", header: 1 },
      },
    ],
    streams: [
      {
        name: "rows",
        source: "source",
        read: { kind: "rows" },
        id: { kind: "column", names: ["Id"], nth: 1 },
        identity: "rows",
        context: [],
        shape: { kind: "row" },
      },
    ],
    tables: [],
    maps: [],
    adaptors: ["trim@1"],
    docs: {},
    tests: [],
    sourceMap: {
      "/streams/0": { file: "demo.importer", start: { line: 7, column: 1 }, end: { line: 7, column: 40 } },
    },
    ...change,
  };
  return { ...content, hash: planHash(content) };
}

const problemsOf = (data: unknown) => {
  const result = validatePlan(data);
  return "problems" in result ? result.problems : [];
};

test("the committed types and validator are what the schema makes them", () => {
  for (const [name, text] of Object.entries(generated)) {
    const committed = readFileSync(new URL(name, import.meta.url), "utf8");
    assert.ok(committed === text, `${name} differs; run: npm run generate`);
  }
});

test("canonical JSON sorts keys, leaves no blanks and keeps hostile keys as data", () => {
  assert.is(
    canonicalJson({ b: [1, { d: null, c: "é\n" }], a: -0.5 }),
    '{"a":-0.5,"b":[1,{"c":"é\\n","d":null}]}',
  );
  const hostile: unknown = JSON.parse('{"constructor":1,"__proto__":{"x":2}}');
  assert.is(canonicalJson(hostile), '{"__proto__":{"x":2},"constructor":1}');
  assert.is(canonicalJson({ a: undefined }), "{}");
  assert.throws(() => canonicalJson([Number.NaN]), TypeError);
});

test("canonical JSON is the same for every order of keys, and parses back", () => {
  const property = fc.property(fc.jsonValue(), (value) => {
    const text = canonicalJson(value);
    assert.equal(JSON.parse(text), JSON.parse(JSON.stringify(value)));
    const turned: unknown = JSON.parse(text, (_, inner: unknown) =>
      typeof inner === "object" && inner !== null && !Array.isArray(inner)
        ? Object.fromEntries(Object.entries(inner).toReversed())
        : inner,
    );
    assert.is(canonicalJson(turned), text);
  });
  fc.assert(property, { seed, numRuns: 300 });
});

test("canonical JSON writes text of any characters and length as JSON.stringify does", () => {
  const property = fc.property(
    fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: "grapheme", maxLength: 3000 }), fc.string()),
    (text) => {
      assert.is(canonicalJson([text, text]), JSON.stringify([text, text]));
      assert.is(canonicalJson({ [text]: 12 }), JSON.stringify({ [text]: 12 }));
    },
  );
  fc.assert(property, { seed, numRuns: 300 });
});

test("another SHA-256 names a plan as the compiler's own does", () => {
  const made = plan();
  const other = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest();
  assert.is(planHash(made, other), made.hash);
});

test("a plan that was made whole is taken", () => {
  const made = plan();
  assert.equal(validatePlan(made), { plan: made });
});

test("docs, tests and the source map do not change the hash, a stream does", () => {
  const { hash } = plan();
  assert.is(
    plan({ docs: { "": "Brings rows." }, tests: [{ title: "t", steps: [] }], sourceMap: {} }).hash,
    hash,
  );
  assert.is.not(plan({ streams: [] }).hash, hash);
});

test("a plan that was changed after it was compiled is refused", () => {
  const [problem, ...others] = problemsOf({ ...plan(), adaptors: [] });
  assert.is(others.length, 0);
  assert.is(problem?.pointer, "/hash");
  assert.match(problem?.message ?? "", "Compile the spec again");
});

test("a fault is told once, with its node and the line of the spec", () => {
  const broken = plan({
    streams: [{ ...plan().streams[0], read: { kind: "rowz" } }] as unknown as Plan["streams"],
  });
  const problems = problemsOf(broken);
  assert.equal(problems, [
    {
      pointer: "/streams/0/read",
      message: '/streams/0/read has the unknown kind "rowz".',
      range: broken.sourceMap["/streams/0"],
    },
  ]);
});

test("what a plan names and does not have is told, with its node and the line of the spec", () => {
  const [rows] = plan().streams;
  if (rows === undefined) throw new Error("the plan has no stream");
  const read = (root: object) =>
    ({ kind: "path", root, steps: [] }) as unknown as NonNullable<typeof rows.id>;
  const here = read({ kind: "here" });
  const faulty: readonly (readonly [string, string, Partial<Plan>])[] = [
    [
      "/streams/0/parent",
      'the stream "gone"',
      { streams: [{ ...rows, parent: { stream: "gone", as: "x" } }] },
    ],
    ["/streams/0", 'the source "gone"', { streams: [{ ...rows, source: "gone" }] }],
    [
      "/streams/0/id",
      'the value table "gone"',
      { streams: [{ ...rows, id: { kind: "lookup", table: "gone", input: here, over: "value" } }] },
    ],
    [
      "/streams/0/id",
      'the adaptor "upper@1"',
      {
        streams: [
          { ...rows, id: { kind: "adapt", adaptor: "upper@1", input: here, arguments: {}, over: "value" } },
        ],
      },
    ],
    [
      "/streams/0/id",
      'the option "gone"',
      { streams: [{ ...rows, id: read({ kind: "option", name: "gone" }) }] },
    ],
    [
      "/streams/0/id",
      'the alias "gone"',
      { streams: [{ ...rows, id: read({ kind: "alias", name: "gone" }) }] },
    ],
    [
      "/streams/0/id",
      'the parameter "x"',
      { streams: [{ ...rows, id: read({ kind: "parameter", name: "x" }) }] },
    ],
    ["/streams/1", 'the name "rows"', { streams: [rows, rows] }],
    ["/streams/0", "rows → rows", { streams: [{ ...rows, read: { kind: "union", of: ["rows"] } }] }],
  ];
  for (const [pointer, what, change] of faulty) {
    const [problem, ...others] = problemsOf(plan(change));
    assert.is(problem?.pointer, pointer, what);
    assert.is(others.length, 0, what);
    assert.ok(problem?.message.includes(what), problem?.message);
    if (pointer.startsWith("/streams/0")) assert.is(problem?.range?.start.line, 7, what);
  }
});

test("anything but a plan is refused, and nothing throws", () => {
  const deep = JSON.parse(`${"[".repeat(5000)}${"]".repeat(5000)}`) as unknown;
  for (const data of [
    undefined,
    null,
    1,
    "x",
    [],
    {},
    deep,
    { ...plan(), sourceMap: { "": 1 } },
    Number.NaN,
  ]) {
    assert.ok(problemsOf(data).length > 0);
  }
  const literal = { kind: "literal", value: Number.NaN };
  assert.ok(problemsOf({ ...plan(), maps: [], streams: [{ ...plan().streams[0], id: literal }] }).length > 0);
});

test(`random changes of a plan never throw (seed ${seed})`, () => {
  const values = fc.oneof(
    fc.jsonValue(),
    fc.constantFrom("__proto__", "constructor", { kind: "path" }, { kind: "__proto__" }),
  );
  const property = fc.property(
    fc.array(fc.tuple(fc.nat(), values), { minLength: 1, maxLength: 4 }),
    (changes) => {
      const data: unknown = JSON.parse(JSON.stringify(plan()));
      // A copy each: a value put into itself would be a circle, which JSON cannot hold.
      for (const [pick, value] of changes) mutate(data, pick, structuredClone(value));
      const result = validatePlan(data);
      assert.ok("plan" in result || result.problems.length > 0);
    },
  );
  fc.assert(property, { seed, numRuns: 1000 });
});

/** Replaces, removes or adds somewhere in a tree. */
function mutate(data: unknown, pick: number, value: unknown): void {
  let node = data as Record<string, unknown>;
  let rest = pick;
  for (;;) {
    const keys = Object.keys(node);
    const key = keys[rest % Math.max(1, keys.length)];
    rest = Math.floor(rest / 3);
    const inner = key === undefined ? undefined : node[key];
    if (key !== undefined && typeof inner === "object" && inner !== null && rest % 4 !== 0) {
      node = inner as Record<string, unknown>;
      continue;
    }
    if (rest % 5 === 0 && key !== undefined) delete node[key];
    else
      Object.defineProperty(node, rest % 7 === 0 ? "__proto__" : (key ?? "x"), {
        value,
        enumerable: true,
        configurable: true,
        writable: true,
      });
    return;
  }
}

test.run();
