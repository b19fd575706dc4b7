import type { Path as PathSyntax } from "../../dsl/index.ts";
import type { Step } from "../plan/index.ts";
import type { Missing, Type } from "../types/type.ts";
import type { ParameterRead } from "./scope.ts";
import type { MayFail } from "./typed.ts";

/** Where a path has come to. */
export interface Walk {
  /** Of the value, or of each element behind `[]`. */
  readonly type: Type;
  readonly missing: Missing;
  /** Behind `[]`: what follows is read from every element. */
  readonly each: boolean;
  readonly steps: readonly Step[];
  /** A step that some of the values seen in samples cannot take, or a choice that may fail. */
  readonly fails?: MayFail;
}

/** The step's place in its path. */
export interface StepContext {
  readonly path: PathSyntax;
  readonly index: number;
  readonly parameter?: ParameterRead;
}
