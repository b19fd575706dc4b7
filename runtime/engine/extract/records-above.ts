import type { Expression, Stream } from "../../../compiler/plan/index.ts";
import type { OpenedPage } from "../../source/source.ts";
import { SourceError } from "../../source/source-error.ts";
import type { Partition } from "../../store/extract-state.ts";
import type { EngineContext } from "../engine-context.ts";
import { openPage } from "./stored-values.ts";

type Aliases = Readonly<Record<string, unknown>>;

/**
 * Finds the records that a partition's stream stands below, by their names, as they were when they came: taken from their
 * pages once more, so that nothing of them has to be kept with every record below.
 * @param names those that are needed; the walk up ends when they are found
 * @throws SourceError when a record is not in the store
 */
export type RecordsAbove = (
  stream: Stream,
  partition: Partition,
  names: ReadonlySet<string>,
) => Promise<Aliases>;

export function createRecordsAbove(context: EngineContext): RecordsAbove {
  const { state, graph } = context;
  /** Partitions come in the order of their parents, so that the next record is nearly always on the page of the last one. */
  const lastPages = new Map<string, { readonly id: number; readonly page: OpenedPage }>();
  /** What stands above the partition that the last parent was in. */
  const lastAbove = new Map<string, { readonly id: number; readonly aliases: Aliases }>();

  async function above(stream: Stream, partition: Partition, names: ReadonlySet<string>): Promise<Aliases> {
    const { parent } = stream;
    if (parent === undefined) return {};
    const space = graph.space(graph.stream(parent.stream));
    const [direct] = await state.findRecords(parent.stream, space, [partition.parent]);
    // A stream that is read again below its own records has one of them for a parent there.
    const nested = direct === undefined && stream.again !== undefined;
    const [row] = nested
      ? await state.findRecords(stream.name, graph.space(stream), [partition.parent])
      : [direct];
    const [stored] = row === undefined ? [] : await state.pages([row.page]);
    if (row === undefined || stored === undefined)
      throw new SourceError({
        outcome: "broken",
        code: "parent-missing",
        message: `${parent.stream} ${partition.parent}, whose ${stream.name} are to be read, is not in the store.`,
      });
    let last = lastPages.get(parent.stream);
    if (last?.id !== stored.id) {
      last = { id: stored.id, page: openPage(context, stored) };
      lastPages.set(parent.stream, last);
    }
    const own = { [parent.as]: last.page.records[row.position] };
    const further = new Set([...names].filter((name) => name !== parent.as));
    if (further.size === 0) return own;
    let known = lastAbove.get(stream.name);
    if (known?.id !== stored.partition) {
      const [around] = await state.partitions([stored.partition]);
      const aliases = around === undefined ? {} : await above(graph.stream(around.stream), around, further);
      known = { id: stored.partition, aliases };
      lastAbove.set(stream.name, known);
    }
    return { ...known.aliases, ...own };
  }

  return above;
}

/** The names of records above that an expression reads. */
export function aliasesIn(expression: Expression): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (node: unknown): void => {
    if (typeof node !== "object" || node === null) return;
    const { kind, name } = node as { readonly kind?: unknown; readonly name?: unknown };
    if (kind === "literal") return;
    if (kind === "alias" && typeof name === "string") names.add(name);
    for (const value of Object.values(node)) visit(value);
  };
  visit(expression);
  return names;
}
