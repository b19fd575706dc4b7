import { anyType, type Type, type Value } from "../types/type.ts";
import { mostFields, type Observed } from "./observe.ts";

/** The type of what was seen: only null, or nothing at all, is `any`. */
export function typeOfObserved(seen: Observed): Type {
  const members: Type[] = [];
  if (seen.texts > 0) {
    const examples = [...(seen.examples ?? [])].sort();
    members.push(examples.length > 0 ? { kind: "text", examples } : { kind: "text" });
  }
  if (seen.numbers > 0) members.push({ kind: "number" });
  if (seen.booleans > 0) members.push({ kind: "boolean" });
  if (seen.lists > 0)
    members.push({ kind: "list", of: seen.elements ? typeOfObserved(seen.elements) : anyType });
  if (seen.objects > 0) members.push(objectType(seen));
  const [only] = members;
  if (only === undefined) return anyType;
  return members.length === 1 ? only : { kind: "union", of: members };
}

function objectType(seen: Observed): Type {
  if (seen.fields.size > mostFields) return { kind: "object" };
  const fields = new Map<string, Value>();
  for (const name of [...seen.fields.keys()].sort()) {
    const field = seen.fields.get(name);
    if (field === undefined) continue;
    const gaps = field.nulls > 0 || field.count < seen.objects;
    fields.set(name, { type: typeOfObserved(field), missing: gaps ? "seen" : "no" });
  }
  return { kind: "object", fields };
}
