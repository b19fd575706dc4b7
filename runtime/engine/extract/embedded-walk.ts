import type { Stream } from "../../../compiler/plan/index.ts";
import { Failure } from "../../adaptors/adaptor.ts";
import { compileAliases } from "../../source/compile-aliases.ts";
import type { SourcePage, SourceRecord } from "../../source/source.ts";
import { SourceError } from "../../source/source-error.ts";
import type { Partition } from "../../store/extract-state.ts";
import type { EngineContext } from "../engine-context.ts";
import { compileValue } from "../mapping/index.ts";
import { aliasesIn, createRecordsAbove } from "./records-above.ts";

/** Records of one page: a list of any length is spooled in pieces, so that staging it takes little memory. */
const recordsAtOnce = 500;

/** Walks through the records that stand inside one parent record. */
export type EmbeddedWalk = (stream: Stream, partition: Partition) => AsyncIterable<SourcePage>;

/**
 * Reads streams that ask for nothing: their items are found in the records above, which are taken from their pages once more,
 * so that nothing of them has to be kept with the partition.
 */
export function createEmbeddedWalk(context: EngineContext): EmbeddedWalk {
  const compiled = new Map<string, CompiledStream>();
  const above = createRecordsAbove(context);

  return async function* walk(stream, partition) {
    const reading = compiled.get(stream.name) ?? compileStream(context, stream);
    compiled.set(stream.name, reading);
    const items = reading.items(await above(stream, partition, reading.names), partition);
    for (let at = (partition.checkpoint as number | undefined) ?? 0; ; at += recordsAtOnce) {
      const values = items.slice(at, at + recordsAtOnce);
      const next = at + recordsAtOnce;
      yield {
        body: Buffer.from(JSON.stringify(values)),
        records: values.map((value) => reading.record(value, partition)),
        ...(next < items.length ? { checkpoint: next } : {}),
      };
      if (next >= items.length) return;
    }
  };
}

interface CompiledStream {
  /** The records above that `items` reads, by name. */
  readonly names: ReadonlySet<string>;
  /** @throws SourceError when there is no list */
  items(above: Readonly<Record<string, unknown>>, partition: Partition): readonly unknown[];
  record(value: unknown, partition: Partition): SourceRecord;
}

function compileStream({ plan, adaptors, info, inputs }: EngineContext, stream: Stream): CompiledStream {
  const base = { options: info.options, inputs, run: info.run };
  const items = stream.items === undefined ? () => undefined : compileValue(plan, adaptors, stream.items);
  const id = stream.id === undefined ? () => undefined : compileValue(plan, adaptors, stream.id);
  const aliases = compileAliases(plan, adaptors, stream);
  return {
    names: stream.items === undefined ? new Set() : aliasesIn(stream.items),
    items(above, partition) {
      const found = items({ ...base, aliases: { ...partition.context, ...above } });
      if (found === undefined || found === null) return [];
      if (Array.isArray(found)) return found;
      const what = found instanceof Failure ? found.message : "`items` found one value, which is no list";
      throw new SourceError({
        outcome: "bad_request",
        code: "unexpected-type",
        message: `${stream.name} could not be read from ${stream.parent?.stream} ${partition.parent}: ${what}.`,
      });
    },
    record(value, partition) {
      const scope = { ...base, aliases: partition.context, here: value };
      const found = id(scope);
      const own = typeof found === "string" || typeof found === "number" ? String(found) : undefined;
      const others = aliases(scope, own);
      return {
        value,
        ...(own === undefined ? {} : { id: own }),
        ...(others.length === 0 ? {} : { aliases: others }),
      };
    },
  };
}
