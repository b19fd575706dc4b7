import type { Type } from "../types/type.ts";

/** A place that a value can be brought to. */
export interface TargetField {
  /** Whether a value that is missing here is told at run time, so that a table without `otherwise` hides nothing. */
  readonly missingTold?: boolean;
  readonly name: string;
  readonly type: Type;
  /** The entity cannot be without it. */
  readonly required?: boolean;
  /** Texts that it takes, where there are only these. */
  readonly values?: readonly string[];
  readonly docs: string;
  readonly since: string;
}

/** Entities below an issue, one per element of a list. */
export interface TargetCollection {
  readonly name: string;
  /** What one of them is called. */
  readonly entity: string;
  readonly fields: readonly TargetField[];
  readonly docs: string;
  readonly since: string;
}

/** What a map can fill. */
export interface TargetVocabulary {
  readonly name: string;
  /** As messages call it. */
  readonly owner: string;
  /** Set where custom fields have no place. */
  readonly entity?: string;
  readonly fields: readonly TargetField[];
  readonly collections: readonly TargetCollection[];
}
