import type { Scope } from "../bind/scope.ts";
import type { Type } from "../types/type.ts";

/** What names a record: ids are text, and numbers are taken as their text. */
export const idType = { kind: "union", of: [{ kind: "text" }, { kind: "number" }] } as const satisfies Type;

/** The streams of which the spec makes versions, issues, …, so that a reference to them leads somewhere. */
export const referable = ({ entry }: Scope["program"], entity: string): string[] =>
  entry.maps.filter(({ target }) => target.text === entity).map(({ stream }) => stream.text);
