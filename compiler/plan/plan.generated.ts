// Generated from plan.schema.json by generate.ts; do not edit.

/**
 * Where a path begins.
 */
export type PathRoot =
  | Here
  | Alias
  | Child
  | Records
  | Parameter
  | OptionValue
  | InputValue
  | RunValue
  | LastRecord
  | RecordNumber
  | RecordGroup
  | RecordParent
  | AnswerStatus
  | AnswerHeader
  | Inner
  | SiteValue;
export type HeaderFormat = "seconds" | "epoch_seconds" | "epoch_millis" | "iso" | "number" | "text";
/**
 * A pure expression over the record at hand, its context and the run.
 */
export type Expression =
  | Literal
  | Path
  | ListOf
  | ObjectOf
  | Adapt
  | Let
  | Lookup
  | Reference
  | Coalesce
  | If
  | Compare
  | In
  | Is
  | Not
  | And
  | Or
  | Column
  | Columns
  | Cells
  | Entries;
/**
 * What an operation for one value does with a list: value = never a list, elements = always maps over it, either = decided at run time.
 */
export type Over = "value" | "elements" | "either";
/**
 * One step of a path; on a list, `field` maps over it.
 */
export type Step = FieldStep | AllStep | FirstStep | EveryStep;
/**
 * Where records come from.
 */
export type Source = HttpSource | FileSource;
/**
 * A way to sign in; the end user picks one by name.
 */
export type Auth = TokenAuth | OAuth2Auth | BasicAuth | QueryAuth;
/**
 * Where an answer tells a number or a time.
 */
export type AnswerValue = AnswerHeader | AnswerBody;
export type FileFormat = CsvFormat | JsonFormat | ZipFormat;
/**
 * How a stream's pages are read.
 */
export type Read = RequestRead | UnionRead | RowsRead | DocumentRead | EmbeddedRead;
/**
 * How the next page is asked for.
 */
export type Pages =
  SinglePage | NumberedPages | AfterPages | OffsetPages | CursorPages | LinkPages | RelayPages;
/**
 * What values look like, as inferred from samples.
 */
export type Shape =
  | AnyShape
  | NullShape
  | TextShape
  | NumberShape
  | BooleanShape
  | ListShape
  | ObjectShape
  | UnionShape
  | RowShape;
export type Target = FieldTarget | CustomTarget;
export type CustomFieldType =
  "text" | "number" | "date" | "date_time" | "labels" | "person" | "paragraph" | "option" | "options" | "url";
export type OnError = WarnOnError | RejectOnError | UseOnError;
export type TestStep =
  | GivenRecords
  | GivenContext
  | GivenOption
  | GivenImport
  | ExpectEntity
  | ExpectError
  | ExpectLoss
  | GivenInput
  | GivenRows;

/**
 * A compiled importer. `hash` covers everything but hash, docs, tests and sourceMap.
 */
export interface Plan {
  planVersion: 1;
  hash: string;
  importer: {
    name: string;
    title: string;
    language: number;
  };
  inputs: Input[];
  options: Option[];
  sources: Source[];
  streams: Stream[];
  tables: Table[];
  maps: Mapping[];
  /**
   * Every adaptor the plan calls, sorted.
   */
  adaptors: string[];
  /**
   * Markdown by node pointer; "" is the importer itself.
   */
  docs: {
    [k: string]: string;
  };
  tests: SpecTest[];
  /**
   * By JSON pointer into this plan; a node without a row belongs to its nearest ancestor's.
   */
  sourceMap: {
    [k: string]: SourceRange;
  };
}
export interface Input {
  name: string;
  label: string;
  help?: string;
  type: "text" | "url" | "host" | "id" | "secret" | "enum" | "number" | "date" | "zone" | "file";
  /**
   * a regular expression that the whole value fits
   */
  pattern?: string;
  /**
   * @minItems 1
   */
  choices?: string[];
  default?: string;
  /**
   * A request that succeeds when the inputs and the sign-in are right.
   */
  verify?: {
    source?: string;
    url: Template;
  };
  /**
   * false where an import can do without
   */
  required?: boolean;
}
/**
 * Text with holes; a hole in a URL is percent-encoded as one segment.
 */
export interface Template {
  parts: (string | Path)[];
}
/**
 * Own-property reads from a root; a missing step gives missing.
 */
export interface Path {
  kind: "path";
  root: PathRoot;
  steps: Step[];
}
/**
 * The response, record or element at hand.
 */
