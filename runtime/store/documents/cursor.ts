import { CursorError, type Index, type Key, type Kind, type Listing, type Stored } from "./documents.ts";

/** The fields of an index that a listing leaves open: the documents come in their order. */
export function openFields(index: Index, where: Listing["where"]): readonly string[] {
  const given = Object.keys(where ?? {});
  const leading = index.fields.slice(0, given.length);
  if (!leading.every((field) => given.includes(field))) {
    throw new TypeError(
      `${given.join(", ")} are not the first fields of an index over ${index.fields.join(", ")}`,
    );
  }
  return index.fields.slice(given.length);
}

/** @throws TypeError when the kind has no such index */
export function indexOf(kind: Kind, name: string): Index {
  const index = kind.indexes[name];
  if (index === undefined) throw new TypeError(`${kind.name} has no index ${name}`);
  return index;
}

/** Names the place behind a document: its values in the open fields, and its id. */
export function cursorAfter<T extends object>(last: Stored<T>, fields: readonly string[]): string {
  const value = last.value as Readonly<Record<string, Key>>;
  return Buffer.from(JSON.stringify([...fields.map((field) => value[field]), last.id])).toString("base64url");
}

/** @throws CursorError */
export function readCursor(cursor: string, fields: readonly string[]): readonly Key[] {
  let found: unknown;
  try {
    found = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
  } catch {
    throw new CursorError();
  }
  const isKey = (one: unknown): one is Key => typeof one === "string" || Number.isSafeInteger(one);
  if (!Array.isArray(found) || found.length !== fields.length + 1 || !found.every(isKey))
    throw new CursorError();
  return found;
}

/** Names become part of statements, so they are held to letters. */
export function checkNames({ name, indexes }: Kind): void {
  const names = [name, ...Object.keys(indexes), ...Object.values(indexes).flatMap(({ fields }) => fields)];
  for (const one of names) {
    if (!/^[a-z][A-Za-z_]*$/.test(one))
      throw new TypeError(`${one} is no name of a collection, index or field`);
  }
}
