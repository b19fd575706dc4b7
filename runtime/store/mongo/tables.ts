import type { RecordState } from "../extract-state.ts";
import type { EntityKind, EntityState, Level } from "../load-state.ts";
import type { NodeRow, PageRow, PartitionRow, RecordRow } from "../stored-rows.ts";

/**
 * Collections of the imports' state. Documents have the columns of the embedded store's rows, whose ids are also their
 * `_id`; `v` is the step of the import that wrote them last. Values of any shape are kept as JSON texts, so that no name in
 * them means anything to the server.
 */
export const tables = {
  import: "imports",
  lease: "import_leases",
  head: "import_heads",
  step: "import_steps",
  id: "import_ids",
  partition: "import_partitions",
  page: "import_pages",
  record: "import_records",
  alias: "import_aliases",
  counter: "import_counters",
  entity: "import_entities",
  payload: "import_payloads",
  intent: "import_intents",
  note: "import_notes",
} as const;

/** Tables that steps write. */
export type StepTable = "partition" | "page" | "record" | "alias" | "counter" | "entity" | "intent" | "note";

export type Key = number | string;

interface OfImport {
  /** Number of the import. */
  readonly import: number;
}

export interface PageDocument extends PageRow, OfImport {
  readonly number: number;
  /** Its records' ids. */
  readonly first: number;
  readonly last: number;
}

export interface RecordDocument extends RecordRow, OfImport {
  readonly space: string;
  readonly reason: string | null;
  readonly message: string | null;
  readonly title: string | null;
  readonly state: RecordState;
}

export interface EntityDocument extends NodeRow, OfImport {
  readonly kind: EntityKind;
  readonly issue: string | null;
  readonly stream: string;
  readonly record: string;
  readonly title: string | null;
  readonly level: Level | null;
  readonly state: EntityState;
  readonly reason: string | null;
  readonly message: string | null;
  /** Id of the payload's document. */
  readonly payload: string;
  /** Bytes of the payload. */
  readonly length: number;
  readonly losses: string | null;
  readonly parent: string | null;
  readonly placed_losses: string | null;
  readonly target_id: string | null;
  readonly target_key: string | null;
  readonly link: string | null;
  /** 1 when it has losses, else 0. */
  readonly lost: number;
}

export interface IntentDocument extends OfImport {
  readonly number: number;
  readonly id: string;
  readonly kind: EntityKind;
  readonly at: number;
  readonly entities: string;
  readonly note: string;
  /** 1 until its outcome is known. */
  readonly open: number;
}

export interface Documents {
  partition: PartitionRow & OfImport;
  page: PageDocument;
  record: RecordDocument;
  alias: OfImport & { readonly space: string; readonly alias: string; readonly record: string };
  counter: OfImport & { readonly account: string; readonly name: string; readonly count: number };
  entity: EntityDocument;
  intent: IntentDocument;
  note: OfImport & { readonly key: string; readonly value: string };
}

/** The `_id` of a document that has no number of its own. */
export const keyOf = (...parts: readonly (string | number)[]): string => JSON.stringify(parts);

/** A document of a table, as the server has it. */
export type Stored<Name extends StepTable> = Documents[Name] & { _id: Key; v: number };
