import type { Setting } from "./entries.ts";
import type { Argument, Expression, TextLiteral } from "./expressions.ts";
import type { Name, Spanned } from "./span.ts";

/** What stands in the braces of map, fragment and their inner blocks. */
export type Rule = AssignRule | EachRule | SkipRule | ApplyRule | Setting;

/** `required summary <- .name | trim  on error warn` */
export interface AssignRule extends Spanned {
  readonly kind: "assign";
  readonly required: boolean;
  readonly target: Target;
  readonly value: Expression;
  readonly onError?: OnError;
}

/** `comments <- each comments { … }`, `fields <- each list_fields as f { … }` */
export interface EachRule extends Spanned {
  readonly kind: "each";
  readonly required: boolean;
  readonly target: Target;
  readonly list: Expression;
  readonly alias?: Name;
  readonly rules: readonly Rule[];
}

/** `skip when .archived == true` */
export interface SkipRule extends Spanned {
  readonly kind: "skip";
  readonly condition: Expression;
}

/** `use people_fields(.creator, .assignees | first)` */
export interface ApplyRule extends Spanned {
  readonly kind: "apply";
  readonly fragment: Name;
  readonly arguments: readonly Argument[];
}

/** `summary`, or `field "Story Points" as number` */
export type Target =
  | Name
  | (Spanned & { readonly kind: "field"; readonly title: TextLiteral; readonly type: Name });

export type OnError =
  | (Spanned & { readonly kind: "warn" | "reject" })
  | (Spanned & { readonly kind: "use"; readonly value: Expression });
