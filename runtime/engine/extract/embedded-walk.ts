import type { Stream } from "../../../compiler/plan/index.ts";
import { Failure } from "../../adaptors/adaptor.ts";
import { compileAliases } from "../../source/compile-aliases.ts";
import type { OpenedPage, SourcePage, SourceRecord } from "../../source/source.ts";
import { SourceError } from "../../source/source-error.ts";
import type { Partition } from "../../store/extract-state.ts";
import type { EngineContext } from "../engine-context.ts";
import { compileValue } from "../mapping/index.ts";
import { openPage } from "./stored-values.ts";

/** Records of one page: a list of any length is spooled in pieces, so that staging it takes little memory. */
const recordsAtOnce = 500;

/** Walks through the records that stand inside one parent record. */
export type EmbeddedWalk = (stream: Stream, partition: Partition) => AsyncIterable<SourcePage>;

/**
 * Reads streams that ask for nothing: their items are found in the parent's record, which is taken from its page once more,
 * so that nothing of it has to be kept with the partition.
 */
export function createEmbeddedWalk(context: EngineContext): EmbeddedWalk {
  const compiled = new Map<string, CompiledStream>();
  /** Partitions come in the order of their parents, so that the next one is nearly always on the same page. */
  let last: { readonly id: number; readonly page: OpenedPage } | undefined;

  async function parentOf(stream: Stream, partition: Partition): Promise<unknown> {
    const name = stream.parent?.stream ?? "";
    const [row] = await context.state.findRecords(name, [partition.parent]);
    const [stored] = row === undefined ? [] : await context.state.pages([row.page]);
    if (row === undefined || stored === undefined)
      throw broken(`${name} ${partition.parent}, whose ${stream.name} are to be read, is not in the store.`);
    if (last?.id !== stored.id) last = { id: stored.id, page: openPage(context, stored) };
    return last.page.records[row.position];
  }

  return async function* walk(stream, partition) {
    const reading = compiled.get(stream.name) ?? compileStream(context, stream);
    compiled.set(stream.name, reading);
    const items = reading.items(await parentOf(stream, partition), partition);
    for (let at = (partition.checkpoint as number | undefined) ?? 0; ; at += recordsAtOnce) {
      const values = items.slice(at, at + recordsAtOnce);
      const next = at + recordsAtOnce;
      yield {
        body: Buffer.from(JSON.stringify(values)),
        records: values.map(reading.record),
        ...(next < items.length ? { checkpoint: next } : {}),
      };
      if (next >= items.length) return;
    }
  };
}

interface CompiledStream {
  /** @throws SourceError when the parent's record holds no list there */
  items(parent: unknown, partition: Partition): readonly unknown[];
  record(value: unknown): SourceRecord;
}

function compileStream({ plan, adaptors, info, inputs }: EngineContext, stream: Stream): CompiledStream {
  const base = { options: info.options, inputs, run: info.run };
  const items = stream.items === undefined ? () => undefined : compileValue(plan, adaptors, stream.items);
  const id = stream.id === undefined ? () => undefined : compileValue(plan, adaptors, stream.id);
  const aliases = compileAliases(plan, adaptors, stream);
  const alias = stream.parent?.as ?? "";
  return {
    items(parent, partition) {
      const found = items({ ...base, aliases: { ...partition.context, [alias]: parent } });
      if (found === undefined || found === null) return [];
      if (Array.isArray(found)) return found;
      const what = found instanceof Failure ? found.message : "`items` found one value, which is no list";
      throw new SourceError({
        outcome: "bad_request",
        code: "unexpected-type",
        message: `${stream.name} could not be read from ${stream.parent?.stream} ${partition.parent}: ${what}.`,
      });
    },
    record(value) {
      const found = id({ ...base, here: value });
      const own = typeof found === "string" || typeof found === "number" ? String(found) : undefined;
      const others = aliases({ ...base, here: value }, own);
      return {
        value,
        ...(own === undefined ? {} : { id: own }),
        ...(others.length === 0 ? {} : { aliases: others }),
      };
    },
  };
}

function broken(message: string): SourceError {
  return new SourceError({ outcome: "broken", code: "parent-missing", message });
}
