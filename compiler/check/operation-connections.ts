import type { Scope } from "../bind/scope.ts";
import type { SelectedField } from "../graphql/graphql-reader.ts";
import type { Place } from "../report.ts";
import { didYouMean } from "./did-you-mean.ts";
import type { ReadOperation } from "./read-operation.ts";

/** A connection that is read page by page. */
export interface PagedConnection {
  readonly field: SelectedField;
  /** The variable that carries the cursor. */
  readonly cursor: string;
  /** The variable that carries how many are asked for, where a variable does, and how many those are. */
  readonly size?: string;
  readonly count?: number;
}

/** What tells how many nodes a connection gives. */
const limits = ["first", "last", "limit"] as const;

/**
 * The connection that a `relay(…)` names; tells one that the query does not select, or that cannot be paged.
 *
 * @param path from the response: `data`, then the fields of the query
 * @param size what `relay` says of the page's size
 * @param typed whether samples show what the query asks for, so that a path that leads nowhere is told where it is read
 * @param incomplete a connection that cannot be paged is put here
 */
export function pagedConnection(
  scope: Scope,
  found: ReadOperation,
  path: readonly string[],
  place: Place,
  size: number | undefined,
  typed: boolean,
  incomplete: SelectedField[],
): PagedConnection | undefined {
  const field = fieldAt(typed ? undefined : scope, found, path, place);
  if (field === undefined) return undefined;
  const written = `.${path.join(".")}`;
  const lacks = (what: string): undefined => {
    incomplete.push(field);
    scope.program.report("connection-incomplete", found.placeOf(field.offset), {
      path: written,
      lacks: what,
    });
  };
  const info = field.fields.find(({ key }) => key === "pageInfo");
  for (const name of ["hasNextPage", "endCursor"])
    if (info?.fields.some(({ key }) => key === name) !== true)
      return lacks("`pageInfo { hasNextPage endCursor }`");
  const after = field.arguments.get("after");
  if (after === undefined || !("variable" in after))
    return lacks("`after: $cursor`, where the next page begins");
  const first = field.arguments.get("first");
  if (first === undefined && size !== undefined) return lacks(`\`first: ${size}\``);
  if (first !== undefined && "number" in first && size !== undefined && first.number !== size)
    return lacks(`\`first: ${size}\`, which \`size\` promises`);
  return {
    field,
    cursor: after.variable,
    ...(first !== undefined && "variable" in first ? { size: first.variable } : {}),
    ...(size === undefined ? {} : { count: size }),
  };
}

/**
 * Tells connections that the query selects, and that neither pages nor a limit of their own bring to an end: a server gives only
 * the beginning of such a list.
 *
 * @param items the list of records, from the response; told when the query does not ask for it
 * @param paged the connections that are read page by page, and those that were told already
 * @param filled the variables that requests give; undefined where paging has a mistake, so that this is not known
 */
export function operationConnections(
  scope: Scope,
  found: ReadOperation,
  items: readonly string[] | undefined,
  paged: readonly SelectedField[],
  filled: readonly string[] | undefined,
  typed: boolean,
): void {
  if (!typed && items !== undefined && items.length > 1)
    fieldAt(scope, found, items, found.placeOf(undefined));
  const visit = (fields: readonly SelectedField[], path: readonly string[]): void => {
    for (const field of fields) {
      const at = [...path, field.key];
      const after = field.arguments.get("after");
      // A cursor that nothing ever fills: the query is written to go on, and does not.
      const stops =
        filled !== undefined &&
        after !== undefined &&
        "variable" in after &&
        !filled.includes(after.variable);
      const capped = !stops && limits.some((name) => field.arguments.has(name));
      if (isConnection(field) && !paged.includes(field) && !capped) {
        const notes = ["A server gives the first nodes of it and says nothing of the others."];
        scope.program.report(
          "connection-open",
          found.placeOf(field.offset),
          { path: at.join(".") },
          { notes },
        );
      }
      visit(field.fields, at);
    }
  };
  visit(found.operation.fields, []);
}

const isConnection = ({ fields }: SelectedField): boolean =>
  fields.some(({ key }) => key === "nodes" || key === "edges" || key === "pageInfo");

/** The selected field at a path that begins with `data`; tells the first step that the query does not ask for. */
function fieldAt(
  scope: Scope | undefined,
  { operation }: ReadOperation,
  path: readonly string[],
  place: Place,
): SelectedField | undefined {
  const [data, ...names] = path;
  let fields = operation.fields;
  let field: SelectedField | undefined;
  const missing = (step: string, known: readonly string[], front: string): undefined => {
    const more = didYouMean(step, undefined, known);
    scope?.program.report(
      "not-selected",
      place,
      { path: `.${path.join(".")}`, name: step, owner: front },
      more,
    );
  };
  if (data !== "data") return missing(data ?? "", ["data"], "the answer");
  for (const [index, name] of names.entries()) {
    field = fields.find(({ key }) => key === name);
    if (field === undefined) {
      const front = index === 0 ? "the query" : `\`${names.slice(0, index).join(".")}\``;
      return missing(
        name,
        fields.map(({ key }) => key),
        front,
      );
    }
    fields = field.fields;
  }
  return field;
}

/** Whether the query asks for what stands at a path from the response; tells it at `place` where it does not. */
export const isSelected = (
  found: ReadOperation,
  path: readonly string[],
  told?: { readonly scope: Scope; readonly place: Place },
): boolean => fieldAt(told?.scope, found, path, told?.place ?? found.placeOf(undefined)) !== undefined;
