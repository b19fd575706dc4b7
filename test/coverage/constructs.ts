import type { Construct } from "./construct.ts";
import { constructsOfMappings } from "./constructs-of-mappings.ts";
import { constructsOfSources } from "./constructs-of-sources.ts";
import { constructsOfStreams } from "./constructs-of-streams.ts";

/** The constructs, by the part of the language that they belong to, in the order in which a spec is written. */
export const constructs: Readonly<Record<string, readonly Construct[]>> = {
  ...constructsOfSources,
  ...constructsOfStreams,
  ...constructsOfMappings,
};
