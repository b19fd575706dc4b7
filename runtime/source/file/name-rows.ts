import type { Plan, Stream } from "../../../compiler/plan/index.ts";
import type { Adaptor } from "../../adaptors/adaptor.ts";
import { compileValue, type Row, type StreamScope } from "../../engine/mapping/index.ts";
import type { Reason } from "../../store/load-state.ts";
import { compileAliases } from "../compile-aliases.ts";
import type { SourceRecord } from "../source.ts";

/** Makes a record of a row. */
export type NameRow = (row: Row, header: readonly string[], rejected?: Reason) => SourceRecord;

/** Names rows: by the stream's `id`, else by their number. */
export function nameRows(plan: Plan, adaptors: ReadonlyMap<string, Adaptor>, stream: Stream): NameRow {
  const id = stream.id === undefined ? undefined : compileValue(plan, adaptors, stream.id);
  const others = compileAliases(plan, adaptors, stream);
  return (row, header, rejected) => {
    const scope: StreamScope = { here: row, header };
    const own = id === undefined ? numberOf(row) : textOf(id(scope));
    const aliases = others(scope, own);
    return {
      value: row,
      ...(own === undefined ? {} : { id: own }),
      ...(aliases.length === 0 ? {} : { aliases }),
      ...(rejected === undefined ? {} : { rejected }),
    };
  };
}

function textOf(value: unknown): string | undefined {
  if (typeof value === "number") return String(value);
  return typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;
}

/** As `record.number` gives it. */
function numberOf({ number, file }: Row): string {
  return file === undefined ? String(number) : `${file}:${number}`;
}
