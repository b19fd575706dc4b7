import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import type { HttpSource, Stream } from "../../compiler/plan/index.ts";
import { adaptors } from "../../runtime/adaptors/index.ts";
import { virtualTime } from "../../runtime/engine/fixture/run-tracker.ts";
import {
  createHttpSource,
  type HttpRecordSource,
  type HttpSourceOptions,
} from "../../runtime/source/index.ts";
import { compileText, told } from "./spec.ts";

/** A request as it arrived. */
export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  /** The parsed body; undefined where there was none. */
  readonly body: unknown;
  /** Milliseconds of the test's own time. */
  readonly at: number;
}

export interface Answer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: unknown;
}

/** A source on this machine that a spec is run against. */
export interface Served {
  readonly asked: readonly Asked[];
  readonly address: string;
  readonly time: ReturnType<typeof virtualTime>;
  close(): void;
}

/** @param answer gives the answer to a request; may wait */
export async function serve(
  answer: (asked: Asked, address: string) => Answer | Promise<Answer>,
): Promise<Served> {
  const asked: Asked[] = [];
  const time = virtualTime();
  let address = "";
  const server = createServer((request, response) => {
    const pieces: Buffer[] = [];
    request.on("data", (piece: Buffer) => pieces.push(piece));
    request.on("end", async () => {
      const text = Buffer.concat(pieces).toString("utf8");
      const one: Asked = {
        method: request.method ?? "",
        path: request.url ?? "",
        headers: request.headers,
        body: text === "" ? undefined : (JSON.parse(text) as unknown),
        at: time.clock(),
      };
      asked.push(one);
      const { status = 200, headers = {}, body } = await answer(one, address);
      response.sendDate = false;
      response
        .writeHead(status, { "content-type": "application/json", ...headers })
        .end(JSON.stringify(body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    asked,
    address,
    time,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** What a source is opened with beside its plan. */
export type Opening = Partial<Pick<HttpSourceOptions, "credentials" | "inputs" | "options">>;

/** Compiles a spec, in which `BASE` stands for the server's address, and opens its only source. */
export function openSpec(
  text: string,
  served: Served,
  more: Opening = {},
): { readonly source: HttpRecordSource; stream(name: string): Stream } {
  const compiled = compileText(text.replaceAll("BASE", served.address));
  const { plan } = compiled;
  if (plan === undefined) throw new Error(`the spec does not compile:\n${told(compiled).join("\n")}`);
  const source = createHttpSource({
    plan,
    source: plan.sources[0] as HttpSource,
    adaptors,
    random: () => 0.5,
    ...served.time,
    ...more,
  });
  return {
    source,
    stream: (name) => {
      const found = plan.streams.find((one) => one.name === name);
      if (found === undefined) throw new Error(`the spec has no stream ${name}`);
      return found;
    },
  };
}

/** Reads a stream of a spec to its end. */
export async function readSpec(
  text: string,
  served: Served,
  more: Opening & {
    readonly stream?: string;
    readonly context?: Record<string, unknown>;
    readonly checkpoint?: unknown;
  } = {},
): Promise<{ readonly ids: readonly (string | undefined)[]; readonly checkpoints: readonly unknown[] }> {
  const { stream: name = "tasks", context = {}, checkpoint, ...opening } = more;
  const { source, stream } = openSpec(text, served, opening);
  const ids: (string | undefined)[] = [];
  const checkpoints: unknown[] = [];
  try {
    const walk = source.walk(stream(name), {
      context,
      signal: new AbortController().signal,
      ...(checkpoint === undefined ? {} : { checkpoint }),
    });
    for await (const page of walk) {
      ids.push(...page.records.map(({ id }) => id));
      if (page.checkpoint !== undefined) checkpoints.push(page.checkpoint);
    }
  } finally {
    await source.close();
  }
  return { ids, checkpoints };
}