export interface Here {
  kind: "here";
}
/**
 * An enclosing record by its `as` name.
 */
export interface Alias {
  kind: "alias";
  name: string;
}
/**
 * The records of a stream whose parent is the mapped stream: a list, or one record when the stream has no items.
 */
export interface Child {
  kind: "child";
  stream: string;
}
/**
 * All records of a stream, which is read before the map; only in the list of `fields`.
 */
export interface Records {
  kind: "records";
  stream: string;
}
/**
 * A name bound by `let`.
 */
export interface Parameter {
  kind: "parameter";
  name: string;
}
export interface OptionValue {
  kind: "option";
  name: string;
}
export interface InputValue {
  kind: "input";
  name: string;
}
export interface RunValue {
  kind: "run";
  name: "zone" | "started" | "date_order";
}
/**
 * The last record of the page that was read.
 */
export interface LastRecord {
  kind: "last";
}
/**
 * The record's number in its file, from 1.
 */
export interface RecordNumber {
  kind: "number";
}
/**
 * The title above the group of rows that the record stands in.
 */
export interface RecordGroup {
  kind: "group";
}
/**
 * The id of the row below which the record stands in a table of its own.
 */
export interface RecordParent {
  kind: "parent";
}
/**
 * The answer's HTTP status.
 */
export interface AnswerStatus {
  kind: "status";
}
/**
 * A header of the answer.
 */
export interface AnswerHeader {
  kind: "header";
  name: string;
  as?: HeaderFormat;
}
/**
 * The value of an expression.
 */
export interface Inner {
  kind: "inner";
  of: Expression;
}
/**
 * A fixed value: any JSON value.
 */
export interface Literal {
  kind: "literal";
  value: unknown;
}
/**
 * A list; missing items are dropped.
 */
export interface ListOf {
  kind: "list";
  items: Expression[];
}
/**
 * An object; entries whose value is missing are left out.
 */
export interface ObjectOf {
  kind: "object";
  entries: {
    key: string;
    value: Expression;
  }[];
}
/**
 * Calls a catalogue adaptor; missing input stays missing without a call, unless the adaptor takes missing.
 */
export interface Adapt {
  kind: "adapt";
  /**
   * name@major
   */
  adaptor: string;
  input: Expression;
  /**
   * By parameter name; defaults that the spec leaves out are not listed.
   */
  arguments: {
    [k: string]: Expression;
  };
  over: Over;
}
/**
 * A declared adaptor's body with its parameters bound. When the first one is missing the whole is missing.
 */
export interface Let {
  kind: "let";
  /**
   * @minItems 1
   */
  bindings: {
    name: string;
    value: Expression;
  }[];
  body: Expression;
  over: Over;
}
/**
 * A row of a value table by key; no row: missing.
 */
export interface Lookup {
  kind: "lookup";
  table: string;
  input: Expression;
  over: Over;
}
/**
 * Names another record's entity; resolved by the loader.
 */
export interface Reference {
  kind: "reference";
  entity: "issue" | "version" | "sprint" | "component";
  stream: string;
  input: Expression;
  over: Over;
}
/**
 * The first arm that is not missing. A failure ends it.
 */
export interface Coalesce {
  kind: "coalesce";
  /**
   * @minItems 2
   */
  arms: Expression[];
}
export interface If {
  kind: "if";
  condition: Expression;
  then: Expression;
  else: Expression;
}
/**
 * Strict comparison; missing == anything is false.
 */
export interface Compare {
  kind: "compare";
  operator: "==" | "!=" | "<" | "<=" | ">" | ">=";
  left: Expression;
  right: Expression;
}
export interface In {
  kind: "in";
  value: Expression;
  list: Expression;
}
export interface Is {
  kind: "is";
  test: "present" | "blank";
  value: Expression;
}
export interface Not {
  kind: "not";
  value: Expression;
}
export interface And {
  kind: "and";
  /**
   * @minItems 2
   */
  items: Expression[];
}
export interface Or {
  kind: "or";
  /**
   * @minItems 2
   */
  items: Expression[];
}
/**
 * The cell of the first header that matches, case-folded and trimmed; nth counts repeats from 1.
 */
export interface Column {
  kind: "column";
  /**
   * @minItems 1
   */
  names: string[];
  nth: number;
}
/**
 * Every non-empty cell of every repeat of the first header that matches, in order.
 */
