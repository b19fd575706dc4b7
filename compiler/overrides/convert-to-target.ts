import { mapOver, mappedResult } from "../bind/map-over.ts";
import type { AdaptorSignature, Catalogue } from "../catalogue.ts";
import { converting } from "../check/conversions.ts";
import type { Assignment, Expression } from "../plan/index.ts";
import { describeType } from "../types/describe.ts";
import { fits } from "../types/fits.ts";
import { type Bindings, bindVariables, substitute, takesLists, typeOfSignature } from "../types/signature.ts";
import type { Type } from "../types/type.ts";
import type { BoundPath } from "./bind-source-path.ts";
import { sourceChain } from "./source-chain.ts";

/** What a path has to become. */
export interface Conversion {
  readonly from: BoundPath;
  readonly to: Type;
  /** How the target, or one that is like it, is filled by the spec. */
  readonly examples: readonly Assignment[];
  /** The type of what those read. */
  readonly typeOf: (assignment: Assignment) => Type | undefined;
  /** The adaptor that the user names. */
  readonly as?: string;
}

export type Converted =
  | { readonly value: Expression; readonly onError?: Assignment["onError"] }
  | { readonly problem: string; readonly wayOut?: string };

/**
 * Makes of a path what its target takes: the way the spec goes itself from a value of the same type, else as it is, else
 * through an adaptor of the catalogue.
 */
export function convertToTarget(wanted: Conversion, catalogue: Catalogue): Converted {
  const { from, to, as } = wanted;
  if (as !== undefined) return named(wanted, as, catalogue);
  const like = asTheSpec(wanted, catalogue);
  if (like !== undefined) return like;
  const fit = fits(from.type, to);
  if (fit !== "no") return withWarning(from.path, fit === "partly");
  const ways = waysTo(from, to, catalogue);
  const [way] = ways;
  if (way !== undefined && (ways.length === 1 || way.plain)) return withWarning(way.value, way.fallible);
  if (way !== undefined) {
    const names = ways.map(({ name }) => JSON.stringify(name));
    return {
      problem: `${describeType(from.type)} becomes ${describeType(to)} in several ways`,
      wayOut: `Say which with "as": ${names.slice(0, 6).join(", ")}`,
    };
  }
  return { problem: `it takes ${describeType(to)}, and this is ${describeType(from.type)}` };
}

function withWarning(value: Expression, fallible: boolean): Converted {
  return fallible ? { value, onError: { kind: "warn" } } : { value };
}

/** The spec's own way, where it begins with a value of the same type. */
function asTheSpec({ from, to, examples, typeOf }: Conversion, catalogue: Catalogue): Converted | undefined {
  for (const example of examples) {
    const chain = sourceChain(example.value);
    if (chain === undefined) continue;
    const before = typeOf(example);
    if (before === undefined || isList(before) !== isList(from.type)) continue;
    const same =
      before.kind === "any"
        ? takesFirst(chain.head, from.type, catalogue)
        : from.type.kind !== "any" && fits(from.type, before) === "yes" && fits(before, from.type) === "yes";
    if (!same) continue;
    const value = chain.from(from.path);
    const open = chain.looksUp && fits(from.type, to) === "yes";
    return {
      // What the spec's table does not know is brought as it is written.
      value: open ? { kind: "coalesce", arms: [value, from.path] } : value,
      ...(example.onError === undefined || example.onError.kind === "use"
        ? {}
        : { onError: example.onError }),
    };
  }
  return undefined;
}

/** Whether the first step of a way takes a type; what is taken as it is takes nothing that has to be converted. */
function takesFirst(head: Expression | undefined, type: Type, catalogue: Catalogue): boolean {
  if (head?.kind !== "adapt") return type.kind === "any" || head?.kind === "lookup";
  const signature = catalogue.get(head.adaptor.replace(/@.*/, ""));
  if (signature === undefined) return false;
  const input = typeOfSignature(signature.input);
  return fits(takesLists(input) ? type : mapOver(type).element, input) !== "no";
}

const isList = ({ kind }: Type): boolean => kind === "list";

interface Way {
  readonly name: string;
  readonly value: Expression;
  readonly fallible: boolean;
  /** It takes what stands there as it is written, without a reading of its own. */
  readonly plain: boolean;
}

/** Adaptors that add nothing of their own: no markup, no format. */
const plainAdaptors: ReadonlySet<string> = new Set(["plain_to_adf", "person", "text", "number", "label"]);

/** Every way from a path to a type: one adaptor, the first of a list, or the first and one adaptor. */
function waysTo({ path, type }: BoundPath, to: Type, catalogue: Catalogue): readonly Way[] {
  const found = converting(catalogue, type, to).map((signature) => wayThrough(signature, path, type));
  const first = catalogue.get("first");
  if (found.length === 0 && type.kind === "list" && to.kind !== "list" && first !== undefined) {
    const input = call(first, path, type);
    if (fits(type.of, to) !== "no") return [{ name: "first", value: input, fallible: false, plain: true }];
    found.push(
      ...converting(catalogue, type.of, to).map((signature) => wayThrough(signature, input, type.of)),
    );
  }
  if (found.length === 0 && to.kind === "list") {
    if (fits(type, to.of) !== "no") {
      return [{ name: "", value: { kind: "list", items: [path] }, fallible: false, plain: true }];
    }
    for (const way of converting(catalogue, type, to.of).map((signature) =>
      wayThrough(signature, path, type),
    )) {
      found.push({ ...way, value: { kind: "list", items: [way.value] } });
    }
  }
  const rank = ({ plain, fallible }: Way): number => (plain ? 0 : 2) + (fallible ? 1 : 0);
  return found.sort((one, other) => rank(one) - rank(other));
}

function wayThrough(signature: AdaptorSignature, input: Expression, type: Type): Way {
  const { name, fallible } = signature;
  return { name, value: call(signature, input, type), fallible, plain: plainAdaptors.has(name) };
}

function call({ name, major, input: wanted }: AdaptorSignature, input: Expression, type: Type): Expression {
  const over = takesLists(typeOfSignature(wanted)) ? "value" : mapOver(type).over;
  return { kind: "adapt", adaptor: `${name}@${major}`, input, arguments: {}, over };
}

/** The adaptor that a document names. */
function named({ from, to }: Conversion, as: string, catalogue: Catalogue): Converted {
  const signature = catalogue.get(as);
  if (signature === undefined) return { problem: `there is no adaptor \`${as}\`` };
  const needs = signature.parameters.find((parameter) => parameter.default === undefined);
  if (needs !== undefined)
    return { problem: `\`${as}\` wants ${needs.name} to be told, which an override cannot say` };
  const input = typeOfSignature(signature.input);
  const mapped = takesLists(input) ? { over: "value" as const, element: from.type } : mapOver(from.type);
  const fit = fits(mapped.element, input);
  if (fit === "no")
    return { problem: `\`${as}\` takes ${describeType(input)}, and this is ${describeType(from.type)}` };
  const bindings: Bindings = new Map();
  bindVariables(input, mapped.element, bindings);
  const result = mappedResult(mapped, substitute(typeOfSignature(signature.returns), bindings));
  const given = fits(result, to);
  if (given === "no")
    return { problem: `it takes ${describeType(to)}, and \`${as}\` gives ${describeType(result)}` };
  const fallible = signature.fallible || fit === "partly" || given === "partly";
  return withWarning(call(signature, from.path, from.type), fallible);
}
