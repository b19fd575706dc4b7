/** Something wrong with an operation. */
export interface GraphqlMistake {
  readonly message: string;
  /** Where in the operation's text, in UTF-16 units, where that is known. */
  readonly offset?: number;
}

/** A variable that an operation declares. */
export interface OperationVariable {
  readonly name: string;
  /** As written: `[ID!]!`. */
  readonly type: string;
  /** The type without lists and `!`: `ID`. */
  readonly base: string;
  readonly list: boolean;
  /** Whether the operation cannot be asked without it. */
  readonly required: boolean;
  readonly offset: number;
}

/** What an argument of a field is: a variable, or a value that is written out. */
export type ArgumentValue =
  | { readonly variable: string }
  | { readonly number: number }
  | { readonly other: true };

/** A field that an operation selects; what fragments select stands with the rest. */
export interface SelectedField {
  /** What it is called in the answer. */
  readonly key: string;
  readonly offset: number;
  readonly arguments: ReadonlyMap<string, ArgumentValue>;
  readonly fields: readonly SelectedField[];
}

/** The one operation of a text. */
export interface Operation {
  readonly kind: "query" | "mutation" | "subscription";
  readonly variables: readonly OperationVariable[];
  readonly fields: readonly SelectedField[];
  /** The same text without blanks and comments that mean nothing. */
  readonly compact: string;
}

/**
 * Reads GraphQL. It is handed to the compiler, which knows of GraphQL only this: whoever compiles a spec without `graphql` need
 * not load it.
 */
export interface GraphqlReader {
  /** The operation in a text, or why there is none that can be used. */
  read(text: string): Operation | { readonly mistakes: readonly GraphqlMistake[] };
  /**
   * What of an operation a schema does not allow.
   *
   * @param schema in the schema definition language
   * @returns `schema` when the schema itself cannot be read
   */
  validate(
    text: string,
    schema: string,
  ): { readonly schema: string } | { readonly mistakes: readonly GraphqlMistake[] };
}
