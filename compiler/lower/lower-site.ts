import type { Block } from "../../dsl/index.ts";
import { bindExpression } from "../bind/bind-expression.ts";
import { readSettings } from "../bind/read-settings.ts";
import { type Scope, withElement } from "../bind/scope.ts";
import { hostDeclared } from "../check/hosts.ts";
import type { Expression, Site } from "../plan/index.ts";
import { anyType } from "../types/type.ts";
import { siteVocabulary } from "../vocabulary/auth.ts";
import { lowerTemplate } from "./lower-template.ts";

/** `site { get: "https://…/sites", items: ., id: .id, show: .name }`: nothing is known of what such a request answers. */
export function lowerSite(scope: Scope, block: Block): Site {
  const settings = readSettings(scope, block.type, block.entries, siteVocabulary);
  const get = settings.setting("get")?.value;
  if (get?.kind === "text") hostDeclared(scope, get);
  const path = (name: string, here: string): Expression | undefined => {
    const value = settings.setting(name)?.value;
    return value === undefined ? undefined : bindExpression(withElement(scope, anyType, here), value).plan;
  };
  const show = path("show", "record");
  const whole: Expression = { kind: "path", root: { kind: "here" }, steps: [] };
  return {
    url: get?.kind === "text" ? lowerTemplate(scope, get) : { parts: [] },
    items: path("items", "response") ?? whole,
    id: path("id", "record") ?? whole,
    ...(show === undefined ? {} : { show }),
  };
}
