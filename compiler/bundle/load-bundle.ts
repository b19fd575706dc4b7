import { type Diagnostic, parse, suggest, type UseDeclaration } from "../../dsl/index.ts";
import type { Report } from "../report.ts";
import { declare } from "./declare.ts";
import type { FilePort } from "./file-port.ts";
import { resolveInBundle } from "./paths.ts";
import { placeIn, type Unit } from "./unit.ts";

/** The entry and every file that it uses, directly or not. */
export interface Bundle {
  readonly entry: Unit;
  readonly units: readonly Unit[];
  /** What the parser had to say. */
  readonly syntax: readonly Diagnostic[];
}

/**
 * Reads the entry and what it uses, and brings the used names into each file.
 *
 * @returns undefined when the entry is not there
 */
export function loadBundle(entry: string, files: FilePort, report: Report): Bundle | undefined {
  const units = new Map<string, Unit>();
  const syntax: Diagnostic[] = [];
  const load = (path: string, text: string, above: readonly string[]): Unit => {
    const parsed = parse(text, { file: path });
    syntax.push(...parsed.diagnostics);
    const unit = declare(
      path,
      parsed.file,
      parsed.diagnostics.some((one) => one.severity === "error"),
      report,
    );
    units.set(path, unit);
    for (const use of unit.uses) bringIn(unit, use, [...above, path]);
    return unit;
  };
  const bringIn = (unit: Unit, use: UseDeclaration, above: readonly string[]): void => {
    const place = placeIn(unit, use.from);
    const path = resolveInBundle(use.from.value, unit.path, entry);
    if (path === undefined) {
      report("use-outside", place, { path: use.from.value });
      lose(unit, use);
      return;
    }
    if (above.includes(path)) {
      report("use-cycle", place, { cycle: [...above.slice(above.indexOf(path)), path].join(" → ") });
      lose(unit, use);
      return;
    }
    const text = files.read(path);
    if (text === undefined) {
      report("file-missing", place, { path: use.from.value });
      lose(unit, use);
      return;
    }
    takeNames(unit, use, units.get(path) ?? load(path, text, above), report);
  };
  const text = files.read(entry);
  if (text === undefined) return undefined;
  const unit = load(entry, text, []);
  return { entry: unit, units: [...units.values()], syntax };
}

const shareable = ["adaptors", "tables", "options", "fragments"] as const;

function takeNames(unit: Unit, use: UseDeclaration, library: Unit, report: Report): void {
  for (const name of use.names) {
    let found = false;
    for (const space of shareable) {
      const declared = library[space].get(name.text);
      if (declared === undefined) continue;
      found = true;
      const mine = unit[space] as Map<string, typeof declared>;
      const before = mine.get(name.text);
      if (before === undefined) mine.set(name.text, declared);
      else if (before.syntax !== declared.syntax) {
        report("use-clash", placeIn(unit, name), { name: name.text, path: use.from.value });
      }
    }
    if (found) continue;
    unit.absent.add(name.text);
    const kind = otherKind(library, name.text);
    if (kind !== undefined) {
      report("use-kind", placeIn(unit, name), { name: name.text, kind });
      continue;
    }
    const known = shareable.flatMap((space) => [...library[space].keys()]);
    const near = suggest(name.text, known);
    // The name is most likely used as it is spelt in the library.
    if (near !== undefined) unit.absent.add(near);
    report(
      "use-missing",
      placeIn(unit, name),
      { name: name.text, path: use.from.value },
      near === undefined
        ? { notes: known.length === 0 ? [] : [`It declares ${known.join(", ")}.`] }
        : {
            notes: [`Did you mean \`${near}\`?`],
            fixes: [{ title: `Use ${near}`, edits: [{ span: name.span, text: near }] }],
          },
    );
  }
}

/** What `use` does not bring in, although it is declared. */
function otherKind(library: Unit, name: string): string | undefined {
  if (library.streams.has(name)) return "a stream";
  if (library.sources.has(name)) return "a source";
  if (library.inputs.has(name)) return "an input";
  return library.maps.some((map) => map.named?.text === name) ? "a map" : undefined;
}

/** Nothing more is said about names whose file is not there. */
function lose(unit: Unit, use: UseDeclaration): void {
  for (const name of use.names) unit.absent.add(name.text);
}
