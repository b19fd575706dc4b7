import type { Readable } from "node:stream";
import { crc32 } from "node:zlib";
import { type Entry, openPromise, type ZipFile } from "yauzl";
import type { SourceError } from "../source-error.ts";
import type { ByteFile } from "./byte-file.ts";
import { largestArchive, mostEntries, mostInflation, ratioCountsFrom } from "./limits.ts";
import { refused } from "./refused.ts";

/** A zip archive with its files of rows, in the order of their names. */
export interface Archive {
  readonly tables: readonly ArchivedFile[];
  /** What of it is not read, as a sentence; undefined where there is nothing else in it. */
  readonly leftOut: string | undefined;
  close(): void;
}

/** A file inside an archive; its `name` has the archive's before it. */
export interface ArchivedFile extends ByteFile {
  /** Its path inside the archive. */
  readonly entry: string;
}

/**
 * Opens a zip archive and looks at everything it lists, before anything is inflated.
 * @param modified the archive's time, in milliseconds since 1970
 * @throws SourceError when it is damaged, holds what is refused (the entry is named), or holds no file of rows
 */
export async function openArchive(path: string, modified: number): Promise<Archive> {
  const zip = await sound(path, () => openPromise(path, { autoClose: false, strictFileNames: true }));
  try {
    const entries: Entry[] = [];
    await sound(path, async () => {
      for await (const entry of zip.eachEntry()) {
        entries.push(entry);
        if (entries.length > mostEntries)
          throw refused("archive-too-large", `The archive ${path} holds more than ${mostEntries} files.`);
      }
    });
    refuseOther(path, entries);
    const tables = entries.filter(isTable);
    if (tables.length === 0) throw nothing(path, entries);
    for (const entry of tables) refuseEntry(path, entry);
    refuseLarge(path, tables);
    return {
      tables: tables
        .toSorted((one, other) => (one.fileName < other.fileName ? -1 : 1))
        .map((entry) => ({
          name: `${path}/${entry.fileName}`,
          entry: entry.fileName,
          size: entry.uncompressedSize,
          modified,
          onDisk: false,
          read: (from) => inflate(path, zip, entry, from),
        })),
      leftOut: tellLeftOut(path, entries),
      close: () => zip.close(),
    };
  } catch (error) {
    zip.close();
    throw error;
  }
}

/** Left out without a word: folders, and what operating systems add. */
function isHidden({ fileName }: Entry): boolean {
  return (
    fileName.endsWith("/") || fileName.split("/").some((part) => part === "__MACOSX" || part.startsWith("."))
  );
}

function isTable(entry: Entry): boolean {
  return !isHidden(entry) && /\.(csv|tsv|txt)$/i.test(entry.fileName);
}

const documents: readonly (readonly [RegExp, string])[] = [
  [/^xl\/workbook\./, "an Excel workbook"],
  [/^word\/document\./, "a Word document"],
  [/^ppt\/presentation\./, "a presentation"],
  [/^content\.xml$/, "an OpenDocument file"],
  [/^Index\/Document\.iwa$|^Index\.zip$/, "an Apple Numbers or Pages document"],
];

/** Spreadsheets are zip archives, and archives may hide in archives. */
function refuseOther(path: string, entries: readonly Entry[]): void {
  for (const [name, what] of documents) {
    if (!entries.some(({ fileName }) => name.test(fileName))) continue;
    throw refused(
      "file-no-text",
      `The file ${path} is ${what}, not a table in text. Export it as CSV (in a spreadsheet: save as, CSV UTF-8) and give that file.`,
    );
  }
  const inner = entries.find(
    (entry) => !isHidden(entry) && /\.(zip|7z|rar|gz|tgz|tar)$/i.test(entry.fileName),
  );
  if (inner !== undefined) {
    throw refused(
      "archive-nested",
      `The archive ${path} holds another one, ${inner.fileName}. Unpack it and give the CSV file inside, or an archive of CSV files.`,
    );
  }
}

