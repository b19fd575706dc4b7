/**
 * The Atlassian Document Format as a table: for each node its attributes, its children and their marks. It follows
 * the JSON schema that Atlassian publishes (`@atlaskit/adf-schema`, `json-schema/v1/full.json`); where that leaves a
 * door open (unknown keys of a table row or a media block, one mark twice) this table is the stricter of the two.
 */

/** What an attribute may hold. */
export type AttributeRule =
  | { readonly kind: "string"; readonly required?: true; readonly filled?: true; readonly pattern?: RegExp }
  | { readonly kind: "number"; readonly required?: true; readonly min?: number; readonly max?: number }
  | { readonly kind: "boolean" }
  | { readonly kind: "any"; readonly required?: true }
  | { readonly kind: "numbers" }
  | { readonly kind: "strings"; readonly required?: true }
  | { readonly kind: "enum"; readonly required?: true; readonly values: readonly string[] };

export type Attributes = Readonly<Record<string, AttributeRule>>;

/** The marks a child may carry: one of the sets has to hold them all. */
export type MarkSets = readonly (readonly string[])[];

/** Which children a node takes, each with the marks it may carry there. `none`: the child has no marks at all. */
export type Children = Readonly<Record<string, MarkSets | "none">>;

export interface NodeRule {
  /** Alternative shapes of the attributes; absent: the node has none. */
  readonly attributes?: readonly Attributes[];
  /** Must `attrs` be there, even when no attribute is required? */
  readonly needsAttributes?: true;
  readonly children?: Children;
  /** Must `content` be there? */
  readonly needsContent?: true;
  readonly minChildren?: number;
  readonly maxChildren?: number;
  /** Types by position, for nodes whose second child is of another type than the first. */
  readonly order?: readonly string[];
}
