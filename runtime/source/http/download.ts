import type { Readable } from "node:stream";
import type { Dispatcher } from "undici";
import type { FilePolicy, HttpSource } from "../../../compiler/plan/index.ts";
import type { Clock, Sleep } from "../source.ts";
import { SourceError } from "../source-error.ts";
import type { SignedIn } from "./credentials.ts";
import { backOff, type RetryPolicy, retryAfter } from "./retry-delay.ts";
import { describeRequest, send, type Transport } from "./send.ts";
import { faultName, isTransportFault } from "./transport-fault.ts";

/** A file on its way; the body must be read or destroyed. */
export interface Download {
  readonly status: number;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Readable;
  /** The announced length in bytes, where there is one. */
  readonly size?: number;
}

/**
 * Opens a file that a record names.
 * @param policy the name of a `files` block; without it the first one that covers the host
 * @throws SourceError when no `files` block covers the host, a redirect leaves them, or the source does not answer
 */
export type OpenDownload = (url: string, signal: AbortSignal, policy?: string) => Promise<Download>;

export interface DownloadOptions {
  /** Its timeout, in milliseconds. */
  readonly source: Pick<HttpSource, "timeout">;
  readonly transport: Transport;
  readonly signedIn: SignedIn;
  /**
   * Judges an address before it is asked, that of every redirect too, and says which credentials go there.
   * @throws SourceError for an address that is not to be asked
   */
  readonly gate: (url: URL, name: string | undefined) => Pick<FilePolicy, "auth">;
  readonly retry: RetryPolicy;
  readonly sleep: Sleep;
  readonly clock: Clock;
  readonly random: () => number;
  readonly onStep: (name: string) => void;
  /** Told before a file is asked for again; of its address only the host, since the rest may be what opens it. */
  readonly onWait: (reason: string, milliseconds: number) => void;
}

const mostRedirects = 5;
const retried = new Set([408, 425, 429, 500, 502, 503, 504]);

/** Makes the function that streams attachments; nothing is held in memory. */
export function createDownload(options: DownloadOptions): OpenDownload {
  const { source, retry, signedIn } = options;

  const carried = (auth: FilePolicy["auth"]) => ({
    headers: signedIn.fileHeaders(auth),
    ...(auth === "same" ? { secretQuery: signedIn.query } : {}),
  });

  async function follow(
    first: URL,
    name: string | undefined,
    signal: AbortSignal,
  ): Promise<Download & { readonly body: Dispatcher.ResponseData["body"] }> {
    let url = first;
    let policy = options.gate(url, name);
    for (let hop = 0; ; hop++) {
      options.onStep("call:file");
      const answer = await send(
        {
          method: "GET",
          url,
          // Credentials travel to the host that they were made for only.
          ...(hop === 0 || url.host === first.host ? carried(policy.auth) : { headers: {} }),
          timeout: source.timeout,
          signal,
        },
        options.transport,
      );
      const { location } = answer.headers;
      if (answer.statusCode < 300 || answer.statusCode >= 400 || location === undefined) {
        // Whoever reads the body sees its error; a body that is dropped unread has nobody to tell.
        answer.body.on("error", () => undefined);
        const size = Number(answer.headers["content-length"] ?? Number.NaN);
        return {
          status: answer.statusCode,
          headers: answer.headers,
          body: answer.body,
          ...(Number.isSafeInteger(size) ? { size } : {}),
        };
      }
      await answer.body.dump();
      if (hop >= mostRedirects || !URL.canParse(String(location), url.href)) {
        throw new SourceError({
          outcome: "refused",
          code: "redirect-refused",
          message: "The file's address leads on and on.",
          request: describeRequest("GET", first, signedIn.secrets),
        });
      }
      url = new URL(String(location), url);
      policy = options.gate(url, undefined);
    }
  }

  return async (address, signal, name) => {
    if (!URL.canParse(address)) {
      throw new SourceError({
        outcome: "refused",
        code: "address-unusable",
        message: `${JSON.stringify(address.slice(0, 100))} is no address of a file.`,
      });
    }
    const url = new URL(address);
    for (let tries = 0; ; tries++) {
      let asked: number | undefined;
      let came: string;
      const last = tries + 1 >= retry.attempts;
      try {
        const file = await follow(url, name, signal);
        if (last || !retried.has(file.status)) return file;
        asked = retryAfter(file.headers["retry-after"], options.clock());
        if (asked !== undefined && asked > retry.longestAsked) return file;
        came = `was answered with ${file.status}`;
        await file.body.dump();
      } catch (error) {
        if (signal.aborted) throw signal.reason;
        if (!isTransportFault(error)) throw error;
        came = `was not answered (${faultName(error)})`;
        if (last) {
          throw new SourceError({
            outcome: "transient",
            code: "no-answer",
            message: `The file's host did not answer (${faultName(error)}).`,
            request: describeRequest("GET", url, signedIn.secrets),
            cause: error,
          });
        }
      }
      const wait = (asked ?? 0) + backOff(tries, retry, options.random);
      options.onWait(`a file of ${url.host} ${came}`, wait);
      await options.sleep(wait, signal);
    }
  };
}
