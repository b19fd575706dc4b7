import type { Assignment } from "../../compiler/plan/index.ts";
import { Fails } from "./fit.ts";
import { interpret, type World } from "./interpret.ts";

/** What one rule comes to: a value (`undefined` is none), or the end of its entity; and the losses by code. */
export interface AssignmentOutcome {
  readonly value?: unknown;
  readonly rejected?: string;
  readonly losses: readonly string[];
}

/** A rule `target <- expression` with its `required` and its `on error`, for a target that takes anything. */
export function interpretAssignment(node: Assignment, here: unknown, world: World): AssignmentOutcome {
  const policy = node.onError ?? { kind: "warn" };
  const failures: string[] = [];
  let value = attempt(() => interpret(node.value, here, world), failures);
  // An element that fails is a failure of the rule for whoever rejects, and a loss for everybody else.
  const [first] = [...world.dropped, ...failures];
  if (policy.kind === "reject" && first !== undefined) return { rejected: first, losses: [] };
  if (policy.kind === "use" && failures.length > 0)
    value = attempt(() => interpret(policy.value, here, world), failures);
  if (node.required && value === undefined)
    return { rejected: "required-missing", losses: [...failures, ...world.losses, ...world.dropped] };
  return { value, losses: [...failures, ...world.losses, ...world.dropped] };
}

function attempt(compute: () => unknown, failures: string[]): unknown {
  try {
    return compute();
  } catch (error) {
    if (!(error instanceof Fails)) throw error;
    failures.push(error.code);
    return undefined;
  }
}
