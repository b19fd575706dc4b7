import type { Expression } from "../../../compiler/plan/index.ts";
import { Failure } from "../../adaptors/adaptor.ts";
import type { ChildRecord, Evaluate, Scope } from "./scope.ts";

/** The child stream that is mapped record by record, when the list is exactly that stream. */
export function childStream(each: Expression): string | undefined {
  return each.kind === "path" && each.root.kind === "child" && each.steps.length === 0
    ? each.root.stream
    : undefined;
}

/** Reads the elements of a list; missing ones are left out. */
export type Elements = (
  here: unknown,
  scope: Scope,
) => readonly (Partial<Pick<ChildRecord, "id">> & { readonly record: unknown })[] | Failure;

/** Compiles the list behind `each`: its elements, those of a child stream with their ids; a Failure where there is no list. */
export function compileElements(each: Expression, compile: (expression: Expression) => Evaluate): Elements {
  const stream = childStream(each);
  if (stream !== undefined) {
    return (_here, scope) => (Object.hasOwn(scope.children, stream) ? scope.children[stream]!.records : []);
  }
  const evaluate = compile(each);
  return (here, scope) => {
    const found = evaluate(here, scope);
    if (found === undefined) return [];
    if (found instanceof Failure) return found;
    if (!Array.isArray(found))
      return new Failure("`each` needs a list and found one value", "unexpected-type");
    return found.flatMap((record) =>
      record === undefined || record === null ? [] : [{ record: record as unknown }],
    );
  };
}
