import type { Name, Span, Spanned } from "./span.ts";

/** Conditions are expressions of type boolean. */
export type Expression =
  | TextLiteral
  | NumberLiteral
  | DurationLiteral
  | BooleanLiteral
  | NullLiteral
  | ListLiteral
  | ObjectLiteral
  | Path
  | Call
  | Pipe
  | Coalesce
  | Compare
  | In
  | Is
  | Not
  | And
  | Or
  | If;

/** `value` is unescaped; `verbatim` was written between `"""`. */
export interface TextLiteral extends Spanned {
  readonly kind: "text";
  readonly value: string;
  readonly verbatim: boolean;
}

export interface NumberLiteral extends Spanned {
  readonly kind: "number";
  readonly value: number;
}

/** `30s`; units ms, s, m, h, d. */
export interface DurationLiteral extends Spanned {
  readonly kind: "duration";
  readonly milliseconds: number;
}

export interface BooleanLiteral extends Spanned {
  readonly kind: "boolean";
  readonly value: boolean;
}

export interface NullLiteral extends Spanned {
  readonly kind: "null";
}

export interface ListLiteral extends Spanned {
  readonly kind: "list";
  readonly items: readonly Expression[];
}

export interface ObjectLiteral extends Spanned {
  readonly kind: "object";
  readonly entries: readonly ObjectEntry[];
}

export interface ObjectEntry extends Spanned {
  readonly key: Name | TextLiteral;
  readonly value: Expression;
}

/**
 * `.status.status` (root `here`), `list.name` (root `name`), `column("x")[].y` (root a call), `.` (no steps).
 * A bare name without steps is a path too.
 */
export interface Path extends Spanned {
  readonly kind: "path";
  readonly root: { readonly kind: "here"; readonly span: Span } | Name | Call;
  readonly steps: readonly Step[];
}

export type Step =
  /** `.name`, `.["Task Name"]` */
  | (Spanned & { readonly kind: "field"; readonly name: string })
  /** `[]`: every element */
  | (Spanned & { readonly kind: "all" })
  /** `[.name == "x"]`: the first that fits; with `every` (`[all .name == "x"]`) the list of those that fit */
  | (Spanned & { readonly kind: "select"; readonly every: boolean; readonly condition: Expression })
  /** `[0]`: always an error of the compiler, which offers `first` or `at`; kept so that it can say so */
  | (Spanned & { readonly kind: "index"; readonly index: number });

/** `per_minute(100)`, `header("X", as: epoch_seconds)`, `column("A", "B")` */
export interface Call extends Spanned {
  readonly kind: "call";
  readonly name: Name;
  readonly arguments: readonly Argument[];
}

export interface Argument extends Spanned {
  readonly name?: Name;
  readonly value: Expression;
}

/** `input | name(arguments)`; written without parentheses, `arguments` is empty. */
export interface Pipe extends Spanned {
  readonly kind: "pipe";
  readonly input: Expression;
  readonly call: Call;
}

/** `a ?? b ?? c` */
export interface Coalesce extends Spanned {
  readonly kind: "coalesce";
  readonly arms: readonly Expression[];
}

export type ComparisonOperator = "==" | "!=" | "<" | "<=" | ">" | ">=";

export interface Compare extends Spanned {
  readonly kind: "compare";
  readonly operator: ComparisonOperator;
  readonly left: Expression;
  readonly right: Expression;
}

/** `value in [a, b]` */
export interface In extends Spanned {
  readonly kind: "in";
  readonly value: Expression;
  readonly list: Expression;
}

/** `value is present`; `test` is any word, the compiler knows which exist. */
export interface Is extends Spanned {
  readonly kind: "is";
  readonly value: Expression;
  readonly test: Name;
}

export interface Not extends Spanned {
  readonly kind: "not";
  readonly value: Expression;
}

export interface And extends Spanned {
  readonly kind: "and";
  readonly items: readonly Expression[];
}

export interface Or extends Spanned {
  readonly kind: "or";
  readonly items: readonly Expression[];
}

export interface If extends Spanned {
  readonly kind: "if";
  readonly condition: Expression;
  readonly then: Expression;
  readonly otherwise: Expression;
}
