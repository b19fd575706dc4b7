import { createGraphqlReader } from "../../compiler/graphql/create-graphql-reader.ts";
import { compile, type FilePort } from "../../compiler/index.ts";
import type { Plan } from "../../compiler/plan/index.ts";
import { memoryFiles } from "../../compiler/test/memory-files.ts";
import { createLineIndex, type Diagnostic } from "../../dsl/index.ts";
import { adaptors, catalogue } from "../../runtime/adaptors/index.ts";
import { compileMaps, type MapInput, type MapResult } from "../../runtime/engine/mapping/index.ts";

const reader = createGraphqlReader();

/** The path of the spec in every bundle made here. */
export const entry = "demo/demo.importer";

/** What a small spec is made of; everything that a test does not speak of has a plain default. */
export interface Parts {
  /** Rules of the map of `tasks`. */
  readonly rules?: string;
  /** Declarations beside the map. */
  readonly more?: string;
  /** Sample records of `tasks`; without them the stream has no shape. */
  readonly samples?: readonly unknown[];
  /** A rule for the required summary, unless `rules` has one. */
  readonly summary?: string;
  /** Further files of the bundle. */
  readonly files?: Readonly<Record<string, string>>;
}

/** A spec over one API with a list of tasks. */
export function specText({ rules = "", more = "", samples, summary }: Parts): string {
  const shape = samples === undefined ? "" : ', shape: infer("tasks.json")';
  const own = /^\s*(?:required )?summary\b/m.test(rules) ? "" : (summary ?? 'summary <- "S"');
  return [
    'importer demo { title: "Demo", language: 1 }',
    'source { base: "https://api.example.com" }',
    `stream tasks { get: "/tasks", items: .tasks, id: .id${shape} }`,
    more,
    "map tasks as task to issue {",
    own,
    rules,
    "}",
    "",
  ].join("\n");
}

/** A compiled spec with the diagnostics that a person would see; information is left out. */
export interface Compiled {
  readonly text: string;
  readonly plan: Plan | undefined;
  readonly diagnostics: readonly Diagnostic[];
  /** Codes in the order of the text. */
  readonly codes: readonly string[];
}

/** Compiles a text as the entry of a bundle, with the adaptors that really run. */
export function compileText(text: string, files: Readonly<Record<string, string>> = {}): Compiled {
  return compileFiles(entry, memoryFiles({ ...files, [entry]: text }), text);
}

/** Compiles the entry of any bundle. */
export function compileFiles(path: string, files: FilePort, text: string): Compiled {
  const { plan, diagnostics } = compile(path, { files, catalogue, graphql: () => reader });
  const told = diagnostics.filter((one) => one.severity !== "info");
  return { text, plan, diagnostics: told, codes: told.map((one) => one.code) };
}

/** Compiles a small spec. */
export function compileParts(parts: Parts): Compiled {
  const samples =
    parts.samples === undefined ? {} : { "demo/tasks.json": JSON.stringify({ tasks: parts.samples }) };
  return compileText(specText(parts), { ...samples, ...parts.files });
}

/** One line per diagnostic: `line: code: message`. */
export function told({ text, diagnostics }: Compiled): string[] {
  const lines = createLineIndex(text);
  return diagnostics.map((one) => `${lines.position(one.span.start).line}: ${one.code}: ${one.message}`);
}

/** Maps one record by the first map of a spec; says what is wrong where the spec has errors. */
export function mapRecord(parts: Parts, record: unknown, input: Partial<MapInput> = {}): MapResult {
  const compiled = compileParts(parts);
  if (compiled.plan === undefined)
    throw new Error(`the spec does not compile:\n${told(compiled).join("\n")}`);
  const [mapper] = compileMaps(compiled.plan, adaptors).values();
  if (mapper === undefined) throw new Error("the spec has no map");
  return mapper.map({
    record:
      typeof record === "object" && record !== null && !Array.isArray(record)
        ? { id: "1", ...record }
        : record,
    context: {},
    children: {},
    options: {},
    run: { zone: "UTC", started: "2026-01-01T00:00:00.000Z" },
    ...input,
  });
}

/** What a record came to, short enough for a table: its fields, `skipped: …` or `rejected: …`, and the codes of its losses. */
export function outcome(result: MapResult): { readonly [field: string]: unknown } {
  if (result.kind !== "mapped")
    return { [result.kind]: result.kind === "skipped" ? result.rule : result.reason };
  const { summary, ...fields } = result.issue.fields;
  const custom = Object.fromEntries(result.issue.custom.map(({ name, value }) => [name, value]));
  const parts = result.issue.parts.map(({ outcome: one, losses }) => ({
    ...(one.kind === "mapped" ? one.fields : { [one.kind]: one.kind === "skipped" ? one.rule : one.reason }),
    ...(losses.length === 0 ? {} : { losses: losses.map(({ code, target }) => `${target} ${code}`) }),
  }));
  return {
    ...(summary === undefined || summary === "S" ? {} : { summary }),
    ...fields,
    ...custom,
    ...(parts.length === 0 ? {} : { parts }),
    ...(result.losses.length === 0
      ? {}
      : { losses: result.losses.map(({ code, target }) => `${target} ${code}`) }),
  };
}
