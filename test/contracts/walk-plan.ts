import type { HttpSource, Plan } from "../../compiler/plan/index.ts";
import { adaptors } from "../../runtime/adaptors/index.ts";
import { createHttpSource, type HttpSourceOptions } from "../../runtime/source/index.ts";
import type { Served } from "../language/serve.ts";

/** Where a plan's source is looked for, how it is signed in to, and what the user gave. */
export type Opening = Pick<HttpSourceOptions, "credentials" | "inputs"> & {
  /** The vendor's address in the plan, in whose place the served one stands. */
  readonly base: string;
};

/**
 * Reads one partition of a committed plan's stream from a server on this machine.
 *
 * @param context the records above, by the names that the stream knows them by
 * @returns the ids of each page
 * @throws SourceError as an import would meet it
 */
export async function walkPlan(
  plan: Plan,
  { base, ...opening }: Opening,
  served: Served,
  stream: string,
  context: Readonly<Record<string, unknown>> = {},
): Promise<readonly (readonly (string | undefined)[])[]> {
  const local = JSON.parse(JSON.stringify(plan).replaceAll(base, served.address)) as Plan;
  const source = createHttpSource({
    plan: local,
    source: local.sources[0] as HttpSource,
    adaptors,
    random: () => 0.5,
    ...served.time,
    ...opening,
  });
  const found = local.streams.find(({ name }) => name === stream);
  if (found === undefined) throw new Error(`the plan has no stream ${stream}`);
  const pages: (readonly (string | undefined)[])[] = [];
  try {
    for await (const { records } of source.walk(found, { context, signal: new AbortController().signal }))
      pages.push(records.map(({ id }) => id));
  } finally {
    await source.close();
  }
  return pages;
}
