/** What a value may be; the compiler's view, richer than the shapes of a plan. */
export type Type =
  | { readonly kind: "any" }
  /** Never a value: the type of `null`. */
  | { readonly kind: "nothing" }
  | TextType
  | { readonly kind: PlainKind }
  | ObjectType
  | ListType
  | { readonly kind: "union"; readonly of: readonly Type[] }
  /**
   * One value or a list of them, known only when it runs: what mapping over `any` gives. `seen`: samples show both, so that one of
   * them fails where only the other is taken.
   */
  | { readonly kind: "either"; readonly of: Type; readonly seen?: true }
  | { readonly kind: "reference"; readonly entity: Entity }
  /** Stands for one type throughout a signature. */
  | { readonly kind: "variable"; readonly name: string };

/** `label` is text without blanks; `row` a row of a file, whose columns are known when the file is. */
export type PlainKind =
  | "label"
  | "number"
  | "boolean"
  | "moment"
  | "date"
  | "date_time"
  | "duration"
  | "adf"
  | "person"
  | "row";

export type Entity = "issue" | "version" | "sprint" | "component";

export interface TextType {
  readonly kind: "text";
  /** The only texts it can be, when the spec itself fixes them. */
  readonly values?: readonly string[];
  /** Texts seen in samples: for completion, never for errors. */
  readonly examples?: readonly string[];
}

export interface ObjectType {
  readonly kind: "object";
  /** Without fields: some object. */
  readonly fields?: ReadonlyMap<string, Value>;
  /** What a query asks for here, where samples show more than that, and what those show more. */
  readonly selection?: { readonly asked: readonly string[]; readonly left: readonly string[] };
}

/** Missing elements are dropped, so an element is always there. */
export interface ListType {
  readonly kind: "list";
  readonly of: Type;
}

/** `seen`: missing or null in a sample; `maybe`: it may be missing, but no sample shows it. */
export type Missing = "no" | "maybe" | "seen";

export interface Value {
  readonly type: Type;
  readonly missing: Missing;
}

export const anyType: Type = { kind: "any" };
export const textType: TextType = { kind: "text" };
export const booleanType: Type = { kind: "boolean" };
export const numberType: Type = { kind: "number" };
export const rowType: Type = { kind: "row" };

/** A list type. */
export const listOf = (of: Type): ListType => ({ kind: "list", of });

const weight: Readonly<Record<Missing, number>> = { no: 0, maybe: 1, seen: 2 };

/** Missing when either is. */
export const eitherMissing = (one: Missing, other: Missing): Missing =>
  weight[one] >= weight[other] ? one : other;

/** Missing only when both are. */
export const bothMissing = (one: Missing, other: Missing): Missing =>
  weight[one] <= weight[other] ? one : other;