export interface Columns {
  kind: "columns";
  /**
   * @minItems 1
   */
  names: string[];
}
/**
 * Every non-empty cell under a header that one of the patterns matches, in order, as { name, value }; name is what the pattern's one `*` stands for. Headers are compared case-folded and trimmed; a pattern that is only `*` leaves out what a column or columns of the plan names.
 */
export interface Cells {
  kind: "cells";
  /**
   * @minItems 1
   */
  names: string[];
  /**
   * Headers that are not read although a pattern matches them.
   */
  except?: string[];
}
/**
 * The own fields of an object as a list of { key, value }, in their order.
 */
export interface Entries {
  kind: "entries";
  of: Expression;
}
/**
 * The site that was chosen after signing in.
 */
export interface SiteValue {
  kind: "site";
}
export interface FieldStep {
  kind: "field";
  name: string;
}
/**
 * Every element.
 */
export interface AllStep {
  kind: "all";
}
/**
 * The first element that fits.
 */
export interface FirstStep {
  kind: "first";
  where: Expression;
}
/**
 * The elements that fit.
 */
export interface EveryStep {
  kind: "every";
  where: Expression;
}
export interface Option {
  name: string;
  label: string;
  /**
   * None for a number.
   */
  choices: string[];
  default: string;
  /**
   * What expressions read; the chosen text where it is not said.
   */
  type?: "boolean" | "number";
}
export interface HttpSource {
  kind: "http";
  name: string;
  base: Template;
  /**
   * milliseconds per request
   */
  timeout: number;
  headers: {
    name: string;
    value: Template;
  }[];
  auth: Auth[];
  files: FilePolicy[];
  budgets: Budget[];
  errors: ErrorRule[];
}
export interface TokenAuth {
  kind: "token";
  name: string;
  label: string;
  header: string;
  value: Template;
}
/**
 * Sign-in through the tool's own page. `base` stands for the source's where requests go to another address then.
 */
export interface OAuth2Auth {
  kind: "oauth2";
  name: string;
  label: string;
  authorize: Template;
  token: Template;
  refresh: "none" | "static" | "rotating";
  scopes: string[];
  separator: string;
  pkce: boolean;
  client: "post" | "basic";
  send: "form" | "json";
  /**
   * further parameters of the page where the user consents
   */
  extra?: {
    name: string;
    value: string;
  }[];
  site?: Site;
  base?: Template;
}
/**
 * A step after signing in: the list of sites of which one is chosen. `site` in expressions is the chosen one.
 */
export interface Site {
  url: Template;
  items: Expression;
  id: Expression;
  show?: Expression;
}
/**
 * HTTP basic authentication.
 */
export interface BasicAuth {
  kind: "basic";
  name: string;
  label: string;
  /**
   * what the user is asked for as the account
   */
  user: string;
  /**
   * what the user is asked for as the password or token
   */
  secret: string;
}
/**
 * Secrets that travel as parameters of the query string.
 */
export interface QueryAuth {
  kind: "query";
  name: string;
  label: string;
  /**
   * @minItems 1
   */
  parameters: {
    name: string;
    secret: "key" | "token";
  }[];
}
/**
 * Hosts that attachments may come from; `*.` covers any depth.
 */
export interface FilePolicy {
  name?: string;
  /**
   * Hosts, or `*.` and a domain. Of an input that is an address its host counts.
   */
  hosts: (string | Template)[];
  auth:
    | ("none" | "same")
    | {
        header: string;
        value: Template;
      };
  /**
   * milliseconds for which an address can be used
   */
  expires?: number;
  /**
   * the stream that tells a fresh address
   */
  fresh?: string;
}
export interface Budget {
  name: string;
  unit: "requests" | "points" | "concurrency";
  allow: {
    count: number | Expression;
    /**
     * milliseconds; without it at the same time
     */
    window?: number;
  };
  scope: "token" | "key" | "account" | "endpoint";
  limit?: AnswerValue;
  remaining?: AnswerValue;
  reset?: AnswerValue;
  cost?: Expression;
  /**
   * beginnings of the paths that it holds for; all without it
   *
   * @minItems 1
   */
  paths?: string[];
}
/**
 * A value in the body of the answer.
 */
export interface AnswerBody {
  kind: "body";
  value: Expression;
  as?: HeaderFormat;
}
/**
 * Rules are tried in order; the first that holds classifies the answer.
 */
