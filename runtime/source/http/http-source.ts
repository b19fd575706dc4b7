import { hash } from "node:crypto";
import { Agent, type Dispatcher } from "undici";
import type { HttpSource, Plan, Stream } from "../../../compiler/plan/index.ts";
import type { Adaptor } from "../../adaptors/adaptor.ts";
import type { StreamScope } from "../../engine/mapping/index.ts";
import type { PageState } from "../pages/paging.ts";
import { type WalkedPage, walkPages } from "../pages/walk-pages.ts";
import type { Clock, OpenedPage, Sleep, Source, SourcePage, SourceRecord, WalkOptions } from "../source.ts";
import { SourceError } from "../source-error.ts";
import { askFor } from "./ask-for.ts";
import { createBudgets } from "./budgets.ts";
import { createChooseSite } from "./choose-site.ts";
import { type CompiledStream, compileRules, compileStream } from "./compile-stream.ts";
import { type Credentials, type SignedIn, signIn } from "./credentials.ts";
import { createDownload, type OpenDownload } from "./download.ts";
import { createExchange } from "./exchange.ts";
import { findFault } from "./find-fault.ts";
import { followLists } from "./follow-lists.ts";
import { createHostGate } from "./host-gate.ts";
import { renderBase, renderHeaders } from "./render-source.ts";
import { defaultRetry, type RetryPolicy } from "./retry-delay.ts";
import { createVerify } from "./verify-inputs.ts";

export interface HttpSourceOptions {
  readonly plan: Plan;
  readonly source: HttpSource;
  readonly adaptors: ReadonlyMap<string, Adaptor>;
  readonly credentials?: Credentials;
  readonly options?: Readonly<Record<string, string>>;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly run?: { readonly zone: string; readonly started: string };
  /** Asks streams that can only for what changed since then; milliseconds since 1970. */
  readonly since?: number;
  /** The id of the site to read, where the sign-in gives access to several. */
  readonly site?: string;
  /** Sends every request, attachments included, to this origin instead. */
  readonly via?: URL;
  readonly dispatcher?: Dispatcher;
  readonly retry?: RetryPolicy;
  /** Bytes of one page; default 64 MB. */
  readonly largestBody?: number;
  readonly clock: Clock;
  readonly sleep: Sleep;
  /** From 0 up to 1. */
  readonly random: () => number;
  /** Called before every outgoing request. */
  readonly onStep?: (name: string) => void;
  /** Told why a request is made again, and in how many milliseconds. */
  readonly onWait?: (reason: string, milliseconds: number) => void;
}

/** A source that also hands out the files that its records name. */
export interface HttpRecordSource extends Source {
  readonly download: OpenDownload;
  /**
   * Finds the site to read, where signing in leads to several, and sends the requests with which inputs are verified.
   * @throws SourceError when one is not answered well, or with code `choose` and the sites when one has to be chosen
   */
  verify(signal: AbortSignal): Promise<void>;
}

/** Where a walk stands: the paging's own state, and what tells two pages apart. */
interface Checkpoint {
  readonly state: PageState;
  readonly keys?: string;
  readonly pages: number;
  /** Of the stream's variants; the first where it is absent. */
  readonly variant?: number;
  /** When the first page came, where cursors do not live for ever; milliseconds since 1970. */
  readonly since?: number;
}

/** The page of a parent that is not asked. */
const nothing = Buffer.from("null");

/** More pages than any real list has: a walk this long goes in circles. */
const mostPages = 1_000_000;

/**
 * A source that is read by HTTP requests.
 * @throws SourceError when credentials are missing
 */
