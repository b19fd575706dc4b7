import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { CsvFormat, Expression, FileSource, Plan, Stream } from "../../../../compiler/plan/index.ts";
import { adaptors } from "../../../adaptors/index.ts";
import type { Row } from "../../../engine/mapping/index.ts";
import type { FileHeader, Source, SourcePage } from "../../source.ts";
import { SourceError } from "../../source-error.ts";
import type { CsvSettings } from "../csv-settings.ts";
import { createFileSource } from "../file-source.ts";

const id: Expression = {
  kind: "coalesce",
  arms: [
    { kind: "column", names: ["Key", "Id"], nth: 1 },
    { kind: "path", root: { kind: "number" }, steps: [] },
  ],
};

/** Rows named by their key, else by their number. */
export const rows: Stream = {
  name: "rows",
  source: "file",
  read: { kind: "rows" },
  id,
  aliases: [{ kind: "column", names: ["Id"], nth: 1 }],
  identity: "rows",
  context: [],
  shape: { kind: "row" },
};

const signal = new AbortController().signal;

/** Files of a test in a folder of its own. */
export interface FileBench {
  /** Writes a file and opens it as a source. */
  open(content: string | Buffer, options?: OpenOptions): Source;
  /** Where `open` writes. */
  path(name?: string): string;
  remove(): void;
}

export interface OpenOptions {
  /** Default `export.csv`. */
  readonly name?: string;
  readonly format?: Partial<CsvFormat>;
  /** Which files of an archive are read, where the spec speaks of an archive. */
  readonly names?: string;
  readonly settings?: CsvSettings;
  /** Patterns of `cells(…)` in the plan. */
  readonly cells?: readonly string[];
}

export function createFileBench(): FileBench {
  const directory = mkdtempSync(join(tmpdir(), "file-source-"));
  const path = (name = "export.csv"): string => join(directory, name);
  return {
    path,
    open(content, { name, format = {}, names, settings, cells = [] } = {}) {
      writeFileSync(path(name), content);
      const table: CsvFormat = { kind: "csv", delimiter: "auto", encoding: "auto", header: 1, ...format };
      const source: FileSource = {
        kind: "file",
        name: "file",
        format: names === undefined ? table : { kind: "zip", of: { format: table, names } },
      };
      const maps = cells.length === 0 ? [] : [{ fields: { kind: "cells", names: cells } }];
      const plan = { sources: [source], streams: [rows], tables: [], options: [], maps } as unknown as Plan;
      return createFileSource({
        plan,
        source,
        adaptors,
        path: path(name),
        ...(settings === undefined ? {} : { settings }),
      });
    },
    remove: () => rmSync(directory, { recursive: true, force: true }),
  };
}

/** Every page, from a checkpoint on. */
export async function readPages(source: Source, checkpoint?: unknown): Promise<SourcePage[]> {
  const pages: SourcePage[] = [];
  const walking = { context: {}, signal, ...(checkpoint === undefined ? {} : { checkpoint }) };
  for await (const page of source.walk(rows, walking)) pages.push(page);
  return pages;
}

/** The cells of all rows. */
export async function readCells(source: Source): Promise<readonly (readonly string[])[]> {
  return (await readPages(source)).flatMap((page) =>
    page.records.map((record) => (record.value as Row).cells),
  );
}

/** What is found of every file before its rows are read. */
export async function readHeaders(source: Source): Promise<readonly FileHeader[]> {
  return await source.headers!(rows, signal);
}

/** The same of the only file. */
export async function readHeader(source: Source): Promise<FileHeader> {
  const [only, ...others] = await readHeaders(source);
  if (only === undefined || others.length > 0) throw new Error(`${others.length + 1} files instead of one`);
  return only;
}

/** The error that reading ends with. */
export async function refusalOf(source: Source): Promise<SourceError> {
  try {
    await readPages(source);
  } catch (error) {
    if (error instanceof SourceError) return error;
    throw error;
  }
  throw new Error("It was not refused.");
}
