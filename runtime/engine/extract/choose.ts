import type { Choose, Stream } from "../../../compiler/plan/index.ts";
import type { Partition, RecordState, StoredRecord } from "../../store/extract-state.ts";
import type { EngineContext } from "../engine-context.ts";
import { compileValue } from "../mapping/index.ts";
import { opensFor } from "./page-records.ts";
import { openPage } from "./stored-values.ts";

/** One record that may be chosen. */
export interface Choice {
  readonly id: string;
  readonly label: string;
  /** Tells equal labels apart. */
  readonly within?: string;
}

/** The end user has to choose, or chose something that is not there. */
export class ChooseError extends Error {
  readonly code = "choose";
  readonly stream: string;
  readonly label: string;
  readonly choices: readonly Choice[];

  constructor(stream: string, choose: Choose, choices: readonly Choice[], problem: string) {
    const listed = choices.map(
      ({ id, label, within }) => `  ${id}  ${label}${within === undefined ? "" : ` (${within})`}`,
    );
    const all = choose.kind === "many" ? ` or --choose ${stream}=all` : "";
    super(
      choices.length === 0
        ? `${problem} There is nothing to choose from: this account sees no ${choose.label}.`
        : [`${problem} Choose with --choose ${stream}=<id>${all}:`, ...listed].join("\n"),
    );
    this.name = "ChooseError";
    this.stream = stream;
    this.label = choose.label;
    this.choices = choices;
  }
}

const mostListed = 200;
const pagesAtOnce = 50;

/**
 * Decides which records of a stream flow on, once all of them are known.
 * @throws ChooseError when the import's selection does not say, or names what is not there
 */
export async function chooseRecords(context: EngineContext, stream: Stream, choose: Choose): Promise<void> {
  const { state, graph } = context;
  // Decided by an earlier run.
  if ((await state.countRecords(stream.name, "waiting")) === 0 && (await countChoices(context, stream)) > 0)
    return;
  const chosen = await resolve(context, stream, choose);
  for (let after = 0; ; ) {
    const pages = await state.pagesWith(stream.name, "waiting", after, pagesAtOnce);
    if (pages.length === 0) return;
    for (const page of pages) {
      after = page.id;
      const { records } = openPage(context, page);
      const [partition] = await state.partitions([page.partition]);
      const waiting = (await state.recordsOf(page, stream.name)).filter(
        (record) => record.state === "waiting",
      );
      const decided = waiting.map(({ row, id }) => ({
        row,
        state: (chosen === "all" || (id !== undefined && chosen.has(id))
          ? "extracted"
          : "not_chosen") as RecordState,
      }));
      const opens = waiting.flatMap((record, index) =>
        decided[index]!.state === "extracted"
          ? opensFor(
              graph.children(stream.name),
              record.id,
              records[record.position],
              partition?.context ?? {},
            )
          : [],
      );
      context.onStep("extract:choose");
      await state.decide(decided, opens);
    }
  }
}

async function resolve(
  context: EngineContext,
  stream: Stream,
  choose: Choose,
): Promise<ReadonlySet<string> | "all"> {
  const { state, info, graph } = context;
  const wanted = Object.hasOwn(info.selection, stream.name) ? info.selection[stream.name]! : [];
  const refuse = async (problem: string) =>
    new ChooseError(stream.name, choose, await listChoices(context, stream, choose), problem);

  if (wanted === "all" && choose.kind === "many") {
    const count = await countChoices(context, stream);
    if (choose.atMost !== undefined && count > choose.atMost) {
      throw await refuse(
        `There are ${count} ${choose.label}, and at most ${choose.atMost} can be brought at once.`,
      );
    }
    return "all";
  }
  if (wanted === "all" || wanted.length === 0) {
    const choices = choose.kind === "one" ? await listChoices(context, stream, choose) : [];
    if (choices.length === 1) return new Set([choices[0]!.id]);
    throw await refuse(
      choose.kind === "one" ? `${choose.label}: choose one.` : `${choose.label}: nothing is chosen.`,
    );
  }
  if (choose.kind === "one" && wanted.length > 1)
    throw await refuse(`${choose.label}: only one can be chosen, not ${wanted.length}.`);
  if (choose.atMost !== undefined && wanted.length > choose.atMost) {
    throw await refuse(`${choose.label}: at most ${choose.atMost} can be chosen, not ${wanted.length}.`);
  }
  const found = new Set(
    (await state.findRecords(stream.name, graph.space(stream), wanted)).map((record) => record.id),
  );
  const gone = wanted.filter((id) => !found.has(id));
  if (gone.length > 0)
    throw await refuse(`${choose.label}: ${gone.join(", ")} is not there, or not visible to this account.`);
  return new Set(wanted);
}

async function countChoices(context: EngineContext, stream: Stream): Promise<number> {
  const decided = await context.state.countRecords(stream.name);
  return decided - (await context.state.countRecords(stream.name, "duplicate"));
}

/** The records that may be chosen, in order. */
async function listChoices(context: EngineContext, stream: Stream, choose: Choose): Promise<Choice[]> {
  const show = compileValue(context.plan, context.adaptors, choose.show);
  const within =
    choose.within === undefined ? undefined : compileValue(context.plan, context.adaptors, choose.within);
  const choices: Choice[] = [];
  const { options, run } = context.info;
  const add = (record: StoredRecord, value: unknown, aliases: Partition["context"]): void => {
    if (record.id === undefined) return;
    const scope = { here: value, aliases, options, inputs: context.inputs, run };
    const label = textOf(show(scope)) ?? record.id;
    const place = textOf(within?.(scope));
    choices.push({ id: record.id, label, ...(place === undefined ? {} : { within: place }) });
  };
  for (let after = 0; choices.length < mostListed; ) {
    const pages = await context.state.pagesWith(stream.name, "waiting", after, pagesAtOnce);
    if (pages.length === 0) break;
    for (const page of pages) {
      after = page.id;
      const { records } = openPage(context, page);
      const [partition] = await context.state.partitions([page.partition]);
      for (const record of await context.state.recordsOf(page, stream.name)) {
        if (record.state === "waiting") add(record, records[record.position], partition?.context ?? {});
      }
    }
  }
  return choices.slice(0, mostListed);
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" || typeof value === "number" ? String(value) : undefined;
}