export function createHttpSource(given: HttpSourceOptions): HttpRecordSource {
  const { plan, adaptors } = given;
  const source = withOwnBase(given.source, given.credentials);
  const base: StreamScope & { site?: unknown } = {
    options: {
      ...Object.fromEntries(plan.options.map((option) => [option.name, option.default])),
      ...given.options,
    },
    inputs: given.inputs ?? {},
    ...(given.run === undefined ? {} : { run: given.run }),
  };
  const compiling = { plan, adaptors, base, ...(given.since === undefined ? {} : { since: given.since }) };
  const own = given.dispatcher === undefined ? new Agent({ connections: 32 }) : undefined;
  const transport = {
    dispatcher: given.dispatcher ?? own!,
    ...(given.via === undefined ? {} : { via: given.via }),
  };
  const signedIn = signIn(source, given.credentials, given.inputs);
  const home = () => new URL(renderBase(source, plan, adaptors, base));
  const { clock, sleep } = given;
  const budgets = createBudgets(source, compiling, { clock, sleep, home });
  const onStep = given.onStep ?? (() => undefined);
  const onWait = given.onWait ?? (() => undefined);
  const retry = given.retry ?? defaultRetry;
  const exchange = createExchange({
    source,
    transport,
    budgets,
    signedIn,
    rules: compileRules(source, compiling),
    headers: renderHeaders(source, compiling.plan, adaptors, base),
    retry,
    largestBody: given.largestBody ?? 64_000_000,
    clock: given.clock,
    sleep: given.sleep,
    random: given.random,
    onStep,
    onWait,
  });
  const auth = source.auth.find(({ name }) => name === given.credentials?.auth);
  const chooseSite =
    auth?.kind === "oauth2" && auth.site !== undefined
      ? createChooseSite(auth.site, given.site, compiling, exchange)
      : undefined;
  const verify = createVerify(source, compiling, exchange, (url, what) =>
    refuseOtherHosts(url, home(), what),
  );
  const compiled = new Map<string, CompiledStream>();
  const compile = (stream: Stream): CompiledStream => {
    let ready = compiled.get(stream.name);
    if (ready === undefined) {
      ready = compileStream(source, stream, compiling);
      compiled.set(stream.name, ready);
    }
    return ready;
  };

  function walk(stream: Stream, { context, checkpoint, signal }: WalkOptions): AsyncIterable<SourcePage> {
    const read = async (at: Checkpoint): Promise<WalkedPage<Checkpoint>> => {
      const ready = compile(stream);
      if (!ready.asks(context)) return { page: { body: nothing, records: [] } };
      const { variants } = ready;
      const variant = at.variant ?? 0;
      const asking = {
        context: variants === undefined ? context : { ...context, variant: variants[variant] },
        state: at.state,
        first: at.pages === 0,
      };
      refuseOldCursor(ready, at, clock());
      const ask = async (further?: Readonly<Record<string, unknown>>) => {
        const asked = askFor(ready, further === undefined ? asking : { ...asking, further });
        refuseOtherHosts(asked.url, home(), stream.name);
        return await exchange(stream.name, asked, signal, (good) => findFault(ready, stream, at.state, good));
      };
      const answer = await ask();
      const values = ready.items(answer.json) ?? [];
      const again = async (variables: Readonly<Record<string, unknown>>) =>
        ready.items((await ask(variables)).json) ?? [];
      const idOf = (record: unknown): string | undefined => ready.id(record, asking.context);
      const followed =
        ready.follow !== undefined && (await followLists(stream.name, ready.follow, values, idOf, again));
      const body = followed ? Buffer.from(JSON.stringify(answer.json)) : answer.body;
      const records = values.map((value): SourceRecord => {
        const id = idOf(value);
        const aliases = ready.aliases(value, id, asking.context);
        if (id === undefined) return aliases.length === 0 ? { value } : { value, aliases };
        return aliases.length === 0 ? { value, id } : { value, id, aliases };
      });
      const after = ready.paging.next(at.state, { ...answer, records: values, response: answer.json });
      const state = after === undefined ? undefined : withoutSecrets(after, signedIn);
      const keys = keysOf(records, body);
      // Also of a last page: it stands in the place of records that nobody has seen.
      if (keys !== undefined && keys === at.keys) throw repeats(stream.name, at.pages);
      if (state === undefined && variants !== undefined && variant + 1 < variants.length) {
        const next: Checkpoint = { state: ready.paging.first, pages: 0, variant: variant + 1 };
        return { page: { body, records, checkpoint: next }, next };
      }
      if (state === undefined) return { page: { body, records } };
      if (at.pages + 1 >= mostPages) throw repeats(stream.name, at.pages);
      const since = ready.paging.lives === undefined ? undefined : (at.since ?? clock());
      const next: Checkpoint = {
        state,
        pages: at.pages + 1,
        ...(keys === undefined ? {} : { keys }),
        ...(since === undefined ? {} : { since }),
        ...(variant === 0 ? {} : { variant }),
      };
      return { page: { body, records, checkpoint: next }, next };
    };
    return walkPages(
      () => (checkpoint as Checkpoint | undefined) ?? { state: compile(stream).paging.first, pages: 0 },
      read,
    );
  }

  return {
    walk,
    open(stream, body): OpenedPage {
      const response = JSON.parse(
        Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString("utf8"),
      ) as unknown;
      return { records: compile(stream).items(response) ?? [] };
    },
    async verify(signal) {
      // Where requests go depends on it.
      if (chooseSite !== undefined) base.site = await chooseSite(signal);
      await verify(signal);
    },
    download: createDownload({
      source,
      transport,
      signedIn,
      gate: createHostGate(source, home, signedIn.secrets, given.inputs),
      retry,
      sleep: given.sleep,
      random: given.random,
      clock: given.clock,
      onStep,
      onWait,
    }),
    site: () => base.site,
    async close() {
      await own?.close();
    },
  };
}

