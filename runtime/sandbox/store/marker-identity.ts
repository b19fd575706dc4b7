import { isObject, type JsonObject, sorted } from "../json.ts";

/** An issue's marker as text without the members that differ from run to run; its key when it has no marker. */
export function markerIdentity(properties: string, key: string, marker: string, omit: string[]): string {
  const value = (JSON.parse(properties) as JsonObject)[marker];
  if (value === undefined) return key;
  if (!isObject(value)) return JSON.stringify(value);
  return JSON.stringify(
    sorted(Object.fromEntries(Object.entries(value).filter(([name]) => !omit.includes(name)))),
  );
}
