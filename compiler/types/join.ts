import { anyType, eitherMissing, type ObjectType, type TextType, type Type, type Value } from "./type.ts";

/**
 * The type of a value that is one of the given types: equal kinds merge, different ones make a union. `any` swallows
 * the others, `nothing` adds nothing.
 */
export function joinTypes(types: readonly Type[]): Type {
  let found: Type | undefined;
  let more: Type[] | undefined;
  const add = (type: Type): void => {
    if (type.kind === "nothing") return;
    if (found === undefined || type.kind === "any") found = type;
    else if (more !== undefined) join(more, type);
    else if (mergeable(found, type)) found = merge(found, type);
    else more = [found, type];
  };
  for (const type of types) {
    if (type.kind === "union") type.of.forEach(add);
    else add(type);
    if (found?.kind === "any") return anyType;
  }
  if (more !== undefined) return { kind: "union", of: more };
  return found ?? (types.length === 0 ? anyType : { kind: "nothing" });
}

/** Adds a type to the members of a union. */
function join(members: Type[], type: Type): void {
  const index = members.findIndex((member) => mergeable(member, type));
  if (index < 0) members.push(type);
  else members[index] = merge(members[index]!, type);
}

function mergeable(one: Type, other: Type): boolean {
  if (one.kind === "reference" && other.kind === "reference") return one.entity === other.entity;
  if (one.kind === other.kind) return true;
  return isWord(one) && isWord(other);
}

/** Text and labels are both text. */
const isWord = (type: Type): boolean => type.kind === "text" || type.kind === "label";

function merge(one: Type, other: Type): Type {
  if (one === other) return one;
  if (one.kind === "list" && other.kind === "list")
    return { kind: "list", of: joinTypes([one.of, other.of]) };
  if (one.kind === "either" && other.kind === "either")
    return {
      kind: "either",
      of: joinTypes([one.of, other.of]),
      ...(one.seen || other.seen ? { seen: true } : {}),
    };
  if (one.kind === "object" && other.kind === "object") return mergeObjects(one, other);
  if (one.kind === "text" && other.kind === "text") return mergeTexts(one, other);
  if (one.kind !== other.kind) return { kind: "text" };
  return one;
}

function mergeTexts(one: TextType, other: TextType): TextType {
  if (holds(one.values, other.values) && holds(one.examples ?? [], other.examples ?? [])) return one;
  const values = one.values && other.values ? [...new Set([...one.values, ...other.values])] : undefined;
  const examples = [...new Set([...(one.examples ?? []), ...(other.examples ?? [])])];
  return { kind: "text", ...(values ? { values } : {}), ...(examples.length > 0 ? { examples } : {}) };
}

/** Whether nothing new comes to the texts that are known; where they are not, nothing can. */
const holds = (known: readonly string[] | undefined, more: readonly string[] | undefined): boolean =>
  known === undefined || (more?.every((text) => known.includes(text)) ?? false);

/** A field that only one of the two has may be missing, and that was seen. */
function mergeObjects(one: ObjectType, other: ObjectType): ObjectType {
  if (one.fields === undefined || other.fields === undefined) return { kind: "object" };
  const fields = new Map<string, Value>();
  for (const [name, value] of one.fields) {
    const match = other.fields.get(name);
    fields.set(name, match === undefined ? { ...value, missing: "seen" } : joinValues(value, match));
  }
  for (const [name, value] of other.fields)
    if (!fields.has(name)) fields.set(name, { ...value, missing: "seen" });
  return { kind: "object", fields };
}

/** A value that is one of the two. */
function joinValues(one: Value, other: Value): Value {
  return { type: joinTypes([one.type, other.type]), missing: eitherMissing(one.missing, other.missing) };
}

/** The objects' common fields: what every member of a union of streams has. Anything but objects is joined. */
export function commonType(types: readonly Type[]): Type {
  const objects = types.filter((type): type is ObjectType => type.kind === "object");
  const [first, ...others] = objects;
  if (
    first?.fields === undefined ||
    objects.length < types.length ||
    others.some((other) => other.fields === undefined)
  ) {
    return joinTypes(types);
  }
  const fields = new Map<string, Value>();
  for (const [name, value] of first.fields) {
    const matches = others.map((other) => other.fields?.get(name));
    if (matches.some((match) => match === undefined)) continue;
    fields.set(
      name,
      matches.reduce<Value>((joined, match) => joinValues(joined, match ?? joined), value),
    );
  }
  return { kind: "object", fields };
}
