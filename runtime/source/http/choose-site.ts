import type { Site } from "../../../compiler/plan/index.ts";
import { Failure } from "../../adaptors/adaptor.ts";
import { compileTemplate, compileValue } from "../../engine/mapping/index.ts";
import { SourceError } from "../source-error.ts";
import type { Compiling } from "./compiling.ts";
import type { createExchange } from "./exchange.ts";

const mostListed = 200;

/**
 * Makes the function that lists what the sign-in gives access to and takes the site that was chosen, or the only one.
 * @param wanted the chosen site's id
 * @returns gives the site as the source lists it
 */
export function createChooseSite(
  site: Site,
  wanted: string | undefined,
  { plan, adaptors, base }: Compiling,
  exchange: ReturnType<typeof createExchange>,
): (signal: AbortSignal) => Promise<unknown> {
  const address = compileTemplate(plan, adaptors, site.url, encodeURIComponent);
  const items = compileValue(plan, adaptors, site.items);
  const idOf = compileValue(plan, adaptors, site.id);
  const show = site.show === undefined ? undefined : compileValue(plan, adaptors, site.show);

  return async (signal) => {
    const url = address(base);
    if (url instanceof Failure || !URL.canParse(url))
      throw refuse("base-unusable", `The list of sites cannot be asked for: ${String(url)} is no address.`);
    const asked = { method: "GET" as const, url: new URL(url), headers: {} };
    const { json } = await exchange("the list of sites", asked, signal, () => undefined);
    const found = items({ ...base, here: json });
    if (!Array.isArray(found))
      throw refuse("unexpected-type", `The list of sites is not where the spec says (GET ${url}).`);
    const sites = found.flatMap((value: unknown) => {
      const id = textOf(idOf({ ...base, here: value }));
      return id === undefined ? [] : [{ id, value, label: textOf(show?.({ ...base, here: value })) ?? "" }];
    });
    const chosen = wanted === undefined ? sites : sites.filter(({ id }) => id === wanted);
    const [only] = chosen;
    if (only !== undefined && chosen.length === 1) return only.value;
    if (sites.length === 0) throw refuse("choose", "This sign-in gives access to no site. Sign in again.");
    const problem =
      wanted === undefined
        ? "There are several sites."
        : `The site ${wanted} is not among those of this sign-in.`;
    const listed = sites.slice(0, mostListed).map(({ id, label }) => `  ${id}  ${label}`.trimEnd());
    throw refuse("choose", [`${problem} Choose with --choose site=<id>:`, ...listed].join("\n"));
  };
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" || typeof value === "number" ? String(value) : undefined;
}

function refuse(code: string, message: string): SourceError {
  return new SourceError({ outcome: "refused", code, message });
}
