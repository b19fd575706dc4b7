import type { Name, Path as PathSyntax, Step } from "../../dsl/index.ts";
import { placeIn } from "../bundle/unit.ts";
import { didYouMean, nearest } from "../check/did-you-mean.ts";
import { anyType, numberType, textType } from "../types/type.ts";
import { markUsed } from "./mark-used.ts";
import { plainRoot, type Root, type Scope } from "./scope.ts";
import type { Bind } from "./typed.ts";

interface BoundRoot extends Root {
  /** The steps that the root itself does not take. */
  readonly steps: readonly Step[];
}

/** Names that the language gives a meaning of their own; nothing else may be called so. */
export const builtIns: readonly string[] = ["import", "last", "record", "variant", "site"];
/** What no alias may be called: those, and what error rules know besides. */
export const notForAliases: readonly string[] = [...builtIns, "status", "header"];

/** What a path begins with; tells what is wrong and returns undefined where nothing has the name. */
export function bindRoot(scope: Scope, path: PathSyntax, bind: Bind): BoundRoot | undefined {
  const { program, unit } = scope;
  const { root, steps } = path;
  if (root.kind === "call") {
    const call = bind(scope, root);
    const inner = plainRoot({ kind: "inner", of: call.plan }, call.type, call.missing);
    return { ...inner, steps, ...(call.fails ? { fails: call.fails } : {}) };
  }
  if (root.kind === "here") {
    if (scope.here !== undefined) return { plan: { kind: "here" }, value: scope.here.value, steps };
    program.report("nothing-at-hand", placeIn(unit, path), {});
    return undefined;
  }
  const known = scope.root(root.text);
  if (known !== undefined) {
    const further = scope.here === undefined ? undefined : known.further?.();
    return { ...known, ...(further === undefined ? {} : { plan: further }), steps };
  }
  return builtIn(scope, root, steps) ?? unknownName(scope, root, steps);
}

function builtIn(scope: Scope, name: Name, steps: readonly Step[]): BoundRoot | undefined {
  const [first, ...rest] = steps;
  const field = first?.kind === "field" ? first.name : undefined;
  if (name.text === "status" && scope.answer) return { ...plainRoot({ kind: "status" }, numberType), steps };
  if (name.text === "record" && scope.rows && field === "number") {
    return { ...plainRoot({ kind: "number" }, numberType), steps: rest };
  }
  if (name.text === "record" && scope.rows && (field === "group" || field === "parent")) {
    return { ...plainRoot({ kind: field }, textType, "maybe"), steps: rest };
  }
  if (name.text === "site" && hasSites(scope.program))
    return { ...plainRoot({ kind: "site" }, anyType), steps };
  if (name.text === "import" && field === "zone") {
    return { ...plainRoot({ kind: "run", name: "zone" }, textType), steps: rest };
  }
  if (name.text === "import" && field === "date_order") {
    return { ...plainRoot({ kind: "run", name: "date_order" }, textType, "maybe"), steps: rest };
  }
  if (name.text === "import" && field === "started") {
    return { ...plainRoot({ kind: "run", name: "started" }, { kind: "moment" }), steps: rest };
  }
  return undefined;
}

/** Whether some way to sign in chooses a site. */
const hasSites = ({ entry }: Scope["program"]): boolean =>
  [...entry.sources.values()].some(({ syntax }) =>
    syntax.entries.some(
      (one) =>
        one.kind === "block" &&
        one.type.text === "auth" &&
        one.entries.some((inner) => inner.kind === "block" && inner.type.text === "site"),
    ),
  );

/** Names of an answer, and where they are known. */
const answerWords: ReadonlyMap<string, string> = new Map([
  ["last", "it is the last record of a page, known in `pages: after(…)`"],
  ["status", "it is the number that an answer begins with, known in `errors`"],
]);

function hasField({ here }: Scope, name: string): boolean {
  const type = here?.value.type;
  return type?.kind === "object" && type.fields?.has(name) === true;
}

function unknownName(scope: Scope, name: Name, steps: readonly Step[]): undefined {
  const { program, unit } = scope;
  const place = placeIn(unit, name);
  const at = steps[0];
  if (name.text === "import" || (name.text === "record" && scope.rows)) {
    const fields = name.text === "import" ? ["zone", "started", "date_order"] : ["number", "group", "parent"];
    const field = at?.kind === "field" ? at.name : "";
    const more = didYouMean(field, at?.span, fields, (right) => (at === undefined ? right : `.${right}`));
    program.report(
      "unknown-field",
      at === undefined ? place : placeIn(unit, at),
      { name: field || "nothing", path: `\`${name.text}\`` },
      more,
    );
    return undefined;
  }
  if (name.text === "site") {
    program.report("site-missing", place, {});
    return undefined;
  }
  const input = unit.inputs.get(name.text);
  if (input !== undefined) {
    program.used.declarations.add(input.syntax);
    program.report("secret-hidden", place, { name: name.text });
    return undefined;
  }
  if (name.text === "variant") {
    const reason = "it is a value of `variants`, known in the request of the stream that has them";
    program.report("not-in-scope", place, { name: name.text, reason });
    return undefined;
  }
  const elsewhere = answerWords.get(name.text);
  if (elsewhere !== undefined && !hasField(scope, name.text)) {
    program.report("not-in-scope", place, { name: name.text, reason: elsewhere });
    return undefined;
  }
  if (unit.absent.has(name.text) || scope.explainAbsent?.(name.text, name.span)) return undefined;
  if (hasField(scope, name.text)) {
    program.report(
      "unknown-name",
      place,
      { name: name.text },
      {
        notes: [
          `The ${scope.here?.what ?? "record"} has a field \`.${name.text}\`; a field begins with a dot.`,
        ],
        fixes: [
          {
            title: `Write .${name.text}`,
            edits: [{ span: { start: name.span.start, end: name.span.start }, text: "." }],
          },
        ],
      },
    );
    return undefined;
  }
  const meant = nearest(name.text, scope.names()) ?? "";
  markUsed(program, unit.options.get(meant) ?? unit.inputs.get(meant));
  const names = [
    ...scope.names(),
    "import",
    ...(scope.answer ? ["status"] : []),
    ...(scope.rows ? ["record"] : []),
    ...(hasSites(scope.program) ? ["site"] : []),
  ];
  const more = didYouMean(name.text, name.span, names);
  const quoted = `"${name.text}"`;
  const asText =
    more.fixes === undefined && steps.length === 0
      ? {
          notes: [...(more.notes ?? []), `Text stands in quotes: \`${quoted}\`.`],
          fixes: [{ title: `Write ${quoted}`, edits: [{ span: name.span, text: quoted }] }],
        }
      : more;
  program.report("unknown-name", place, { name: name.text }, asText);
  return undefined;
}
