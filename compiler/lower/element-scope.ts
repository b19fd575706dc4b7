import type { EachRule } from "../../dsl/index.ts";
import { notForAliases } from "../bind/bind-root.ts";
import { plainRoot, type Scope, withElement } from "../bind/scope.ts";
import { placeIn } from "../bundle/unit.ts";
import { describeType } from "../types/describe.ts";
import { elementOf } from "../types/element.ts";
import { anyType, type Type } from "../types/type.ts";

function elementType(scope: Scope, rule: EachRule, type: Type): Type {
  const element = elementOf(type);
  if (element !== undefined) return element;
  const path = `\`${scope.unit.syntax.text.slice(rule.list.span.start, rule.list.span.end)}\``;
  const list = `[${path.slice(1, -1)}]`;
  scope.program.report(
    "not-a-list",
    placeIn(scope.unit, rule.list),
    { path, found: describeType(type) },
    {
      notes: ["`each` takes a list."],
      fixes: [{ title: `Write ${list}`, edits: [{ span: rule.list.span, text: list }] }],
    },
  );
  return anyType;
}

/** The scope in the braces of `target <- each list as name { … }`: `.` and the name are the element; tells what is no list. */
export function elementScope(scope: Scope, rule: EachRule, list: Type): Scope {
  const element = elementType(scope, rule, list);
  const inner = withElement(scope, element);
  const alias = rule.alias;
  if (alias === undefined) return inner;
  const place = placeIn(scope.unit, alias);
  if (notForAliases.includes(alias.text)) scope.program.report("reserved-name", place, { name: alias.text });
  else if (scope.names().includes(alias.text)) {
    scope.program.report("alias-clash", place, { name: alias.text, other: "something that is visible here" });
  }
  return {
    ...inner,
    root: (name) => (name === alias.text ? plainRoot({ kind: "alias", name }, element) : inner.root(name)),
    names: () => [alias.text, ...inner.names()],
  };
}
