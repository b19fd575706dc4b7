import type { CsvFormat, FileSource, Plan, Stream } from "../../../compiler/plan/index.ts";
import type { Adaptor } from "../../adaptors/adaptor.ts";
import type { FileHeader, OpenedPage, Source, SourcePage, WalkOptions } from "../source.ts";
import { openByteFile } from "./byte-file.ts";
import type { CsvSettings } from "./csv-settings.ts";
import { type NameRow, nameRows } from "./name-rows.ts";
import { openTable, type Place, type Table } from "./open-table.ts";
import { readTable } from "./read-table.ts";
import { readPage, requireSame, storePage } from "./row-pages.ts";
import { patternedColumns } from "./tell-apart.ts";

export interface FileSourceOptions {
  readonly plan: Plan;
  readonly source: FileSource;
  readonly adaptors: ReadonlyMap<string, Adaptor>;
  /** The file. */
  readonly path: string;
  /** What the user says of a file of rows. */
  readonly settings?: CsvSettings;
}

/** Where reading goes on, and what shows that it is still the same file. */
interface Checkpoint extends Place {
  readonly size: number;
  readonly modified: number;
}

/** A source that reads the rows of a file of separated values; nothing is held but a page. */
export function createCsvSource(options: FileSourceOptions, format: CsvFormat): Source {
  const { plan, path, settings = {} } = options;
  const patterned = patternedColumns(plan);
  const share = createSharing();
  const nameOf = createNaming(options);
  /** What was found of the file is the same for whoever asks next, as long as the file is. */
  let known: Table | undefined;
  const open = async (): Promise<Table> => {
    const bytes = await openByteFile(path);
    const before = known?.text.bytes;
    if (known === undefined || before?.size !== bytes.size || before.modified !== bytes.modified)
      known = await openTable(bytes, format, settings, patterned);
    return known;
  };

  async function* walk(stream: Stream, { checkpoint, signal }: WalkOptions): AsyncIterable<SourcePage> {
    const from = checkpoint as Checkpoint | undefined;
    if (from !== undefined) requireSame(path, from, await openByteFile(path));
    const table = await open();
    const { size, modified } = table.text.bytes;
    for await (const page of tablePages(table, from ?? table.body, nameOf(stream), share, signal))
      yield page.next === undefined
        ? page.page
        : { ...page.page, checkpoint: { ...page.next, size, modified } };
  }

  return {
    walk,
    headers: async () => [headerOf(await open())],
    open: (stream, body) => openRows(path, body, nameOf(stream), share),
    async close() {},
  };
}

/** How the rows of each stream are named, made once. */
export function createNaming({ plan, adaptors }: FileSourceOptions): (stream: Stream) => NameRow {
  const made = new Map<string, NameRow>();
  return (stream) => {
    const name = made.get(stream.name) ?? nameRows(plan, adaptors, stream);
    made.set(stream.name, name);
    return name;
  };
}

/** A page of the spool. */
export function openRows(
  path: string,
  body: Uint8Array,
  name: NameRow,
  share: (header: readonly string[]) => readonly string[],
): OpenedPage {
  const { records, header = [] } = readPage(path, body, (row, headers) => name(row, share(headers)).id);
  return { records, header: share(header) };
}

/** What a dry run shows of a file. */
export function headerOf({ text, format, header, headerRow, dateOrder, warnings }: Table): FileHeader {
  return {
    file: text.bytes.name,
    header,
    headerRow,
    delimiter: format.delimiter,
    encoding: text.encoding,
    newline: format.newline,
    ...(dateOrder === undefined ? {} : { dateOrder }),
    warnings,
  };
}

/** One array for all pages of a header: `column` looks its names up once per array. */
export function createSharing(): (header: readonly string[]) => readonly string[] {
  let shared: readonly string[] = [];
  return (header) => {
    if (header.length !== shared.length || header.some((name, index) => name !== shared[index]))
      shared = header;
    return shared;
  };
}

/** The pages of a table as the engine takes them, each with where the next one begins, unless it is the last. */
export async function* tablePages(
  table: Table,
  from: Place,
  name: NameRow,
  share: (header: readonly string[]) => readonly string[],
  signal: AbortSignal,
): AsyncIterable<{ readonly page: SourcePage; readonly next?: Place }> {
  const header = share(table.header);
  for await (const found of readTable(table, from, (row) => name(row, header).id, signal)) {
    const page: SourcePage = {
      body: storePage(table, found),
      records: found.rows.map((row, index) => name(row, header, found.rejected.get(index))),
      header,
    };
    yield found.last ? { page } : { page, next: found.to };
  }
}
