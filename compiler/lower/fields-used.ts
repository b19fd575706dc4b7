import type {
  Assignment,
  Collection,
  DynamicFields,
  Expression,
  Plan,
  Shape,
  Stream,
} from "../plan/index.ts";

type Path = readonly string[];
/** Where a name stands below a record of the stream; undefined where it is something else. */
type Names = ReadonlyMap<string, Path>;

interface Reading {
  readonly here: Path | undefined;
  readonly aliases: Names;
  readonly parameters: Names;
  /** Where the records of joined streams stand; left out where none is at hand. */
  readonly children?: Names;
}

const nowhere: Reading = { here: undefined, aliases: new Map(), parameters: new Map() };

type Draft = Pick<Plan, "streams" | "maps" | "tables">;

/**
 * Every field that something reads of a stream's records: its own settings, maps over it and over unions that it is in, maps that
 * it is joined to, streams below it, tables. What is read as a whole is told field by field, as far as the stream's shape knows the fields.
 */
export function fieldsUsed(stream: Stream, draft: Draft): Path[] {
  const found = new Map<string, Path>();
  const emit = (path: Path): void => {
    for (const leaf of leaves(stream.shape, path)) if (leaf.length > 0) found.set(leaf.join("\u0000"), leaf);
  };
  const record: Reading = { here: [], aliases: new Map(), parameters: new Map() };
  const own = [
    stream.id,
    ...(stream.aliases ?? []),
    stream.since?.field,
    stream.again?.when,
    stream.choose?.show,
    stream.choose?.within,
  ];
  for (const one of own) if (one !== undefined) read(one, record, emit);
  const names = withUnions(stream.name, draft.streams);
  const children = new Map([...names].map((name) => [name, []] as const));
  for (const map of draft.maps) {
    const own: Reading = names.has(map.stream) ? { ...record, aliases: new Map([[map.as, []]]) } : nowhere;
    readMap(map, { ...own, children }, emit);
  }
  for (const { from } of draft.tables)
    if (from !== undefined && names.has(from.stream))
      for (const side of [from.key, from.value]) read(side, record, emit);
  for (const other of draft.streams) {
    for (const kept of other.context) if (names.has(kept.stream)) for (const path of kept.fields) emit(path);
    if (other.parent === undefined || !names.has(other.parent.stream) || other.items === undefined) continue;
    // Items that stand in the record itself are read through its name.
    read(other.items, { ...nowhere, aliases: new Map([[other.parent.as, []]]) }, emit);
  }
  return [...found.values()].sort((one, other) => (one.join(".") < other.join(".") ? -1 : 1));
}

/** The stream's own name and those of unions that its records are in. */
function withUnions(name: string, streams: readonly Stream[]): ReadonlySet<string> {
  const names = new Set([name]);
  for (let before = 0; before < names.size; ) {
    before = names.size;
    for (const one of streams)
      if (one.read.kind === "union" && one.read.of.some((member) => names.has(member))) names.add(one.name);
  }
  return names;
}

function readMap(map: Plan["maps"][number], reading: Reading, emit: (path: Path) => void): void {
  for (const { when } of map.skips) read(when, reading, emit);
  for (const assignment of [map.key, ...map.assignments]) readAssignment(assignment, reading, emit);
  for (const collection of map.collections) readEach(collection, collection.assignments, reading, emit);
  for (const fields of map.fields ?? []) {
    const rules = [fields.id, fields.name, fields.typeOf, fields.value];
    readEach(
      fields,
      rules.filter((one) => one !== undefined),
      reading,
      emit,
    );
  }
}

