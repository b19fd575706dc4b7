import type { Expression } from "./expressions.ts";
import type { Name, Spanned } from "./span.ts";

/** What stands in the braces of importer, source, stream, option, input and their inner blocks. */
export type Entry = Setting | Block | When;

/** `base: "https://…"` */
export interface Setting extends Spanned {
  readonly kind: "setting";
  readonly key: Name;
  readonly value: Expression;
}

/** `auth token { … }`, `files { … }`, `budget requests { … }`, `errors { when … -> … }`, `via api { … }` */
export interface Block extends Spanned {
  readonly kind: "block";
  readonly type: Name;
  readonly name?: Name;
  readonly entries: readonly Entry[];
}

/** `when status == 404 -> skip as gone` */
export interface When extends Spanned {
  readonly kind: "when";
  readonly condition: Expression;
  readonly outcome: Name;
  readonly as?: Name;
}
