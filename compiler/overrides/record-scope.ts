import type { Collection, Expression, Mapping, Path, Plan, Shape, Stream } from "../plan/index.ts";
import { elementOf } from "../types/element.ts";
import { anyType, listOf, type Type, type Value } from "../types/type.ts";
import { readPath } from "./read-path.ts";

/** What a path of an override may begin with, and what stands there. */
export interface RecordScope {
  /** What `.` is. */
  readonly here: Type;
  /** The record that is mapped and those above it, by name. */
  readonly aliases: ReadonlyMap<string, AliasRecord>;
}

export interface AliasRecord {
  /** The stream of the record; none for an element of a list. */
  readonly stream?: string;
  readonly type: Type;
  /** Fields of it have to be kept with the mapped stream. */
  readonly above: boolean;
}

/** The scope of a map's own targets. */
export function recordScope(plan: Plan, map: Mapping): RecordScope {
  const stream = streamNamed(plan, map.stream);
  const here = stream === undefined ? anyType : typeOfShape(stream.shape);
  const aliases = new Map<string, AliasRecord>(aliasesAbove(plan, map.stream));
  aliases.set(map.as, { stream: map.stream, type: here, above: false });
  return { here, aliases };
}

/** The scope inside one of a map's lists, where `.` is an element. */
export function elementScope(plan: Plan, map: Mapping, list: Pick<Collection, "each" | "as">): RecordScope {
  const outer = recordScope(plan, map);
  const here = elementOf(typeOfList(plan, map, outer, list.each)) ?? anyType;
  if (list.as === undefined) return { ...outer, here };
  return { here, aliases: new Map([...outer.aliases, [list.as, { type: here, above: false }]]) };
}

/** The type of a list that a map goes through, as far as a path tells it. */
function typeOfList(plan: Plan, map: Mapping, scope: RecordScope, each: Expression): Type {
  if (each.kind !== "path") return anyType;
  const root = rootType(plan, map, scope, each);
  if (root === undefined) return anyType;
  const read = readPath(root, each.steps);
  return "problem" in read ? anyType : read.each ? listOf(read.type) : read.type;
}

function rootType(plan: Plan, map: Mapping, scope: RecordScope, { root }: Path): Type | undefined {
  if (root.kind === "here") return scope.here;
  if (root.kind === "alias") return scope.aliases.get(root.name)?.type;
  if (root.kind !== "child" && root.kind !== "records") return undefined;
  const child = streamNamed(plan, root.stream);
  if (child === undefined) return undefined;
  const record = typeOfShape(child.shape);
  if (root.kind === "records") return listOf(record);
  return map.joins.some((join) => join.stream === root.stream && join.one) ? record : listOf(record);
}

/** The type of what a path of the plan reads; `any` where the plan does not tell. */
export function typeOfPath(scope: RecordScope, path: Path): Type {
  const root =
    path.root.kind === "here"
      ? scope.here
      : path.root.kind === "alias"
        ? scope.aliases.get(path.root.name)?.type
        : undefined;
  if (root === undefined) return anyType;
  const read = readPath(root, path.steps);
  return "problem" in read ? anyType : read.each ? listOf(read.type) : read.type;
}

/** All `as` names on the way up; through a union only those that every member has for the same stream. */
function aliasesAbove(
  plan: Plan,
  name: string,
  seen: readonly string[] = [],
): ReadonlyMap<string, AliasRecord> {
  const stream = streamNamed(plan, name);
  if (stream === undefined || seen.includes(name)) return new Map();
  const below = [...seen, name];
  if (stream.parent !== undefined) {
    const { stream: parent, as } = stream.parent;
    const record = streamNamed(plan, parent);
    const type = record === undefined ? anyType : typeOfShape(record.shape);
    return new Map([...aliasesAbove(plan, parent, below), [as, { stream: parent, type, above: true }]]);
  }
  const members = stream.read.kind === "union" ? stream.read.of : [];
  const [first, ...others] = members.map((member) => aliasesAbove(plan, member, below));
  if (first === undefined) return new Map();
  return new Map(
    [...first].filter(([as, { stream: at }]) => others.every((other) => other.get(as)?.stream === at)),
  );
}

const streamNamed = (plan: Plan, name: string): Stream | undefined =>
  plan.streams.find((stream) => stream.name === name);

/** A shape of the plan as the compiler's type. */
function typeOfShape(shape: Shape): Type {
  switch (shape.kind) {
    case "any":
    case "null":
      return anyType;
    case "text":
      return shape.examples === undefined ? { kind: "text" } : { kind: "text", examples: shape.examples };
    case "number":
    case "boolean":
    case "row":
      return { kind: shape.kind };
    case "list":
      return listOf(typeOfShape(shape.of));
    case "union":
      return { kind: "union", of: shape.of.map(typeOfShape) };
    case "object":
      return {
        kind: "object",
        fields: new Map(
          shape.fields.map(({ name, shape: inner, optional }): [string, Value] => [
            name,
            { type: typeOfShape(inner), missing: optional === true ? "seen" : "no" },
          ]),
        ),
      };
  }
}
