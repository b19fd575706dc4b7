import type { AssignRule, EachRule, MapDeclaration, Rule } from "../../dsl/index.ts";
import { aliasesOf } from "../bind/aliases.ts";
import { bindCondition } from "../bind/bind-condition.ts";
import { bindExpression } from "../bind/bind-expression.ts";
import { notForAliases } from "../bind/bind-root.ts";
import { narrowed } from "../bind/narrow.ts";
import type { Program } from "../bind/program.ts";
import { readSettings } from "../bind/read-settings.ts";
import type { Scope } from "../bind/scope.ts";
import { mapScope } from "../bind/stream-scope.ts";
import { placeIn, type Unit } from "../bundle/unit.ts";
import { didYouMean } from "../check/did-you-mean.ts";
import { settingValue, unknownWord } from "../check/setting-value.ts";
import { unknownStream } from "../check/unknown-stream.ts";
import type { Assignment, Collection, DynamicFields, Mapping, Skip } from "../plan/index.ts";
import { targets } from "../targets/index.ts";
import { jiraIssue } from "../targets/jira.ts";
import type { TargetVocabulary } from "../targets/target.ts";
import { mapVocabulary, otherMapVocabulary } from "../vocabulary/map.ts";
import { colonForArrow, isTarget } from "./colon-for-arrow.ts";
import { conditionText } from "./condition-text.ts";
import { expandRules } from "./expand-rules.ts";
import { keyOfStream } from "./key-of-stream.ts";
import { lowerAssignment, requiredTargets } from "./lower-assignment.ts";
import { lowerCollection } from "./lower-collection.ts";
import { lowerFields, makesFields } from "./lower-fields.ts";

const nameOf = ({ named, stream }: MapDeclaration): string => (named ?? stream).text;

/** `map tasks as task to issue { … }`; undefined when what it maps, or to what, is not known. */
export function lowerMap(program: Program, unit: Unit, syntax: MapDeclaration): Mapping | undefined {
  const stream = syntax.stream.text;
  const target = knownTarget(program, unit, syntax);
  if (target === undefined) return undefined;
  if (!program.streams.has(stream)) {
    unknownStream(program, unit, stream, syntax.stream.span);
    return undefined;
  }
  program.used.streams.add(stream);
  const name = nameOf(syntax);
  // Overrides and reports name a map by its name alone.
  const same = unit.maps.find((other) => nameOf(other) === name);
  if (same !== undefined && same !== syntax)
    program.report(
      "duplicate-name",
      placeIn(unit, syntax.named ?? syntax.stream),
      { what: "The map", name },
      {
        notes: [`A second map of a stream has a name of its own: \`map ${stream} to … named …\`.`],
      },
    );
  const alias = syntax.alias?.text;
  if (syntax.alias !== undefined) checkAlias(program, unit, syntax.alias, stream);
  const joins = new Map<string, boolean>();
  const join = (child: string): void => void joins.set(child, !program.types.of(child).many);
  const scope = mapScope(program, unit, stream, alias, join);
  const { assignments, collections, fields, skips } = lowerRules(scope, syntax, target);
  const keyIndex = assignments.findIndex(({ target }) => target.kind === "standard" && target.name === "key");
  const [ownKey] = keyIndex < 0 ? [] : assignments.splice(keyIndex, 1);
  const key: Assignment = ownKey
    ? { ...ownKey, required: true }
    : { target: { kind: "standard", name: "key" }, required: true, value: keyOfStream(program, stream) };
  const mapping: Mapping = {
    name,
    stream,
    as: alias ?? stream,
    target: target.name as Mapping["target"],
    skips,
    key,
    assignments,
    collections,
    ...(fields.length === 0 ? {} : { fields }),
    ...lowerSettings(scope, syntax, target),
    joins: [...joins]
      .map(([child, one]) => ({ stream: child, one }))
      .sort((a, b) => (a.stream < b.stream ? -1 : 1)),
  };
  return program.origins.mark(mapping, placeIn(unit, syntax));
}

function knownTarget(program: Program, unit: Unit, syntax: MapDeclaration): TargetVocabulary | undefined {
  const { text: name, span } = syntax.target;
  const target = targets.get(name);
  if (target === undefined) {
    const more = didYouMean(name, span, targets.keys());
    program.report("unknown-target", placeIn(unit, syntax.target), { owner: "A map", name }, more);
  }
  return target;
}

