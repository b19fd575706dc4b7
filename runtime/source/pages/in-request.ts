import type { Paging } from "./paging.ts";

/** One parameter of the paging, where the request carries it: in the query string, the body or the variables of a query. */
export function inRequest(
  place: "query" | "body" | "variable" | undefined,
  name: string,
  value: (state: Readonly<Record<string, unknown>>) => string | number | undefined,
): Pick<Paging, "query" | "body" | "variables"> {
  const ask = (state: Readonly<Record<string, unknown>>): readonly (readonly [string, string | number])[] => {
    const found = value(state);
    return found === undefined ? [] : [[name, found]];
  };
  if (place === "body") return { query: () => [], body: ask };
  if (place === "variable") return { query: () => [], variables: ask };
  return { query: (state) => ask(state).map(([key, found]) => [key, String(found)] as const) };
}
