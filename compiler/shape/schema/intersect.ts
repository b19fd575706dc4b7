import { joinTypes } from "../../types/join.ts";
import { bothMissing, type ObjectType, type Type, type Value } from "../../types/type.ts";

/** Whether null may stand somewhere; `open`: nothing is said about it. */
export type Nullable = "yes" | "no" | "open";

/** What a schema says of one place. */
export interface Found {
  readonly type: Type;
  readonly nullable: Nullable;
}

/** What both schemas say together. */
export function intersect(one: Found, other: Found): Found {
  const nullable: Nullable =
    one.nullable === "no" || other.nullable === "no"
      ? "no"
      : one.nullable === "yes" || other.nullable === "yes"
        ? "yes"
        : "open";
  return { type: common(one.type, other.type), nullable };
}

function common(one: Type, other: Type): Type {
  if (one.kind === "any" || one === other) return other;
  if (other.kind === "any") return one;
  if (one.kind === "union") return among(one.of, other);
  if (other.kind === "union") return among(other.of, one);
  if (one.kind !== other.kind) return { kind: "nothing" };
  if (one.kind === "list" && other.kind === "list") return { kind: "list", of: common(one.of, other.of) };
  if (one.kind === "object" && other.kind === "object") return commonObject(one, other);
  if (one.kind === "text" && other.kind === "text") return one.examples === undefined ? other : one;
  return one;
}

function among(members: readonly Type[], other: Type): Type {
  const met = members.map((member) => common(member, other)).filter((type) => type.kind !== "nothing");
  return met.length === 0 ? { kind: "nothing" } : joinTypes(met);
}

/** The fields of both, each as strict as the stricter of the two. */
function commonObject(one: ObjectType, other: ObjectType): ObjectType {
  if (one.fields === undefined) return other;
  if (other.fields === undefined) return one;
  const fields = new Map<string, Value>(one.fields);
  for (const [name, value] of other.fields) {
    const known = fields.get(name);
    const both = known && {
      type: common(known.type, value.type),
      missing: bothMissing(known.missing, value.missing),
    };
    fields.set(name, both ?? value);
  }
  return { kind: "object", fields };
}
