import type { CustomFieldType, DynamicFields, Expression, Target } from "../../../compiler/plan/index.ts";
import { type CompiledAssignment, compileAssignment, Rejected } from "./assignment.ts";
import type { Adaptors } from "./compile-expression.ts";
import { describeValue } from "./read-field.ts";
import type { Loss } from "./result.ts";
import type { Evaluate, Scope } from "./scope.ts";

/** All types of custom fields; typed as a record so that none is forgotten. */
const customTypes: Readonly<Record<CustomFieldType, true>> = {
  text: true,
  number: true,
  date: true,
  date_time: true,
  labels: true,
  person: true,
  paragraph: true,
  option: true,
  options: true,
  url: true,
};

/** How the value of one field is found; of a field whose type is none, only whether it has one. */
export type FieldKind =
  | { readonly type: CustomFieldType; readonly assign: CompiledAssignment["assign"] }
  | { readonly type: undefined; readonly message: string; readonly assign: CompiledAssignment["assign"] };

/** Compiles the type of each field, and for every type what makes a value one of that type. */
export function compileFieldKinds(
  node: DynamicFields,
  compile: (expression: Expression) => Evaluate,
  adaptors: Adaptors,
): (element: unknown, scope: Scope, losses: Loss[]) => FieldKind | Rejected {
  const assignOf = (target: Target) =>
    compileAssignment({ ...node.value, target, required: false }, compile, adaptors).assign;
  const kindOf = (type: CustomFieldType): FieldKind => ({
    type,
    assign: assignOf({ kind: "custom", name: "", type }),
  });
  if (node.typeOf === undefined) {
    const fixed = kindOf(node.type ?? "text");
    return () => fixed;
  }
  const rule = compileAssignment(node.typeOf, compile, adaptors, "fields");
  const assignAny = assignOf({ kind: "standard", name: "value" });
  const kinds = new Map(
    Object.keys(customTypes).map((type) => [type as unknown, kindOf(type as CustomFieldType)] as const),
  );
  return (element, scope, losses) => {
    const type = rule.assign(element, scope, losses);
    if (type instanceof Rejected) return type;
    const what =
      type === undefined ? "no type was found" : `${describeValue(type)} is no type of custom field`;
    return (
      kinds.get(type) ?? {
        type: undefined,
        message: `${what}, so that the value was not brought`,
        assign: assignAny,
      }
    );
  };
}
