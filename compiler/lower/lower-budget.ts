import type { Block, Call, Expression as Syntax } from "../../dsl/index.ts";
import { readHeader } from "../bind/bind-call.ts";
import { bindExpression } from "../bind/bind-expression.ts";
import type { Program } from "../bind/program.ts";
import { readArguments } from "../bind/read-call.ts";
import { readSettings } from "../bind/read-settings.ts";
import { type Scope, withElement } from "../bind/scope.ts";
import { bareWord } from "../bind/word.ts";
import { placeIn } from "../bundle/unit.ts";
import { conditionFails } from "../check/condition.ts";
import { unknownWord } from "../check/setting-value.ts";
import type { AnswerValue, Budget, Expression } from "../plan/index.ts";
import { joinTypes } from "../types/join.ts";
import type { Type } from "../types/type.ts";
import { budgetVocabulary, budgetWindows, headerFormats } from "../vocabulary/budget.ts";

/** `budget requests { … }`: tells budgets that cannot work. */
export function lowerBudgets(scope: Scope, blocks: readonly Block[]): Budget[] {
  const names = new Set<string>();
  return blocks.flatMap((block) => {
    const name = block.name?.text ?? "";
    const node = block.name ?? block.type;
    if (names.has(name))
      scope.program.report("duplicate-name", placeIn(scope.unit, node), { what: "The budget", name });
    names.add(name);
    const budget = lowerBudget(scope, block, name);
    return budget === undefined ? [] : [budget];
  });
}

function lowerBudget(scope: Scope, block: Block, name: string): Budget | undefined {
  const { program, unit } = scope;
  const settings = readSettings(scope, block.name ?? block.type, block.entries, budgetVocabulary);
  const invalid = (node: Parameters<typeof placeIn>[1], reason: string): undefined => {
    program.report("budget-invalid", placeIn(unit, node), { reason });
  };
  const allow = settings.setting("allow")?.value;
  if (allow?.kind !== "call") return undefined;
  const allowed = lowerAllowed(scope, allow, invalid);
  if (allowed === undefined) return undefined;
  const told = (setting: string): AnswerValue | undefined => {
    const call = settings.setting(setting)?.value;
    if (call?.kind !== "call") return undefined;
    return call.name.text === "body" ? readBody(scope, call) : readHeader(scope, call);
  };
  const [limit, remaining, reset] = [told("limit"), told("remaining"), told("reset")];
  const resetNode = settings.setting("reset")?.value;
  if (resetNode !== undefined && reset !== undefined) {
    if (reset.as === undefined || reset.as === "number" || reset.as === "text") {
      return invalid(
        resetNode,
        "`reset` has to say how the time is written, for example `as: epoch_seconds`",
      );
    }
    if (remaining === undefined)
      return invalid(resetNode, "`reset` without `remaining` says when, but not what is left");
  }
  const cost = lowerCost(scope, settings.setting("cost")?.value);
  if (allowed.window === undefined && (limit ?? remaining ?? reset ?? cost) !== undefined)
    return invalid(allow, "`at_once` counts what is under way, which no answer tells and nothing costs");
  const scopes = ["token", "key", "account", "endpoint"] as const;
  const paths = settings.texts("paths");
  const wrong = paths?.find((path) => !path.startsWith("/"));
  if (wrong !== undefined)
    return invalid(
      settings.setting("paths")?.value ?? block,
      `paths begin with a slash, and ${JSON.stringify(wrong)} does not`,
    );
  const budget: Budget = {
    name,
    unit: allowed.window === undefined ? "concurrency" : cost === undefined ? "requests" : "points",
    allow: allowed,
    scope: scopes.find((one) => one === settings.word("scope")) ?? "token",
    ...(limit === undefined ? {} : { limit }),
    ...(remaining === undefined ? {} : { remaining }),
    ...(reset === undefined ? {} : { reset }),
    ...(cost === undefined ? {} : { cost }),
    ...(paths === undefined || paths.length === 0 ? {} : { paths: [...paths] }),
  };
  return program.origins.mark(budget, placeIn(unit, block));
}

type Invalid = (node: Parameters<typeof placeIn>[1], reason: string) => undefined;

/** `per_minute(100)`, `per(300, in: 10s)`, `at_once(5)`; a number may be an input or an option. */
function lowerAllowed(scope: Scope, call: Call, invalid: Invalid): Budget["allow"] | undefined {
  const name = call.name.text;
  const [first, second, ...others] = call.arguments;
  if (first === undefined || first.name !== undefined || others.length > 0)
    return invalid(call, `\`${name}\` takes one number`);
  const count = lowerCount(scope, first.value, invalid);
  if (count === undefined) return undefined;
  if (name === "per") {
    if (second?.name?.text !== "in" || second.value.kind !== "duration" || second.value.milliseconds < 1)
      return invalid(call, "`per` says in which time, as in `per(300, in: 10s)`");
    return { count, window: second.value.milliseconds };
  }
  if (second !== undefined) return invalid(call, `\`${name}\` takes one number`);
  const window = budgetWindows.get(name);
  return window === undefined ? { count } : { count, window };
}

function lowerCount(scope: Scope, value: Syntax, invalid: Invalid): Budget["allow"]["count"] | undefined {
  if (value.kind === "number") {
    if (Number.isInteger(value.value) && value.value >= 1) return value.value;
    return invalid(value, `it allows ${value.value} requests, so none would ever be sent`);
  }
  if (value.kind === "text" || value.kind === "boolean" || value.kind === "duration")
    return invalid(value, "what it allows is a number");
  const count = bindExpression(scope, value);
  conditionFails(scope, count, "What a budget allows");
  return count.plan;
}

function lowerCost(scope: Scope, value: Syntax | undefined): Expression | undefined {
  if (value === undefined) return undefined;
  const answer: Scope = { ...withElement(scope, answerType(scope.program), "answer"), answer: true };
  const cost = bindExpression(answer, value);
  conditionFails(answer, cost, "What a query cost");
  return cost.plan;
}

/** What answers hold, as far as the streams tell it; an answer of one of them may lack what another has. */
function answerType({ streams, types }: Program): Type {
  const ways = [...streams.keys()].flatMap((name) => types.of(name).ways);
  const answers = ways.filter(({ response, record }) => response.kind !== "any" || record.kind === "any");
  return joinTypes(answers.map(({ response }) => response));
}

/** `body(.complexity.after, as: number)`. */
function readBody(scope: Scope, call: Call): AnswerValue | undefined {
  const given = readArguments(scope, call, [
    { name: "value", required: true },
    { name: "as", required: false },
  ]);
  const [value, as] = [given.get("value")?.value, given.get("as")?.value];
  if (value === undefined) return undefined;
  const found = bindExpression(withElement(scope, answerType(scope.program), "answer"), value);
  conditionFails(scope, found, "What an answer tells");
  if (as === undefined) return { kind: "body", value: found.plan };
  const word = bareWord(as);
  const format = headerFormats.find((one) => one === word);
  if (format !== undefined) return { kind: "body", value: found.plan, as: format };
  unknownWord(scope, "as", word, headerFormats, as);
  return undefined;
}