export interface ErrorRule {
  when: Expression;
  outcome:
    | "rate_limited"
    | "transient"
    | "budget"
    | "cursor_expired"
    | "forbidden"
    | "gone"
    | "sign_in_again"
    | "bad_request"
    | "skip";
  as?: string;
}
export interface FileSource {
  kind: "file";
  name: string;
  format: FileFormat;
}
export interface CsvFormat {
  kind: "csv";
  /**
   * auto, or one character
   */
  delimiter: string;
  /**
   * auto, or a WHATWG label
   */
  encoding: string;
  /**
   * the row that holds the headers
   */
  header: number;
}
/**
 * One JSON document in UTF-8.
 */
export interface JsonFormat {
  kind: "json";
}
/**
 * An archive of files of one kind.
 */
export interface ZipFormat {
  kind: "zip";
  of: {
    format: CsvFormat | JsonFormat;
    /**
     * which files of the archive; `*` stands for any part of a path
     */
    names: string;
  };
}
/**
 * A list of records to extract. Without items the whole response is one record per partition; without id such a record takes its parent's id.
 */
export interface Stream {
  name: string;
  source: string;
  /**
   * One partition per record of this stream.
   */
  parent?: {
    stream: string;
    as: string;
  };
  read: Read;
  items?: Expression;
  /**
   * Where the stream can be read from several sources: how from each. The stream's own source, read and items repeat the first; an import narrows the plan to the source that it uses.
   *
   * @minItems 2
   */
  via?: Way[];
  id?: Expression;
  /**
   * Other ids of a record, each text, a number or a list of them; references resolve through them where no record has the id itself.
   *
   * @minItems 1
   */
  aliases?: Expression[];
  /**
   * The id space that ids belong to; a stream's name.
   */
  identity: string;
  choose?: Choose;
  context: Kept[];
  shape: Shape;
  again?: Again;
  since?: Since;
}
/**
 * A request with its pages. With `when`, only parents for which it holds are asked; the others have no records.
 */
export interface RequestRead {
  kind: "request";
  method: "GET" | "POST";
  url: Template;
  query: {
    name: string;
    value: Expression;
  }[];
  ask?: Ask;
  pages: Pages;
  headers?: {
    name: string;
    value: Expression;
  }[];
  body?: Expression;
  first?: FirstRequest;
  graphql?: GraphqlRequest;
  /**
   * @minItems 1
   */
  variants?: Variant[];
  batch?: Batch;
  /**
   * @minItems 1
   */
  follow?: Follow[];
  when?: Expression;
}
/**
 * The parameter of the query that lists the fields to bring; who changes what is read fills it anew.
 */
export interface Ask {
  name: string;
  separator: string;
  /**
   * the fields from a record to what the list is of
   */
  under: string[];
  /**
   * so many steps of a path are listed
   */
  depth?: number;
}
export interface SinglePage {
  kind: "single";
}
export interface NumberedPages {
  kind: "numbered";
  parameter: string;
  from: number;
  until?: Expression;
  size?: number;
  in?: "query" | "body" | "variable";
}
/**
 * Values of the last record ask for the next page; a page shorter than size is the last.
 */
export interface AfterPages {
  kind: "after";
  /**
   * @minItems 1
   */
  values: {
    name: string;
    value: Expression;
  }[];
  size: number;
}
/**
 * The next page begins behind as many records as came so far; without total, until and size an empty page is the last.
 */
export interface OffsetPages {
  kind: "offset";
  parameter: string;
  in?: "query" | "body" | "variable";
  from: number;
  total?: Expression;
  until?: Expression;
  size?: number;
}
/**
 * A page tells the cursor of the next one; the last page tells none.
 */
export interface CursorPages {
  kind: "cursor";
  cursor: Expression;
  in: "query" | "body" | "variable";
  name: string;
  until?: Expression;
  size?: number;
  /**
   * milliseconds after its first page for which the cursor can be used
   */
  lives?: number;
}
/**
 * A page tells the address of the next one, in its header Link or in its body.
 */
export interface LinkPages {
  kind: "link";
  /**
   * of the header Link, RFC 8288
   */
  relation?: string;
  url?: Expression;
}
/**
 * A connection with `pageInfo { hasNextPage endCursor }`.
 */
export interface RelayPages {
  kind: "relay";
  connection: Expression;
  /**
   * the query's variable
   */
  cursor: string;
  size?: number;
}
/**
 * What differs in the first request of a walk.
 */
