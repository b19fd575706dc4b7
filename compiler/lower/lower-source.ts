import type { Block, ObjectLiteral, SourceDeclaration } from "../../dsl/index.ts";
import { bindCondition } from "../bind/bind-condition.ts";
import { bindExpression } from "../bind/bind-expression.ts";
import type { Program } from "../bind/program.ts";
import { readSettings } from "../bind/read-settings.ts";
import { type Scope, withElement } from "../bind/scope.ts";
import { type Declared, placeIn } from "../bundle/unit.ts";
import { didYouMean } from "../check/did-you-mean.ts";
import { settingValue } from "../check/setting-value.ts";
import { skipRules } from "../check/skip-rules.ts";
import { unreachableErrorRules } from "../check/unreachable-error-rules.ts";
import type { ErrorRule, HttpSource, Source } from "../plan/index.ts";
import { anyType } from "../types/type.ts";
import { errorsVocabulary, outcomes } from "../vocabulary/errors.ts";
import { sourceVocabulary } from "../vocabulary/source.ts";
import { constantScope } from "./constant-scope.ts";
import { lowerAuths } from "./lower-auth.ts";
import { lowerBudgets } from "./lower-budget.ts";
import { lowerFile } from "./lower-file.ts";
import { lowerFilePolicies } from "./lower-files.ts";
import { lowerTemplate } from "./lower-template.ts";

/** How long one request may take where the spec does not say: what most APIs' own gateways allow. */
const defaultTimeout = 30_000;

/** A `source` block: an API, or a file of the user. */
export function lowerSource(program: Program, declared: Declared<SourceDeclaration>): Source | undefined {
  const { unit, syntax } = declared;
  const scope = constantScope(program, unit);
  const settings = readSettings(
    scope,
    syntax.name ?? { span: { start: syntax.span.start, end: syntax.span.start + 6 } },
    syntax.entries,
    sourceVocabulary,
  );
  const file = settings.blocks.find((block) => block.type.text === "file");
  if (file !== undefined) return lowerFile(scope, declared.name, file, settings);
  const base = settings.setting("base");
  if (base?.value.kind !== "text") {
    if (!syntax.entries.some((entry) => entry.kind === "setting" && entry.key.text === "base")) {
      program.report(
        "base-missing",
        placeIn(unit, { span: { start: syntax.span.start, end: syntax.span.start + 6 } }),
        {},
      );
    }
  } else if (!/^https?:\/\/[^\s/]+/.test(base.value.value) && !base.value.value.startsWith("{")) {
    program.report("setting-value", placeIn(unit, base.value), {
      name: "base",
      expected: "an https address",
      found: `"${base.value.value}"`,
    });
  }
  const of = (type: string): Block[] => settings.blocks.filter((block) => block.type.text === type);
  const headers = settings.setting("headers")?.value;
  const source: HttpSource = {
    kind: "http",
    name: declared.name,
    base: base?.value.kind === "text" ? lowerTemplate(scope, base.value) : { parts: [] },
    timeout: settings.milliseconds("timeout") ?? defaultTimeout,
    headers: headers?.kind === "object" ? lowerHeaders(scope, headers) : [],
    auth: lowerAuths(scope, of("auth")),
    files: lowerFilePolicies(scope, of("files")),
    budgets: lowerBudgets(scope, of("budget")),
    errors: of("errors").flatMap((block) => lowerErrors(scope, block)),
  };
  return program.origins.mark(source, placeIn(unit, syntax));
}

/** Braces are holes in requests and secrets only; here they are characters, and an input stands by its bare name. */
function lowerHeaders(scope: Scope, headers: ObjectLiteral): HttpSource["headers"] {
  return headers.entries.flatMap(({ key, value }): HttpSource["headers"] => {
    const name = key.kind === "name" ? key.text : key.value;
    if (value.kind === "text") return [{ name, value: { parts: [value.value] } }];
    const bound = value.kind === "path" ? bindExpression(scope, value).plan : undefined;
    if (bound?.kind === "path") return [{ name, value: { parts: [bound] } }];
    if (value.kind !== "path") settingValue(scope, name, "text, an input or an option", value);
    return [];
  });
}

function lowerErrors(scope: Scope, block: Block): ErrorRule[] {
  const { program, unit } = scope;
  const { whens } = readSettings(scope, block.type, block.entries, errorsVocabulary);
  const answer: Scope = { ...withElement(scope, anyType, "answer"), answer: true };
  unreachableErrorRules(scope, whens);
  skipRules(scope, whens);
  return whens.flatMap((when) => {
    const condition = bindCondition(answer, when.condition, bindExpression).plan;
    const outcome = outcomes.find((one) => one === when.outcome.text);
    if (outcome === undefined) {
      const more = didYouMean(when.outcome.text, when.outcome.span, outcomes);
      program.report("error-outcome-unknown", placeIn(unit, when.outcome), { name: when.outcome.text }, more);
      return [];
    }
    const rule: ErrorRule = {
      when: condition,
      outcome,
      ...(when.as === undefined ? {} : { as: when.as.text }),
    };
    return [program.origins.mark(rule, placeIn(unit, when))];
  });
}
