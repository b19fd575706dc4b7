/**
 * The syntax tree of a spec. Plain data: every node has a `kind` and a `span`; nothing is resolved here.
 * Comments are kept beside the tree (`SourceFile.comments`), so that a formatter can put them back.
 */

/** A half-open range of UTF-16 offsets into the text of one file. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

interface Spanned {
  readonly span: Span;
}

/** A word as written: a declared name, a key, an outcome. */
export interface Name extends Spanned {
  readonly kind: "name";
  readonly text: string;
}

/** `// …` or, with `documentation`, `/// …`; `text` is without the slashes and one leading blank. */
export interface Comment extends Spanned {
  readonly kind: "comment";
  readonly text: string;
  readonly documentation: boolean;
}

export interface SourceFile extends Spanned {
  readonly kind: "file";
  /** The name that diagnostics print; relative to the bundle. */
  readonly path: string;
  readonly text: string;
  readonly declarations: readonly Declaration[];
  readonly comments: readonly Comment[];
}

// Declarations

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

// What stands in the braces of importer, source, stream, option, input and their inner blocks

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

// What stands in the braces of map, fragment and their inner blocks

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

// Expressions; conditions are expressions of type boolean

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