export interface FirstRequest {
  method?: "GET" | "POST";
  url?: Template;
  query?: {
    name: string;
    value: Expression;
  }[];
  headers?: {
    name: string;
    value: Expression;
  }[];
  body?: Expression;
  graphql?: GraphqlRequest;
}
/**
 * What a GraphQL server is asked; sent as JSON.
 */
export interface GraphqlRequest {
  /**
   * one query, without blanks and comments
   */
  query: string;
  variables: {
    name: string;
    value: Expression;
  }[];
}
/**
 * The request is made for every value; of several variants for every combination.
 */
export interface Variant {
  name: string;
  /**
   * @minItems 1
   */
  values: (string | number | boolean)[];
}
/**
 * One request asks for the children of several parents: the parent's alias is their list. `belongs` gives the id of a record's parent; without it a record has its parent's id.
 */
export interface Batch {
  size: number;
  belongs?: Expression;
}
/**
 * A list inside a record that has pages of its own. Where it overflows, the page of the record is asked for again with the list's cursor.
 */
export interface Follow {
  name: string;
  /**
   * the fields from a record to the list
   *
   * @minItems 1
   */
  list: string[];
  /**
   * the fields from a record to the connection that the list stands in
   */
  connection: string[];
  /**
   * the query's variable
   */
  cursor: string;
  size?: number;
}
/**
 * The records of several streams under one name.
 */
export interface UnionRead {
  kind: "union";
  /**
   * @minItems 1
   */
  of: string[];
}
/**
 * The rows of a file.
 */
export interface RowsRead {
  kind: "rows";
}
/**
 * A file that is one document: the records are its items, or it is one record itself.
 */
export interface DocumentRead {
  kind: "document";
}
/**
 * Nothing is asked for: the stream's items are found in the parent's record, by its alias.
 */
export interface EmbeddedRead {
  kind: "embedded";
}
/**
 * How a stream is read from one of several sources.
 */
export interface Way {
  source: string;
  read: Read;
  items?: Expression;
}
/**
 * The end user picks records of this stream; only those flow on. show and within are read from the record.
 */
export interface Choose {
  kind: "one" | "many";
  label: string;
  atMost?: number;
  show: Expression;
  within?: Expression;
}
/**
 * An ancestor's fields kept with each partition of the stream.
 */
export interface Kept {
  alias: string;
  stream: string;
  /**
   * The fields of the ancestor that this stream or one below it uses; [] is the whole record.
   */
  fields: string[][];
}
export interface AnyShape {
  kind: "any";
}
export interface NullShape {
  kind: "null";
}
export interface TextShape {
  kind: "text";
  examples?: string[];
  nullable?: boolean;
}
export interface NumberShape {
  kind: "number";
  nullable?: boolean;
}
export interface BooleanShape {
  kind: "boolean";
  nullable?: boolean;
}
export interface ListShape {
  kind: "list";
  of: Shape;
  nullable?: boolean;
}
export interface ObjectShape {
  kind: "object";
  fields: {
    name: string;
    shape: Shape;
    optional?: boolean;
  }[];
  nullable?: boolean;
}
export interface UnionShape {
  kind: "union";
  /**
   * @minItems 2
   */
  of: Shape[];
  nullable?: boolean;
}
/**
 * A row of a file; its columns are known when the file is.
 */
export interface RowShape {
  kind: "row";
}
/**
 * A record is itself a parent of the stream, under the same alias. What lies deeper is reported, not read.
 */
export interface Again {
  /**
   * the alias that a record takes
   */
  under: string;
  when?: Expression;
  /**
   * levels below the first parent
   */
  atMost: number;
}
/**
 * How a later import asks only for what changed: everything from the highest `field` of the one before it, less the overlap. A first import reads everything.
 */
export interface Since {
  in: "query" | "body" | "variable";
  name: string;
  field: Expression;
  format: "epoch_millis" | "epoch_seconds" | "iso" | "date";
  /**
   * milliseconds that are asked for once more
   */
  overlap: number;
}
/**
 * A value table; keys match trimmed and case-folded unless exact.
 */
