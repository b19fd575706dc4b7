import type { Block, Name } from "../../dsl/index.ts";
import { readSettings, type Settings } from "../bind/read-settings.ts";
import type { Scope } from "../bind/scope.ts";
import { placeIn } from "../bundle/unit.ts";
import { didYouMean } from "../check/did-you-mean.ts";
import { settingValue } from "../check/setting-value.ts";
import type { CsvFormat, FileFormat, FileSource } from "../plan/index.ts";
import {
  csvVocabulary,
  fileKinds,
  jsonVocabulary,
  tsvVocabulary,
  zipVocabulary,
} from "../vocabulary/files.ts";

/** `file csv { … }` in a source: the records stand in a file of the user. */
export function lowerFile(scope: Scope, name: string, block: Block, outer: Settings): FileSource | undefined {
  const { program, unit } = scope;
  const kind = block.name?.text ?? "";
  const node = block.name ?? block.type;
  if (!fileKinds.includes(kind)) {
    const more = didYouMean(kind, node.span, fileKinds);
    program.report("unknown-block", placeIn(unit, node), { block: "file", name: kind }, more);
    return undefined;
  }
  const base = outer.setting("base");
  if (base !== undefined)
    program.report(
      "unknown-setting",
      placeIn(unit, base.key),
      { block: "source", name: "base" },
      { notes: ["A file has no address."] },
    );
  const source: FileSource = { kind: "file", name, format: lowerFormat(scope, kind, node, block) };
  return program.origins.mark(source, placeIn(unit, block));
}

function lowerFormat(scope: Scope, kind: string, node: Name, block: Block): FileFormat {
  if (kind === "csv") return lowerCsv(scope, node, block);
  if (kind === "zip") return lowerZip(scope, node, block);
  if (kind === "tsv") {
    const settings = readSettings(scope, node, block.entries, tsvVocabulary);
    return { ...rowsOf(scope, settings), delimiter: "\t" };
  }
  readSettings(scope, node, block.entries, jsonVocabulary);
  return { kind: "json" };
}

function lowerCsv(scope: Scope, node: Name, block: Block): CsvFormat {
  const settings = readSettings(scope, node, block.entries, csvVocabulary);
  const delimiter = settings.text("delimiter") ?? "auto";
  const at = settings.setting("delimiter");
  if (at !== undefined && delimiter !== "auto" && delimiter.length !== 1) {
    scope.program.report("setting-value", placeIn(scope.unit, at.value), {
      name: "delimiter",
      expected: "one character or `auto`",
      found: JSON.stringify(delimiter),
    });
  }
  return { ...rowsOf(scope, settings), delimiter };
}

function rowsOf(scope: Scope, settings: Settings): CsvFormat {
  const { program, unit } = scope;
  const header = settings.whole("header") ?? 1;
  const row = settings.setting("header");
  if (row !== undefined && header < 1) {
    program.report("setting-value", placeIn(unit, row.value), {
      name: "header",
      expected: "a row from 1",
      found: String(header),
    });
  }
  return { kind: "csv", delimiter: "auto", encoding: lowerEncoding(scope, settings), header };
}

/** An encoding by any label of https://encoding.spec.whatwg.org/#names-and-labels, as files are read by. */
function lowerEncoding(scope: Scope, settings: Settings): string {
  const written = settings.setting("encoding")?.value;
  const label = settings.text("encoding") ?? "auto";
  if (label === "auto" || written === undefined) return label;
  try {
    new TextDecoder(label);
  } catch {
    const expected = "`auto` or the name of an encoding such as `utf-8`, `windows-1252` or `shift_jis`";
    const { program, unit } = scope;
    const found = JSON.stringify(label);
    program.report("setting-value", placeIn(unit, written), { name: "encoding", expected, found });
  }
  return label;
}

/** `file zip { of: json("*.json") }`. */
function lowerZip(scope: Scope, node: Name, block: Block): FileFormat {
  const settings = readSettings(scope, node, block.entries, zipVocabulary);
  const call = settings.setting("of")?.value;
  const [argument, second] = call?.kind === "call" ? call.arguments : [];
  const names = argument?.value.kind === "text" ? argument.value.value : "*";
  if (
    call !== undefined &&
    (second !== undefined || (argument !== undefined && argument.value.kind !== "text"))
  )
    settingValue(scope, "of", 'a kind with the names of the files, such as `json("*.json")`', call);
  const kind = call?.kind === "call" ? call.name.text : "json";
  const rows = {
    kind: "csv",
    delimiter: kind === "tsv" ? "\t" : "auto",
    encoding: "auto",
    header: 1,
  } as const;
  return { kind: "zip", of: { format: kind === "json" ? { kind: "json" } : rows, names } };
}
