import type { lookup } from "node:dns";
import { Agent, type Dispatcher } from "undici";
import type { Clock, Sleep } from "../source.ts";
import { SourceError } from "../source-error.ts";
import { signedOut } from "./credentials.ts";
import { createDownload, type OpenDownload } from "./download.ts";
import { createPublicLookup, refusePrivateLiteral } from "./public-address.ts";
import type { RetryPolicy } from "./retry-delay.ts";
import { faultName } from "./transport-fault.ts";

export interface FileDownloadsOptions {
  /** Also fetch from loopback, private and link-local addresses. Default false. */
  readonly allowPrivateHosts?: boolean;
  readonly clock: Clock;
  readonly sleep: Sleep;
  /** From 0 up to 1. */
  readonly random: () => number;
  readonly onStep?: (name: string) => void;
  /** Told why a file is asked for again, and in how many milliseconds. */
  readonly onWait?: (reason: string, milliseconds: number) => void;
  /** How names of hosts are resolved; default the system's way. */
  readonly resolve?: typeof lookup;
  /** Sends the requests instead of a pool of connections that judges resolved names. */
  readonly dispatcher?: Dispatcher;
}

/** Fetches files whose addresses stand in the cells of a table. */
export interface FileDownloads {
  readonly download: OpenDownload;
  close(): Promise<void>;
}

/** Milliseconds to connect, and for the headers and each piece of the body to come. */
const connectTimeout = 10_000;
const timeout = 60_000;

/** Hosts in old exports are often gone, so a file is not asked for as often as a page of an API is. */
const retry: RetryPolicy = {
  attempts: 3,
  rateLimitedAttempts: 3,
  first: 500,
  longest: 10_000,
  longestAsked: 120_000,
};

/** A host that did not answer for so many files one after the other is not asked in this run any more. */
const mostUnanswered = 3;

/**
 * Makes the download of files that a table names. Whoever wrote the table chose the addresses, so they are asked without
 * credentials, by http and https only, and lead into no private network unless that is allowed; redirects neither.
 * @returns `download` throws SourceError with outcome `refused` whatever the host does: one file fails, the import goes on
 */
export function createFileDownloads(options: FileDownloadsOptions): FileDownloads {
  const open = options.allowPrivateHosts === true;
  const agent = new Agent({
    connections: 8,
    connect: {
      timeout: connectTimeout,
      ...(open ? {} : { lookup: createPublicLookup(options.resolve) }),
    },
  });
  const unanswered = new Map<string, number>();
  const fetchFile = createDownload({
    source: { timeout },
    transport: { dispatcher: options.dispatcher ?? agent },
    signedIn: signedOut,
    gate(url) {
      if (url.protocol !== "https:" && url.protocol !== "http:") {
        throw refused("address-unusable", `${url.protocol} is no way to fetch a file; http and https are`);
      }
      if (!open) refusePrivateLiteral(url);
      return { auth: "none" };
    },
    retry,
    sleep: options.sleep,
    random: options.random,
    clock: options.clock,
    onStep: options.onStep ?? (() => undefined),
    onWait: options.onWait ?? (() => undefined),
  });

  return {
    async download(address, signal) {
      const url = URL.canParse(address) ? new URL(address) : undefined;
      const host = url?.host ?? "";
      if ((unanswered.get(host) ?? 0) >= mostUnanswered) {
        throw refused(
          "host-not-answering",
          `${host} did not answer for ${mostUnanswered} files, so it is not asked again in this run`,
        );
      }
      try {
        const file = await fetchFile(url?.href ?? address, signal);
        unanswered.delete(host);
        return file;
      } catch (error) {
        if (signal.aborted) throw signal.reason;
        if (error instanceof SourceError && error.code !== "no-answer") throw error;
        unanswered.set(host, (unanswered.get(host) ?? 0) + 1);
        const cause = error instanceof SourceError ? error.cause : error;
        throw refused("host-not-answering", `${host} does not answer (${faultName(cause)})`, cause);
      }
    },
    close: () => agent.close(),
  };
}

function refused(code: string, message: string, cause?: unknown): SourceError {
  return new SourceError({ outcome: "refused", code, message, cause });
}