export interface Table {
  name: string;
  exact: boolean;
  rows: {
    key: string | number | boolean;
    value: string | number | boolean;
  }[];
  /**
   * Further rows, one per record of a stream that is read before the maps that use the table; `rows` go before them.
   */
  from?: {
    stream: string;
    key: Expression;
    value: Expression;
  };
  otherwise?: string | number | boolean;
  /**
   * Further rows, one per row of a file that the user gives for an input.
   */
  fromFile?: {
    input: string;
    key: Expression;
    value: Expression;
  };
}
export interface Mapping {
  /**
   * The address of the map in overrides and tests: the stream's name, or the name after `named`.
   */
  name: string;
  stream: string;
  as: string;
  target: "issue" | "project" | "version" | "sprint" | "component" | "user";
  skips: Skip[];
  key: Assignment;
  assignments: Assignment[];
  collections: Collection[];
  /**
   * @minItems 1
   */
  fields?: DynamicFields[];
  tooDeep: "flatten" | "link" | "label";
  overflow: {
    [k: string]: "split" | "truncate";
  };
  /**
   * Child streams that the map reads; `one` when it holds one record per parent.
   */
  joins: {
    stream: string;
    one: boolean;
  }[];
}
export interface Skip {
  when: Expression;
  /**
   * The condition as written; names the rule in the ledger.
   */
  rule: string;
}
/**
 * onError is absent where the value cannot fail by its own adaptors; a value that does not fit its shape then counts as warn.
 */
export interface Assignment {
  target: Target;
  required: boolean;
  value: Expression;
  onError?: OnError;
}
export interface FieldTarget {
  kind: "standard";
  name: string;
}
/**
 * A custom field by name and type.
 */
export interface CustomTarget {
  kind: "custom";
  name: string;
  type: CustomFieldType;
}
/**
 * The target stays empty and one loss is counted.
 */
export interface WarnOnError {
  kind: "warn";
}
/**
 * The innermost entity is rejected.
 */
export interface RejectOnError {
  kind: "reject";
}
export interface UseOnError {
  kind: "use";
  value: Expression;
}
/**
 * Entities below the issue, one per element.
 */
export interface Collection {
  target: "comments" | "attachments" | "links" | "worklogs" | "watchers" | "remote_links";
  each: Expression;
  as?: string;
  skips: Skip[];
  assignments: Assignment[];
  /**
   * the name of the file policy of its addresses
   */
  files?: string;
}
/**
 * Custom fields whose names the records tell, one per element. Of elements with one name in a record the texts are joined, lists become one list, and of anything else the first is taken.
 */
export interface DynamicFields {
  each: Expression;
  as?: string;
  skips: Skip[];
  id?: Assignment1;
  name: Assignment;
  /**
   * The type of all of them; text where there is neither this nor typeOf.
   */
  type?:
    | "text"
    | "number"
    | "date"
    | "date_time"
    | "labels"
    | "person"
    | "paragraph"
    | "option"
    | "options"
    | "url";
  typeOf?: Assignment2;
  value: Assignment;
}
/**
 * onError is absent where the value cannot fail by its own adaptors; a value that does not fit its shape then counts as warn.
 */
export interface Assignment1 {
  target: Target;
  required: boolean;
  value: Expression;
  onError?: OnError;
}
/**
 * onError is absent where the value cannot fail by its own adaptors; a value that does not fit its shape then counts as warn.
 */
export interface Assignment2 {
  target: Target;
  required: boolean;
  value: Expression;
  onError?: OnError;
}
export interface SpecTest {
  title: string;
  steps: TestStep[];
}
export interface GivenRecords {
  kind: "records";
  stream: string;
  records: unknown[];
  single: boolean;
}
/**
 * An enclosing record by its alias.
 */
export interface GivenContext {
  kind: "context";
  alias: string;
  record: unknown;
}
export interface GivenOption {
  kind: "option";
  values: {
    [k: string]: string;
  };
}
export interface GivenImport {
  kind: "import";
  values: {
    [k: string]: string;
  };
}
/**
 * A subset of the mapped entity; null means the field is missing.
 */
export interface ExpectEntity {
  kind: "entity";
  /**
   * A map's name, or `issue` for any
   */
  map: string;
  fields: {
    [k: string]: unknown;
  };
}
export interface ExpectError {
  kind: "error";
  reason: string;
}
export interface ExpectLoss {
  kind: "loss";
  code: string;
}
export interface GivenInput {
  kind: "input";
  values: {
    [k: string]: string;
  };
}
/**
 * Rows of the file that the user gives for an input, as cells by header.
 */
export interface GivenRows {
  kind: "rows";
  input: string;
  rows: unknown[];
}
export interface SourceRange {
  file: string;
  start: Position;
  end: Position;
}
export interface Position {
  line: number;
  column: number;
}
