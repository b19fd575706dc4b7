import type { And, Compare, Expression, Fix, In, Is, Not, Or } from "../../dsl/index.ts";
import { placeIn } from "../bundle/unit.ts";
import { comparable, orderable } from "../check/comparison.ts";
import { conditionFails, conditionType, fallbackMeant } from "../check/condition.ts";
import { unknownWord } from "../check/setting-value.ts";
import { wrongType } from "../check/wrong-type.ts";
import type { Is as IsNode } from "../plan/index.ts";
import { elementOf } from "../types/element.ts";
import { booleanType } from "../types/type.ts";
import type { Scope } from "./scope.ts";
import { type Bind, failing, type MayFail, type Typed, unresolved } from "./typed.ts";

/** An expression that decides: true or false, missing counts as false. It must not fail, since nothing could catch it. */
export function bindCondition(scope: Scope, syntax: Expression, bind: Bind): Typed {
  const typed = bind(scope, syntax);
  conditionType(scope, typed, syntax);
  conditionFails(scope, typed);
  return typed;
}

/** Binds what gives true or false. */
export function bindLogic(scope: Scope, syntax: Compare | In | Is | Not | And | Or, bind: Bind): Typed {
  const place = placeIn(scope.unit, syntax);
  const done = (plan: Typed["plan"], fails: readonly (MayFail | undefined)[]): Typed => ({
    plan: scope.program.origins.mark(plan, place),
    type: booleanType,
    missing: "no",
    ...failing(fails),
    place,
  });
  switch (syntax.kind) {
    case "compare": {
      const left = bind(scope, syntax.left);
      const right = bind(scope, syntax.right);
      const { operator } = syntax;
      if (operator === "==" || operator === "!=") comparable(scope, syntax, left, right);
      else orderable(scope, syntax, left, right);
      return done({ kind: "compare", operator, left: left.plan, right: right.plan }, [
        left.fails,
        right.fails,
      ]);
    }
    case "in": {
      const value = bind(scope, syntax.value);
      const list = bind(scope, syntax.list);
      const element = elementOf(list.type);
      if (element === undefined)
        wrongType(
          scope,
          list.place,
          syntax.list,
          { subject: "`in`", expected: "a list on its right", found: list.type },
          { fixes: asList(scope, syntax.list) },
        );
      else comparable(scope, syntax, value, { ...list, type: element });
      return done({ kind: "in", value: value.plan, list: list.plan }, [value.fails, list.fails]);
    }
    case "is": {
      const value = bind(scope, syntax.value);
      const test = isTest(syntax.test.text);
      if (test === undefined) {
        unknownWord(scope, "is", syntax.test.text, ["present", "blank"], syntax.test);
        return { ...unresolved(place), type: booleanType };
      }
      return done({ kind: "is", test, value: value.plan }, [value.fails]);
    }
    case "not": {
      const value = bind(scope, syntax.value);
      conditionType(scope, value);
      return done({ kind: "not", value: value.plan }, [value.fails]);
    }
    case "and":
    case "or": {
      const items = syntax.items.map((item) => bind(scope, item));
      if (syntax.kind === "or" && fallbackMeant(scope, syntax, items)) return unresolved(place);
      for (const item of items) conditionType(scope, item);
      return done(
        { kind: syntax.kind, items: items.map((item) => item.plan) },
        items.map((item) => item.fails),
      );
    }
  }
}

const isTest = (word: string): IsNode["test"] | undefined =>
  word === "present" || word === "blank" ? word : undefined;

/** `[x]` for the `x` behind an `in`. */
function asList({ unit }: Scope, { span }: Expression): Fix[] {
  const text = `[${unit.syntax.text.slice(span.start, span.end)}]`;
  return [{ title: `Write ${text}`, edits: [{ span, text }] }];
}