function refuseEntry(path: string, entry: Entry): void {
  const { fileName } = entry;
  if (entry.isEncrypted()) {
    throw refused(
      "archive-encrypted",
      `${fileName} in the archive ${path} is encrypted. Unpack it with its password and give the file.`,
    );
  }
  // Unix keeps the kind of a file in the upper half; 0o120000 is a link.
  if (((entry.externalFileAttributes >>> 16) & 0o170000) === 0o120000) {
    throw refused(
      "archive-unsafe",
      `${fileName} in the archive ${path} is a link, which is not followed. Put the file itself into the archive.`,
    );
  }
  if (!entry.canDecodeFileData()) {
    throw refused(
      "archive-unreadable",
      `${fileName} in the archive ${path} is compressed in a way (method ${entry.compressionMethod}) that is not read. Pack it anew as an ordinary zip file.`,
    );
  }
}

function refuseLarge(path: string, entries: readonly Entry[]): void {
  let total = 0;
  for (const { fileName, compressedSize, uncompressedSize } of entries) {
    total += uncompressedSize;
    if (isBomb(uncompressedSize, compressedSize)) throw bomb(path, fileName);
  }
  if (total > largestArchive) {
    throw refused(
      "archive-too-large",
      `The files of the archive ${path} have ${total} bytes together; ${largestArchive} are read at most. Import them one after the other.`,
    );
  }
}

const isBomb = (inflated: number, packed: number): boolean =>
  inflated > ratioCountsFrom && inflated > packed * mostInflation;

function bomb(path: string, entry: string): SourceError {
  return refused(
    "archive-bomb",
    `${entry} in the archive ${path} inflates to more than ${mostInflation} times its size, which no export does. If it is sound, unpack it and give the file itself.`,
  );
}

/** What a header says of sizes is not believed: bytes are counted as they come. */
async function* inflate(path: string, zip: ZipFile, entry: Entry, from: number): AsyncIterable<Buffer> {
  const stream: Readable = await sound(path, () => zip.openReadStreamPromise(entry), entry.fileName);
  const pieces = stream[Symbol.asyncIterator]();
  let inflated = 0;
  let sum = 0;
  try {
    for (;;) {
      const { done, value } = await sound(path, () => pieces.next(), entry.fileName);
      if (done === true) break;
      const piece = value as Buffer;
      const before = inflated;
      inflated += piece.length;
      if (inflated > entry.uncompressedSize || isBomb(inflated, entry.compressedSize))
        throw bomb(path, entry.fileName);
      sum = crc32(piece, sum);
      if (inflated > from) yield piece.subarray(Math.max(0, from - before));
    }
  } finally {
    stream.destroy();
  }
  if (sum !== entry.crc32) throw damaged(path, entry.fileName, "its checksum is another");
}

async function sound<T>(path: string, work: () => Promise<T>, entry?: string): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Error) || error.name === "SourceError") throw error;
    const unsafe = /^(absolute path|invalid relative path|invalid characters in fileName): (.*)$/s.exec(
      error.message,
    );
    if (unsafe !== null) {
      throw refused(
        "archive-unsafe",
        `The archive ${path} holds an entry whose path leaves it or is none: ${unsafe[2]}. Unpack what you trust and give the CSV file itself.`,
        error,
      );
    }
    throw damaged(path, entry, error.message, error);
  }
}

function damaged(path: string, entry: string | undefined, what: string, cause?: unknown): SourceError {
  const place = entry === undefined ? `The archive ${path}` : `${entry} in the archive ${path}`;
  return refused("archive-damaged", `${place} cannot be read (${what}). Download or export it anew.`, cause);
}

const mostListed = 10;

function nothing(path: string, entries: readonly Entry[]): SourceError {
  const names = listed(entries);
  return refused(
    "archive-empty",
    `The archive ${path} holds no .csv, .tsv or .txt file${names === "" ? "; it is empty" : `, only ${names}`}. Export as CSV and give that.`,
  );
}

function tellLeftOut(path: string, entries: readonly Entry[]): string | undefined {
  const names = listed(entries.filter((entry) => !isTable(entry)));
  return names === ""
    ? undefined
    : `Only the .csv, .tsv and .txt files of the archive ${path} are read, not ${names}.`;
}

/** The names of files, the first ones by name; "" where there are none. */
function listed(entries: readonly Entry[]): string {
  const names = entries.filter((entry) => !isHidden(entry)).map(({ fileName }) => fileName);
  const more = names.length > mostListed ? ` and ${names.length - mostListed} more` : "";
  return `${names.slice(0, mostListed).join(", ")}${more}`;
}
