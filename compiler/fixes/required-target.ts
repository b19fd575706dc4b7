import type { Fix, Span } from "../../dsl/index.ts";
import { quoteText } from "../../dsl/index.ts";
import type { Scope } from "../bind/scope.ts";
import type { TargetField } from "../targets/target.ts";
import { fits } from "../types/fits.ts";
import { type Type, textType } from "../types/type.ts";
import { insertBehind } from "./insert-setting.ts";

/** What a record calls the thing that the target wants; the first that it has is offered. */
const alike: Readonly<Record<string, readonly string[]>> = {
  summary: ["summary", "title", "name", "subject", "content"],
  name: ["name", "title", "filename", "file_name", "label"],
  body: ["body", "text", "comment_text", "content", "html_text", "description"],
  url: ["url", "download_url", "href", "link"],
  started: ["started", "start", "date", "created_at"],
};

/**
 * Fills a target that is needed from a field of the record that is called alike; none where nothing is.
 *
 * @param head what stands before the braces that the rule belongs into
 */
export function fillRequired(scope: Scope, field: TargetField, head: Span): Fix[] {
  const value = scope.rows ? columnFor(field) : fieldFor(scope, field);
  if (value === undefined) return [];
  return insertBehind(scope.unit.syntax.text, head, `required ${field.name} <- ${value}`);
}

const isText = (type: Type): boolean => fits(textType, type) === "yes";

function columnFor(field: TargetField): string | undefined {
  if (!isText(field.type)) return undefined;
  return `column(${quoteText(field.name.charAt(0).toUpperCase() + field.name.slice(1))})`;
}

function fieldFor({ here, program }: Scope, field: TargetField): string | undefined {
  const record = here?.value.type;
  if (record?.kind !== "object" || record.fields === undefined) return undefined;
  const rich = field.type.kind === "adf" && program.catalogue.has("plain_to_adf");
  const wanted = rich ? textType : field.type;
  for (const name of [...new Set([field.name, ...(alike[field.name] ?? [])])]) {
    const found = record.fields.get(name);
    if (found === undefined || found.type.kind === "any" || fits(found.type, wanted) !== "yes") continue;
    const fallBack =
      found.missing === "seen" && wanted.kind === "text" && isText(wanted) ? ' ?? "Unnamed"' : "";
    return `.${name}${rich ? " | plain_to_adf" : ""}${fallBack}`;
  }
  return undefined;
}
