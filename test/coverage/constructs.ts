import { constructsOfMappings } from "./constructs-of-mappings.ts";
import { constructsOfSources } from "./constructs-of-sources.ts";
import { constructsOfStreams } from "./constructs-of-streams.ts";

/** One construct of the language, as the table of coverage has it. */
export interface Construct {
  readonly title: string;
  /** How a spec shows that it uses it: one of these signs of `constructSigns`. */
  readonly signs: readonly string[];
  /** Importers whose API leaves no other way. */
  readonly forcedIn?: readonly string[];
}

/** The constructs, by the part of the language that they belong to, in the order in which a spec is written. */
export const constructs: Readonly<Record<string, readonly Construct[]>> = {
  ...constructsOfSources,
  ...constructsOfStreams,
  ...constructsOfMappings,
};
