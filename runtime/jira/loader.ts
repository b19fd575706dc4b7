import type { Loader, LoadHelp, LoadProgress, LoadSummary, Problem } from "../engine/loader-port.ts";
import { type EntityKind, type Intent, type LoadState, thingKinds } from "../store/load-state.ts";
import { createAttachmentLoader } from "./attachments/attachments.ts";
import { createJiraClient, type JiraClient } from "./client/client.ts";
import { JiraError } from "./jira-error.ts";
import { listOf, objectOf, textOf } from "./json.ts";
import { endRestored, intendFoundIssues, intendParts, isRestored } from "./load/after-restore.ts";
import { search } from "./load/find-issues.ts";
import { createProgress, type LoadContext, noteKey } from "./load/load-context.ts";
import { loadLevel, recoverIssues } from "./load/load-issues.ts";
import type { JiraLoaderOptions } from "./options.ts";
import { runPreflight } from "./preflight/preflight.ts";
import { levels, type TargetModel } from "./preflight/target-model.ts";
import { createCustomFields } from "./prepare/custom-fields.ts";
import { readPeople } from "./prepare/people.ts";
import { createProjectNames } from "./prepare/project-names.ts";
import { createSprints } from "./prepare/sprints.ts";
import { createCommentLoader } from "./relate/comments.ts";
import { createLinkLoader } from "./relate/links.ts";
import { recoverParts, rejectOrphans, runPartLane } from "./relate/part-lane.ts";
import type { PartLoader } from "./relate/part-loader.ts";
import { createRemoteLinkLoader } from "./relate/remote-links.ts";
import { createWatcherLoader } from "./relate/watchers.ts";
import { createWorklogLoader } from "./relate/worklogs.ts";
import { createTrades, finishThings, loadThings } from "./things/load-things.ts";
import type { ThingTrade } from "./things/thing-kind.ts";
import { verify } from "./verify.ts";

const partLoaders = [
  createCommentLoader,
  createWorklogLoader,
  createLinkLoader,
  createRemoteLinkLoader,
  createWatcherLoader,
  createAttachmentLoader,
];

const kinds: readonly EntityKind[] = [
  ...thingKinds,
  "issue",
  "comment",
  "worklog",
  "link",
  "remote_link",
  "watcher",
  "attachment",
];

/**
 * A loader whose target is a Jira Cloud site, through REST v3.
 * `preflight` changes nothing. `load` can be called again after any kind of end and goes on where it stopped; it throws
 * JiraError with a `code` when it must stop, or the signal's reason when aborted. Call `close` when done.
 */
export function createJiraLoader(options: JiraLoaderOptions): Loader & { close(): Promise<void> } {
  const client = createJiraClient({
    address: options.address,
    email: options.email,
    token: options.token,
    concurrency: options.concurrency ?? 8,
    clock: options.clock,
    sleep: options.sleep,
    random: options.random,
    onStep: options.onStep ?? (() => undefined),
    onWait: options.onWait ?? (() => undefined),
  });
  let model: TargetModel | undefined;
  return {
    async preflight(signal): Promise<readonly Problem[]> {
      const result = await runPreflight(client, options, signal);
      model = result.model;
      return result.problems;
    },
    async load(state, progress, signal, help): Promise<LoadSummary> {
      model ??= await requireModel(client, options, signal);
      const context = await createContext(client, options, model, state, progress, signal, help);
      const parts = partLoaders.map((create) => create(context));
      const trades = createTrades(context);
      await bringThings(context, trades);
      await recover(context, parts);
      for (const level of levels) await loadLevel(context, level);
      await runLanes(parts.map((part) => () => runPartLane(context, part)));
      for (const part of parts) await rejectOrphans(context, part);
      for (const trade of trades) await finishThings(context, trade);
      const verification = await verify(context);
      return {
        calls: client.calls,
        differences: {
          count: verification.differenceCount,
          messages: verification.differences.map(({ message }) => message),
        },
        facts: {
          project: {
            key: model.project.key,
            name: model.project.name,
            address: new URL(`/browse/${model.project.key}`, options.address).href,
          },
          fieldsMade: context.customFields.made,
          namesMade: [...context.projectNames.made, ...context.sprints.made.map((name) => `sprint ${name}`)],
          verification,
        },
      };
    },
    close: () => client.close(),
  };
}

