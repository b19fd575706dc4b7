import type { Readable } from "node:stream";

/** What a download answered; `size` is the announced length in bytes, where there is one. */
export interface Download {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Readable;
  readonly size?: number;
}

/** A name that the plan may write, known before the first record is read. */
export interface PlannedNames {
  readonly custom?: readonly { readonly name: string; readonly type: string }[];
  readonly statuses?: readonly string[];
  readonly priorities?: readonly string[];
  readonly types?: readonly string[];
  readonly linkTypes?: readonly string[];
}

export interface JiraLoaderOptions {
  /** The site, e.g. `https://example.atlassian.net`; a path before `/rest` is kept. */
  readonly address: URL;
  readonly email: string;
  readonly token: string;
  /** The project's key. */
  readonly project: string;
  readonly import: {
    readonly id: string;
    /** The account at the source: part of every record's identity in markers. */
    readonly account: string;
    /** When the import started, ISO 8601. */
    readonly started: string;
    /** The zone of dates that name none, an IANA name. Default UTC. */
    readonly zone?: string;
  };
  /** Names to check in preflight; a name that is not there is a warning, because its values become losses. */
  readonly planned?: PlannedNames;
  /** Make custom fields, options, versions, components and sprints that the project lacks, where the account may. Default false. */
  readonly createFields?: boolean;
  /** How long Jira's search may lag behind. Default 30 s. */
  readonly consistencyWindowMs?: number;
  /** Most calls in flight for one endpoint. Default 8. */
  readonly concurrency?: number;
  /** Opens a file of the source, of the kind that the source names so; rejects when the source does not answer. */
  readonly download: (url: string, signal: AbortSignal, kind?: string) => Promise<Download>;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  readonly sleep: (ms: number, signal?: AbortSignal) => Promise<void>;
  /** From 0 up to 1. */
  readonly random: () => number;
  /** Called before (`call:<endpoint>`) and after (`answer:<endpoint>`) each outgoing call. */
  readonly onStep?: (name: string) => void;
  /** Told why a call is made again, and in how many milliseconds. */
  readonly onWait?: (reason: string, milliseconds: number) => void;
}
