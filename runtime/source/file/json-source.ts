import type { Stream } from "../../../compiler/plan/index.ts";
import { compileValue } from "../../engine/mapping/index.ts";
import { compileAliases } from "../compile-aliases.ts";
import { resembles } from "../resembles.ts";
import type { Source, SourcePage, SourceRecord, WalkOptions } from "../source.ts";
import { beginningOf, openByteFile } from "./byte-file.ts";
import type { FileSourceOptions } from "./csv-source.ts";
import { findJsonMistake } from "./json-mistake.ts";
import { largestDocument } from "./limits.ts";
import { nameKind, nameTextKind } from "./other-kinds.ts";
import { refused } from "./refused.ts";
import { requireSame } from "./row-pages.ts";
import { openText } from "./text-file.ts";

/** Where reading goes on. */
interface Checkpoint {
  /** The first record that was not given yet. */
  readonly from: number;
  readonly size: number;
  readonly modified: number;
}

interface Document extends Pick<Checkpoint, "size" | "modified"> {
  readonly value: unknown;
}

const recordsPerPage = 500;

/**
 * A source that reads a file of one JSON document, in UTF-8 or UTF-16. The document is in memory while its records are
 * given.
 */
export function createJsonSource({ plan, adaptors, path }: FileSourceOptions): Source {
  async function* walk(stream: Stream, { checkpoint, signal }: WalkOptions): AsyncIterable<SourcePage> {
    const start = checkpoint as Checkpoint | undefined;
    const { value, size, modified } = await readDocument(path);
    if (start !== undefined) requireSame(path, start, { size, modified });
    const found = recordsOf(stream, value);
    const record = namer(stream);
    for (let from = start?.from ?? 0; ; from += recordsPerPage) {
      signal.throwIfAborted();
      const to = from + recordsPerPage;
      const records = found.slice(from, to);
      yield {
        body: Buffer.from(JSON.stringify(records)),
        records: records.map(record),
        ...(to >= found.length ? {} : { checkpoint: { from: to, size, modified } satisfies Checkpoint }),
      };
      if (to >= found.length) return;
    }
  }

  function recordsOf(stream: Stream, document: unknown): readonly unknown[] {
    if (stream.items === undefined) {
      if (typeof document === "object" && document !== null && resembles(stream.shape, document))
        return [document];
      throw refused(
        "document-unexpected",
        `${path} is sound JSON, but not what ${stream.name} is read from: it has none of the fields that such a document always has. Choose the file that was exported.`,
      );
    }
    const found = compileValue(plan, adaptors, stream.items)({ here: document });
    if (Array.isArray(found)) return found;
    throw refused(
      "document-unexpected",
      `${path} is sound JSON, but has no list where ${stream.name} has its items. Choose the file that was exported.`,
    );
  }

  function namer(stream: Stream): (value: unknown) => SourceRecord {
    const id = stream.id === undefined ? undefined : compileValue(plan, adaptors, stream.id);
    const others = compileAliases(plan, adaptors, stream);
    return (value) => {
      const own = id?.({ here: value });
      const text = typeof own === "string" || typeof own === "number" ? String(own) : undefined;
      const aliases = others({ here: value }, text);
      return {
        value,
        ...(text === undefined ? {} : { id: text }),
        ...(aliases.length === 0 ? {} : { aliases }),
      };
    };
  }

  return {
    walk,
    open: (_stream, body) => ({
      records: JSON.parse(Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString("utf8")),
    }),
    async close() {},
  };
}

/** @throws SourceError when there is no such file, or no JSON in it, with the place of the mistake */
async function readDocument(path: string): Promise<Document> {
  const file = await openByteFile(path);
  const { size, modified } = file;
  if (size === 0)
    throw refused("document-unsound", `The file ${path} is empty. Choose the file that was exported.`);
  if (size > largestDocument) {
    throw refused(
      "document-too-large",
      `The file ${path} has ${size} bytes; a JSON document of at most ${largestDocument} is read. Export less at once, such as one board or project.`,
    );
  }
  const kind = nameKind(await beginningOf(file, 1024));
  if (kind !== undefined) throw noJson(path, kind);
  const text = await openText(file, { label: "auto", lenient: false });
  if (text.guessed) {
    throw refused(
      "encoding-mixed",
      `The file ${path} is not UTF-8, in which JSON is written: it looks like ${text.encoding}. Export it anew, or save it as UTF-8.`,
    );
  }
  let content = "";
  for await (const piece of text.text(text.start)) content += piece;
  try {
    return { value: JSON.parse(content), size, modified };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const other = nameTextKind(content);
    if (other !== undefined && other !== "a JSON document") throw noJson(path, other);
    const at = findJsonMistake(content);
    const lines = content.slice(0, at).split(/\r\n|\n|\r/);
    const what =
      at === content.length
        ? "it ends too early"
        : `${JSON.stringify(content.slice(at, at + 20))} is unexpected`;
    throw refused(
      "document-unsound",
      `The file ${path} is no sound JSON at line ${lines.length}, column ${lines.at(-1)!.length + 1}: ${what}. It was cut off or changed: export it anew.`,
      error,
    );
  }
}

function noJson(path: string, what: string): Error {
  return refused(
    "file-no-text",
    `The file ${path} is ${what}, not a JSON document. Export it as JSON and give that file.`,
  );
}
