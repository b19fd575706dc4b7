import { suggest } from "../../dsl/index.ts";
import { printStep, type Step } from "../plan/index.ts";
import { describeType } from "../types/describe.ts";
import { elementOf } from "../types/element.ts";
import { joinTypes } from "../types/join.ts";
import { anyType, listOf, type Type } from "../types/type.ts";

/** What a path leads to: after `[]` the type of one element, of which there are many. */
export interface ReadPath {
  readonly type: Type;
  readonly each: boolean;
}

export interface PathProblem {
  readonly problem: string;
  readonly wayOut?: string;
}

/** Takes the steps of a path over a type. */
export function readPath(root: Type, steps: readonly Step[]): ReadPath | PathProblem {
  let at: ReadPath = { type: root, each: false };
  let written = "";
  for (const step of steps) {
    const next = readStep(at, step, written);
    if ("problem" in next) return next;
    at = next;
    written += printStep(step);
  }
  return at;
}

function readStep({ type, each }: ReadPath, step: Step, before: string): ReadPath | PathProblem {
  const shown = before === "" ? "`.`" : `\`${before}\``;
  if (step.kind === "field") {
    const found = fieldOf(type, step.name);
    if (found !== undefined) return { type: found, each };
    const element = elementOf(type);
    if (element !== undefined && fieldOf(element, step.name) !== undefined) {
      return {
        problem: `${shown} is a list`,
        wayOut: `Write \`${before}[]${printStep(step)}\`, or \`${before}[.field == "value"]${printStep(step)}\` for one of it`,
      };
    }
    const names = namesOf(type);
    const near = suggest(step.name, names);
    const known = names.slice(0, 8).map((name) => `\`${name}\``);
    return {
      problem:
        names.length === 0
          ? `${shown} is ${describeType(type)} and has no fields`
          : `${shown} has no field \`${step.name}\``,
      ...(near !== undefined
        ? { wayOut: `Did you mean \`${before}${printStep({ kind: "field", name: near })}\`?` }
        : known.length > 0
          ? { wayOut: `It has ${known.join(", ")}${names.length > known.length ? " and more" : ""}` }
          : {}),
    };
  }
  const element = elementOf(type);
  if (element === undefined) return { problem: `${shown} is ${describeType(type)}, not a list` };
  if (step.kind === "all") return { type: element, each: true };
  if (step.where.kind === "compare" && step.where.left.kind === "path") {
    const inner = readPath(element, step.where.left.steps);
    if ("problem" in inner) return inner;
  }
  return { type: step.kind === "every" ? listOf(element) : element, each };
}

/** What stands in a field; of a union, in those of its members that have it. */
function fieldOf(type: Type, name: string): Type | undefined {
  switch (type.kind) {
    case "any":
    case "either":
      return anyType;
    case "object":
      return type.fields === undefined ? anyType : type.fields.get(name)?.type;
    case "union": {
      const found = type.of.flatMap((member) => fieldOf(member, name) ?? []);
      return found.length === 0 ? undefined : joinTypes(found);
    }
    default:
      return undefined;
  }
}

function namesOf(type: Type): readonly string[] {
  if (type.kind === "union") return [...new Set(type.of.flatMap(namesOf))];
  return type.kind === "object" ? [...(type.fields?.keys() ?? [])] : [];
}