/** A way to sign in may have an address of its own. */
function withOwnBase(source: HttpSource, credentials: Credentials | undefined): HttpSource {
  const auth = source.auth.find(({ name }) => name === credentials?.auth);
  return auth?.kind === "oauth2" && auth.base !== undefined ? { ...source, base: auth.base } : source;
}

/** A cursor that ran out gives errors, or silently another list. */
function refuseOldCursor({ paging }: CompiledStream, { since }: Checkpoint, now: number): void {
  if (paging.lives === undefined || since === undefined || now - since < paging.lives) return;
  throw new SourceError({
    outcome: "cursor_expired",
    code: "cursor-expired",
    message: `The pages' cursor lives ${Math.round(paging.lives / 60_000)} minutes and ran out. Resume: the list is read anew.`,
  });
}

/** Addresses of next pages may repeat the credentials of the request, which are kept nowhere. */
function withoutSecrets(state: PageState, { query }: SignedIn): PageState {
  if (query.length === 0 || typeof state.url !== "string") return state;
  const names = new Set(query.map(([name]) => name));
  const [front = "", rest] = state.url.split(/\?(.*)/s);
  if (rest === undefined) return state;
  const parameters = new URLSearchParams(rest);
  for (const name of names) parameters.delete(name);
  return { ...state, url: `${front}?${parameters}` };
}

function refuseOtherHosts(url: URL, home: URL, stream: string): void {
  if (url.host === home.host && url.protocol === home.protocol) return;
  throw new SourceError({
    outcome: "refused",
    code: "host-refused",
    message: `${stream} would ask ${url.origin}, but the source is ${home.origin}. Credentials go to no other host.`,
  });
}

/** What tells two pages apart; undefined for a page without records, which paging judges. */
function keysOf(records: readonly SourceRecord[], body: Uint8Array): string | undefined {
  if (records.length === 0) return undefined;
  const ids = records.map((record) => record.id);
  const whole = ids.some((id) => id === undefined) ? body : JSON.stringify(ids.sort());
  return hash("sha256", whole, "base64url");
}

function repeats(stream: string, page: number): SourceError {
  return new SourceError({
    outcome: "broken",
    code: "page-repeats",
    message: `Page ${page + 1} of ${stream} holds the same records as the page before, so the walk would never end. Check \`pages\` in the spec.`,
  });
}
