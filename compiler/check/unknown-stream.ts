import type { Span } from "../../dsl/index.ts";
import type { Program } from "../bind/program.ts";
import { placeIn, type Unit } from "../bundle/unit.ts";
import { didYouMean, nearest } from "./did-you-mean.ts";

/** Tells a stream that is not declared. */
export function unknownStream(program: Program, unit: Unit, name: string, span: Span): void {
  if (unit.absent.has(name)) return;
  const near = nearest(name, program.streams.keys());
  if (near !== undefined) program.used.streams.add(near);
  program.report(
    "unknown-stream",
    placeIn(unit, { span }),
    { name },
    didYouMean(name, span, program.streams.keys()),
  );
}
