import { joinTypes } from "../../types/join.ts";
import { anyType, listOf, type Missing, type ObjectType, type Type, type Value } from "../../types/type.ts";
import { type Found, intersect, type Nullable } from "./intersect.ts";

/** What keeps a schema from being read, as the end of a sentence. */
export class SchemaFault extends Error {}

/** How often one definition may stand inside of itself before it counts as any value. */
const mostRounds = 2;
/** Definitions that are written out by their references can multiply; what comes behind so many parts counts as any value. */
const mostParts = 8000;
const deepest = 64;

type Schema = Readonly<Record<string, unknown>>;

/**
 * The type that a JSON Schema describes (draft 4 to 2020-12, and the schemas of OpenAPI 3): `$ref` within the document,
 * `allOf`, `anyOf`, `oneOf`, `type`, `nullable`, `enum`, `const`, objects and lists. Restrictions of another kind (lengths,
 * `not`, `if`) say nothing about types and are passed over.
 *
 * @param document the whole document, in which references are looked up
 * @param pointer the part to begin with, as behind the `#` of a reference: "" is all of it
 * @throws SchemaFault where a reference leads nowhere or out of the document
 */
export function typeOfSchema(document: unknown, pointer: string): Type {
  const open = new Map<string, number>();
  let parts = 0;

  function read(schema: unknown, depth: number): Found {
    parts += 1;
    if (schema === false) return { type: { kind: "nothing" }, nullable: "no" };
    if (!isObject(schema) || parts > mostParts || depth > deepest) return anything;
    const found = [ownPart(schema, depth)];
    if (typeof schema.$ref === "string") found.push(referred(schema.$ref, depth));
    for (const member of listIn(schema, "allOf")) found.push(read(member, depth + 1));
    for (const name of ["anyOf", "oneOf"]) {
      const members = listIn(schema, name);
      if (members.length > 0) found.push(either(members.map((member) => read(member, depth + 1))));
    }
    const whole = found.reduce(intersect);
    // As OpenAPI 3.0 is written, not as it is specified: beside `allOf` it is meant for the whole.
    return schema.nullable === true ? { ...whole, nullable: "yes" } : whole;
  }

  function referred(reference: string, depth: number): Found {
    const rounds = open.get(reference) ?? 0;
    if (rounds >= mostRounds) return anything;
    open.set(reference, rounds + 1);
    const found = read(lookUp(document, reference), depth + 1);
    open.set(reference, rounds);
    return found;
  }

  /** What the schema says by itself. */
  function ownPart(schema: Schema, depth: number): Found {
    const listed = enumerated(schema);
    const kinds = kindsOf(schema);
    if (kinds === undefined) return listed ?? anything;
    const types = kinds.filter((kind) => kind !== "null").map((kind) => typeOfKind(kind, schema, depth));
    const typed: Found = {
      type: types.length === 0 ? { kind: "nothing" } : joinTypes(types),
      nullable: kinds.includes("null") ? "yes" : "no",
    };
    return listed === undefined ? typed : intersect(typed, listed);
  }

  function typeOfKind(kind: string, schema: Schema, depth: number): Type {
    switch (kind) {
      case "string":
        return { kind: "text" };
      case "number":
      case "integer":
        return { kind: "number" };
      case "boolean":
        return { kind: "boolean" };
      case "array":
        return listOf(elements(schema, depth));
      case "object":
        return objectType(schema, depth);
      default:
        throw new SchemaFault(`\`type\` knows no ${JSON.stringify(kind)}`);
    }
  }

  function elements(schema: Schema, depth: number): Type {
    const tuple = [...listIn(schema, "prefixItems"), ...listIn(schema, "items")];
    const rest = Array.isArray(schema.items) ? schema.additionalItems : schema.items;
    if (tuple.length > 0 && rest === undefined) return anyType;
    const found = [...tuple, ...(rest === false ? [] : [rest])].map((one) => read(one, depth + 1).type);
    return found.length === 0 ? anyType : joinTypes(found);
  }

  function objectType(schema: Schema, depth: number): ObjectType {
    // Keys that are data: what stands under one says nothing about the next.
    if (!isObject(schema.properties)) return { kind: "object" };
    const required = new Set(listIn(schema, "required"));
    const fields = new Map<string, Value>();
    for (const [name, inner] of Object.entries(schema.properties)) {
      const { type, nullable } = read(inner, depth + 1);
      const missing: Missing = nullable === "yes" || !required.has(name) ? "maybe" : "no";
      fields.set(name, { type: type.kind === "nothing" ? anyType : type, missing });
    }
    return { kind: "object", fields };
  }

  const root = lookUp(document, `#${pointer}`);
  if (!isObject(root) && typeof root !== "boolean")
    throw new SchemaFault(
      pointer === "" ? "it is no schema" : `no schema stands at \`#${pointer.slice(0, 80)}\``,
    );
  return unseen(read(root, 0).type);
}

