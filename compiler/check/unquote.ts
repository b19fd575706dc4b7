import type { Argument, Expression, Fix } from "../../dsl/index.ts";
import type { Scope } from "../bind/scope.ts";
import type { More } from "../report.ts";
import type { Type } from "../types/type.ts";

/** Says that a name stands without quotes, where the text is one of the names that are meant. */
export function unquote(argument: Argument | undefined, known: Iterable<string>): More | undefined {
  if (argument?.value.kind !== "text") return undefined;
  const { value: name, span } = argument.value;
  if (![...known].includes(name)) return undefined;
  return {
    notes: [`Names stand without quotes: \`${name}\`.`],
    fixes: [{ title: `Write ${name}`, edits: [{ span, text: name }] }],
  };
}

/** Offers the field of what is at hand that a text in quotes spells: `.id` for `"id"`. */
export function fieldMeant(scope: Scope, written: Expression): Fix[] {
  const here = scope.here?.value.type;
  if (written.kind !== "text" || here?.kind !== "object" || !here.fields?.has(written.value)) return [];
  if (!/^[A-Za-z_]\w*$/.test(written.value)) return [];
  return [{ title: `Write .${written.value}`, edits: [{ span: written.span, text: `.${written.value}` }] }];
}

/** Takes the quotes from `"true"` or `"5"` where no text is meant, but what it spells. */
export function withoutQuotes(written: Expression, wanted: Type): Fix[] {
  if (written.kind !== "text") return [];
  const { value, span } = written;
  const meant =
    (wanted.kind === "boolean" && /^(?:true|false)$/.test(value)) ||
    (wanted.kind === "number" && /^-?\d+(?:\.\d+)?$/.test(value));
  return meant ? [{ title: `Write ${value}`, edits: [{ span, text: value }] }] : [];
}
