import type { Expression, Plan } from "./plan.generated.ts";

/** A fault of a plan that fits the schema; the line of the spec is added by whoever knows the sourceMap. */
interface Fault {
  /** JSON pointer of the node. */
  readonly pointer: string;
  readonly message: string;
}

/**
 * Where a plan names what it does not declare: a stream, a source, a value table, an option, an input, an alias, a parameter, an
 * adaptor that it does not pin; where two have one name; and where its streams wait for each other. The compiler makes no such plan, an edit by hand may.
 *
 * @param plan fits the schema
 */
export function referenceFaults(plan: Plan): Fault[] {
  const faults: Fault[] = [];
  const known = knownNames(plan);
  const expect = (kind: keyof typeof known, name: string, pointer: string): void => {
    if (known[kind].has(name)) return;
    faults.push({
      pointer,
      message: `${pointer} names the ${words[kind]} "${name}", which the plan does not have.`,
    });
  };

  for (const [at, stream] of plan.streams.entries()) {
    const pointer = `/streams/${at}`;
    expect("stream", stream.identity, pointer);
    if (stream.parent !== undefined) expect("stream", stream.parent.stream, `${pointer}/parent`);
    for (const [index, way] of [stream, ...(stream.via ?? [])].entries()) {
      const place = index === 0 ? pointer : `${pointer}/via/${index - 1}`;
      expect("source", way.source, place);
      if (way.read.kind === "union")
        for (const member of way.read.of) expect("stream", member, `${place}/read`);
    }
    for (const [index, kept] of stream.context.entries())
      expect("stream", kept.stream, `${pointer}/context/${index}`);
  }
  for (const [at, table] of plan.tables.entries()) {
    if (table.from !== undefined) expect("stream", table.from.stream, `/tables/${at}/from`);
    if (table.fromFile !== undefined) expect("input", table.fromFile.input, `/tables/${at}/fromFile`);
  }
  for (const [at, { stream, joins }] of plan.maps.entries()) {
    expect("stream", stream, `/maps/${at}`);
    for (const [index, join] of joins.entries()) expect("stream", join.stream, `/maps/${at}/joins/${index}`);
  }
  for (const part of ["inputs", "sources", "streams", "tables", "maps"] as const)
    visit(plan[part], `/${part}`, part === "sources" ? secrets : []);
  return [...faults, ...repeatedNames(plan), ...circle(plan)];

  /** Goes through the expressions of a node; `bound` are the parameters that hold there. */
  function visit(node: unknown, pointer: string, bound: readonly string[]): void {
    if (typeof node !== "object" || node === null) return;
    if (Array.isArray(node)) {
      for (const [index, inner] of node.entries()) visit(inner, `${pointer}/${index}`, bound);
      return;
    }
    const one = node as { readonly kind?: unknown };
    if (one.kind === "literal") return;
    const inside = one.kind === "let" ? checkLet(node as Let, pointer, bound) : bound;
    checkNode(node as Expression, pointer, bound);
    for (const [key, inner] of Object.entries(node)) {
      if (typeof inner !== "object" || key === "shape" || (one.kind === "let" && key === "bindings"))
        continue;
      visit(inner, `${pointer}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`, inside);
    }
  }

  /** A body sees the bindings; what they are bound to does not. */
  function checkLet({ bindings }: Let, pointer: string, bound: readonly string[]): readonly string[] {
    for (const [index, { value }] of bindings.entries())
      visit(value, `${pointer}/bindings/${index}/value`, bound);
    return [...bound, ...bindings.map(({ name }) => name)];
  }

  function checkNode(node: Expression, pointer: string, bound: readonly string[]): void {
    if (node.kind === "lookup") expect("table", node.table, pointer);
    else if (node.kind === "reference") expect("stream", node.stream, pointer);
    else if (node.kind === "adapt") expect("adaptor", node.adaptor, pointer);
    else if (node.kind === "path") {
      const { root } = node;
      if (root.kind === "child" || root.kind === "records") expect("stream", root.stream, pointer);
      else if (root.kind === "alias" || root.kind === "option" || root.kind === "input")
        expect(root.kind, root.name, pointer);
      else if (root.kind === "parameter" && !bound.includes(root.name))
        faults.push({
          pointer,
          message: `${pointer} reads the parameter "${root.name}", which nothing binds there.`,
        });
    }
  }
}

type Let = Extract<Expression, { kind: "let" }>;

/** What the values of sign-ins and of files' headers may name: what the user is asked for. */
const secrets: readonly string[] = ["key", "token"];

const words = {
  stream: "stream",
  source: "source",
  table: "value table",
  option: "option",
  input: "input",
  alias: "alias",
  adaptor: "adaptor",
} as const;

function knownNames(plan: Plan): Record<keyof typeof words, ReadonlySet<string>> {
  const streams = plan.streams.map(({ name }) => name);
  const aliases = [
    ...plan.streams.flatMap(({ parent, again, read, via, context }) => [
      ...(parent === undefined ? [] : [parent.as]),
      ...(again === undefined ? [] : [again.under]),
      ...context.map(({ alias }) => alias),
      ...[read, ...(via ?? []).map((way) => way.read)].flatMap((one) =>
        one.kind === "request" ? (one.variants ?? []).map(({ name }) => name) : [],
      ),
    ]),
    ...plan.maps.flatMap(({ as, collections, fields }) => [
      as,
      ...[...collections, ...(fields ?? [])].flatMap((one) => (one.as === undefined ? [] : [one.as])),
    ]),
    "variant",
  ];
  return {
    stream: new Set(streams),
    source: new Set(plan.sources.map(({ name }) => name)),
    table: new Set(plan.tables.map(({ name }) => name)),
    option: new Set(plan.options.map(({ name }) => name)),
    input: new Set(plan.inputs.map(({ name }) => name)),
    alias: new Set(aliases),
    adaptor: new Set(plan.adaptors),
  };
}

/** Streams that wait for each other, as parents or as members: an import of them would never begin. */
function circle(plan: Plan): Fault[] {
  const waits = new Map(
    plan.streams.map(({ name, parent, read, via }) => {
      const members = [read, ...(via ?? []).map((way) => way.read)].flatMap((one) =>
        one.kind === "union" ? one.of : [],
      );
      return [name, [...(parent === undefined ? [] : [parent.stream]), ...members]] as const;
    }),
  );
  for (let before = -1; before !== waits.size; ) {
    before = waits.size;
    for (const [name, others] of waits) if (!others.some((other) => waits.has(other))) waits.delete(name);
  }
  const [first] = waits.keys();
  if (first === undefined) return [];
  const way = [first];
  for (let next = first; ; ) {
    next = (waits.get(next) ?? []).find((other) => waits.has(other)) ?? first;
    if (way.includes(next)) {
      const names = [...way.slice(way.indexOf(next)), next];
      const pointer = `/streams/${plan.streams.findIndex(({ name }) => name === next)}`;
      return [{ pointer, message: `${pointer} waits for itself: ${names.join(" → ")}.` }];
    }
    way.push(next);
  }
}

/** Two of one kind under one name: only one of them would ever be found. */
function repeatedNames(plan: Plan): Fault[] {
  return (["inputs", "options", "sources", "streams", "tables", "maps"] as const).flatMap((part) => {
    const seen = new Set<string>();
    return plan[part].flatMap(({ name }, at) => {
      const again = seen.has(name);
      seen.add(name);
      const pointer = `/${part}/${at}`;
      return again ? [{ pointer, message: `${pointer} has the name "${name}", which another one has.` }] : [];
    });
  });
}
