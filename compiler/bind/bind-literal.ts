import type {
  BooleanLiteral,
  DurationLiteral,
  ListLiteral,
  NullLiteral,
  NumberLiteral,
  ObjectLiteral,
  TextLiteral,
} from "../../dsl/index.ts";
import { placeIn } from "../bundle/unit.ts";
import { unfilledHole } from "../check/unfilled-hole.ts";
import type { Expression } from "../plan/index.ts";
import { joinTypes } from "../types/join.ts";
import { listOf, type Missing, type Type, type Value } from "../types/type.ts";
import type { Scope } from "./scope.ts";
import { type Bind, failing, type MayFail, type Typed } from "./typed.ts";

type Literal =
  | TextLiteral
  | NumberLiteral
  | DurationLiteral
  | BooleanLiteral
  | NullLiteral
  | ListLiteral
  | ObjectLiteral;

/** Binds what is written out: a value, or a list or object made of expressions. */
export function bindLiteral(scope: Scope, syntax: Literal, bind: Bind): Typed {
  const place = placeIn(scope.unit, syntax);
  const done = (
    plan: Expression,
    type: Type,
    missing: Missing = "no",
    fails: readonly (MayFail | undefined)[] = [],
  ): Typed => ({
    plan: scope.program.origins.mark(plan, place),
    type,
    missing,
    ...failing(fails),
    place,
  });
  switch (syntax.kind) {
    case "text":
      unfilledHole(scope, syntax);
      return done({ kind: "literal", value: syntax.value }, { kind: "text", values: [syntax.value] });
    case "number":
      return done({ kind: "literal", value: syntax.value }, { kind: "number" });
    case "duration":
      return done({ kind: "literal", value: syntax.milliseconds }, { kind: "duration" });
    case "boolean":
      return done({ kind: "literal", value: syntax.value }, { kind: "boolean" });
    case "null":
      return done({ kind: "literal", value: null }, { kind: "nothing" }, "maybe");
    case "list": {
      const items = syntax.items.map((item) => bind(scope, item));
      const type = listOf(joinTypes(items.map((item) => item.type)));
      return done(
        { kind: "list", items: items.map((item) => item.plan) },
        type,
        "no",
        items.map((item) => item.fails),
      );
    }
    case "object": {
      const fields = new Map<string, Value>();
      const fails: (MayFail | undefined)[] = [];
      const entries = syntax.entries.map((entry) => {
        const key = entry.key.kind === "name" ? entry.key.text : entry.key.value;
        if (fields.has(key))
          scope.program.report("duplicate-name", placeIn(scope.unit, entry.key), {
            what: "The key",
            name: key,
          });
        const value = bind(scope, entry.value);
        fields.set(key, { type: value.type, missing: value.missing });
        fails.push(value.fails);
        return { key, value: value.plan };
      });
      return done({ kind: "object", entries }, { kind: "object", fields }, "no", fails);
    }
  }
}
