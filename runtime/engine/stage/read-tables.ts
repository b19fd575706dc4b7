import type { Plan, Table } from "../../../compiler/plan/index.ts";
import { SourceError } from "../../source/source-error.ts";
import type { RecordState } from "../../store/extract-state.ts";
import type { EngineContext } from "../engine-context.ts";
import { openPage } from "../extract/stored-values.ts";
import { compileValue, mostTableRows, tableRow, withTableRows } from "../mapping/index.ts";

const pagesAtOnce = 20;
/** A record that is not brought itself has a name all the same; duplicates and rejected ones have not. */
const readable: readonly RecordState[] = ["extracted", "context", "mapped", "skipped", "not_chosen"];

/**
 * Reads the tables that are made of streams' records, all of which are in the store by now.
 * @returns the plan with their rows in it
 * @throws SourceError when a table would have more rows than fit into memory beside everything else
 */
export async function readTables(context: EngineContext): Promise<Plan> {
  const rows = new Map<string, readonly Table["rows"][number][]>();
  for (const { name, from } of context.plan.tables)
    if (from !== undefined) rows.set(name, await readRows(context, name, from));
  return rows.size === 0 ? context.plan : withTableRows(context.plan, rows);
}

async function readRows(
  context: EngineContext,
  name: string,
  from: NonNullable<Table["from"]>,
): Promise<readonly Table["rows"][number][]> {
  const { state, plan, adaptors, info, inputs } = context;
  const key = compileValue(plan, adaptors, from.key);
  const value = compileValue(plan, adaptors, from.value);
  const found = new Map<string | number | boolean, Table["rows"][number]>();
  for (const wanted of readable) {
    for (let after = 0; ; ) {
      const pages = await state.pagesWith(from.stream, wanted, after, pagesAtOnce);
      if (pages.length === 0) break;
      for (const page of pages) {
        context.signal.throwIfAborted();
        after = page.id;
        const { records, header } = openPage(context, page);
        const [partition] = await state.partitions([page.partition]);
        for (const { state: at, position } of await state.recordsOf(page, from.stream)) {
          if (at !== wanted) continue;
          const scope = {
            here: records[position],
            aliases: partition?.context ?? {},
            options: info.options,
            inputs,
            run: info.run,
            ...(header === undefined ? {} : { header }),
          };
          const row = tableRow(key(scope), value(scope));
          if (row !== undefined) found.set(row.key, row);
        }
        if (found.size > mostTableRows) throw tooLarge(name, from.stream);
      }
    }
  }
  return [...found.values()];
}

function tooLarge(name: string, stream: string): SourceError {
  return new SourceError({
    outcome: "refused",
    code: "table-too-large",
    message: `The table ${name} would get more than ${mostTableRows} rows from ${stream}, which is more than is held in memory. Look values up in a stream of fewer records, or bring what the table gives with the records themselves.`,
  });
}
