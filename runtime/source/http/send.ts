import { type Dispatcher, request } from "undici";
import { SourceError } from "../source-error.ts";

/** Where requests really go: to the source, or, for a replay, all of them to one origin. */
export interface Transport {
  readonly dispatcher?: Dispatcher;
  /** Every request goes to this origin, with the address it was meant for in `x-importer-original-url`. */
  readonly via?: URL;
}

export interface Outgoing {
  readonly method: "GET" | "POST";
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  /** Sent with the address, and never told: credentials that travel in the query string. */
  readonly secretQuery?: readonly (readonly [string, string])[];
  /** JSON. */
  readonly body?: string;
  /** Milliseconds for the headers to come, and between two pieces of the body. */
  readonly timeout: number;
  readonly signal: AbortSignal;
}

/** Sends one request; redirects are not followed. */
export async function send(outgoing: Outgoing, transport: Transport): Promise<Dispatcher.ResponseData> {
  const { url, timeout } = outgoing;
  const target = transport.via === undefined ? url : new URL(`${url.pathname}${url.search}`, transport.via);
  const secret = outgoing.secretQuery ?? [];
  const full = secret.length === 0 ? target : new URL(target);
  for (const [name, value] of secret) full.searchParams.set(name, value);
  return await request(full, {
    method: outgoing.method,
    headers: {
      accept: "*/*",
      ...outgoing.headers,
      ...(transport.via === undefined ? {} : { "x-importer-original-url": url.href }),
    },
    ...(outgoing.body === undefined ? {} : { body: outgoing.body }),
    headersTimeout: timeout,
    bodyTimeout: timeout,
    signal: outgoing.signal,
    ...(transport.dispatcher === undefined ? {} : { dispatcher: transport.dispatcher }),
  });
}

/**
 * Reads a whole body.
 * @param limit bytes
 * @throws SourceError `too-large` beyond the limit
 */
export async function readBody(
  answer: Dispatcher.ResponseData,
  limit: number,
  request: string,
): Promise<Buffer> {
  const declared = Number(answer.headers["content-length"]);
  // Copied piece by piece, so that pieces do not pile up while several long answers are on their way.
  let body = Buffer.allocUnsafeSlow(declared > 0 && declared <= limit ? declared : firstSize);
  let size = 0;
  for await (const chunk of answer.body) {
    const bytes = chunk as Buffer;
    const end = size + bytes.length;
    if (end > limit) {
      answer.body.destroy();
      throw new SourceError({
        outcome: "broken",
        code: "too-large",
        message: `The answer is larger than ${Math.round(limit / 1_000_000)} MB. Ask for smaller pages in the spec.`,
        request,
      });
    }
    if (end > body.length) {
      const larger = Buffer.allocUnsafeSlow(Math.max(end, body.length * 2));
      body.copy(larger, 0, 0, size);
      body = larger;
    }
    bytes.copy(body, size);
    size = end;
  }
  return body.subarray(0, size);
}

/** Bytes of an answer that does not say how long it is, to begin with. */
const firstSize = 32 * 1024;

/** An address without what could be a secret, for messages. */
export function describeRequest(method: string, url: URL, secrets: readonly string[]): string {
  let text = `${method} ${url.origin}${url.pathname}${url.search}`;
  for (const secret of secrets) {
    if (secret !== "") text = text.replaceAll(secret, "…").replaceAll(encodeURIComponent(secret), "…");
  }
  return text;
}
