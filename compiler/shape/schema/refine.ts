import type { ObjectType, Type, Value } from "../../types/type.ts";

/**
 * What a schema says, with what samples show beside it: texts that were seen, what was missing, fields that the schema does not
 * name and what stands where it says nothing. Where both speak, the schema holds.
 */
export function refine(schema: Type, seen: Type): Type {
  if (schema.kind === "any") return seen;
  if (seen.kind === "any") return schema;
  if (schema.kind === "union")
    return {
      kind: "union",
      of: schema.of.map((member) => refine(member, memberLike(seen, member.kind) ?? member)),
    };
  const like = memberLike(seen, schema.kind);
  if (like === undefined) return schema;
  if (schema.kind === "list" && like.kind === "list") return { kind: "list", of: refine(schema.of, like.of) };
  if (schema.kind === "text" && like.kind === "text" && schema.examples === undefined) return like;
  if (schema.kind === "object" && like.kind === "object") return refineObject(schema, like);
  return schema;
}

const memberLike = (type: Type, kind: Type["kind"]): Type | undefined =>
  type.kind === "union"
    ? type.of.find((member) => member.kind === kind)
    : type.kind === kind
      ? type
      : undefined;

function refineObject(schema: ObjectType, seen: ObjectType): ObjectType {
  if (schema.fields === undefined || seen.fields === undefined)
    return schema.fields === undefined ? seen : schema;
  const fields = new Map<string, Value>();
  for (const [name, value] of schema.fields) {
    const shown = seen.fields.get(name);
    fields.set(name, {
      type: shown === undefined ? value.type : refine(value.type, shown.type),
      missing: shown?.missing === "seen" ? "seen" : value.missing,
    });
  }
  for (const [name, value] of seen.fields) if (!fields.has(name)) fields.set(name, value);
  return { kind: "object", fields };
}
