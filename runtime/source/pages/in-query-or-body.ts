import type { Paging } from "./paging.ts";

/** One parameter of the paging, where the request carries it. */
export function inQueryOrBody(
  place: "query" | "body" | undefined,
  name: string,
  value: (state: Readonly<Record<string, unknown>>) => string | number | undefined,
): Pick<Paging, "query" | "body"> {
  const ask = (state: Readonly<Record<string, unknown>>): readonly (readonly [string, string | number])[] => {
    const found = value(state);
    return found === undefined ? [] : [[name, found]];
  };
  if (place === "body") return { query: () => [], body: ask };
  return { query: (state) => ask(state).map(([key, found]) => [key, String(found)] as const) };
}
