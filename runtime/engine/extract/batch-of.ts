import type { Batch, Stream } from "../../../compiler/plan/index.ts";

/** How a stream asks for the children of several parents at once; undefined where it asks for each by itself. */
export const batchOf = ({ read }: Stream): Batch | undefined =>
  read.kind === "request" ? read.batch : undefined;
