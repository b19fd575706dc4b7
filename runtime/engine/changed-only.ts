import type { Plan } from "../../compiler/plan/index.ts";

/** Streams of a plan of which only what changed since a moment can be asked for. */
export function changedOnly({ streams }: Plan): readonly string[] {
  return streams.filter(({ since }) => since !== undefined).map(({ name }) => name);
}
