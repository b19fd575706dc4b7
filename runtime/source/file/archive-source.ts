import { type CsvFormat, fitsName, type Stream } from "../../../compiler/plan/index.ts";
import type { FileHeader, Source, SourcePage, WalkOptions } from "../source.ts";
import { openByteFile } from "./byte-file.ts";
import {
  createNaming,
  createSharing,
  type FileSourceOptions,
  headerOf,
  openRows,
  tablePages,
} from "./csv-source.ts";
import { type Archive, type ArchivedFile, openArchive } from "./open-archive.ts";
import { openTable, type Place, type Table } from "./open-table.ts";
import { refused } from "./refused.ts";
import { requireSame } from "./row-pages.ts";
import { patternedColumns } from "./tell-apart.ts";

/** Where reading goes on; without a place at the beginning of the entry. */
interface Checkpoint {
  readonly entry: string;
  readonly place?: Place;
  readonly size: number;
  readonly modified: number;
}

/**
 * A source that reads the rows of all files of separated values in a zip archive, one file after the other.
 * @param names which of them; `*` stands for any part of a path
 */
export function createArchiveSource(options: FileSourceOptions, format: CsvFormat, names = "*"): Source {
  const { plan, path, settings = {} } = options;
  const patterned = patternedColumns(plan);
  const share = createSharing();
  const nameOf = createNaming(options);
  const openEntry = async (file: ArchivedFile): Promise<Table> => ({
    ...(await openTable(file, format, settings, patterned)),
    entry: file.entry,
  });
  const withArchive = async function* <T>(
    work: (archive: Archive, size: number, modified: number) => AsyncIterable<T>,
  ): AsyncIterable<T> {
    const { size, modified } = await openByteFile(path);
    const archive = await openArchive(path, modified);
    try {
      const tables = archive.tables.filter(({ entry }) => fitsName(entry, names));
      if (tables.length === 0)
        throw refused(
          "archive-without-tables",
          `The archive ${path} holds no file ${names}; it has ${archive.tables.map(({ entry }) => entry).join(", ")}.`,
        );
      yield* work({ ...archive, tables }, size, modified);
    } finally {
      archive.close();
    }
  };

  function walk(stream: Stream, { checkpoint, signal }: WalkOptions): AsyncIterable<SourcePage> {
    const from = checkpoint as Checkpoint | undefined;
    const name = nameOf(stream);
    return withArchive(async function* ({ tables }, size, modified) {
      if (from !== undefined) requireSame(path, from, { size, modified });
      const first = from === undefined ? 0 : tables.findIndex(({ entry }) => entry === from.entry);
      for (let index = first; index < tables.length; index++) {
        const file = tables[index]!;
        const table = await openEntry(file);
        const begin = index === first ? from?.place : undefined;
        for await (const { page, next } of tablePages(table, begin ?? table.body, name, share, signal)) {
          const after = tables[index + 1];
          if (next !== undefined)
            yield {
              ...page,
              checkpoint: { entry: file.entry, place: next, size, modified } satisfies Checkpoint,
            };
          else if (after !== undefined)
            yield { ...page, checkpoint: { entry: after.entry, size, modified } satisfies Checkpoint };
          else yield page;
        }
      }
    });
  }

  async function headers(): Promise<readonly FileHeader[]> {
    const found: FileHeader[] = [];
    for await (const one of withArchive(async function* ({ tables, leftOut }) {
      for (const [index, file] of tables.entries()) {
        const header = headerOf(await openEntry(file));
        const told = index === 0 && leftOut !== undefined ? [leftOut] : [];
        yield { ...header, warnings: [...told, ...header.warnings] };
      }
    }))
      found.push(one);
    return found;
  }

  return {
    walk,
    headers,
    open: (stream, body) => openRows(path, body, nameOf(stream), share),
    async close() {},
  };
}
