/** One construct of the language, as the table of coverage has it. */
export interface Construct {
  readonly title: string;
  /** How a spec shows that it uses it: one of these signs of `constructSigns`. */
  readonly signs: readonly string[];
  /** Importers whose API leaves no other way. */
  readonly forcedIn?: readonly string[];
}
