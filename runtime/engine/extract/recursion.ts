import type { Stream } from "../../../compiler/plan/index.ts";
import type { NewPartition, Partition } from "../../store/extract-state.ts";
import type { Reason } from "../../store/load-state.ts";
import type { EngineContext } from "../engine-context.ts";
import { compileValue } from "../mapping/index.ts";
import { keptContext } from "./kept-context.ts";

/** The partition below one record, where a stream is read again under its own records. */
export type Recursion = (
  stream: Stream,
  id: string | undefined,
  value: unknown,
  partition: Partition,
) => readonly NewPartition[];

/** Beside the aliases in a partition's context; no name of a spec begins so. */
const depthKey = ".depth";

/** How many levels a partition lies below the stream's first parents; their own records are the first. */
function depthOf({ context }: Partition): number {
  const depth = Object.hasOwn(context, depthKey) ? context[depthKey] : 1;
  return typeof depth === "number" ? depth : 1;
}

export function createRecursion({ plan, adaptors, info, inputs }: EngineContext): Recursion {
  type Condition = (value: unknown, aliases: Partition["context"]) => boolean;
  const conditions = new Map<string, Condition>();
  const conditionOf = (stream: Stream): Condition => {
    const known = conditions.get(stream.name);
    if (known !== undefined) return known;
    const when = stream.again?.when;
    const holds = when === undefined ? undefined : compileValue(plan, adaptors, when);
    const base = { options: info.options, inputs, run: info.run };
    const condition: Condition = (value, aliases) =>
      holds === undefined || holds({ ...base, here: value, aliases }) === true;
    conditions.set(stream.name, condition);
    return condition;
  };
  return (stream, id, value, partition) => {
    if (stream.again === undefined || id === undefined || !conditionOf(stream)(value, partition.context))
      return [];
    const context = { ...keptContext(stream, value, partition.context), [depthKey]: depthOf(partition) + 1 };
    return [{ stream: stream.name, parent: id, context }];
  };
}

/** Why a partition is not read: it lies below the deepest level that the spec allows. It is reported instead. */
export function tooDeep(stream: Stream, partition: Partition): Reason | undefined {
  if (stream.again === undefined || depthOf(partition) <= stream.again.atMost) return undefined;
  return {
    code: "too-deep",
    message: `What ${stream.name} has below ${partition.parent} lies deeper than ${stream.again.atMost} levels and was not read. Raise \`at_most\` in the spec.`,
  };
}
