import type { FilePort } from "../bundle/file-port.ts";
import type { Place, Report } from "../report.ts";
import type { Type } from "../types/type.ts";
import { parseJson } from "./parse-json.ts";
import { SchemaFault, typeOfSchema } from "./schema/schema-type.ts";
import { createTypeCache } from "./type-cache.ts";

/** The largest description of an API that a vendor publishes is about as long (characters). */
const schemaLimit = 16 * 1024 * 1024;

/**
 * Reads the type of a whole response from a JSON Schema.
 *
 * @param path in the bundle
 * @param pointer the part of the document that describes the response, as behind `#`; "" for all of it
 * @returns undefined when it could not be read; why is told at `place`
 */
export function readSchema(
  bundle: { readonly files: FilePort; readonly report: Report },
  path: string,
  pointer: string,
  place: Place,
): Type | undefined {
  const text = bundle.files.read(path);
  const refuse = (reason: string): undefined => {
    bundle.report("schema-invalid", place, { path, reason });
    return undefined;
  };
  if (text === undefined) {
    bundle.report("schema-missing", place, { path });
    return undefined;
  }
  if (text.length > schemaLimit) return refuse(`it holds more than ${schemaLimit / 1024 / 1024} MB`);
  const key = [pointer, text];
  const known = read.get(key);
  if (known !== undefined) return known;
  const document = parseJson(text);
  if ("reason" in document) return refuse(document.reason);
  try {
    const type = typeOfSchema(document.value, pointer);
    if (type.kind === "nothing") return refuse("no value could be what it describes");
    read.put(key, type);
    return type;
  } catch (error) {
    if (error instanceof SchemaFault) return refuse(error.message);
    throw error;
  }
}

/** A spec is compiled at every keystroke, its schema hardly ever changes. */
const read = createTypeCache();
