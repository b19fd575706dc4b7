import type { Program } from "../bind/program.ts";
import { placeIn } from "../bundle/unit.ts";

/** Tells a file with streams or maps but no importer, and an importer with streams but no source. */
export function checkImporter(program: Program): void {
  const { entry, report } = program;
  const [stream] = program.streams.values();
  const first = stream?.syntax ?? entry.maps[0] ?? [...entry.sources.values()][0]?.syntax ?? entry.tests[0];
  if (entry.importer === undefined && first !== undefined) {
    const start = first.span.start;
    report(
      "importer-missing",
      placeIn(entry, { span: { start, end: start + 6 } }),
      {},
      {
        notes: ["A file without `importer` is a library: it holds values, adaptors and options only."],
      },
    );
  }
  if (stream !== undefined && entry.sources.size === 0)
    report("source-missing", placeIn(entry, stream.syntax.name), {});
}