function readEach(
  { each, as, skips }: Pick<Collection | DynamicFields, "each" | "as" | "skips">,
  assignments: readonly Assignment[],
  outer: Reading,
  emit: (path: Path) => void,
): void {
  const element = each.kind === "path" ? walk(each, outer, emit) : undefined;
  if (each.kind !== "path") read(each, outer, emit);
  const aliases = new Map(outer.aliases);
  if (as !== undefined) {
    aliases.delete(as);
    if (element !== undefined) aliases.set(as, element);
  }
  const inner: Reading = { ...outer, here: element, aliases };
  let reads = false;
  const noting = (path: Path): void => {
    reads = true;
    emit(path);
  };
  for (const { when } of skips) read(when, inner, noting);
  for (const assignment of assignments) readAssignment(assignment, inner, noting);
  if (element !== undefined && !reads) emit(element);
}

function readAssignment({ value, onError }: Assignment, reading: Reading, emit: (path: Path) => void): void {
  read(value, reading, emit);
  if (onError?.kind === "use") read(onError.value, reading, emit);
}

function read(node: Expression, reading: Reading, emit: (path: Path) => void): void {
  if (node.kind === "path") {
    const path = walk(node, reading, emit);
    if (path !== undefined) emit(path);
    return;
  }
  if (node.kind === "let") {
    const parameters = new Map(reading.parameters);
    for (const { name, value } of node.bindings) {
      const path = value.kind === "path" ? walk(value, reading, emit) : undefined;
      parameters.delete(name);
      if (path !== undefined) parameters.set(name, path);
      else read(value, reading, emit);
    }
    read(node.body, { ...reading, parameters }, emit);
    return;
  }
  if (node.kind === "literal") return;
  for (const inner of expressionsIn(node)) read(inner, reading, emit);
}

/** The expressions right inside one. */
function expressionsIn(node: object): Expression[] {
  return Object.values(node).flatMap((value: unknown): Expression[] => {
    if (typeof value !== "object" || value === null) return [];
    return "kind" in value && typeof value.kind === "string" ? [value as Expression] : expressionsIn(value);
  });
}

/** Where a path leads from the record; undefined where it begins elsewhere. Conditions on the way are read. */
function walk(
  path: Extract<Expression, { kind: "path" }>,
  reading: Reading,
  emit: (path: Path) => void,
): Path | undefined {
  let at = begin(path.root, reading, emit);
  for (const step of path.steps) {
    if (step.kind === "field") at = at && [...at, step.name];
    else if (step.kind !== "all") read(step.where, { ...reading, here: at }, emit);
  }
  return at;
}

function begin(
  root: Extract<Expression, { kind: "path" }>["root"],
  reading: Reading,
  emit: (path: Path) => void,
): Path | undefined {
  if (root.kind === "here") return reading.here;
  if (root.kind === "alias") return reading.aliases.get(root.name);
  if (root.kind === "parameter") return reading.parameters.get(root.name);
  if (root.kind === "child" || root.kind === "records") return reading.children?.get(root.stream);
  if (root.kind !== "inner") return undefined;
  if (root.of.kind === "path") return walk(root.of, reading, emit);
  read(root.of, reading, emit);
  return undefined;
}

/** A path whose value is an object stands for all of its fields: a list of fields names those that are wanted. */
function leaves(shape: Shape, path: Path): Path[] {
  let at: Shape | undefined = shape;
  for (const name of path) at = fieldOf(at, name);
  return ends(at, path, 0);
}

/** How deep what is read as a whole is told; deeper fields come with those above them or are not wanted. */
const deepest = 3;

function ends(shape: Shape | undefined, path: Path, depth: number): Path[] {
  const one = element(shape);
  if (one?.kind !== "object" || one.fields.length === 0 || depth >= deepest) return [path];
  return one.fields.flatMap((field) => ends(field.shape, [...path, field.name], depth + 1));
}

function fieldOf(shape: Shape | undefined, name: string): Shape | undefined {
  const one = element(shape);
  return one?.kind === "object" ? one.fields.find((field) => field.name === name)?.shape : undefined;
}

const element = (shape: Shape | undefined): Shape | undefined =>
  shape?.kind === "list" ? element(shape.of) : shape;
