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

/** What the braces of an `each` need of their element. */
export interface ElementScope {
  readonly scope: Scope;
  /** The element's name: the one that `as` gives it, or one for what fragments read of it further in. */
  readonly as: () => string | undefined;
}

/** No name of a spec, so that it hides none. */
const unnamed = ".";

/** The scope in the braces of `target <- each list as name { … }`: `.` and the name are the element; tells what is no list. */
export function elementScope(scope: Scope, rule: EachRule, list: Type): ElementScope {
  const element = elementType(scope, rule, list);
  const inner = withElement(scope, element);
  const alias = rule.alias;
  if (alias === undefined) {
    let asked = false;
    const nameHere = (): string => {
      asked = true;
      return unnamed;
    };
    return { scope: { ...inner, nameHere }, as: () => (asked ? unnamed : undefined) };
  }
  const place = placeIn(scope.unit, alias);
  if (notForAliases.includes(alias.text)) scope.program.report("reserved-name", place, { name: alias.text });
  else if (scope.names().includes(alias.text)) {
    scope.program.report("alias-clash", place, { name: alias.text, other: "something that is visible here" });
  }
  const named: Scope = {
    ...inner,
    nameHere: () => alias.text,
    root: (name) => (name === alias.text ? plainRoot({ kind: "alias", name }, element) : inner.root(name)),
    names: () => [alias.text, ...inner.names()],
  };
  return { scope: named, as: () => alias.text };
}
