import type { PageState } from "../pages/paging.ts";
import { SourceError } from "../source-error.ts";
import type { StreamRequest } from "./compile-request.ts";
import type { CompiledStream } from "./compile-stream.ts";

/** What one request of a walk depends on. */
export interface Asked {
  /** Kept ancestors by alias, and the variant. */
  readonly context: Readonly<Record<string, unknown>>;
  readonly state: PageState;
  /** Whether nothing was asked for before it. */
  readonly first: boolean;
  /** Variables of a GraphQL query that ask for a further part of the same page. */
  readonly further?: Readonly<Record<string, unknown>>;
}

/**
 * The request for a page: the stream's, with what its paging adds.
 * @throws SourceError when the page before told an address that is none
 */
export function askFor(
  { paging, request }: CompiledStream,
  { context, state, first, further }: Asked,
): StreamRequest {
  const asked = request(context, first);
  const address = paging.address?.(state);
  if (address !== undefined) {
    if (URL.canParse(address, asked.url.href)) return { ...asked, url: new URL(address, asked.url) };
    throw new SourceError({
      outcome: "broken",
      code: "cursor-missing",
      message: `${JSON.stringify(address.slice(0, 100))} is no address of a next page. Check \`pages\` in the spec.`,
    });
  }
  for (const [name, value] of paging.query(state)) asked.url.searchParams.set(name, value);
  const body = paging.body?.(state) ?? [];
  const variables = [...(paging.variables?.(state) ?? []), ...Object.entries(further ?? {})];
  if (body.length === 0 && variables.length === 0) return asked;
  return {
    ...asked,
    body: {
      ...asked.body,
      ...Object.fromEntries(body),
      ...(variables.length === 0
        ? {}
        : { variables: { ...variablesOf(asked.body), ...Object.fromEntries(variables) } }),
    },
  };
}

const variablesOf = (body: StreamRequest["body"]): object =>
  typeof body?.variables === "object" && body.variables !== null ? body.variables : {};
