import type { Plan, Table } from "../../../compiler/plan/index.ts";
import { SourceError } from "../../source/source-error.ts";
import type { RecordState } from "../../store/extract-state.ts";
import type { EngineContext } from "../engine-context.ts";
import { openPage } from "../extract/stored-values.ts";
import {
  compileValue,
  mostTableRows,
  streamsOfFields,
  tableRow,
  withFieldRecords,
  withTableRows,
} from "../mapping/index.ts";

const pagesAtOnce = 20;
/** A record that is not brought itself has a name all the same; duplicates and rejected ones have not. */
const readable: readonly RecordState[] = ["extracted", "context", "mapped", "skipped", "not_chosen"];

/**
 * Reads the tables that are made of streams' records, and the records that custom fields are made of, all of which are in the
 * store by now.
 * @returns the plan with them in it
 * @throws SourceError when there would be more of them than fit into memory beside everything else
 */
export async function readTables(context: EngineContext): Promise<Plan> {
  const rows = new Map<string, readonly Table["rows"][number][]>();
  for (const { name, from } of context.plan.tables)
    if (from !== undefined) rows.set(name, await readRows(context, name, from));
  const records = new Map<string, readonly unknown[]>();
  for (const stream of streamsOfFields(context.plan)) {
    const found: unknown[] = [];
    await eachRecord(context, stream, ({ here }) => {
      found.push(here);
      if (found.length > mostTableRows) throw tooManyRecords(stream);
    });
    records.set(stream, found);
  }
  const plan = rows.size === 0 ? context.plan : withTableRows(context.plan, rows);
  return withFieldRecords(plan, records);
}

async function readRows(
  context: EngineContext,
  name: string,
  from: NonNullable<Table["from"]>,
): Promise<readonly Table["rows"][number][]> {
  const { plan, adaptors } = context;
  const key = compileValue(plan, adaptors, from.key);
  const value = compileValue(plan, adaptors, from.value);
  const found = new Map<string | number | boolean, Table["rows"][number]>();
  await eachRecord(context, from.stream, (scope) => {
    const row = tableRow(key(scope), value(scope));
    if (row !== undefined) found.set(row.key, row);
    if (found.size > mostTableRows) throw tooLarge(name, from.stream);
  });
  return [...found.values()];
}

/** Hands over every record of a stream that can be read, with what its expressions may read besides. */
async function eachRecord(
  context: EngineContext,
  stream: string,
  take: (scope: Parameters<ReturnType<typeof compileValue>>[0]) => void,
): Promise<void> {
  const { state, info, inputs } = context;
  for (const wanted of readable) {
    for (let after = 0; ; ) {
      const pages = await state.pagesWith(stream, wanted, after, pagesAtOnce);
      if (pages.length === 0) break;
      for (const page of pages) {
        context.signal.throwIfAborted();
        after = page.id;
        const { records, header } = openPage(context, page);
        const [partition] = await state.partitions([page.partition]);
        for (const { state: at, position } of await state.recordsOf(page, stream)) {
          if (at !== wanted) continue;
          take({
            here: records[position],
            aliases: partition?.context ?? {},
            options: info.options,
            inputs,
            run: info.run,
            ...(header === undefined ? {} : { header }),
          });
        }
      }
    }
  }
}

function tooLarge(name: string, stream: string): SourceError {
  return new SourceError({
    outcome: "refused",
    code: "table-too-large",
    message: `The table ${name} would get more than ${mostTableRows} rows from ${stream}, which is more than is held in memory. Look values up in a stream of fewer records, or bring what the table gives with the records themselves.`,
  });
}

function tooManyRecords(stream: string): SourceError {
  return new SourceError({
    outcome: "refused",
    code: "table-too-large",
    message: `${stream} has more than ${mostTableRows} records, which is more custom fields than are held in memory. Make fields of a stream of fewer records, or of a list that each record has.`,
  });
}
