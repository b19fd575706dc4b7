/** What mapping makes of one record: pure data, no ids of the target in it. */

/** A part of a record that could not be brought; counted on its entity, shown in the report. */
export interface Loss {
  /** `cut`, `html-as-text`, `conversion-failed`, `unexpected-type`, `not-found` … */
  readonly code: string;
  /** The target as addressed in overrides: `summary`, `field:Story Points`, `comments/body`. */
  readonly target: string;
  /** One sentence in the source's terms. */
  readonly message: string;
}

/** People as the source names them; at least one of the three is there. */
export interface PersonReference {
  readonly id?: string;
  readonly email?: string;
  readonly name?: string;
}

/** Another record's entity, resolved by the loader. */
export interface EntityReference {
  readonly entity: "issue" | "version" | "sprint" | "component";
  /** The identity (id space) of the stream. */
  readonly stream: string;
  readonly id: string;
}

export interface CustomValue {
  readonly name: string;
  readonly type: string;
  readonly value: unknown;
}

export type PartKind = "comment" | "attachment" | "link" | "worklog" | "watcher" | "remote_link";

/** An entity below an issue. */
export interface MappedPart {
  readonly kind: PartKind;
  /** Unique within kind and issue, the same in every run: the child record's id, else a digest of its fields and a count. */
  readonly key: string;
  /** The child stream and record it was mapped from, when its list is a stream. */
  readonly record?: { readonly stream: string; readonly id: string };
  readonly outcome:
    | { readonly kind: "mapped"; readonly fields: Readonly<Record<string, unknown>> }
    | { readonly kind: "skipped"; readonly rule: string }
    | { readonly kind: "rejected"; readonly reason: string; readonly message: string };
  readonly losses: readonly Loss[];
}

export interface MappedIssue {
  /** The record's id as text. */
  readonly key: string;
  /**
   * By target name: `summary` text, `level` "epic" | "standard" | "subtask", `type`, `status`, `priority` names, or lists of
   * names in order of preference, `description` ADF,
   * `reporter` and `assignee` PersonReference, `labels` list of text, `created` date_time, `due` and `start` dates,
   * `parent` EntityReference or, from files, text. Missing targets have no key.
   */
  readonly fields: Readonly<Record<string, unknown>>;
  readonly custom: readonly CustomValue[];
  readonly parts: readonly MappedPart[];
}

export type MapResult =
  | { readonly kind: "mapped"; readonly issue: MappedIssue; readonly losses: readonly Loss[] }
  | { readonly kind: "skipped"; readonly rule: string }
  /** `reason` is a code of the ledger such as `required-missing`. */
  | { readonly kind: "rejected"; readonly reason: string; readonly target: string; readonly message: string };