async function requireModel(
  client: JiraClient,
  options: JiraLoaderOptions,
  signal: AbortSignal,
): Promise<TargetModel> {
  const { model, problems } = await runPreflight(client, options, signal);
  if (model !== undefined) return model;
  const errors = problems.filter((problem) => problem.severity === "error");
  const known = errors[0]?.code;
  const code = known === "target-unauthorized" || known === "target-unavailable" ? known : "target-refused";
  throw new JiraError(code, errors.map((problem) => problem.message).join(" "));
}

async function createContext(
  client: JiraClient,
  options: JiraLoaderOptions,
  model: TargetModel,
  state: LoadState,
  report: (event: LoadProgress) => void,
  signal: AbortSignal,
  help: LoadHelp | undefined,
): Promise<LoadContext> {
  const context: LoadContext = {
    client,
    state,
    model,
    people: await readPeople(client, signal),
    customFields: await createCustomFields(client, model, state, options.createFields ?? false),
    projectNames: await createProjectNames(client, model, state, options.createFields ?? false),
    sprints: await createSprints(client, model, state, options.createFields ?? false),
    things: new Map(),
    createThings: options.createFields ?? false,
    source: { id: options.import.id, account: options.import.account },
    zone: options.import.zone ?? "UTC",
    signal,
    concurrency: options.concurrency ?? 8,
    consistencyWindowMs: options.consistencyWindowMs ?? 30_000,
    clock: options.clock,
    sleep: options.sleep,
    random: options.random,
    download: options.download,
    freshAddress: help?.freshAddress ?? (async () => undefined),
    progress: await createProgress(state, kinds, report),
    highest: { number: 0 },
  };
  // Search lags, so this may be too low; a look-up that begins too early finds the same issues.
  const latest = await search(context, `project = "${model.project.key}" ORDER BY key DESC`, undefined, 1);
  for (const issue of listOf(latest.issues).map(objectOf)) noteKey(context, textOf(issue.key) ?? "");
  return context;
}

/** What issues name comes before them, with what a killed run left open of it. */
async function bringThings(context: LoadContext, trades: readonly ThingTrade[]): Promise<void> {
  const open = await context.state.openIntents();
  const left = trades.map(({ kind }) => open.filter((intent) => intent.kind === kind));
  // Jira may still be at work on the last call of a run that was killed a moment ago.
  if (left.some((intents) => intents.length > 0))
    await context.sleep(Math.min(context.consistencyWindowMs, longestCallMs), context.signal);
  for (const [at, trade] of trades.entries()) await loadThings(context, trade, left[at] ?? []);
}

/** Parts that Jira makes twice when asked twice, so that they are looked up before they are made again. */
const madeTwice: ReadonlySet<EntityKind> = new Set(["comment", "worklog", "attachment"]);

/** Parts are read from their issue, where search's lag does not matter: only a call that is still at work does. */
const longestCallMs = 5_000;

/** Before anything new is written, what a killed run left open is found out and settled, issues first. */
async function recover(context: LoadContext, parts: readonly PartLoader[]): Promise<void> {
  const open = await context.state.openIntents();
  const restored = await isRestored(context.state);
  if (open.length === 0 && !restored) return;
  const of = (kind: EntityKind): readonly Intent[] => open.filter((intent) => intent.kind === kind);
  const since = context.clock();
  await recoverIssues(context, of("issue"));
  if (restored || open.some(({ kind }) => madeTwice.has(kind))) {
    // Jira may still be at work on the last calls of a run that was killed a moment ago.
    const wait = since + Math.min(context.consistencyWindowMs, longestCallMs) - context.clock();
    if (wait > 0) await context.sleep(wait, context.signal);
  }
  if (restored) await recoverIssues(context, await intendFoundIssues(context));
  for (const part of parts) {
    await recoverParts(context, part, of(part.kind));
    if (restored && madeTwice.has(part.kind))
      await recoverParts(context, part, await intendParts(context, part.kind));
  }
  if (restored) await endRestored(context.state);
}

/** Runs the lanes side by side; when one must stop the others are heard out, so that their outcomes are written down. */
async function runLanes(lanes: readonly (() => Promise<void>)[]): Promise<void> {
  const ends = await Promise.allSettled(lanes.map((lane) => lane()));
  for (const end of ends) if (end.status === "rejected") throw end.reason;
}
