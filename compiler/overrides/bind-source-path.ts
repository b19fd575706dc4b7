import { suggest } from "../../dsl/index.ts";
import type { Path, PathRoot } from "../plan/index.ts";
import { listOf, type Type } from "../types/type.ts";
import { parseSourcePath } from "./parse-source-path.ts";
import { type PathProblem, readPath } from "./read-path.ts";
import type { RecordScope } from "./record-scope.ts";

/** A path of an override, as the plan has it. */
export interface BoundPath {
  readonly path: Path;
  readonly type: Type;
}

/** Finds out what a path of an override reads. */
export function bindSourcePath(text: string, scope: RecordScope): BoundPath | PathProblem {
  const parsed = parseSourcePath(text);
  if ("problem" in parsed) return parsed;
  const found = rootOf(parsed.root, scope);
  if ("problem" in found) return found;
  const read = readPath(found.type, parsed.steps);
  if ("problem" in read) {
    const { root } = parsed;
    return root === undefined ? read : { ...read, problem: `in \`${root}\`: ${read.problem}` };
  }
  if (read.type.kind === "row")
    return { problem: "rows of a table have columns", wayOut: 'Write {"columns": ["…"]}' };
  return {
    path: { kind: "path", root: found.root, steps: [...parsed.steps] },
    type: read.each ? listOf(read.type) : read.type,
  };
}

function rootOf(
  name: string | undefined,
  scope: RecordScope,
): { readonly root: PathRoot; readonly type: Type } | PathProblem {
  if (name === undefined) return { root: { kind: "here" }, type: scope.here };
  const alias = scope.aliases.get(name);
  if (alias !== undefined) return { root: { kind: "alias", name }, type: alias.type };
  const known = [...scope.aliases.keys()];
  const near = suggest(name, known);
  return {
    problem: `nothing is called \`${name}\` here`,
    wayOut:
      near === undefined
        ? `A path begins with a dot, or with one of ${known.map((one) => `\`${one}\``).join(", ")}`
        : `Did you mean \`${near}\`?`,
  };
}
