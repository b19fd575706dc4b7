import type { Overrides } from "../../../compiler/overrides/index.ts";
import type { ImportReport } from "../../engine/index.ts";
import type { ColumnBinding, FoundFile } from "../../store/index.ts";
import type { NamedPerson } from "./count-loader.ts";

/** What columns are read for beside the fields of issues. */
export const besideTargets: ReadonlySet<string> = new Set(["id", "aliases", "key", "skip", "fields"]);

/** A column with a value that stands in it. */
export interface BoundColumn extends ColumnBinding {
  /** The first cell that is not empty, among the first rows. */
  readonly example?: string;
  /** Whether any row got a value for the target, or lost one. */
  readonly gives: boolean;
}

/** A column that is not brought, or several of one header. */
export interface LeftColumn {
  /** "" where there is none. */
  readonly header: string;
  readonly columns: number;
  /** The first cell that is not empty, among the first rows; absent where they are all empty. */
  readonly example?: string;
}

/** A file as it was found. */
export interface TriedFile extends Omit<FoundFile, "notBrought"> {
  readonly notBrought: readonly LeftColumn[];
}

/** What an import of a file would do: plain JSON, what `--dry-run --json` prints. */
export interface Rehearsal {
  readonly importer: string;
  readonly file: string;
  /** What is mapped otherwise than the importer does by itself. */
  readonly overrides?: Overrides;
  /** How each file was read, and the columns of it that are not brought. */
  readonly files: readonly TriedFile[];
  readonly columns: readonly BoundColumn[];
  /** What is odd about the file or the mapping, one sentence each. */
  readonly problems: readonly string[];
  readonly rows: {
    readonly read: number;
    readonly brought: number;
    readonly skipped: number;
    readonly duplicate: number;
    readonly rejected: number;
  };
  /** What would be made. */
  readonly makes: {
    readonly issues: Readonly<Record<"epic" | "standard" | "subtask", number>>;
    readonly comments: number;
    readonly links: number;
    /** Links that are written at both ends and made once. */
    readonly linksMatched: number;
    readonly attachments: number;
    readonly worklogs: number;
    readonly watchers: number;
    readonly remoteLinks: number;
  };
  readonly people: readonly NamedPerson[];
  readonly notBrought: ImportReport["notBrought"];
  readonly notBroughtTotal: number;
  readonly losses: ImportReport["losses"];
}