function checkAlias(
  program: Program,
  unit: Unit,
  alias: { text: string; span: Rule["span"] },
  stream: string,
): void {
  const place = placeIn(unit, alias);
  if (notForAliases.includes(alias.text)) program.report("reserved-name", place, { name: alias.text });
  const other = aliasesOf(program, stream).get(alias.text);
  if (other !== undefined)
    program.report("alias-clash", place, { name: alias.text, other: `a record of \`${other}\`` });
}

interface Lowered {
  readonly assignments: Assignment[];
  readonly collections: Collection[];
  readonly fields: DynamicFields[];
  readonly skips: Skip[];
}

function lowerRules(outer: Scope, syntax: MapDeclaration, target: TargetVocabulary): Lowered {
  const lowered: Lowered = { assignments: [], collections: [], fields: [], skips: [] };
  const taken = new Set<string>();
  const rules = expandRules(outer, syntax.rules);
  let kept = outer;
  for (const { scope, rule } of rules) {
    if (rule.kind !== "skip") continue;
    const skip = lowerSkip(scope, rule.condition, rule.span);
    lowered.skips.push(skip);
    // A record that is left out is not mapped, wherever the rule stands.
    if (scope === outer) kept = narrowed(kept, skip.when, false);
  }
  for (const { scope: own, rule } of rules) {
    const scope = own === outer ? kept : own;
    switch (rule.kind) {
      case "assign": {
        const assignment = lowerAssignment(scope, rule as AssignRule, target, taken);
        if (assignment !== undefined) lowered.assignments.push(assignment);
        break;
      }
      case "each": {
        if (makesFields(rule) && target === jiraIssue) {
          const fields = lowerFields(scope, rule, syntax.stream.text);
          if (fields !== undefined) lowered.fields.push(fields);
          break;
        }
        const collection = lowerCollection(scope, rule as EachRule, target);
        if (collection !== undefined) lowered.collections.push(collection);
        break;
      }
      case "setting": {
        const assignment = colonForArrow(scope, rule, target, taken);
        if (assignment !== undefined) lowered.assignments.push(assignment);
        break;
      }
    }
  }
  requiredTargets(outer, target.owner, target.fields, taken, syntax.target);
  return lowered;
}

/** A rule that leaves records out; named in the ledger by its condition. */
function lowerSkip(scope: Scope, condition: Parameters<typeof conditionText>[0], span: Rule["span"]): Skip {
  const when = bindCondition(scope, condition, bindExpression).plan;
  return scope.program.origins.mark({ when, rule: conditionText(condition) }, placeIn(scope.unit, { span }));
}

function lowerSettings(
  scope: Scope,
  syntax: MapDeclaration,
  target: TargetVocabulary,
): Pick<Mapping, "tooDeep" | "overflow"> {
  const entries = syntax.rules
    .filter((rule) => rule.kind === "setting")
    .filter((rule) => !isTarget(rule, target));
  const vocabulary = target === jiraIssue ? mapVocabulary : otherMapVocabulary;
  const settings = readSettings(scope, syntax.target, entries, vocabulary);
  const policies = ["flatten", "link", "label"] as const;
  const overflow: [string, "split" | "truncate"][] = [];
  const object = settings.setting("overflow")?.value;
  for (const entry of object?.kind === "object" ? object.entries : []) {
    const name = entry.key.kind === "name" ? entry.key.text : entry.key.value;
    const field = jiraIssue.fields.find(
      (one) => one.name === name && (one.type.kind === "adf" || one.type.kind === "text"),
    );
    const word =
      entry.value.kind === "path" && entry.value.root.kind === "name" ? entry.value.root.text : undefined;
    if (field === undefined) {
      const known = jiraIssue.fields
        .filter((one) => one.type.kind === "adf" || one.name === "summary")
        .map((one) => one.name);
      scope.program.report(
        "unknown-target",
        placeIn(scope.unit, entry.key),
        { owner: "`overflow`", name },
        didYouMean(name, entry.key.span, known),
      );
    } else if (word === "split" || word === "truncate") overflow.push([name, word]);
    else if (word === undefined) settingValue(scope, name, "`split` or `truncate`", entry.value);
    else unknownWord(scope, "overflow", word, ["split", "truncate"], entry.value);
  }
  return {
    tooDeep: policies.find((one) => one === settings.word("too_deep")) ?? "flatten",
    overflow: Object.fromEntries(overflow),
  };
}
