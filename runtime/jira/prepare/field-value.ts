import { readMoment } from "../../adaptors/dates/read-moment.ts";
import type { Loss, PersonReference } from "../../engine/mapping/result.ts";
import { type AdfDocument, adfToText, plainToAdf } from "../../richtext/index.ts";
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

interface Place {
  readonly field: ScreenField;
  /** The target as overrides name it. */
  readonly target: string;
  readonly people: People;
  /** Of dates that name none. */
  readonly zone: string;
}

type Write = (value: unknown, place: Place) => FieldValue | undefined;

/** By the last part of Jira's custom type key. Undefined as result: the value is not of a kind that the field takes. */
const writers: Readonly<Record<string, Write>> = {
  textfield: line,
  readonlyfield: line,
  url: address,
  textarea: (value) => {
    if (objectOf(value).type === "doc") return fine(value);
    const text = plain(value);
    return text === undefined ? undefined : fine(plainToAdf(text).adf);
  },
  float: (value) => number(value),
  importid: (value) => number(value),
  datepicker: (value, place) => moment(value, place, (at) => dayIn(place.zone).format(at)),
  datetime: (value, place) => moment(value, place, (at) => jiraDateTime(at)),
  labels: (value) => {
    const labels = partsOf(value).map((text) => text.replace(/\s+/g, "-").slice(0, textLimit));
    return fine([...new Set(labels)]);
  },
  select: option,
  radiobuttons: option,
  multiselect: options,
  multicheckboxes: options,
  userpicker: (value, { target, people }) => {
    const person = someone(manyOf(value)[0]);
    if (person === undefined) return undefined;
    const match = people.match(person, target);
    return "loss" in match ? { losses: [match.loss] } : fine({ accountId: match.accountId });
  },
  multiuserpicker: (value, { target, people }) => {
    const losses: Loss[] = [];
    const items = typeof value === "string" ? partsOf(value) : manyOf(value);
    const accounts = items.flatMap((item) => {
      const person = someone(item);
      const match = person === undefined ? undefined : people.match(person, target);
      if (match === undefined) return [];
      if ("accountId" in match) return [{ accountId: match.accountId }];
      losses.push(match.loss);
      return [];
    });
    return accounts.length === 0 ? { losses } : { value: accounts, losses };
  },
};

/** Whether values can be written into a custom field of this type, the last part of Jira's type key. */
export function isWritable(custom: string): boolean {
  return Object.hasOwn(writers, custom);
}

/**
 * Writes a mapped value in the form that the project's field takes; the field's own type decides, because it may
 * differ from what the plan expected: text becomes a number, a date, an option where it reads as one, and so does a
 * document.
 * @param zone of dates and times that name none: an IANA name
 */
export function writeFieldValue(
  value: unknown,
  field: ScreenField,
  target: string,
  people: People,
  zone: string,
): FieldValue {
  const custom = field.custom ?? "";
  // Only a field of several lines takes a document; for any other its text counts.
  const isDocument = custom !== "textarea" && objectOf(value).type === "doc";
  const given = isDocument ? adfToText(value as AdfDocument) : value;
  const written = isWritable(custom) ? writers[custom]?.(given, { field, target, people, zone }) : undefined;
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

/** Writes days as ISO 8601 does, which is how Swedes write them. Kept by zone, since making one takes long. */
function dayIn(zone: string): Intl.DateTimeFormat {
  const kept = days.get(zone) ?? new Intl.DateTimeFormat("sv-SE", { timeZone: zone });
  days.set(zone, kept);
  return kept;
}

const days = new Map<string, Intl.DateTimeFormat>();

/** Figures with a point at most: with a comma, `1,234` may be a thousand or a little more than one. */
const figures = /^[+-]?\d+(\.\d+)?(e[+-]?\d+)?$/i;

function number(value: unknown): FieldValue | undefined {
  const text = typeof value === "string" ? value.trim() : undefined;
  const read = numberOf(text === undefined ? value : figures.test(text) ? Number(text) : undefined);
  return read === undefined ? undefined : fine(read);
}

function moment(
  value: unknown,
  { field, target, zone }: Place,
  write: (at: number) => string | undefined,
): FieldValue | undefined {
  const text = plain(manyOf(value)[0])?.trim();
  if (text === undefined || text === "") return undefined;
  const at = readMoment(text, zone, "refuse");
  if (typeof at === "number") {
    const written = write(at);
    return written === undefined ? undefined : fine(written);
  }
  const message = `'${field.name}' in Jira takes a date, and ${show(text)} ${at.why}.`;
  return { losses: [{ code: "field-type-differs", target, message }] };
}

function line(value: unknown, { target }: Place): FieldValue | undefined {
  const text = plain(value)?.replace(/\s*[\r\n]+\s*/g, " ");
  if (text === undefined) return undefined;
  if (text.length <= textLimit) return fine(text);
  const message = `Jira takes ${textLimit} characters here; the value has ${text.length}: ${show(text)}`;
  return { value: text.slice(0, textLimit), losses: [{ code: "cut", target, message }] };
}

/** Jira refuses a whole issue for an address that is none. */
function address(value: unknown): FieldValue | undefined {
  const text = plain(manyOf(value)[0])?.trim();
  if (text === undefined || text.length > textLimit || !/^[a-z][a-z0-9+.-]*:/i.test(text)) return undefined;
  return URL.canParse(text) ? fine(text) : undefined;
}

function option(value: unknown, { field, target }: Place): FieldValue | undefined {
  const text = plain(manyOf(value)[0]);
  if (text === undefined) return undefined;
  const id = field.allowed.get(nameKey(text));
  return id === undefined ? { losses: [noOption(text, field, target)] } : fine({ id });
}

function options(value: unknown, { field, target }: Place): FieldValue | undefined {
  const losses: Loss[] = [];
  const ids = new Set<string>();
  for (const text of optionsIn(value, field)) {
    const id = field.allowed.get(nameKey(text));
    if (id !== undefined) ids.add(id);
    else losses.push(noOption(text, field, target));
  }
  return ids.size === 0 ? { losses } : { value: [...ids].map((id) => ({ id })), losses };
}

/**
 * The options that a value names for a field: a text that is one option as it stands, or several with commas or
 * semicolons between them.
 */
export function optionsIn(value: unknown, field: Pick<ScreenField, "allowed" | "custom">): readonly string[] {
  const single = field.custom === "select" || field.custom === "radiobuttons";
  return (single ? manyOf(value).slice(0, 1) : manyOf(value)).flatMap((item) => {
    const text = plain(item)?.trim();
    if (text === undefined || text === "") return [];
    return single || Array.isArray(value) || field.allowed.has(nameKey(text)) ? [text] : partsOf(text);
  });
}

/** The items of a list, or of a text with commas or semicolons between them. */
function partsOf(value: unknown): readonly string[] {
  const texts = manyOf(value).flatMap((item) => plain(item) ?? []);
  const parts = Array.isArray(value) ? texts : texts.flatMap((text) => text.split(/[,;]/));
  return parts.map((part) => part.trim()).filter((part) => part !== "");
}

/** A person, or whoever a text names: by e-mail address, account, login or name. */
function someone(value: unknown): PersonReference | undefined {
  const text = textOf(value)?.trim();
  if (text === undefined || text === "") return personOf(value);
  return /^\S+@\S+$/.test(text) ? { email: text } : { id: text, name: text };
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
