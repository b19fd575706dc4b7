import { Failure } from "../../adaptors/adaptor.ts";
import type { Evaluate } from "./scope.ts";

/** The own fields of an object as a list of `{ key, value }`; null stays missing, as it is everywhere. */
export function compileEntries(of: Evaluate): Evaluate {
  return (here, scope) => {
    const value = of(here, scope);
    if (value === undefined || value instanceof Failure) return value;
    if (typeof value !== "object" || value === null || Array.isArray(value))
      return new Failure("`entries` needs an object", "unexpected-type");
    return Object.entries(value).map(([key, inner]) => ({ key, value: inner as unknown }));
  };
}