/** A schema shows no record, so nothing in it was ever seen to be missing. */
function unseen(type: Type): Type {
  if (type.kind === "list") return listOf(unseen(type.of));
  if (type.kind === "union") return { kind: "union", of: type.of.map(unseen) };
  if (type.kind !== "object" || type.fields === undefined) return type;
  const fields = [...type.fields].map(([name, value]): [string, Value] => [
    name,
    { type: unseen(value.type), missing: value.missing === "no" ? "no" : "maybe" },
  ]);
  return { kind: "object", fields: new Map(fields) };
}

const anything: Found = { type: anyType, nullable: "open" };

/** One of several: null where one of them takes it. */
function either(members: readonly Found[]): Found {
  const nullable: Nullable = members.some((one) => one.nullable === "yes")
    ? "yes"
    : members.every((one) => one.nullable === "no")
      ? "no"
      : "open";
  return { type: joinTypes(members.map(({ type }) => type)), nullable };
}

/** The values that `const` or `enum` lists. They are seen, and not all that there will ever be. */
function enumerated(schema: Schema): Found | undefined {
  const values = Object.hasOwn(schema, "const")
    ? [schema.const]
    : Array.isArray(schema.enum)
      ? schema.enum
      : undefined;
  if (values === undefined) return undefined;
  const present = values.filter((value) => value !== null);
  const type = present.length === 0 ? ({ kind: "nothing" } as const) : joinTypes(present.map(typeOfValue));
  return { type, nullable: present.length < values.length ? "yes" : "no" };
}

function typeOfValue(value: unknown): Type {
  if (typeof value === "string") return { kind: "text", examples: [value] };
  if (typeof value === "number") return { kind: "number" };
  if (typeof value === "boolean") return { kind: "boolean" };
  return Array.isArray(value) ? listOf(anyType) : { kind: "object" };
}

/** The kinds that `type` names, or that the other words take for granted. */
function kindsOf(schema: Schema): readonly string[] | undefined {
  if (typeof schema.type === "string") return [schema.type];
  if (Array.isArray(schema.type)) return schema.type.map(String);
  if (schema.properties !== undefined || schema.additionalProperties !== undefined) return ["object"];
  return schema.items !== undefined || schema.prefixItems !== undefined ? ["array"] : undefined;
}

function listIn(schema: Schema, name: string): readonly unknown[] {
  const value = schema[name];
  return Array.isArray(value) ? value : [];
}

function isObject(value: unknown): value is Schema {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** What a reference names in the document: a pointer (RFC 6901), or an `$anchor`. */
function lookUp(document: unknown, reference: string): unknown {
  if (!reference.startsWith("#"))
    throw new SchemaFault(`\`$ref\` leads out of it, to ${JSON.stringify(reference.slice(0, 80))}`);
  const pointer = decoded(reference.slice(1));
  if (pointer !== "" && !pointer.startsWith("/")) return anchored(document, pointer);
  let at: unknown = document;
  for (const written of pointer.split("/").slice(1)) {
    const key = written.replaceAll("~1", "/").replaceAll("~0", "~");
    if (typeof at !== "object" || at === null || !Object.hasOwn(at, key))
      throw new SchemaFault(`nothing stands at \`#${pointer.slice(0, 80)}\``);
    at = (at as Record<string, unknown>)[key];
  }
  return at;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Definitions are where anchors stand. */
function anchored(document: unknown, name: string): unknown {
  const definitions = ["$defs", "definitions"].flatMap((key) => {
    const held = isObject(document) ? document[key] : undefined;
    return isObject(held) ? Object.values(held) : [];
  });
  const found = definitions.find((one) => isObject(one) && (one.$anchor === name || one.$id === `#${name}`));
  if (found === undefined) throw new SchemaFault(`nothing has the name \`#${name.slice(0, 80)}\``);
  return found;
}
