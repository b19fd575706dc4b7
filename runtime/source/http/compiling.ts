import type { Plan } from "../../../compiler/plan/index.ts";
import type { Adaptor } from "../../adaptors/adaptor.ts";
import type { StreamScope } from "../../engine/mapping/index.ts";

/** What every expression of a source is compiled with. */
export interface Compiling {
  readonly plan: Plan;
  readonly adaptors: ReadonlyMap<string, Adaptor>;
  /** What every expression may read: options, inputs, the run. */
  readonly base: StreamScope;
  /** Streams that can are asked only for what changed since then; milliseconds since 1970. */
  readonly since?: number;
}
