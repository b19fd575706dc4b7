import type { ErrorObject } from "ajv";
import { validate } from "./fits-plan.generated.ts";
import { planHash } from "./hash.ts";
import type { Plan, SourceRange } from "./plan.generated.ts";
import { referenceFaults } from "./plan-references.ts";

/** What is wrong with one node of a plan. */
export interface PlanProblem {
  /** JSON pointer of the node; "" is the whole plan. */
  readonly pointer: string;
  readonly message: string;
  /** The lines of the spec that the node comes from, where the plan's sourceMap knows them. */
  readonly range?: SourceRange;
}

export type PlanValidation = { readonly plan: Plan } | { readonly problems: readonly PlanProblem[] };

/** Deeper than any spec's expressions nest, shallow enough for recursive walks on every engine's stack. */
const deepest = 400;
/** A broken plan names its first faults; thousands of them help nobody. */
const mostProblems = 25;

/** The generated validator, which leaves what it found on the function itself. */
const fits = validate as ((data: unknown) => boolean) & { errors?: readonly ErrorObject[] | null };

/**
 * Takes data for a plan only when the engine may rely on it: it fits the schema, what it names is there, and its hash is that of
 * its content.
 *
 * @param data anything, also hostile; never throws
 * @returns the same data as a plan, or every fault found with the node and, through sourceMap, the line of the spec
 */
export function validatePlan(data: unknown): PlanValidation {
  const problems = planProblems(data);
  if (problems.length > 0) return { problems };
  const plan = data as Plan;
  const faults = referenceFaults(plan).slice(0, mostProblems);
  if (faults.length > 0) return { problems: faults.map((fault) => placed(fault, data)) };
  const hash = hashOf(plan);
  if (hash === undefined) {
    return { problems: [{ pointer: "", message: "The plan holds a number that JSON cannot write." }] };
  }
  if (hash === plan.hash) return { plan };
  return {
    problems: [
      {
        pointer: "/hash",
        message: `The plan's content has the hash ${hash}, not ${plan.hash}: it was changed after it was compiled. Compile the spec again.`,
      },
    ],
  };
}

/** Data that was never JSON may hold what JSON cannot. */
function hashOf(plan: Plan): string | undefined {
  try {
    return planHash(plan);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

/**
 * How data differs from the schema of plans; the hash is not looked at.
 *
 * @returns nothing when it fits, else the first faults
 */
export function planProblems(data: unknown): PlanProblem[] {
  if (isNested(data) && holdsDeeper(data, deepest - 1))
    return [{ pointer: "", message: `The plan nests deeper than ${deepest} levels.` }];
  if (fits(data)) return [];
  return (fits.errors ?? []).slice(0, mostProblems).map((error) => problemOf(error, data));
}

function problemOf(error: ErrorObject, data: unknown): PlanProblem {
  const pointer = error.instancePath;
  return placed({ pointer, message: `${pointer === "" ? "The plan" : pointer} ${sentence(error)}.` }, data);
}

/** The same with the lines of the spec, where they are known. */
function placed(problem: PlanProblem, data: unknown): PlanProblem {
  const range = rangeOf(problem.pointer, data);
  return range === undefined ? problem : { ...problem, range };
}

function sentence(error: ErrorObject): string {
  const params = error.params as Record<string, unknown>;
  switch (error.keyword) {
    case "additionalProperties":
      return `has the unknown property "${String(params.additionalProperty)}"`;
    case "enum":
      return `must be one of ${(params.allowedValues as unknown[]).map((value) => JSON.stringify(value)).join(", ")}`;
    case "const":
      return `must be ${JSON.stringify(params.allowedValue)}`;
    case "discriminator":
      return `has the unknown ${String(params.tag)} ${JSON.stringify(params.tagValue)}`;
    default:
      return error.message ?? `does not fit (${error.keyword})`;
  }
}

/** The range of the nearest node on the way up that the sourceMap knows; the map itself may be broken too. */
function rangeOf(pointer: string, data: unknown): SourceRange | undefined {
  const map = own(data, "sourceMap");
  for (let at = pointer; ; at = at.slice(0, at.lastIndexOf("/"))) {
    const range = own(map, at);
    if (isRange(range)) return range;
    if (at === "") return undefined;
  }
}

function isRange(value: unknown): value is SourceRange {
  return (
    typeof own(value, "file") === "string" && isPosition(own(value, "start")) && isPosition(own(value, "end"))
  );
}

function isPosition(value: unknown): boolean {
  return typeof own(value, "line") === "number" && typeof own(value, "column") === "number";
}

function own(value: unknown, key: string): unknown {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
  return (value as Record<string, unknown>)[key];
}

type Nested = readonly unknown[] | Readonly<Record<string, unknown>>;

const isNested = (data: unknown): data is Nested => typeof data === "object" && data !== null;

/**
 * Whether anything stands deeper than so many levels below what an object or a list holds. Makes nothing on its way: a plan may
 * have hundreds of thousands of objects, and every compilation walks over them.
 */
function holdsDeeper(data: Nested, limit: number): boolean {
  if (Array.isArray(data)) {
    if (limit < 0) return data.length > 0;
    for (let index = 0; index < data.length; index += 1) {
      const inner: unknown = data[index];
      if (isNested(inner) && holdsDeeper(inner, limit - 1)) return true;
    }
    return false;
  }
  for (const key in data) {
    if (limit < 0) return true;
    const inner = (data as Readonly<Record<string, unknown>>)[key];
    // Most of a plan is text, for which a call costs more than a look.
    if (isNested(inner) && holdsDeeper(inner, limit - 1)) return true;
  }
  return false;
}
