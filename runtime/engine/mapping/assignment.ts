import {
  type Assignment,
  addressOf,
  type Expression,
  type Mapping,
  type Target,
} from "../../../compiler/plan/index.ts";
import { Failure } from "../../adaptors/adaptor.ts";
import type { Adaptors } from "./compile-expression.ts";
import { compileFit } from "./fit-target.ts";
import { producedType } from "./produced-type.ts";
import type { Loss } from "./result.ts";
import type { Evaluate, Scope } from "./scope.ts";

/** The end of the entity that an assignment belongs to. A class, since a mapped value can be an object of any shape. */
export class Rejected {
  readonly kind = "rejected";
  readonly reason: string;
  readonly message: string;

  constructor(reason: string, message: string) {
    this.reason = reason;
    this.message = message;
  }
}

export interface CompiledAssignment {
  readonly target: Target;
  /** `summary`, `field:Story Points`; below an issue `comments/body`. */
  readonly address: string;
  /** Gives the value, `undefined` for missing, or a Rejected. */
  assign(here: unknown, scope: Scope, losses: Loss[]): unknown;
}

/**
 * Compiles one `target <- expression`, with its `required` and its `on error`. Losses noted while it was evaluated
 * are handed over with the target's address.
 */
export function compileAssignment(
  node: Assignment,
  compile: (expression: Expression) => Evaluate,
  adaptors: Adaptors,
  collection?: string,
  entity: Mapping["target"] = "issue",
): CompiledAssignment {
  const address = addressOf(node.target, collection);
  const evaluate = compile(node.value);
  const fit = compileFit(node.target, producedType(node.value, adaptors), entity);
  const fitAny = compileFit(node.target, undefined, entity);
  const policy = node.onError?.kind ?? "warn";
  const substitute = node.onError?.kind === "use" ? compile(node.onError.value) : undefined;

  function recover(failure: Failure, here: unknown, scope: Scope, losses: Loss[]): unknown {
    if (policy === "reject") return new Rejected(failure.code, failure.message);
    losses.push({ code: failure.code, target: address, message: failure.message });
    if (substitute === undefined) return undefined;
    const value = substitute(here, scope);
    const fitted = value === undefined || value instanceof Failure ? value : fitAny(value, scope);
    if (!(fitted instanceof Failure)) return fitted;
    losses.push({ code: fitted.code, target: address, message: fitted.message });
    return undefined;
  }

  function assign(here: unknown, scope: Scope, losses: Loss[]): unknown {
    const found = evaluate(here, scope);
    const value = found === undefined || found instanceof Failure ? found : fit(found, scope);
    const element = scope.failedElements.length > 0 ? scope.failedElements[0] : undefined;
    const assigned =
      element !== undefined && policy === "reject"
        ? new Rejected(element.code, element.message)
        : value instanceof Failure
          ? recover(value, here, scope, losses)
          : value;
    // What a rejected entity lost besides is nobody's any more.
    if (scope.losses.length > 0 || scope.failedElements.length > 0)
      handOver(scope, address, assigned instanceof Rejected ? [] : losses);
    if (node.required && assigned === undefined) {
      const why = value instanceof Failure ? `: ${value.message}` : "";
      return new Rejected("required-missing", `\`${address}\` is required and has no value${why}`);
    }
    return assigned;
  }

  return { target: node.target, address, assign };
}

function handOver(scope: Scope, address: string, losses: Loss[]): void {
  for (const { code, message } of scope.losses) losses.push({ code, target: address, message });
  for (const { code, message } of scope.failedElements) losses.push({ code, target: address, message });
  scope.losses.length = 0;
  scope.failedElements.length = 0;
}
