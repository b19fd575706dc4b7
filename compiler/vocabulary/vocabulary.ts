/** What `.` is in a setting. */
export type Here = "response" | "record" | "element" | "answer";

/** What may stand behind the colon. */
export type SettingType =
  | "text"
  /** An absolute address; inputs may stand in it as `{holes}`. */
  | "address"
  /** Text with `{path}` holes. */
  | "template"
  /** Text, a number, `true` or `false`. */
  | "plain"
  | "whole number"
  | "duration"
  | "true or false"
  | "list of texts"
  | "word"
  | "call"
  | "expression"
  | "object";

/** One setting: all that errors, completion, hover and the reference page say about it. */
export interface SettingRow {
  readonly name: string;
  readonly type: SettingType;
  /** The words, or the names of the calls, that may stand here. */
  readonly words?: readonly string[];
  /** Calls that may stand instead of a word. */
  readonly calls?: readonly string[];
  readonly required?: boolean;
  readonly here?: Here;
  /** Spelt in the language, but not run by this version. */
  readonly later?: boolean;
  readonly docs: string;
  readonly since: string;
  /** The whole setting, as it would be written. */
  readonly example: string;
}

/** A kind of inner block, as in `auth token { … }`. */
export interface BlockRow {
  readonly type: string;
  /** Whether a name stands between the type and the brace. */
  readonly named: "yes" | "no" | "optional";
  readonly many?: boolean;
  readonly later?: boolean;
  readonly docs: string;
  readonly since: string;
  readonly example: string;
}

/** What may stand in one kind of braces. */
export interface Vocabulary {
  /** As messages call it: "source", "auth token". */
  readonly owner: string;
  readonly docs: string;
  readonly settings: readonly SettingRow[];
  readonly blocks: readonly BlockRow[];
  /** Whether `when … -> …` may stand here. */
  readonly whens?: boolean;
}
