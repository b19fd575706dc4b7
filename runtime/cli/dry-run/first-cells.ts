import type { Plan } from "../../../compiler/plan/index.ts";
import type { Row } from "../../engine/mapping/index.ts";
import type { Source } from "../../source/index.ts";

const mostRows = 2000;
/** Characters of a cell that are shown. */
const longest = 500;

/**
 * Reads the first rows of every table.
 * @returns gives the first cell that is not empty under a header of one of the streams
 */
export async function firstCells(
  plan: Plan,
  sources: ReadonlyMap<string, Source>,
  signal: AbortSignal,
): Promise<(streams: readonly string[], header: string) => string | undefined> {
  const found = new Map<string, string>();
  for (const stream of plan.streams) {
    const source = sources.get(stream.source);
    if (stream.read.kind !== "rows" || source === undefined) continue;
    let rows = 0;
    for await (const { records, header = [] } of source.walk(stream, { context: {}, signal })) {
      for (const { value } of records) {
        for (const [at, cell] of (value as Row).cells.entries()) {
          const key = keyOf(stream.name, header[at] ?? "");
          if (cell !== "" && !found.has(key) && cell.trim() !== "") found.set(key, beginningOf(cell.trim()));
        }
      }
      rows += records.length;
      if (rows >= mostRows) break;
    }
  }
  return (streams, header) =>
    streams.map((stream) => found.get(keyOf(stream, header))).find((cell) => cell !== undefined);
}

const keyOf = (stream: string, header: string): string => `${stream}/${header.trim()}`;

/** Copied, since a part of a text keeps all of it in memory. */
function beginningOf(cell: string): string {
  return cell.length <= longest ? cell : `${Buffer.from(cell.slice(0, longest)).toString().trimEnd()}…`;
}
