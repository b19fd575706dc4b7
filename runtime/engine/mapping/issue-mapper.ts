import type { Expression, Mapping, Plan } from "../../../compiler/plan/index.ts";
import { compileAssignment, Rejected } from "./assignment.ts";
import { compileCollection } from "./collection.ts";
import { type Adaptors, createExpressionCompiler, type Observe } from "./compile-expression.ts";
import { compileDynamicFields } from "./dynamic-fields.ts";
import type { CustomValue, Loss, MapResult } from "./result.ts";
import { type Children, createScope, type Evaluate, type RunFacts, turnScope } from "./scope.ts";
import { compileSkips } from "./skips.ts";

/** One record with all that its mapping may read. */
export interface MapInput {
  /** A JSON value, or a `Row` of a file. */
  readonly record: unknown;
  readonly header?: readonly string[] | undefined;
  /** Enclosing records by alias, as far as the plan keeps them. */
  readonly context: Readonly<Record<string, unknown>>;
  /** By stream; a stream that is not given is empty and complete. */
  readonly children: Readonly<Record<string, Children>>;
  readonly options: Readonly<Record<string, string>>;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly run: RunFacts;
  /** The site that is read, where signing in leads to several. */
  readonly site?: unknown;
}

const noInputs = {};

export interface IssueMapper {
  readonly mapping: Mapping;
  /** Pure: the same input gives the same result. Never throws for data, whatever the record holds. */
  map(input: MapInput): MapResult;
}

/**
 * Compiles a plan's mappings into closures.
 * @returns mappers by the mapping's name
 * @throws Error when the plan calls an adaptor that `adaptors` lacks
 */
export function compileMaps(
  plan: Plan,
  adaptors: Adaptors,
  observe?: Observe,
): ReadonlyMap<string, IssueMapper> {
  return new Map(
    plan.maps.map((mapping) => [
      mapping.name,
      compileMap(mapping, plan, adaptors, createExpressionCompiler(plan, adaptors, observe)),
    ]),
  );
}

function compileMap(
  mapping: Mapping,
  plan: Plan,
  adaptors: Adaptors,
  compile: (expression: Expression) => Evaluate,
): IssueMapper {
  const skipped = compileSkips(mapping.skips, compile);
  const key = compileAssignment({ ...mapping.key, required: true }, compile, adaptors);
  const assignments = mapping.assignments.map((assignment) =>
    compileAssignment(assignment, compile, adaptors, undefined, mapping.target),
  );
  const collections = mapping.collections.map((collection) =>
    compileCollection(collection, compile, adaptors),
  );
  const own = mapping.assignments.flatMap(({ target }) => (target.kind === "custom" ? [target.name] : []));
  const dynamic = (mapping.fields ?? []).map((node) => compileDynamicFields(node, own, compile, adaptors));
  const noParts = collections.length === 0;
  const optionsOf = mergeOptions(plan);
  const scope = createScope({ alias: mapping.as });

  function turn({ record, context, children, options, inputs, run, header, site }: MapInput): void {
    const next = turnScope(scope);
    next.aliases = context;
    next.aliased = record;
    next.children = children;
    next.options = optionsOf(options);
    next.inputs = inputs ?? noInputs;
    next.run = run;
    next.header = header;
    next.site = site;
  }

  function map(input: MapInput): MapResult {
    const { record } = input;
    turn(input);
    const losses = incompleteJoins(mapping, input.children);
    const rule = skipped(record, scope, losses);
    if (rule !== undefined) return { kind: "skipped", rule };
    const identified = key.assign(record, scope, losses);
    if (identified instanceof Rejected) return rejection(identified, key.address);

    const fields: Record<string, unknown> = {};
    const custom: CustomValue[] = [];
    for (const { target, address, assign } of assignments) {
      const value = assign(record, scope, losses);
      if (value instanceof Rejected) return rejection(value, address);
      if (value === undefined) continue;
      if (target.kind === "custom") custom.push({ name: target.name, type: target.type, value });
      else fields[target.name] = value;
    }
    for (const mapFields of dynamic) {
      const found = mapFields(record, scope, custom, losses);
      if (found !== undefined) return rejection(found.rejected, found.address);
    }
    const parts = noParts ? [] : collections.flatMap((mapParts) => mapParts(record, scope, losses));
    return { kind: "mapped", issue: { key: identified as string, fields, custom, parts }, losses };
  }

  return { mapping, map };
}

function rejection({ kind, reason, message }: Rejected, target: string): MapResult {
  return { kind, reason, target, message };
}

/** Fills in the defaults of options, once for all records of a run, which share one object. */
function mergeOptions(plan: Plan): (chosen: MapInput["options"]) => Readonly<Record<string, string>> {
  const defaults = Object.fromEntries(plan.options.map((option) => [option.name, option.default]));
  let last: MapInput["options"] | undefined;
  let merged: Readonly<Record<string, string>> = defaults;
  return (chosen) => {
    if (chosen !== last) {
      merged = { ...defaults, ...chosen };
      last = chosen;
    }
    return merged;
  };
}

/** A child stream that ended early may lack records of this parent: the entity must say so. */
function incompleteJoins(mapping: Mapping, children: MapInput["children"]): Loss[] {
  if (mapping.joins.length === 0) return [];
  return mapping.joins.flatMap(({ stream }) =>
    Object.hasOwn(children, stream) && !children[stream]!.complete
      ? [
          {
            code: "incomplete",
            target: stream,
            message: `\`${stream}\` could not be read to its end for this record`,
          },
        ]
      : [],
  );
}
