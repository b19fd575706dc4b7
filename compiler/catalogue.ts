/**
 * What the compiler knows of adaptors. The catalogue itself is made in `runtime/adaptors` and handed in, so that
 * the compiler never depends on code that runs.
 */

/**
 * A type as signatures write it. `label` is text without blanks; `moment` is an instant (milliseconds since 1970 at
 * run time), `date` is YYYY-MM-DD, `date_time` ISO 8601 with an offset; `adf` an Atlassian document; `person` is
 * {id?, email?, name?}. A `variable` stands for one type throughout a signature.
 */
export type SignatureType =
  | "any"
  | "text"
  | "label"
  | "number"
  | "boolean"
  | "moment"
  | "date"
  | "date_time"
  | "duration"
  | "object"
  | "adf"
  | "person"
  | { readonly list: SignatureType }
  | { readonly anyOf: readonly SignatureType[] }
  /** An object with these fields, any of which may be missing. */
  | { readonly fields: Readonly<Record<string, SignatureType>> }
  | { readonly variable: string };

export interface AdaptorParameter {
  readonly name: string;
  readonly type: SignatureType;
  /** A parameter with a default may be left out; `null` stands for "none". */
  readonly default?: string | number | boolean | null;
  /** The argument must be a literal (a format, a pattern), so that it is checked when the spec is compiled. */
  readonly literal?: boolean;
  /** The only texts that a literal argument may be. */
  readonly values?: readonly string[];
  /**
   * What a literal argument has to be: a pattern to search for, the name of a field of the input's elements, a format of dates
   * that are read (of moments also `iso`) or written, or the language of their words.
   */
  readonly syntax?: "pattern" | "field" | "date read" | "moment read" | "date written" | "language";
  readonly docs: string;
}

export interface AdaptorExample {
  readonly title: string;
  readonly input: unknown;
  readonly arguments?: Readonly<Record<string, unknown>>;
  /** Exactly one of the three. */
  readonly gives?: unknown;
  readonly missing?: true;
  readonly fails?: string;
}

/** The chapters of the adaptors' reference. */
export type AdaptorCategory =
  | "text"
  | "number"
  | "boolean"
  | "date"
  | "duration"
  | "list"
  | "object"
  | "id"
  | "person"
  | "rich text"
  | "value";

export interface AdaptorSignature {
  readonly name: string;
  /** Grows when the same input gives something else; a plan pins `name@major`. */
  readonly major: number;
  readonly since: string;
  readonly category: AdaptorCategory;
  readonly docs: string;
  /** An adaptor whose input is no list maps over a list that it is given. */
  readonly input: SignatureType;
  readonly parameters: readonly AdaptorParameter[];
  readonly returns: SignatureType;
  /** It may fail on a value of the right type: the spec must say `on error`. */
  readonly fallible: boolean;
  /** It may return missing for a value that is present. */
  readonly mayBeMissing: boolean;
  /** It is called with missing too. */
  readonly takesMissing?: boolean;
  readonly examples: readonly AdaptorExample[];
}

/** Adaptors by name. */
export type Catalogue = ReadonlyMap<string, AdaptorSignature>;
