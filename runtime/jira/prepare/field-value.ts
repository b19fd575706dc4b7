import type { Loss } from "../../engine/mapping/result.ts";
import { plainToAdf } from "../../richtext/index.ts";
import { nameKey, numberOf, objectOf, textOf } from "../json.ts";
import type { ScreenField } from "../preflight/target-model.ts";
import { jiraDateTime } from "./moments.ts";
import { type People, personOf } from "./people.ts";

/** A value as Jira takes it, a loss, or both when only a part of it fits. */
export interface FieldValue {
  readonly value?: unknown;
  readonly losses: readonly Loss[];
}

/** Jira's limit for single-line text fields, in characters. */
const textLimit = 255;

type Write = (value: unknown, field: ScreenField, target: string, people: People) => FieldValue | undefined;

/** By the last part of Jira's custom type key. Undefined as result: the value is not of a kind that the field takes. */
const writers: Readonly<Record<string, Write>> = {
  textfield: line,
  readonlyfield: line,
  url: line,
  textarea: (value) => {
    if (objectOf(value).type === "doc") return fine(value);
    const text = plain(value);
    return text === undefined ? undefined : fine(plainToAdf(text).adf);
  },
  float: (value) => number(value),
  importid: (value) => number(value),
  datepicker: (value) => {
    const text = textOf(value);
    return text !== undefined && /^\d{4}-\d{2}-\d{2}/.test(text) ? fine(text.slice(0, 10)) : undefined;
  },
  datetime: (value) => {
    const moment = jiraDateTime(value);
    return moment === undefined ? undefined : fine(moment);
  },
  labels: (value) => fine(manyOf(value).flatMap((item) => plain(item)?.trim().replace(/\s+/g, "-") ?? [])),
  select: option,
  radiobuttons: option,
  multiselect: options,
  multicheckboxes: options,
  userpicker: (value, _field, target, people) => {
    const person = personOf(manyOf(value)[0]);
    if (person === undefined) return undefined;
    const match = people.match(person, target);
    return "loss" in match ? { losses: [match.loss] } : fine({ accountId: match.accountId });
  },
  multiuserpicker: (value, _field, target, people) => {
    const losses: Loss[] = [];
    const accounts = manyOf(value).flatMap((item) => {
      const person = personOf(item);
      const match = person === undefined ? undefined : people.match(person, target);
      if (match === undefined) return [];
      if ("accountId" in match) return [{ accountId: match.accountId }];
      losses.push(match.loss);
      return [];
    });
    return accounts.length === 0 ? { losses } : { value: accounts, losses };
  },
};

/**
 * Writes a mapped value in the form that the project's field takes; the field's own type decides, because it may
 * differ from what the plan expected.
 */
export function writeFieldValue(
  value: unknown,
  field: ScreenField,
  target: string,
  people: People,
): FieldValue {
  const written = writers[field.custom ?? ""]?.(value, field, target, people);
  if (written !== undefined) return written;
  const message = `'${field.name}' in Jira is of type ${field.custom ?? "system"} and does not take ${show(value)}.`;
  return { losses: [{ code: "field-type-differs", target, message }] };
}

/** A value for a message, cut to a readable length. */
export function show(value: unknown): string {
  const text = typeof value === "string" ? `'${value}'` : (JSON.stringify(value) ?? String(value));
  return text.length > 120 ? `${text.slice(0, 120)}…` : text;
}

/** The values of a list, or the one value. */
export function manyOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}

function fine(value: unknown): FieldValue {
  return { value, losses: [] };
}

function number(value: unknown): FieldValue | undefined {
  const read = numberOf(typeof value === "string" && value.trim() !== "" ? Number(value) : value);
  return read === undefined ? undefined : fine(read);
}

function line(value: unknown, _field: ScreenField, target: string): FieldValue | undefined {
  const text = plain(value)?.replace(/\s*[\r\n]+\s*/g, " ");
  if (text === undefined) return undefined;
  if (text.length <= textLimit) return fine(text);
  const message = `Jira takes ${textLimit} characters here; the value has ${text.length}: ${show(text)}`;
  return { value: text.slice(0, textLimit), losses: [{ code: "cut", target, message }] };
}

function option(value: unknown, field: ScreenField, target: string): FieldValue | undefined {
  const text = plain(manyOf(value)[0]);
  if (text === undefined) return undefined;
  const id = field.allowed.get(nameKey(text));
  return id === undefined ? { losses: [noOption(text, field, target)] } : fine({ id });
}

function options(value: unknown, field: ScreenField, target: string): FieldValue | undefined {
  const losses: Loss[] = [];
  const found = manyOf(value).flatMap((item) => {
    const text = plain(item);
    if (text === undefined) return [];
    const id = field.allowed.get(nameKey(text));
    if (id !== undefined) return [{ id }];
    losses.push(noOption(text, field, target));
    return [];
  });
  return found.length === 0 ? { losses } : { value: found, losses };
}

function noOption(text: string, field: ScreenField, target: string): Loss {
  return {
    code: "option-not-in-project",
    target,
    message: `'${field.name}' in Jira has no option '${text}'.`,
  };
}

function plain(value: unknown): string | undefined {
  return typeof value === "boolean"
    ? String(value)
    : Array.isArray(value)
      ? value.map(String).join(", ")
      : textOf(value);
}
