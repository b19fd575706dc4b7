import { readdirSync, readFileSync } from "node:fs";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { parse } from "./parse.ts";
import { printTree } from "./print-tree.ts";

/** The slice of a node, put where a node of its kind may stand, has to read as that node again. */
const test = suite("spans");

type Fields = Readonly<Record<string, unknown>> & {
  readonly kind: string;
  readonly span: { start: number; end: number };
};

const isNode = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && "kind" in value && "span" in value;

function* walk(value: unknown): Generator<Fields> {
  if (typeof value !== "object" || value === null) return;
  if (isNode(value)) yield value;
  for (const inner of Object.values(value)) yield* walk(inner);
}

const expressions = new Set(
  "text number duration boolean null list object path call pipe coalesce compare in is not and or".split(" "),
);

/** Where a slice is put to be read again, and how to find the node in what is read. */
function readAgain(node: Fields, slice: string): unknown {
  const only = (text: string, pick: (declaration: Record<string, unknown>) => unknown): unknown => {
    const { file, diagnostics } = parse(text);
    assert.equal(diagnostics, [], `${node.kind}: ${text}`);
    assert.is(file.declarations.length, 1);
    return pick(file.declarations[0] as unknown as Record<string, unknown>);
  };
  const first = (list: unknown): unknown => (Array.isArray(list) ? list[0] : undefined);
  if (node.kind === "call" && !slice.includes("("))
    return only(`adaptor again(x) = x | ${slice}`, ({ body }) => (body as { call: unknown }).call);
  if (expressions.has(node.kind) || (node.kind === "if" && "condition" in node))
    return only(`adaptor again() = ${slice}`, ({ body }) => body);
  switch (node.kind) {
    case "setting":
      return only(`importer again { ${slice} }`, ({ entries }) => first(entries));
    case "block":
    case "when":
      return only(`source { ${slice} }`, ({ entries }) => first(entries));
    case "row":
      return only(`values again { ${slice} }`, ({ rows }) => first(rows));
    case "assign":
    case "each":
    case "skip":
    case "apply":
      return only(`map again to issue { ${slice} }`, ({ rules }) => first(rules));
    case "given":
    case "expect":
      return only(`test "again" { ${slice} }`, ({ steps }) => first(steps));
    default:
      return only(slice, (declaration) => declaration);
  }
}

const root = new URL("samples/", import.meta.url);
for (const name of readdirSync(root)) {
  const text = readFileSync(new URL(`${name}/input.importer`, root), "utf8");
  const { file, diagnostics } = parse(text);
  if (diagnostics.length > 0) continue;
  test(`of ${name} hold their node and nothing else`, () => {
    let checked = 0;
    for (const node of walk(file.declarations)) {
      const slice = text.slice(node.span.start, node.span.end);
      checked += 1;
      if (node.kind === "name") assert.is(slice, node.text);
      else if (node.kind === "here") assert.is(slice, ".");
      else if (node.kind === "otherwise") assert.is(slice, "otherwise");
      else if (node.kind === "all") assert.is(slice, "[]");
      else if (node.kind === "select" || node.kind === "index") assert.match(slice, /^\.?\[.*\]$/);
      else if (node.kind === "field" && "name" in node) assert.match(slice, /^(?:\.\w+|\.?\[".*"\])$/);
      else if (node.kind === "field") assert.match(slice, /^field ".*" +as \w+$/);
      else if (["warn", "reject", "use"].includes(node.kind) && "span" in node && !("from" in node))
        assert.match(slice, new RegExp(`^on error ${node.kind}`));
      else assert.is(printTree(readAgain(node, slice)), printTree(node), slice);
    }
    assert.ok(checked > 20, `only ${checked} nodes`);
  });
}

test("of comments hold their slashes", () => {
  const text = "// one\r\n/// two\r\nimporter a { }";
  const { file } = parse(text);
  assert.equal(
    file.comments.map(({ span }) => text.slice(span.start, span.end)),
    ["// one", "/// two"],
  );
});

test.run();
