import type { Entry, Setting } from "./entries.ts";
import type { Expression, TextLiteral } from "./expressions.ts";
import type { Rule } from "./rules.ts";
import type { Comment, Name, Span, Spanned } from "./span.ts";

export interface SourceFile extends Spanned {
  readonly kind: "file";
  /** The name that diagnostics print; relative to the bundle. */
  readonly path: string;
  readonly text: string;
  readonly declarations: readonly Declaration[];
  readonly comments: readonly Comment[];
}

export type Declaration =
  | ImporterDeclaration
  | UseDeclaration
  | SourceDeclaration
  | StreamDeclaration
  | ValuesDeclaration
  | OptionDeclaration
  | InputDeclaration
  | AdaptorDeclaration
  | FragmentDeclaration
  | MapDeclaration
  | TestDeclaration;

interface Declared extends Spanned {
  /** The `///` lines right above, joined by newlines. */
  readonly documentation?: string;
}

/** `importer clickup { title: "ClickUp" }` */
export interface ImporterDeclaration extends Declared {
  readonly kind: "importer";
  readonly name: Name;
  readonly entries: readonly Entry[];
}

/** `use { person, clip } from "../shared/people.importer"` */
export interface UseDeclaration extends Declared {
  readonly kind: "use";
  readonly names: readonly Name[];
  readonly from: TextLiteral;
}

/** `source { … }` or `source api { … }` */
export interface SourceDeclaration extends Declared {
  readonly kind: "source";
  readonly name?: Name;
  readonly entries: readonly Entry[];
}

/** `stream tasks each lists as list { … }`, `stream lists from loose_lists, folder_lists { … }` */
export interface StreamDeclaration extends Declared {
  readonly kind: "stream";
  readonly name: Name;
  readonly each?: { readonly parent: Name; readonly alias: Name };
  readonly from?: readonly Name[];
  readonly entries: readonly Entry[];
}

/** `values status { "a" -> "b", otherwise -> "c" }`, `values email from people { column("Login") -> column("Email") }` */
export interface ValuesDeclaration extends Declared {
  readonly kind: "values";
  readonly name: Name;
  readonly from?: Expression;
  readonly settings: readonly Setting[];
  readonly rows: readonly ValueRow[];
}

export interface ValueRow extends Spanned {
  readonly kind: "row";
  readonly key: Expression | { readonly kind: "otherwise"; readonly span: Span };
  readonly value: Expression;
}

export interface OptionDeclaration extends Declared {
  readonly kind: "option";
  readonly name: Name;
  readonly entries: readonly Entry[];
}

export interface InputDeclaration extends Declared {
  readonly kind: "input";
  readonly name: Name;
  readonly entries: readonly Entry[];
}

/** `adaptor moment(ms) = ms | epoch_millis | iso_date_time` */
export interface AdaptorDeclaration extends Declared {
  readonly kind: "adaptor";
  readonly name: Name;
  readonly parameters: readonly Name[];
  readonly body: Expression;
}

/** `fragment people_fields(by, to) { reporter <- by | person }` */
export interface FragmentDeclaration extends Declared {
  readonly kind: "fragment";
  readonly name: Name;
  readonly parameters: readonly Name[];
  readonly rules: readonly Rule[];
}

/** `map tasks as task to issue named from_tasks { … }` */
export interface MapDeclaration extends Declared {
  readonly kind: "map";
  readonly stream: Name;
  readonly alias?: Name;
  readonly target: Name;
  readonly named?: Name;
  readonly rules: readonly Rule[];
}

export interface TestDeclaration extends Declared {
  readonly kind: "test";
  readonly title: TextLiteral;
  readonly steps: readonly TestStep[];
}

/** `given tasks { … }`, `given tasks [ … ]`, `given tasks from "samples/x.json"`, `expect issue { … }`, `expect error "required-missing"` */
export type TestStep =
  | (Spanned & {
      readonly kind: "given";
      readonly name: Name;
      readonly value?: Expression;
      readonly from?: TextLiteral;
    })
  | (Spanned & { readonly kind: "expect"; readonly name: Name; readonly value: Expression });
